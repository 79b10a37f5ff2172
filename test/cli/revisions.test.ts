import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Host } from "../../src/cli/host.ts";
import { readRevision } from "../../src/cli/read-revision.ts";
import { readRange, resolveRevision } from "../../src/cli/revisions.ts";
import { commit, git, gitWith } from "../ci/make-repository.ts";
import { complaintOf, gitHost, makeEmptyRepository, noGit, textsOf } from "./git-host.ts";
import { makeFolder } from "./test-host.ts";

function complaint(cwd: string, revision: string, env: Host["env"] = {}): string {
  return complaintOf(() => resolveRevision(revision, gitHost(cwd, env)));
}

/** A repository with two commits on `main`, a tag `v1.0` on the first, and a branch `review` that parted there. */
function makeHistory() {
  const repository = makeEmptyRepository();
  const first = commit(repository, { "plan/a.yaml": "a: 1\n" });
  git(repository, "tag", "v1.0");
  git(repository, "tag", "--annotate", "--message=Nested", "nested", "v1.0");
  git(repository, "checkout", "--quiet", "-b", "review");
  const review = commit(repository, { "plan/a.yaml": "a: review\n" });
  git(repository, "checkout", "--quiet", "main");
  const second = commit(repository, { "plan/a.yaml": "a: 2\n" });
  return { repository, first, second, review };
}

describe.skipIf(noGit)("a revision", () => {
  test("is a branch, a tag, a commit, or one that leads to them; a path after it plays no part", () => {
    const { repository, first, second, review } = makeHistory();
    const resolved = (revision: string) => resolveRevision(revision, gitHost(repository));
    for (const revision of [
      "v1.0",
      "nested",
      "HEAD~1",
      "main^",
      "review~",
      first,
      first.slice(0, 10),
      "v1.0:plan",
    ])
      expect(resolved(revision), revision).toBe(first);
    for (const revision of ["main", "HEAD", "@", "refs/heads/main", "HEAD:plan"])
      expect(resolved(revision), revision).toBe(second);
    expect(resolved("review")).toBe(review);
  });

  test.each([
    ["mian", 'No branch, tag or commit is called "mian". Did you mean "main"?'],
    ["v1.1", 'No branch, tag or commit is called "v1.1". Did you mean "v1.0"?'],
    ["Review", 'No branch, tag or commit is called "Review". Did you mean "review"?'],
    [
      "HEAD~7",
      'No branch, tag or commit is called "HEAD~7". To see what there is, run git branch --all and git tag.',
    ],
    ["^main", 'No branch, tag or commit is called "^main". Did you mean "main"?'],
    [
      "main..review",
      'No branch, tag or commit is called "main..review". To see what there is, run git branch --all and git tag.',
    ],
    [
      "0123456789012345678901234567890123456789",
      'No branch, tag or commit is called "0123456789012345678901234567890123456789". To see what there is, run git branch --all and git tag.',
    ],
    ["HEAD^{tree}", "HEAD^{tree} is no commit, but something else that git keeps. Name a commit."],
    ["", '"" names no revision. Write a branch, a tag or a commit, such as HEAD~1.'],
    [":plan", '":plan" names no revision. Write a branch, a tag or a commit, such as HEAD~1.'],
    ...["--output=x", "-x", "--all", "main\n", "main\n--output=x", "\u001b[2Jmain", "ma\u0000in"].map(
      (hostile) => [
        hostile,
        `"${hostile.replace(/[\u0000-\u001f]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)}" cannot be a revision: none begins with - or has control characters in it. Write a branch, a tag or a commit.`,
      ],
    ),
    ["main\u202e\u200b", 'No branch, tag or commit is called "main\\u{202e}\\u{200b}". Did you mean "main"?'],
  ])("cannot be %j", (revision = "", said = "") => {
    const { repository } = makeHistory();
    const before = fs.readdirSync(repository);
    expect(complaint(repository, revision)).toBe(said);
    expect(fs.readdirSync(repository)).toEqual(before);
  });

  test("that was fetched from elsewhere is offered with its whole name", () => {
    const { repository } = makeHistory();
    git(repository, "update-ref", "refs/remotes/origin/release", "main");
    expect(complaint(repository, "release")).toBe(
      'No branch, tag or commit is called "release". Did you mean "origin/release"?',
    );
  });

  test("is made safe to show where its name is offered", () => {
    const { repository } = makeHistory();
    git(repository, "branch", "release\u202e");
    expect(complaint(repository, "release")).toBe(
      'No branch, tag or commit is called "release". Did you mean "release\\u{202e}"?',
    );
  });

  test("that begins the ids of two commits is not guessed", () => {
    const repository = makeEmptyRepository();
    const commits = Array.from(
      { length: 2000 },
      (_, at) => `commit refs/heads/main\ncommitter Test <test@example.org> ${at} +0000\ndata 0\n\n`,
    );
    gitWith({ input: commits.join("") }, repository, "fast-import", "--quiet");
    const starts = git(repository, "rev-list", "main")
      .split("\n")
      .map((id) => id.slice(0, 4));
    const twice = starts.find((start, at) => starts.indexOf(start) !== at) ?? "";
    expect(complaint(repository, twice)).toBe(
      `More than one commit may begin with ${twice}. Write more of its id.`,
    );
  });
});

