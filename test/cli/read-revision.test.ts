import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readPlan } from "../../src/cli/read-plan.ts";
import { readRevision } from "../../src/cli/read-revision.ts";
import { fileLimit, filesLimit, planLimit } from "../../src/load/limits.ts";
import { commit, git, gitWith, writeFiles } from "../ci/make-repository.ts";
import { complaintOf, gitHost, makeEmptyRepository, noGit, textsOf } from "./git-host.ts";
import { copyPlan, makeFolder } from "./test-host.ts";

/** The files of the plan at a revision, by their paths. */
function read(cwd: string, revision: string, folder = "plan", env: Record<string, string> = {}) {
  return textsOf(readRevision(revision, folder, gitHost(cwd, env)));
}

function complaint(cwd: string, revision: string, folder = "plan"): string {
  return complaintOf(() => readRevision(revision, folder, gitHost(cwd)));
}

/** Commits a folder `plan` in which one content stands under many names. */
function commitCopies(repository: string, content: string, names: readonly string[]): void {
  const id = gitWith({ input: content }, repository, "hash-object", "-w", "--stdin");
  const input = names.map((name) => `100644 blob ${id}\tplan/${name}\n`).join("");
  gitWith({ input }, repository, "update-index", "--add", "--index-info");
  git(repository, "commit", "--quiet", "--message", "Many");
}

/** Everything that may be in the folder of a plan, and much that should not. */
const odd: Readonly<Record<string, string>> = {
  "plan/a.yaml": "a: 1\n",
  "plan/a/b.yaml": "b: 1\n",
  "plan/a-c.yml": "c: 1\n",
  "plan/UPPER.YAML": "d: 1\n",
  "plan/crlf.yaml": "a: 1\r\nb: 2\r\n",
  "plan/mark.yaml": "\ufeffa: 1\n",
  "plan/empty.yaml": "",
  "plan/no line break.yaml": "a: 1",
  "plan/blob 3\nabc.yaml": "a: blob 3\n",
  'plan/"quotes" and \\.yaml': "a: 1\n",
  "plan/-rf.yaml": "a: 1\n",
  "plan/--output=x.yaml": "a: 1\n",
  "plan/tab\tand  spaces .yaml": "a: 1\n",
  "plan/*.yaml": "a: 1\n",
  "plan/:(top)x.yaml": "a: 1\n",
  "plan/über/Straße.yaml": "ä: ö\n",
  "plan/😀/z.yaml": "a: 😀\n",
  "plan/\uffee.yaml": "a: 1\n",
  "plan/.hidden.yaml": "a: 1\n",
  "plan/.hidden/a.yaml": "a: 1\n",
  "plan/node_modules/x/a.yaml": "a: 1\n",
  "plan/b/node_modules/a.yaml": "a: 1\n",
  "plan/notes.txt": "notes",
  "plan/picture.png": "picture",
  "plan/misnamed.yaml.txt": "a: 1\n",
  "plan/link.yaml": "→a.yaml",
  "plan/link-to-folder": "→a",
  "plan/link.png": "→picture.png",
  "plan/link-outside.yml": "→/etc/passwd",
  "plan/large.yaml": `a: ${"x".repeat(fileLimit)}\n`,
  "plan/as-large-as-may-be.yaml": "x".repeat(fileLimit),
  "planned/a.yaml": "a: no part of it\n",
  "other.yaml": "a: no part of it\n",
};

