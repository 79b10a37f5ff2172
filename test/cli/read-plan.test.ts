import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Host } from "../../src/cli/host.ts";
import { chooseEntry, decodeFile, type EntrySort } from "../../src/cli/plan-files.ts";
import { readFileOfPlan, readPlan } from "../../src/cli/read-plan.ts";
import { makeFolder, makeHost } from "./test-host.ts";

const link = "This is a link, and links inside a plan are not followed.";
const special = "This is not a regular file.";
const misnamed = "The name of this file ends in .txt, so it is not read as a part of the plan.";
const submodule = "This is a submodule of git, another repository, and is not followed.";

/** What to do about each. */
const hints: Readonly<Record<string, string>> = {
  [link]: "Put the file itself in the folder of the plan.",
  [special]: "Delete it, or put a text file in its place.",
  [misnamed]: "Take .txt off the name. Some editors add it, and some systems hide it.",
  [submodule]: "Put its files themselves in the folder of the plan, or keep it outside of that folder.",
};

test.each<[name: string, sort: EntrySort, choice: string]>([
  ["a.yaml", "file", "read"],
  ["a.YML", "file", "read"],
  ["a.yaml.txt", "file", misnamed],
  ["a.yml.TXT", "file", misnamed],
  ["a.yaml.txt.bak", "file", "ignore"],
  ["a.yamlx", "file", "ignore"],
  ["ayaml", "file", "ignore"],
  ["a.md", "file", "ignore"],
  [".a.yaml", "file", "ignore"],
  ["a", "folder", "enter"],
  ["a.yaml", "folder", "enter"],
  [".git", "folder", "ignore"],
  ["node_modules", "folder", "ignore"],
  ["a_node_modules", "folder", "enter"],
  ["a", "submodule", submodule],
  [".a", "submodule", "ignore"],
  ["a.yaml", "link", link],
  ["part", "link", link],
  ["a.md", "link", "ignore"],
  ["a.yaml.txt", "link", "ignore"],
  ["a.yml", "special", special],
  ["pipe", "special", "ignore"],
])("%s, a %s, is to a plan: %s", (name, sort, choice) => {
  const hint = hints[choice];
  expect(chooseEntry(name, sort)).toEqual(hint === undefined ? choice : { message: choice, hint });
});

test("a file is read as UTF-8, without a byte order mark", () => {
  expect(decodeFile("a.yaml", Buffer.from("\ufeffé: 1\n"))).toEqual({ path: "a.yaml", text: "é: 1\n" });
  expect(decodeFile("a.yaml", Buffer.from([0x61, 0xe9]))).toEqual({
    path: "a.yaml",
    text: "a\ufffd",
    fault: {
      message: "The file is not UTF-8 text.",
      hint: "Save it again as UTF-8: in most editors under “Save as” or “Encoding”.",
      at: 1,
    },
  });
});

/** A folder with a plan of some files in it. */
function makePlan(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder();
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, "plan", name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return folder;
}

/** The real file system with some of its calls changed. */
function changedHost(folder: string, changes: Partial<Host["fs"]>): Host {
  return makeHost(folder, { fs: { ...fs, ...changes } });
}

