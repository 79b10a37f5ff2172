import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { JobError } from "../../src/cli/host.ts";
import type { OutputForm } from "../../src/cli/output/places.ts";
import { type Fault, makeFaultyDisk } from "./faulty-disk.ts";
import { deadPid, expectTidy, finishedOutput, makeOutput, write } from "./output-folder.ts";
import { makeFolder, type Outcome, planc, readFolder } from "./test-host.ts";

/** The form an output has before a build and after it, in all ways. */
export const changesOfForm: readonly (readonly [before: OutputForm, after: OutputForm])[] = [
  ["folder", "folder"],
  ["link", "link"],
  ["folder", "link"],
  ["link", "folder"],
];

/** What a disk does that never fails, but counts. */
const healthy = [Number.POSITIVE_INFINITY, "killed"] as const;

/** How many calls of the file system a build makes where nothing fails. */
async function countCalls(before: OutputForm, after: OutputForm): Promise<number> {
  const disk = makeFaultyDisk(...healthy);
  await write(await makeOutput(before), "new", { fs: disk.fs }, after);
  expect(disk.calls.length).toBeGreaterThan(40);
  return disk.calls.length;
}

/** Builds again on a healthy disk: the output is whole, and nothing is left beside it. */
async function expectHealed(
  folder: string,
  form: OutputForm,
  done: Record<string, string>,
  what: string,
): Promise<void> {
  const isRunning = (pid: number) => pid !== deadPid && pid !== process.pid;
  await write(folder, "new", { isRunning }, form);
  expect(readFolder(path.join(folder, "public")), what).toEqual(done);
  expectTidy(folder, form, what);
}

/** Lets the disk fail at each call of a build in turn, with the faults that are chosen for it: the old output stays whole, or the new one is. */
export async function expectWholeAtEachFault(
  [before, after]: readonly [OutputForm, OutputForm],
  forEver: boolean,
  faultsAt: (call: number) => readonly Fault[],
): Promise<void> {
  const calls = await countCalls(before, after);
  const done = await finishedOutput();
  let told = 0;
  for (let call = 1; call <= calls; call++) {
    for (const [code, said] of faultsAt(call)) {
      const folder = await makeOutput(before);
      const old = readFolder(path.join(folder, "public"));
      const disk = makeFaultyDisk(call, { code, forEver });
      const error = await write(folder, "new", { fs: disk.fs }, after).catch((thrown) => thrown);
      const what = `${code}, call ${call}, ${disk.calls[call - 1]}`;
      if (error instanceof JobError) {
        told++;
        const aside = `public cannot be written: ${said}. The output folder of before is .public.planc-old now; the next build puts it back.`;
        const isAside = error.message === aside;
        const asItWas = new RegExp(
          `^\\S+ cannot be (read: ${said}\\.|written: ${said}\\. The output folder is as it was\\.)$`,
        );
        if (!isAside) expect(error.message, what).toMatch(asItWas);
        // Only a disk that fails for good at the second of two renames keeps the old output from its place.
        if (isAside)
          expect([forEver, disk.calls[call - 1]], what).toEqual([
            true,
            expect.stringMatching(/^renameSync .*planc-(new|link)$/),
          ]);
        expect(readFolder(path.join(folder, isAside ? ".public.planc-old" : "public")), what).toEqual(old);
      } else {
        expect(error, what).toHaveProperty("files");
        expect(readFolder(path.join(folder, "public")), what).toEqual(done);
      }
      await expectHealed(folder, after, done, what);
    }
  }
  expect(told).toBeGreaterThan(calls / 2);
}

/** Kills a build at each of its calls in turn: the old output is whole or the new one, and the next build mends the rest. Says how often there was which. */
export async function killAtEachCall([before, after]: readonly [OutputForm, OutputForm]): Promise<{
  readonly old: number;
  readonly new: number;
  readonly none: number;
}> {
  const calls = await countCalls(before, after);
  const done = await finishedOutput();
  const seen = { old: 0, new: 0, none: 0 };
  for (let call = 1; call <= calls; call++) {
    const folder = await makeOutput(before);
    const old = readFolder(path.join(folder, "public"));
    const disk = makeFaultyDisk(call, "killed");
    await write(folder, "new", { fs: disk.fs, pid: deadPid }, after).catch(() => undefined);
    const left = readFolder(path.join(folder, "public"));
    const isOld = JSON.stringify(left) === JSON.stringify(old);
    const isNew = JSON.stringify(left) === JSON.stringify(done);
    seen[isOld ? "old" : isNew ? "new" : "none"]++;
    const what = `call ${call}, ${disk.calls[call - 1]}`;
    if (!isOld && !isNew) expect(left, what).toEqual({});
    await expectHealed(folder, after, done, what);
  }
  return seen;
}

/** The smallest plan in two folders, in which a word stands. */
export function makeSmallPlan(word: string): string {
  const folder = makeFolder();
  fs.mkdirSync(path.join(folder, "plan/priorities"), { recursive: true });
  fs.writeFileSync(
    path.join(folder, "plan/plan.yaml"),
    `plan: { title: Our ${word} plan, status: draft, period: 2024/25 to 2026/27, year-starts: 1 April }
pledge: { id: late, number: 1, text: Keep one library in each town open until 8pm, priorities: [hours] }
`,
  );
  fs.writeFileSync(
    path.join(folder, "plan/priorities/one.yaml"),
    "priority: { id: hours, number: 1, name: Opening hours }\n",
  );
  return folder;
}

/** Lets the machine fail at each call of `planc build` in turn, those that read the plan too: it ends with 2 and names the path, and the old output is whole. */
export async function expectToldAtEachFault(
  forEver: boolean,
  faultsAt: (call: number) => readonly Fault[],
): Promise<void> {
  const build = (folder: string, disk = fs): Promise<Outcome> =>
    planc(folder, ["build", "-q", "--only", "json,csv"], { fs: disk });
  const first = makeSmallPlan("library");
  await build(first);
  const old = readFolder(path.join(first, "public"));
  const start = () => {
    const folder = makeSmallPlan("museum");
    fs.cpSync(path.join(first, "public"), path.join(folder, "public"), { recursive: true });
    return folder;
  };
  const counted = start();
  const disk = makeFaultyDisk(...healthy);
  expect(await build(counted, disk.fs)).toMatchObject({ status: 0, err: "" });
  const done = readFolder(path.join(counted, "public"));
  expect(done["plan.json"]).not.toBe(old["plan.json"]);
  let told = 0;
  for (let call = 1; call <= disk.calls.length; call++) {
    for (const [code, said] of faultsAt(call)) {
      const folder = start();
      const faulty = makeFaultyDisk(call, { code, forEver });
      const { status, out, err } = await build(folder, faulty.fs);
      const what = `${code}, call ${call}, ${faulty.calls[call - 1]}: ${err}`;
      expect(out, what).toBe("");
      if (status === 0) expect([err, readFolder(path.join(folder, "public"))], what).toEqual(["", done]);
      else {
        told++;
        expect(status, what).toBe(2);
        expect(err, what).toMatch(/^planc: [^:\n]*(plan|public)[^\n]*\n$/);
        expect(err, what).toContain(said);
        const place = err.includes(".public.planc-old now") ? ".public.planc-old" : "public";
        expect(readFolder(path.join(folder, place)), what).toEqual(old);
      }
    }
  }
  expect(told).toBeGreaterThan(disk.calls.length / 2);
}
