import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { manifestName } from "../../src/cli/output/manifest.ts";
import type { OutputForm } from "../../src/cli/output/places.ts";
import {
  changesOfForm,
  expectToldAtEachFault,
  expectWholeAtEachFault,
  killAtEachCall,
} from "./fault-runs.ts";
import { inTurn, makeFaultyDisk } from "./faulty-disk.ts";
import { deadPid, expectTidy, makeOutput, write } from "./output-folder.ts";
import { makeFolder, readFolder } from "./test-host.ts";

// One fault a call. All of them at every call: test/soak/faults.soak.ts.
describe.each(changesOfForm)("while a %s becomes a %s", (...change) => {
  test.each([
    ["once", false],
    ["for ever", true],
  ])("a disk that fails %s at any call leaves the old output whole, or the new one", async (_, forEver) => {
    await expectWholeAtEachFault(change, forEver, inTurn);
  });

  test("a build that is killed at any call leaves the old output whole or the new one, and the next mends the rest", async () => {
    const seen = await killAtEachCall(change);
    // Between two renames there is none: the one gap of a plain folder. A link that is turned has no gap.
    expect(seen.none).toBe(change.every((form) => form === "link") ? 0 : 1);
    expect(seen.old).toBeGreaterThan(20);
    expect(seen.new).toBeGreaterThan(3);
  });
});

test.each([
  ["once", false],
  ["for ever", true],
])("a machine that fails %s at any call, reading or writing, is told with the path", async (_, forEver) => {
  await expectToldAtEachFault(forEver, inTurn);
});

test.each<OutputForm>(["folder", "link"])(
  "a disk that fails leaves no output where there was none: a %s",
  async (form) => {
    const disk = makeFaultyDisk(Number.POSITIVE_INFINITY, "killed");
    await write(makeFolder(), "new", { fs: disk.fs }, form);
    for (let call = 1; call <= disk.calls.length; call++) {
      const folder = makeFolder();
      const faulty = makeFaultyDisk(call, { code: "ENOSPC" });
      const isWritten = await write(folder, "new", { fs: faulty.fs }, form).then(
        () => true,
        () => false,
      );
      const left = readFolder(path.join(folder, "public"));
      const what = `call ${call}, ${faulty.calls[call - 1]}`;
      if (isWritten) expect(left["plan.json"], what).toBe('{"word": "new"}');
      else expect(left, what).toEqual({});
    }
  },
);

describe.each<OutputForm>(["folder", "link"])("while a %s is made anew and is as before", (form) => {
  const make = async () => {
    const folder = await makeOutput(form);
    await write(folder, "old", {}, form, "the plan");
    return { folder, before: readFolder(path.join(folder, "public")) };
  };

  test.each(["killed", { code: "EIO" }, { code: "ENOSPC", forEver: true }] as const)(
    "a disk that fails at any call leaves it whole, with one manifest or the other: %j",
    async (failure) => {
      const counting = makeFaultyDisk(Number.POSITIVE_INFINITY, "killed");
      const { folder: first, before } = await make();
      await write(first, "old", { fs: counting.fs }, form, "the plan in other words");
      const after = readFolder(path.join(first, "public"));
      expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([manifestName]);
      const seen = { before: 0, after: 0 };
      for (let call = 1; call <= counting.calls.length; call++) {
        const { folder } = await make();
        const faulty = makeFaultyDisk(call, failure);
        await write(folder, "old", { fs: faulty.fs, pid: deadPid }, form, "the plan in other words").catch(
          () => undefined,
        );
        const what = `call ${call}, ${faulty.calls[call - 1]}`;
        const left = readFolder(path.join(folder, "public"));
        const isOld = left[manifestName] === before[manifestName];
        expect(left, what).toEqual(isOld ? before : after);
        seen[isOld ? "before" : "after"]++;
        await write(folder, "old", {}, form, "the plan in other words");
        expect(readFolder(path.join(folder, "public")), what).toEqual(after);
        expectTidy(folder, form, what);
      }
      expect(seen.before).toBeGreaterThan(20);
      expect(seen.after).toBeGreaterThan(1);
    },
  );
});

test("the lock of another build stays where the disk fails", async () => {
  const folder = makeFolder();
  const lock = path.join(folder, ".public.planc-lock");
  fs.writeFileSync(lock, "77\n");
  const waitIn = async (disk: typeof fs) => {
    let sleeps = 0;
    const sleep = async () => {
      sleeps++;
      if (sleeps === 2) throw new Error("enough");
    };
    await write(folder, "new", { fs: disk, isRunning: (pid) => pid === 77, sleep }).catch(() => undefined);
  };
  const disk = makeFaultyDisk(Number.POSITIVE_INFINITY, "killed");
  await waitIn(disk.fs);
  expect(disk.calls.length).toBeGreaterThan(5);
  for (let call = 1; call <= disk.calls.length; call++) {
    const faulty = makeFaultyDisk(call, { code: "EMFILE" });
    await waitIn(faulty.fs);
    expect(fs.readFileSync(lock, "utf8"), faulty.calls[call - 1]).toBe("77\n");
  }
});