/** A call that fails. */
function failing(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

/** Why a plan cannot be read. */
function complaint(host: Host, folder = "plan"): string {
  try {
    readPlan(folder, host);
  } catch (error) {
    if (error instanceof Error) return `${error.constructor.name}: ${error.message}`;
  }
  return "";
}

describe("a plan in a folder", () => {
  test("is its YAML files, those below it too, in the order of their paths", () => {
    const folder = makePlan({
      "b.yaml": "b",
      "a.yml": "a",
      "B.yaml": "B",
      "a/b/c.yaml": "c",
      "a.md": "no",
      ".hidden/x.yaml": "no",
      "node_modules/x.yaml": "no",
    });
    expect(readPlan("./plan/", makeHost(folder))).toEqual([
      { path: "plan/B.yaml", text: "B" },
      { path: "plan/a/b/c.yaml", text: "c" },
      { path: "plan/a.yml", text: "a" },
      { path: "plan/b.yaml", text: "b" },
    ]);
    expect(readPlan(path.join(folder, "plan"), makeHost("/")).map(({ path: shown }) => shown)).toContain(
      `${folder}/plan/a/b/c.yaml`,
    );
  });

  test("may be reached by a link, and has none in it", () => {
    const folder = makePlan({ "a.yaml": "a" });
    fs.symlinkSync("plan", path.join(folder, "other"));
    fs.symlinkSync("a.yaml", path.join(folder, "plan/b.yaml"));
    expect(readPlan("other", makeHost(folder))).toEqual([
      { path: "other/a.yaml", text: "a" },
      { path: "other/b.yaml", text: "", fault: { message: link, hint: hints[link] } },
    ]);
  });

  test("is in the order of its paths, whatever the order on the disk", () => {
    const folder = makePlan({ "b.yaml": "b", "a.yaml": "a", "c.yaml": "c" });
    const readdirSync = ((place: string, options: { withFileTypes: true }) =>
      fs.readdirSync(place, options).sort((a, b) => (a.name < b.name ? 1 : -1))) as typeof fs.readdirSync;
    const files = readPlan("plan", changedHost(folder, { readdirSync }));
    expect(files.map(({ text }) => text).join("")).toBe("abc");
  });

  test("does not read a file whose name an editor has changed", () => {
    expect(readPlan("plan", makeHost(makePlan({ "a.yaml.txt": "a" })))).toEqual([
      { path: "plan/a.yaml.txt", text: "", fault: { message: misnamed, hint: hints[misnamed] } },
    ]);
  });

  test("has no pipes in it", () => {
    const folder = makePlan({});
    fs.mkdirSync(path.join(folder, "plan"));
    expect(spawnSync("mkfifo", [path.join(folder, "plan/a.yaml")]).status).toBe(0);
    expect(readPlan("plan", makeHost(folder))).toMatchObject([{ text: "", fault: { message: special } }]);
  });

  test("cannot be read where there is none", () => {
    const folder = makePlan({ "a.md": "a", "b/c.md": "c" });
    const host = makeHost(folder);
    expect(complaint(host, "not\nthere")).toBe(
      "JobError: There is no plan at not\\u{a}there: no such folder. Name the folder of the plan, or go to the folder above it.",
    );
    expect(complaint(host, "plan/a.md")).toBe(
      "JobError: plan/a.md is not a folder. A plan is a folder of .yaml files.",
    );
    expect(complaint(host)).toBe(
      "JobError: There are no YAML files in plan. A plan is a folder of .yaml files.",
    );
  });

  test("cannot be read where the disk does not let planc into a folder of it", () => {
    const folder = makePlan({ "a.yaml": "a", "b/c.yaml": "c" });
    expect(complaint(changedHost(folder, { readdirSync: failing("EACCES") }))).toBe(
      "JobError: The plan at plan cannot be read: you have no permission for it.",
    );
    const readdirSync = ((place: string, options: { withFileTypes: true }) => {
      if (place.endsWith("b")) failing("ENOENT")();
      return fs.readdirSync(place, options);
    }) as typeof fs.readdirSync;
    expect(complaint(changedHost(folder, { readdirSync }))).toBe(
      "JobError: plan/b cannot be read: it is not there.",
    );
  });

  test("cannot be read where a file of it cannot, and every file is closed again", () => {
    const folder = makePlan({ "a.yaml": "a", "b.yaml": "b" });
    expect(complaint(changedHost(folder, { openSync: failing("EACCES") }))).toBe(
      "JobError: plan/a.yaml cannot be read: you have no permission for it.",
    );
    const closed: number[] = [];
    const closeSync = (handle: number) => {
      closed.push(handle);
      fs.closeSync(handle);
      failing("EIO")();
    };
    expect(complaint(changedHost(folder, { closeSync, readFileSync: failing("EIO") }))).toBe(
      "JobError: plan/a.yaml cannot be read: the disk reports a fault.",
    );
    expect(closed).toHaveLength(1);
    expect(readPlan("plan", changedHost(folder, { closeSync }))).toHaveLength(2);
    expect(closed).toHaveLength(3);
  });

  test("has a fault where something else has taken the place of a file since its folder was read", () => {
    const folder = makePlan({ "a.yaml": "a" });
    const found = (changes: Partial<Host["fs"]>) => readPlan("plan", changedHost(folder, changes));
    expect(found({ openSync: failing("ELOOP") })).toEqual([
      { path: "plan/a.yaml", text: "", fault: { message: link, hint: hints[link] } },
    ]);
    const folderStatus = fs.statSync(folder);
    expect(found({ fstatSync: (() => folderStatus) as unknown as typeof fs.fstatSync })).toEqual([
      { path: "plan/a.yaml", text: "", fault: { message: special, hint: hints[special] } },
    ]);
    const flags: unknown[] = [];
    const openSync: typeof fs.openSync = (place, flag) => {
      flags.push(flag);
      return fs.openSync(place, flag);
    };
    found({ openSync });
    const { O_NOFOLLOW, O_NONBLOCK } = fs.constants;
    expect(flags).toEqual([O_NOFOLLOW | O_NONBLOCK]);
    // Windows has neither.
    const { O_NOFOLLOW: _, O_NONBLOCK: __, ...constants } = fs.constants;
    found({ openSync, constants: constants as typeof fs.constants });
    expect(flags).toEqual([O_NOFOLLOW | O_NONBLOCK, 0]);
  });
});

describe("the limits of a plan in a folder", () => {
  const fileLimit = 1_048_576;

  test("are so many bytes of a file", () => {
    const folder = makePlan({
      "a.yaml": "é".repeat(fileLimit / 2),
      "b.yaml": `${"é".repeat(fileLimit / 2)}b`,
    });
    const [a, b] = readPlan("plan", makeHost(folder));
    expect([a?.text.length, a?.fault]).toEqual([fileLimit / 2, undefined]);
    expect(b).toEqual({
      path: "plan/b.yaml",
      text: "",
      fault: {
        message: "The file has 1048577 bytes; at most 1048576 are read.",
        hint: "Split it into several files: which file holds what is your choice.",
      },
    });
  });

  test("are so many bytes of all its files, not counting those that are not read", () => {
    // A disk on which every file is as large as may be, but for one with a byte more and the last.
    const folder = makePlan({});
    const entry = (name: string) => ({ name, isDirectory: () => false, isFile: () => true });
    const largest = Buffer.from("é".repeat(fileLimit / 2));
    const hostWith = (last: string) => {
      const names = [...Array.from({ length: 64 }, (_, at) => `${at}.yaml`), "x.yaml", "y.yaml"];
      const contents = new Map(
        names.map((name, at) => [at + 1000, name < "x" ? largest : Buffer.from(last)]),
      );
      const size = (handle: number) => (handle === 1064 ? fileLimit + 1 : contents.get(handle)?.length);
      return changedHost(folder, {
        readdirSync: (() => names.map(entry)) as unknown as typeof fs.readdirSync,
        openSync: (place) => names.indexOf(path.basename(String(place))) + 1000,
        fstatSync: ((handle: number) => ({
          isFile: () => true,
          size: size(handle),
        })) as unknown as typeof fs.fstatSync,
        readFileSync: ((handle: number) => contents.get(handle)) as unknown as typeof fs.readFileSync,
        closeSync: () => undefined,
      });
    };
    expect(readPlan("plan", hostWith(""))).toHaveLength(66);
    expect(complaint(hostWith("y"))).toBe("JobError: The plan in plan is larger than 64 MiB.");
  });

  test("are so many files, those that are no part of it not counted", () => {
    const folder = makePlan({});
    const entry = (name: string) => ({ name, isDirectory: () => false, isFile: () => true });
    const readdirSync = (count: number) =>
      (() => [
        entry("a.md"),
        ...Array.from({ length: count }, (_, at) => entry(`${at}.yaml`)),
      ]) as unknown as typeof fs.readdirSync;
    const openSync = failing("ELOOP");
    expect(
      readPlan("plan", changedHost(folder, { openSync, readdirSync: readdirSync(10_000) })),
    ).toHaveLength(10_000);
    expect(complaint(changedHost(folder, { openSync, readdirSync: readdirSync(10_001) }))).toBe(
      "JobError: The plan in plan has more than 10000 files.",
    );
  });
});

test("one more file of a folder is read as safely, where there is one", () => {
  const folder = makePlan({ "a.txt": "abc" });
  const host = makeHost(folder);
  expect(readFileOfPlan("plan", "b.txt", 3, host)).toBeUndefined();
  expect(readFileOfPlan("plan", "a.txt", 3, host)).toEqual({ path: "plan/a.txt", text: "abc" });
  expect(readFileOfPlan("plan", "a.txt", 2, host)?.fault?.message).toBe(
    "The file has 3 bytes; at most 2 are read.",
  );
  fs.symlinkSync("a.txt", path.join(folder, "plan/c.txt"));
  expect(readFileOfPlan("plan", "c.txt", 3, host)?.fault?.message).toBe(link);
});
