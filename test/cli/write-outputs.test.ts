import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { writeOutputs } from "../../src/cli/output/write-outputs.ts";
import { deadPid, write } from "./output-folder.ts";
import {
  copyPlan,
  makeFolder,
  makeHost,
  planc,
  quickOutputs,
  readFolder,
  startProcess,
} from "./test-host.ts";

test("an interrupted build ends with 130", async () => {
  const folder = copyPlan();
  fs.writeFileSync(path.join(folder, ".public.planc-lock"), `${process.pid}\n`);
  const { child, ended } = startProcess(folder, ["build", ...quickOutputs]);
  child.stderr.once("data", () => child.kill("SIGINT"));
  expect(await ended).toMatchObject({ status: 130, signal: null });
  expect(fs.existsSync(path.join(folder, "public"))).toBe(false);
});

test.each([["folder"], ["link"]] as const)("who may look into the output stays, as a %s", async (form) => {
  const folder = copyPlan();
  const build = () => planc(folder, ["build", ...quickOutputs, ...(form === "link" ? ["--out-link"] : [])]);
  const at = path.join(folder, "public");
  const mode = () => fs.statSync(at).mode & 0o7777;
  await build();
  const everyone = mode();
  fs.chmodSync(at, 0o2750);
  fs.rmSync(path.join(at, "plan.md"));
  expect((await build()).err).toMatch(/^Wrote/);
  expect([everyone & 0o5, mode()]).toEqual([0o5, 0o2750]);
});

describe("two builds into one folder", () => {
  const lock = ".public.planc-lock";

  test("the second waits until the first is done", async () => {
    const folder = makeFolder();
    fs.writeFileSync(path.join(folder, lock), "77\n");
    let slept = 0;
    let said = "";
    await write(folder, "new", {
      isRunning: (pid) => pid === 77,
      stderr: { write: (text) => (said += text) },
      sleep: async () => {
        slept++;
        expect(fs.existsSync(path.join(folder, "public"))).toBe(false);
        if (slept === 5) fs.rmSync(path.join(folder, lock));
      },
    });
    expect(slept).toBe(5);
    expect(said).toBe("planc: waiting for another build into public …\n");
    expect(fs.readdirSync(folder)).toEqual(["public"]);
  });

  test("a stale lock that another takes over at the same moment is left to it", async () => {
    const folder = makeFolder();
    fs.writeFileSync(path.join(folder, lock), `${deadPid}\n`);
    let slept = 0;
    await write(folder, "new", {
      isRunning: (pid) => pid === 77,
      sleep: async () => {
        slept++;
        // The other one puts its own lock in place of ours, and is done a while later.
        if (slept === 1) fs.writeFileSync(path.join(folder, lock), "77\n");
        if (slept === 3) fs.rmSync(path.join(folder, lock));
        expect(fs.existsSync(path.join(folder, "public"))).toBe(false);
      },
    });
    expect(slept).toBe(4);
  });

  test("a lock that is just being made, or has just gone, is no stale one, however long the second has waited", async () => {
    const folder = makeFolder();
    const place = path.join(folder, lock);
    fs.writeFileSync(place, "77\n");
    let slept = 0;
    const removed: string[] = [];
    await write(folder, "new", {
      isRunning: (pid) => pid === 77,
      fs: {
        ...fs,
        openSync: (file, flags, mode) => {
          try {
            return fs.openSync(file, flags, mode);
          } catch (error) {
            // The other one is done at this very moment, and a third one comes before our next look.
            if (slept === 25 && file === place) fs.rmSync(place);
            throw error;
          }
        },
        rmSync: (file, options) => {
          if (file === place) removed.push(fs.existsSync(place) ? fs.readFileSync(place, "utf8") : "none");
          fs.rmSync(file, options);
        },
      },
      sleep: async () => {
        slept++;
        // Another one has made its lock, and then writes its number.
        if (slept === 20) fs.writeFileSync(place, "");
        if (slept === 21) fs.writeFileSync(place, "77\n");
        if (slept === 26) fs.writeFileSync(place, "77\n");
        if (slept === 30) fs.rmSync(place);
      },
    });
    expect(slept).toBe(30);
    expect(removed).toEqual([`${process.pid}\n`]);
  });

  test("the second gives up after ten seconds, and leaves the lock of the first", async () => {
    const folder = copyPlan();
    fs.writeFileSync(path.join(folder, lock), "77\n");
    let waited = 0;
    const { status, err } = await planc(folder, ["build", ...quickOutputs], {
      isRunning: () => true,
      sleep: async (milliseconds) => {
        waited += milliseconds;
      },
    });
    expect([status, waited]).toEqual([2, 10_000]);
    expect(err).toContain("planc: Another build is writing into public. Try again when it is done");
    expect(fs.readFileSync(path.join(folder, lock), "utf8")).toBe("77\n");
    expect(fs.existsSync(path.join(folder, "public"))).toBe(false);
  });

  test.each<[name: string, content: string, waits: number]>([
    ["of a process that has ended", `${deadPid}\n`, 500],
    ["of an earlier process with our own number", `${process.pid}\n`, 500],
    ["that was never written", "", 1500],
    ["that was half written", "40", 1500],
    ["that is no number", "x\n", 1500],
  ])("a lock %s is taken over", async (_, content, waits) => {
    const folder = makeFolder();
    fs.writeFileSync(path.join(folder, lock), content);
    let waited = 0;
    await write(folder, "new", {
      isRunning: (pid) => pid !== deadPid,
      sleep: async (milliseconds) => {
        waited += milliseconds;
      },
    });
    expect(waited).toBe(waits);
    expect(fs.readdirSync(folder)).toEqual(["public"]);
  });
});

