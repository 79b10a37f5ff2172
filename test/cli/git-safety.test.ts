import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Host } from "../../src/cli/host.ts";
import { readRevision } from "../../src/cli/read-revision.ts";
import { readRange } from "../../src/cli/revisions.ts";
import { listTags } from "../../src/cli/tags.ts";
import { commit, git, writeFiles } from "../ci/make-repository.ts";
import { complaintOf, gitHost, makeEmptyRepository, noGit, textsOf } from "./git-host.ts";
import { makeFolder, readFolder } from "./test-host.ts";

/** Settings of a repository and variables of the environment that name a program, or a file to write. */
const traps = {
  settings: [
    "core.fsmonitor core.pager core.editor core.sshCommand core.askPass core.gitProxy core.alternateRefsCommand",
    "pager.rev-parse pager.ls-tree pager.cat-file pager.for-each-ref pager.merge-base pager.rev-list",
    "diff.external diff.trap.textconv diff.trap.command filter.trap.clean filter.trap.smudge",
    "gpg.program credential.helper uploadpack.packObjectsHook remote.origin.uploadpack sequence.editor",
  ].flatMap((names) => names.split(" ")),
  aliases: ["rev-parse", "ls-tree", "cat-file", "for-each-ref", "merge-base", "rev-list"],
  hooks: ["post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc", "fsmonitor-watchman"],
  programs: [
    "GIT_PAGER PAGER GIT_EDITOR EDITOR GIT_EXTERNAL_DIFF GIT_SSH_COMMAND GIT_SSH GIT_ASKPASS SSH_ASKPASS GIT_PROXY_COMMAND",
  ].flatMap((names) => names.split(" ")),
  traces: [
    "GIT_TRACE GIT_TRACE_SETUP GIT_TRACE_PACKET GIT_TRACE2 GIT_TRACE2_EVENT GIT_TRACE2_PERF GIT_TRACE_REFS",
  ].flatMap((names) => names.split(" ")),
};

/** A repository in which whatever git could be made to run leaves a mark. */
function makeTraps() {
  const repository = makeEmptyRepository();
  const folder = makeFolder();
  const marker = path.join(folder, "marker");
  const program = path.join(folder, "trap");
  fs.writeFileSync(program, `#!/bin/sh\ntouch ${marker}\n`, { mode: 0o755 });
  commit(repository, { "plan/a.yaml": "a: 1\n" });
  git(repository, "tag", "first");
  writeFiles(repository, {
    ".gitattributes": "* filter=trap diff=trap\nplan/a.yaml export-ignore working-tree-encoding=UTF-16\n",
    "plan/.gitattributes": "* filter=trap diff=trap export-ignore export-subst ident eol=crlf\n",
    "plan/a.yaml": "a: $Id$ $Format:%H$\n",
  });
  git(repository, "-c", "core.attributesFile=/dev/null", "add", "plan/.gitattributes");
  const blob = git(repository, "hash-object", "-w", "--no-filters", "plan/a.yaml");
  git(repository, "update-index", "--add", "--cacheinfo", `100644,${blob},plan/a.yaml`);
  git(repository, "commit", "--quiet", "--message", "Attributes");
  for (const name of traps.settings) git(repository, "config", name, program);
  for (const name of traps.aliases) git(repository, "config", `alias.${name}`, `!${program}`);
  const hooks = path.join(folder, "hooks");
  fs.mkdirSync(hooks);
  for (const name of traps.hooks) fs.copyFileSync(program, path.join(hooks, name));
  git(repository, "config", "core.hooksPath", hooks);
  const env = {
    ...Object.fromEntries(traps.programs.map((name) => [name, program])),
    ...Object.fromEntries(traps.traces.map((name) => [name, marker])),
    GIT_EXEC_PATH: hooks,
  };
  return { repository, program, isSprung: () => fs.existsSync(marker), env };
}

/** All that planc asks of git. */
function askAll(host: Host) {
  return {
    range: readRange("HEAD~1...HEAD", host),
    plan: textsOf(readRevision("HEAD", "plan", host)),
    tags: listTags("HEAD", host).map(({ name }) => name),
    unknown: complaintOf(() => readRevision("nothing", "plan", host)),
  };
}