describe.skipIf(noGit)("a range", () => {
  test("is two revisions; an empty side is HEAD", () => {
    const { repository, first } = makeHistory();
    const range = (text: string) => readRange(text, gitHost(repository));
    expect(range("v1.0..main")).toEqual({ from: "v1.0", to: "main" });
    expect(range("v1.0..")).toEqual({ from: "v1.0", to: "HEAD" });
    expect(range("..review")).toEqual({ from: "HEAD", to: "review" });
    expect(range("main...review")).toEqual({ from: first, to: "review" });
    expect(range("...review")).toEqual({ from: first, to: "review" });
    expect(range("review...")).toEqual({ from: first, to: "HEAD" });
    expect(range("v1.0..main:council/plan")).toEqual({ from: "v1.0", to: "main:council/plan" });
    expect(range("HEAD^{/a..b}..HEAD^{/c...d}")).toEqual({ from: "HEAD^{/a..b}", to: "HEAD^{/c...d}" });
  });

  test.each([
    "main",
    "v1.0",
    "HEAD^{/a..b}",
    "main:../plan",
    "main:a..b",
    "..",
    "../plan",
    "../../a..b",
    "a/../plan",
    "plan/..",
  ])("is not %s", (text) => {
    // Nothing is asked of git, so no repository is needed.
    expect(readRange(text, gitHost(makeFolder()))).toEqual({ from: text });
  });

  test("cannot start where two revisions parted if they never met", () => {
    const { repository } = makeHistory();
    git(repository, "checkout", "--quiet", "--orphan", "stranger");
    commit(repository, { "plan/a.yaml": "a: 3\n" });
    expect(complaintOf(() => readRange("main...stranger", gitHost(repository)))).toBe(
      "main and stranger have no commit in common. Write main..stranger to compare them as they are.",
    );
    expect(complaintOf(() => readRange("main...nobody", gitHost(repository)))).toMatch(
      /^No branch.*"nobody"/,
    );
  });
});