describe.skipIf(noGit)("a plan at a revision", () => {
  test.each(["sha1", "sha256"])("is what it was in its folder, whatever is in there (%s)", (format) => {
    const repository = makeEmptyRepository(`--object-format=${format}`);
    writeFiles(repository, odd);
    fs.writeFileSync(path.join(repository, "plan/latin-1.yaml"), Buffer.from("a: caf\xe9\n", "latin1"));
    fs.chmodSync(path.join(repository, "plan/a.yaml"), 0o755);
    commit(repository, {});
    const inFolder = readPlan("plan", gitHost(repository));
    const atRevision = readRevision("main", "plan", gitHost(repository));
    expect(atRevision).toEqual(
      inFolder.map(({ path, text, fault }) => ({ path: `main:${path}`, text, ...(fault && { fault }) })),
    );
    const faults = atRevision.filter(({ fault }) => fault !== undefined).map(({ path }) => path);
    expect(faults).toEqual([
      "main:plan/large.yaml",
      "main:plan/latin-1.yaml",
      "main:plan/link-outside.yml",
      "main:plan/link-to-folder",
      "main:plan/link.yaml",
      "main:plan/misnamed.yaml.txt",
    ]);
    expect(atRevision).toHaveLength(25);
  });

  test("is the plan of the time, not of today", () => {
    const repository = makeEmptyRepository();
    commit(repository, { "plan/a.yaml": "a: 1\n", "plan/gone.yaml": "gone: 1\n" });
    git(repository, "tag", "first");
    const second = commit(repository, { "plan/a.yaml": "a: 2\n", "plan/gone.yaml": null });
    git(repository, "branch", "review/second");
    commit(repository, { "plan/a.yaml": "a: 3\n" });
    writeFiles(repository, { "plan/a.yaml": "a: not committed\n" });
    const first = { "plan/a.yaml": "a: 1\n", "plan/gone.yaml": "gone: 1\n" };
    const at = (revision: string) =>
      Object.fromEntries(
        Object.entries(read(repository, revision)).map(([file, text]) => [
          file.slice(revision.length + 1),
          text,
        ]),
      );
    expect(at("first")).toEqual(first);
    expect(at("HEAD~2")).toEqual(first);
    expect(at("main^^")).toEqual(first);
    expect(at("HEAD^{/Change}~2")).toEqual(first);
    for (const revision of ["review/second", "HEAD~1", "@~", second, second.slice(0, 12)])
      expect(at(revision)).toEqual({ "plan/a.yaml": "a: 2\n" });
    expect(at("HEAD")).toEqual({ "plan/a.yaml": "a: 3\n" });
  });

  test("may be the whole of a real plan", () => {
    const repository = copyPlan();
    git(repository, "init", "--quiet");
    commit(repository, {});
    const files = readPlan("plan", gitHost(repository));
    expect(readRevision("HEAD", "plan", gitHost(repository))).toEqual(
      files.map((file) => ({ ...file, path: `HEAD:${file.path}` })),
    );
  });

  test("has no submodule followed", () => {
    const repository = makeEmptyRepository();
    const id = commit(repository, { "plan/a.yaml": "a: 1\n" });
    git(repository, "update-index", "--add", "--cacheinfo", `160000,${id},plan/shared`);
    git(repository, "update-index", "--add", "--cacheinfo", `160000,${id},elsewhere`);
    git(repository, "commit", "--quiet", "--message", "Submodule");
    expect(read(repository, "main")).toEqual({
      "main:plan/a.yaml": "a: 1\n",
      "main:plan/shared": "This is a submodule of git, another repository, and is not followed.",
    });
    expect(complaint(repository, "main", "elsewhere")).toBe(
      "elsewhere in main is a submodule, not a folder. Go to that repository, and name a revision of it.",
    );
  });
});