describe.skipIf(noGit)("reading a revision", () => {
  test("runs nothing that the repository or the environment names, and writes nothing", () => {
    const { repository, isSprung, env } = makeTraps();
    const before = readFolder(repository);
    const answers = askAll(gitHost(repository, env));
    expect(answers).toEqual({
      range: { from: git(repository, "rev-parse", "first"), to: "HEAD" },
      plan: { "HEAD:plan/a.yaml": "a: $Id$ $Format:%H$\n" },
      tags: ["first"],
      unknown: expect.stringContaining('"nothing"'),
    });
    expect(isSprung()).toBe(false);
    expect(readFolder(repository)).toEqual(before);
    // The trap is one: what people type springs it.
    git(repository, "status");
    expect(isSprung()).toBe(true);
  });

  test.each([
    ["by a helper", "ext::PROGRAM"],
    ["by ssh", "ssh://localhost/x"],
    ["from a folder", "file:///FOLDER"],
  ])("fetches nothing that is missing, %s", (_, url) => {
    const { repository, program, isSprung, env } = makeTraps();
    const blob = git(repository, "rev-parse", "HEAD:plan/a.yaml");
    fs.rmSync(path.join(repository, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    for (const [name, value] of [
      ["core.repositoryFormatVersion", "1"],
      ["extensions.partialClone", "origin"],
      ["remote.origin.promisor", "true"],
      ["remote.origin.url", url.replace("PROGRAM", program).replace("FOLDER", repository)],
      ["protocol.allow", "always"],
    ] as const)
      git(repository, "config", name, value);
    const { runGit } = gitHost(repository);
    // An older git does not know the first of the two variables that forbid it.
    for (const forgotten of [{}, { GIT_NO_LAZY_FETCH: undefined }]) {
      const host = gitHost(repository, env, {
        runGit: (args, input) =>
          runGit(args, { ...input, environment: { ...input.environment, ...forgotten } }),
      });
      const said = complaintOf(() => readRevision("HEAD", "plan", host));
      expect(isSprung()).toBe(false);
      expect(said).toMatch(/^What is asked for is missing from this clone/);
    }
  });

  test("reads a commit as its id says, whatever stands in for it", () => {
    const repository = makeEmptyRepository();
    const first = commit(repository, { "plan/a.yaml": "a: 1\n" });
    const second = commit(repository, { "plan/a.yaml": "a: 2\n" });
    git(repository, "replace", second, first);
    git(repository, "replace", `${second}:plan/a.yaml`, `${first}:plan/a.yaml`);
    expect(textsOf(readRevision("HEAD", "plan", gitHost(repository)))).toEqual({
      "HEAD:plan/a.yaml": "a: 2\n",
    });
  });

  test("asks only commands that read, with words that cannot be options", () => {
    const repository = makeEmptyRepository();
    commit(repository, { "plan/a.yaml": "a: 1\n" });
    git(repository, "tag", "first");
    commit(repository, { "plan/a.yaml": "a: 2\n" });
    const asked: string[] = [];
    const { runGit } = gitHost(repository);
    askAll(
      gitHost(
        repository,
        {},
        {
          runGit(args, input) {
            asked.push(args.join(" ").replaceAll(/\b[0-9a-f]{40}\b/g, "ID"));
            return runGit(args, input);
          },
        },
      ),
    );
    const before = `--no-pager -C ${repository} `;
    expect(asked.every((words) => words.startsWith(before))).toBe(true);
    expect([...new Set(asked.map((words) => words.slice(before.length)))].sort()).toEqual([
      "cat-file --batch --buffer",
      "cat-file --batch-check",
      "for-each-ref --format=%(objectname) %(creatordate:short) %(refname:lstrip=2) refs/tags",
      "for-each-ref --format=%(refname:lstrip=2) refs/heads refs/remotes refs/tags",
      "ls-tree -r -t -l -z --full-tree ID -- plan",
      "merge-base ID ID",
      "rev-list --topo-order ID",
      "rev-parse --is-shallow-repository",
      "rev-parse --show-prefix",
      "rev-parse --verify --end-of-options HEAD^{commit}",
      "rev-parse --verify --end-of-options HEAD~1^{commit}",
      "rev-parse --verify --end-of-options nothing^{commit}",
    ]);
  });
});