describe("an output folder is refused that", () => {
  const refusals: [name: string, out: string, said: string, prepare?: (folder: string) => void][] = [
    ["is the root", "/", "is the root of the disk"],
    ["is the root by another way", "../../../../../../../..", "is the root of the disk"],
    ["is home", "home", "is your home folder", (folder) => fs.mkdirSync(path.join(folder, "home"))],
    ["is the plan", "plan", "is the plan, or a folder above it"],
    ["is the plan by another way", "plan/../plan/", "is the plan, or a folder above it"],
    ["is above the plan", ".", "is the plan, or a folder above it"],
    ["is inside the plan", "plan/public", "is inside the plan"],
    ["is inside the plan with dots in its name", "plan/..public", "is inside the plan"],
    ["is .git", ".git", "is inside .git"],
    ["is inside .git", ".git/public", "is inside .git"],
    ["is inside .git on a disk that ignores case", ".GIT/public", "is inside .git"],
    [
      "is a link",
      "link",
      "is a link",
      (folder) => {
        fs.mkdirSync(path.join(folder, "real"));
        fs.symlinkSync("real", path.join(folder, "link"));
      },
    ],
    [
      "is a link to nothing",
      "link",
      "is a link",
      (folder) => fs.symlinkSync("nowhere", path.join(folder, "link")),
    ],
    [
      "is a link to home",
      "link",
      "is your home folder",
      (folder) => {
        fs.mkdirSync(path.join(folder, "home"));
        fs.symlinkSync("home", path.join(folder, "link"));
      },
    ],
    [
      "leads into the plan through a link",
      "link/public",
      "is inside the plan",
      (folder) => fs.symlinkSync("plan", path.join(folder, "link")),
    ],
    [
      "leads into .git through a link",
      "link/deep/public",
      "is inside .git",
      (folder) => {
        fs.mkdirSync(path.join(folder, ".git"));
        fs.symlinkSync(".git", path.join(folder, "link"));
      },
    ],
    ["is a file", "file", "is a file", (folder) => fs.writeFileSync(path.join(folder, "file"), "x")],
    [
      "is somebody's work",
      "theirs",
      "has files in it that planc did not write",
      (folder) => {
        fs.mkdirSync(path.join(folder, "theirs"));
        fs.writeFileSync(path.join(folder, "theirs/a"), "x");
      },
    ],
  ];
  test.each(refusals)("%s", async (_, out, said, prepare) => {
    const folder = copyPlan();
    prepare?.(folder);
    const before = readFolder(folder);
    const names = fs.readdirSync(folder);
    const { status, err } = await planc(folder, ["build", "-o", out, ...quickOutputs]);
    expect(err).toContain(`The output folder ${out} ${said}. Name another one with -o.`);
    expect(status).toBe(2);
    expect(readFolder(folder)).toEqual(before);
    expect(fs.readdirSync(folder)).toEqual(names);
  });

  test("is the plan, where the plan is a link", async () => {
    const folder = copyPlan();
    fs.symlinkSync("plan", path.join(folder, "link"));
    const { status, err } = await planc(folder, ["build", "link", "-o", "plan", ...quickOutputs]);
    expect([status, err]).toEqual([2, expect.stringContaining("is the plan, or a folder above it")]);
  });

  test("has a list of files that cannot be read", async () => {
    for (const text of [
      "x",
      "null",
      "[]",
      '{"version": 2}',
      '{"version": 1}',
      '{"version": 1, "outputs": {"html": null}}',
    ]) {
      const folder = copyPlan();
      fs.mkdirSync(path.join(folder, "public"));
      fs.writeFileSync(path.join(folder, "public/.planc-manifest.json"), text);
      const before = readFolder(folder);
      const { status, err } = await planc(folder, ["build", ...quickOutputs]);
      expect(err, text).toMatch(
        /\.planc-manifest\.json cannot be read\. Delete the output folder and build again\.\n$/,
      );
      expect(status).toBe(2);
      expect(readFolder(folder)).toEqual(before);
    }
  });
});