describe.skipIf(noGit)("the folder of a plan at a revision", () => {
  function nested(): string {
    const repository = makeEmptyRepository();
    commit(repository, {
      "plan/a.yaml": "top: 1\n",
      "council/plan/a.yaml": "council: 1\n",
      "council/Our aims/*/a.yaml": "aims: 1\n",
      "-x/a.yaml": "dash: 1\n",
      ":(top)plan/a.yaml": "colon: 1\n",
      "top.yaml": "root: 1\n",
    });
    return repository;
  }

  test.each([
    ["", "plan", "plan/a.yaml", "top: 1\n"],
    ["", "./plan/", "plan/a.yaml", "top: 1\n"],
    ["", "-x", "-x/a.yaml", "dash: 1\n"],
    ["", ":(top)plan", ":(top)plan/a.yaml", "colon: 1\n"],
    ["", "council/Our aims/*", "council/Our aims/*/a.yaml", "aims: 1\n"],
    ["council", "plan", "council/plan/a.yaml", "council: 1\n"],
    ["council", "../plan", "plan/a.yaml", "top: 1\n"],
    ["council/plan", ".", "council/plan/a.yaml", "council: 1\n"],
    ["council/Our aims/*", "../../plan", "council/plan/a.yaml", "council: 1\n"],
  ])("is found from %s as %s", (cwd, folder, file, text) => {
    const repository = nested();
    expect(read(path.join(repository, cwd), "main", folder)).toEqual({ [`main:${file}`]: text });
  });

  test.each([
    ["", "main:council/plan", "main:council/plan/a.yaml", "council: 1\n"],
    ["council", "main:plan", "main:plan/a.yaml", "top: 1\n"],
    ["council", "main:./plan", "main:council/plan/a.yaml", "council: 1\n"],
    ["council", "HEAD:../plan/", "HEAD:plan/a.yaml", "top: 1\n"],
    ["", "HEAD^{/Ch:ange|Change}:council/plan", "HEAD^{/Ch:ange|Change}:council/plan/a.yaml", "council: 1\n"],
  ])("is named by git's own notation, from %s as %s", (cwd, revision, file, text) => {
    const repository = nested();
    expect(read(path.join(repository, cwd), revision, "no folder")).toEqual({ [file]: text });
  });

  test("may be the top of the repository", () => {
    const repository = nested();
    const places = { ".": "main", plan: "main:", [repository]: "main" };
    for (const [folder, revision] of Object.entries(places))
      expect(Object.keys(read(repository, revision, folder))).toEqual([
        "main:-x/a.yaml",
        "main::(top)plan/a.yaml",
        "main:council/Our aims/*/a.yaml",
        "main:council/plan/a.yaml",
        "main:plan/a.yaml",
        "main:top.yaml",
      ]);
  });

  test("may be named from the root of the machine, also through a link, and need not be there any more", () => {
    const repository = nested();
    const link = path.join(makeFolder(), "link");
    fs.symlinkSync(repository, link);
    expect(read(repository, "main", path.join(repository, "plan"))).toEqual({
      "main:plan/a.yaml": "top: 1\n",
    });
    expect(read(repository, "main", path.join(link, "plan"))).toEqual({ "main:plan/a.yaml": "top: 1\n" });
    fs.rmSync(path.join(repository, "plan"), { recursive: true });
    expect(read(repository, "main", path.join(repository, "plan"))).toEqual({
      "main:plan/a.yaml": "top: 1\n",
    });
    expect(read(repository, "main")).toEqual({ "main:plan/a.yaml": "top: 1\n" });
  });

  test("is found in a work tree of its own, and in a bare repository", () => {
    const repository = nested();
    git(repository, "worktree", "add", "--quiet", "-b", "other", "../other");
    git(repository, "clone", "--quiet", "--bare", ".", "../bare.git");
    const council = { "main:council/plan/a.yaml": "council: 1\n" };
    expect(read(path.join(repository, "../other/council"), "main")).toEqual(council);
    expect(read(path.join(repository, "../bare.git"), "main", "council/plan")).toEqual(council);
    expect(read(path.join(repository, ".git"), "main", "council/plan")).toEqual(council);
  });

  test("is found in a hook, which is told where the repository is", () => {
    const repository = nested();
    const elsewhere = makeEmptyRepository();
    const top = { "main:plan/a.yaml": "top: 1\n" };
    expect(read(repository, "main", "plan", { GIT_DIR: ".git", GIT_INDEX_FILE: ".git/index.lock" })).toEqual(
      top,
    );
    const git = path.join(repository, ".git");
    expect(read(elsewhere, "main", "plan", { GIT_DIR: git })).toEqual(top);
    expect(
      read(path.join(repository, "council"), "main", "plan", { GIT_DIR: git, GIT_WORK_TREE: repository }),
    ).toEqual({ "main:council/plan/a.yaml": "council: 1\n" });
    // What is being pushed is kept apart until the hook allows it.
    fs.renameSync(path.join(git, "objects"), path.join(git, "incoming"));
    fs.mkdirSync(path.join(git, "objects"));
    expect(read(repository, "main", "plan", { GIT_OBJECT_DIRECTORY: path.join(git, "incoming") })).toEqual(
      top,
    );
    expect(
      read(repository, "main", "plan", { GIT_ALTERNATE_OBJECT_DIRECTORIES: path.join(git, "incoming") }),
    ).toEqual(top);
  });

  test.each([
    ["nowhere", "There was no plan at nowhere in main yet. If it was elsewhere, write main:FOLDER."],
    ["plan/a.yaml", "plan/a.yaml in main is a file, not a folder. A plan is a folder of .yaml files."],
    [
      "plan/a.yaml/b",
      "There was no plan at plan/a.yaml/b in main yet. If it was elsewhere, write main:FOLDER.",
    ],
    ["link", "link in main is a link, not a folder. Name the folder that it leads to."],
    ["link/plan", "There was no plan at link/plan in main yet. If it was elsewhere, write main:FOLDER."],
    ["pictures", "There were no YAML files in pictures in main. A plan is a folder of .yaml files."],
    [
      "../plan",
      "../plan is outside of the repository that the working directory is in. Go to the repository of the plan.",
    ],
    [
      "..",
      ".. is outside of the repository that the working directory is in. Go to the repository of the plan.",
    ],
    [
      "/",
      "/ is outside of the repository that the working directory is in. Go to the repository of the plan.",
    ],
  ])("cannot be %s", (folder, said) => {
    const repository = makeEmptyRepository();
    commit(repository, { "plan/a.yaml": "a: 1\n", link: "→plan", "pictures/a.png": "picture" });
    expect(complaint(repository, "main", folder)).toBe(said);
    if (folder !== "/")
      expect(complaint(repository, `main:./${folder}`, "plan")).toBe(said.replace(/^\.\./, "./.."));
  });

  test("cannot be outside by git's own notation", () => {
    const repository = makeEmptyRepository();
    commit(repository, { "plan/a.yaml": "a: 1\n" });
    expect(complaint(repository, "main:/plan")).toMatch(/^\/plan is outside of the repository/);
    expect(complaint(repository, "main:plan/../../x")).toMatch(/^plan\/\.\.\/\.\.\/x is outside of the repo/);
  });
});