describe.skipIf(noGit)("where git cannot answer, planc says what to do", () => {
  test("without git", () => {
    const { repository } = makeHistory();
    expect(complaint(repository, "main", { PATH: makeFolder() })).toBe(
      "git was not found, and revisions are read with it. Install git, or name folders instead of revisions.",
    );
  });

  test("with a program called git that is none", () => {
    const folder = makeFolder();
    fs.writeFileSync(path.join(folder, "git"), "#!/bin/sh\nexit 3\n", { mode: 0o755 });
    expect(complaint(makeFolder(), "main", { PATH: `${folder}:${process.env.PATH}` })).toBe(
      "git cannot answer: it does not say why. To see whether the repository is damaged, run git fsck.",
    );
    const host = gitHost(
      folder,
      {},
      {
        runGit() {
          throw Object.assign(new Error("spawnSync git EACCES"), { code: "EACCES" });
        },
      },
    );
    expect(complaintOf(() => resolveRevision("main", host))).toBe(
      "git cannot be run: you have no permission for it.",
    );
  });

  test("outside of a repository", () => {
    const folder = makeFolder();
    expect(complaint(folder, "main", { GIT_CEILING_DIRECTORIES: path.dirname(folder) })).toBe(
      "The working directory is not in a git repository. Go to the repository of the plan, or name folders instead of revisions.",
    );
  });

  test("in the repository of somebody else", () => {
    const { repository } = makeHistory();
    const { runGit } = gitHost(repository);
    const host = gitHost(
      repository,
      {},
      {
        runGit: (args, input) =>
          runGit(args, {
            ...input,
            environment: { ...input.environment, GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" },
          }),
      },
    );
    expect(complaintOf(() => resolveRevision("main", host))).toBe(
      `git does not read this repository, since it belongs to somebody else. If you trust them, run: git config --global --add safe.directory ${repository}`,
    );
    const trusting = {
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "safe.directory",
      GIT_CONFIG_VALUE_0: repository,
    };
    expect(resolveRevision("main", { ...host, env: { ...host.env, ...trusting } })).toMatch(/^\w{40}$/);
  });

  test("in a repository without a commit", () => {
    expect(complaint(makeEmptyRepository(), "HEAD")).toBe(
      "There is no HEAD here: the repository has no branch or tag yet.",
    );
  });

  test("in a damaged repository", () => {
    const { repository, second } = makeHistory();
    const object = path.join(repository, ".git/objects", second.slice(0, 2), second.slice(2));
    fs.chmodSync(object, 0o644);
    fs.writeFileSync(object, "");
    expect(complaint(repository, "main")).toMatch(
      /^git cannot answer: object file \S+ is empty\. To see whether the repository is damaged, run git fsck\.$/,
    );
    fs.appendFileSync(path.join(repository, ".git/config"), "[broken\n");
    expect(complaint(repository, "main")).toMatch(
      /^git cannot answer: bad config line \d+ in file \.git\/config\. To/,
    );
  });

  test("in a shallow clone, and that it helps", () => {
    const { repository, first } = makeHistory();
    const clone = path.join(makeFolder(), "clone");
    git(repository, "clone", "--quiet", "--depth=1", `file://${repository}`, clone);
    const hint =
      " It may only be missing from this clone, which is shallow: run git fetch --unshallow, or set fetch-depth: 0 where CI checks it out.";
    expect(complaint(clone, "HEAD~1")).toBe(
      `No branch, tag or commit is called "HEAD~1". To see what there is, run git branch --all and git tag.${hint}`,
    );
    expect(complaint(clone, first)).toContain(hint);
    git(clone, "fetch", "--quiet", "--depth=1", "origin", "review:review");
    expect(complaintOf(() => readRange("main...review", gitHost(clone)))).toBe(
      `main and review have no commit in common. Write main..review to compare them as they are.${hint}`,
    );
    expect(textsOf(readRevision("HEAD", "plan", gitHost(clone)))).toEqual({ "HEAD:plan/a.yaml": "a: 2\n" });
    git(clone, "fetch", "--quiet", "--unshallow");
    expect(resolveRevision("HEAD~1", gitHost(clone))).toBe(first);
  });

  test.each(["blob:none", "tree:0"])(
    "in a clone without %s, which is not fetched, and that it helps",
    (filter) => {
      const { repository } = makeHistory();
      git(repository, "config", "uploadpack.allowFilter", "true");
      git(repository, "config", "uploadpack.allowAnySHA1InWant", "true");
      const clone = path.join(makeFolder(), "clone");
      git(repository, "clone", "--quiet", `--filter=${filter}`, `file://${repository}`, clone);
      const read = (revision: string) => textsOf(readRevision(revision, "plan", gitHost(clone)));
      expect(read("main")).toEqual({ "main:plan/a.yaml": "a: 2\n" });
      const objects = git(clone, "count-objects", "--verbose");
      expect(complaintOf(() => read("main~1"))).toBe(
        "What is asked for is missing from this clone, which was made with --filter. Run git fetch --refetch --no-filter, and try again.",
      );
      expect(git(clone, "count-objects", "--verbose")).toBe(objects);
      git(clone, "fetch", "--quiet", "--refetch", "--no-filter");
      expect(read("main~1")).toEqual({ "main~1:plan/a.yaml": "a: 1\n" });
    },
  );
});