describe("an output folder", () => {
  test("is made with those above it", async () => {
    const folder = copyPlan();
    const { status } = await planc(folder, ["build", "-o", "a/b/c", ...quickOutputs]);
    expect(status).toBe(0);
    expect(fs.existsSync(path.join(folder, "a/b/c/plan.json"))).toBe(true);
    expect(fs.readdirSync(path.join(folder, "a/b"))).toEqual(["c"]);
  });

  test("may be there and empty", async () => {
    const folder = copyPlan();
    fs.mkdirSync(path.join(folder, "public"));
    expect((await planc(folder, ["build", ...quickOutputs])).status).toBe(0);
  });

  test("that cannot be written is named, with the reason", async () => {
    const folder = copyPlan();
    fs.writeFileSync(path.join(folder, "file"), "x");
    const { status, err } = await planc(folder, ["build", "-o", "file/public", ...quickOutputs]);
    expect(status).toBe(2);
    expect(err).toMatch(/^planc: file(\/public)? cannot be written: .* The output folder is as it was\.\n$/);
  });

  test("is not made where a folder above cannot be read: that is named by its full path", async () => {
    const folder = makeFolder();
    const above = path.dirname(folder);
    const realpathSync = Object.assign(() => {
      throw Object.assign(new Error(), { code: "EIO", path: above });
    }, fs.realpathSync);
    await expect(write(folder, "new", { fs: { ...fs, realpathSync } })).rejects.toThrow(
      `${above} cannot be written: the disk reports a fault. The output folder is as it was.`,
    );
  });

  test("does not take in what a link beside it leads to", async () => {
    const folder = makeFolder();
    fs.mkdirSync(path.join(folder, "secrets"));
    fs.writeFileSync(path.join(folder, "secrets/key"), "secret");
    fs.symlinkSync("secrets", path.join(folder, ".public.planc-old"));
    fs.symlinkSync("secrets", path.join(folder, ".public.planc-new"));
    await write(folder, "new");
    expect(JSON.stringify(readFolder(path.join(folder, "public")))).not.toContain("secret");
    expect(readFolder(path.join(folder, "secrets"))).toEqual({ key: "secret" });
    expect(fs.readdirSync(folder).sort()).toEqual(["public", "secrets"]);
  });

  test("whose list names files outside it touches none of them", async () => {
    const folder = makeFolder();
    await write(folder, "old");
    fs.writeFileSync(path.join(folder, "precious"), "x");
    const manifest = path.join(folder, "public/.planc-manifest.json");
    const record = JSON.parse(fs.readFileSync(manifest, "utf8"));
    record.outputs.html["../precious"] = "0";
    record.outputs.other = { "../../precious": "0", "/etc/passwd": "0", __proto__: "0" };
    fs.writeFileSync(manifest, JSON.stringify(record));
    await write(folder, "new");
    expect(fs.readFileSync(path.join(folder, "precious"), "utf8")).toBe("x");
    expect(fs.existsSync("/etc/passwd")).toBe(true);
  });
});

test("each file is made when those before it are written, so that a large output is never held as a whole", async () => {
  const folder = makeFolder();
  const staged = path.join(folder, ".public.planc-new");
  const there: string[][] = [];
  function* files() {
    for (const name of ["one.html", "two.html", "three.html"]) {
      there.push(fs.readdirSync(staged).sort());
      yield [name, name] as const;
    }
  }
  await writeOutputs(
    {
      folder: "public",
      form: "folder",
      outputs: [["html", files()]],
      planFolder: "plan",
      audience: "public",
    },
    makeHost(folder),
  );
  expect(there).toEqual([[], ["one.html"], ["one.html", "two.html"]]);
});