describe.skipIf(noGit)("the limits of a plan at a revision", () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `${at}.yaml`);

  test("are those of a folder: the number of files", () => {
    const repository = makeEmptyRepository();
    commitCopies(repository, "a: 1\n", names(filesLimit));
    expect(Object.keys(read(repository, "main"))).toHaveLength(filesLimit);
    commitCopies(repository, "a: 1\n", ["one-more.yaml"]);
    expect(complaint(repository, "main")).toBe("The plan in main:plan has more than 10000 files.");
  });

  test("are those of a folder: the size of all files, known before any is read", () => {
    const repository = makeEmptyRepository();
    const largest = "x".repeat(fileLimit);
    commitCopies(repository, largest, names(planLimit / fileLimit));
    expect(Object.values(read(repository, "main")).every((text) => text.length === fileLimit)).toBe(true);
    commitCopies(repository, "a", ["one-more.yaml"]);
    const asked: string[] = [];
    const { runGit } = gitHost(repository);
    const host = gitHost(
      repository,
      {},
      {
        runGit(args, input) {
          asked.push(args.join(" "));
          return runGit(args, input);
        },
      },
    );
    expect(complaintOf(() => readRevision("main", "plan", host))).toBe(
      "The plan in main:plan is larger than 64 MiB.",
    );
    expect(asked.join("\n")).toContain("ls-tree");
    expect(asked.join("\n")).not.toContain("cat-file");
  });

  test("stop at folders within folders without end", () => {
    const repository = makeEmptyRepository();
    let folder = gitWith({ input: "" }, repository, "mktree");
    // Each of thirty levels has the one below it ten times: more folders than anyone can list.
    for (let level = 0; level < 30; level++) {
      const input = Array.from({ length: 10 }, (_, at) => `040000 tree ${folder}\t${at}\n`).join("");
      folder = gitWith({ input }, repository, "mktree");
    }
    folder = gitWith({ input: `040000 tree ${folder}\tplan\n` }, repository, "mktree");
    git(repository, "update-ref", "refs/heads/main", git(repository, "commit-tree", "-m", "Bomb", folder));
    expect(complaint(repository, "main")).toBe(
      "git answers more than 64 MiB, and planc reads no more. Name the folder that has the plan and nothing else.",
    );
  });
});
