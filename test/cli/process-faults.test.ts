import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { changesOfForm } from "./fault-runs.ts";
import { faults } from "./faulty-disk.ts";
import { noStrace } from "./strace.ts";
import { faultAt, findMoments, killAt, prepareRebuild } from "./system-call-runs.ts";
import { command, copyPlan, makeFolder, root } from "./test-host.ts";

// Processes one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

// All moments, and all faults at each: test/soak/faults.soak.ts.
describe.skipIf(noStrace)("the real process (strace)", () => {
  test.each(changesOfForm)("is killed at each rename while a %s becomes a %s", async (...change) => {
    const rebuild = await prepareRebuild(change);
    const moments = (await findMoments(rebuild)).filter(({ name }) => name.startsWith("rename"));
    const left: string[] = [];
    for (const moment of moments) left.push(await killAt(moment, rebuild));
    expect(left).toEqual(change.every((form) => form === "link") ? ["old"] : ["old", "none"]);
  });

  const refusals: readonly (readonly [kind: string, code: string, forEver: boolean])[] = [
    ["openat", "EMFILE", false],
    ["write", "ENOSPC", false],
    ["rename", "EROFS", true],
    ["read", "EIO", false],
    ["getdents64", "EACCES", false],
  ];
  test("is refused a call by the system, of each kind", async () => {
    const rebuild = await prepareRebuild(["folder", "folder"]);
    const moments = await findMoments(rebuild);
    for (const [kind, code, forEver] of refusals) {
      const fault = faults.find(([known]) => known === code);
      const all = moments.filter(({ name }) => name === kind);
      // What is opened first is the plan; of what is opened later some can be done without.
      const moment = all[kind === "openat" ? 0 : Math.floor(all.length / 2)];
      if (fault === undefined || moment === undefined) throw new Error(`There is no ${kind} or ${code}.`);
      expect(await faultAt(moment, fault, forEver, rebuild), `${code} at ${kind}`).toBe("told");
    }
  });
});

test.skipIf(!fs.existsSync("/dev/full"))("a full disk behind the standard output is told in a line", () => {
  const full = fs.openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [command, "check"], {
    cwd: copyPlan(),
    stdio: ["ignore", full, "pipe"],
    encoding: "utf8",
  });
  fs.closeSync(full);
  expect(stderr).toMatch(/^planc: the standard output cannot be written: the disk is full\.\n/);
  expect(stderr).not.toContain(" at ");
  expect(status).toBe(2);
});

test("a copy of planc that was never built says so in a line", () => {
  const folder = makeFolder();
  fs.cpSync(path.join(root, "bin"), path.join(folder, "bin"), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [path.join(folder, "bin/planc.js")], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([2, "planc cannot be started: Cannot find module '../dist/start.cjs'\n"]);
});
