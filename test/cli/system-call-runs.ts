import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import type { OutputForm } from "../../src/cli/output/places.ts";
import { makeSmallPlan } from "./fault-runs.ts";
import type { Fault } from "./faulty-disk.ts";
import { expectTidy } from "./output-folder.ts";
import { runTraced, type SystemCall } from "./strace.ts";
import { readFolder, runProcess } from "./test-host.ts";

/** A system call of a build: its name, and which one of that name it is, counted from 1. That is how strace is told where to strike. */
export interface Moment {
  readonly name: string;
  readonly count: number;
}

const traced = ["-y", "-e", "trace=%file,read,write,pread64,pwrite64,close,getdents64,fstat"];

/** What the next build says where one was killed before it could write its number into its lock: that takes a second. */
export const waiting = "planc: waiting for another build into public …\n";

const argsFor = (form: OutputForm) => [
  "build",
  "-q",
  "--only",
  "json,csv",
  ...(form === "link" ? ["--out-link"] : []),
];

/** A build that is about to replace an output of before, and what it replaces and makes. */
export interface Rebuild {
  readonly change: readonly [before: OutputForm, after: OutputForm];
  readonly old: Record<string, string>;
  readonly done: Record<string, string>;
  /** Makes a folder in which the build can be run. */
  readonly start: () => string;
}

/** Prepares a build by the form of the output before and after it. */
export async function prepareRebuild(change: Rebuild["change"]): Promise<Rebuild> {
  const [before, after] = change;
  const outputOf = async (word: string, form: OutputForm) => {
    const folder = makeSmallPlan(word);
    expect(await runProcess(folder, argsFor(form))).toMatchObject({ status: 0, err: "" });
    return folder;
  };
  const first = await outputOf("library", before);
  const theirs = { "theirs.txt": "theirs" };
  fs.writeFileSync(path.join(first, "public/theirs.txt"), theirs["theirs.txt"]);
  const start = () => {
    const folder = makeSmallPlan("museum");
    for (const name of fs.readdirSync(first).filter((name) => name !== "plan"))
      fs.cpSync(path.join(first, name), path.join(folder, name), { recursive: true, verbatimSymlinks: true });
    return folder;
  };
  const read = (folder: string) => readFolder(path.join(folder, "public"));
  return { change, old: read(first), done: { ...read(await outputOf("museum", after)), ...theirs }, start };
}

/** The moments of a build that have to do with the plan or the output, in their order. */
export async function findMoments({ change, start }: Rebuild): Promise<Moment[]> {
  const folder = start();
  const { calls, status } = await runTraced(folder, argsFor(change[1]), traced);
  expect(status).toBe(0);
  const counts = new Map<string, number>();
  // strace counts each thread by itself, and files are the business of the first one.
  const ofFirst = calls.filter(({ thread }) => thread === calls[0]?.thread);
  return ofFirst.flatMap((call) => {
    const count = (counts.get(call.name) ?? 0) + 1;
    counts.set(call.name, count);
    // Node asks by itself where it is.
    if (call.name === "getcwd" || !isWithin(call, folder)) return [];
    return [{ name: call.name, count }];
  });
}

/** Whether a call is about a place below a folder, by its path or by the file that is open. */
function isWithin({ line: whole }: SystemCall, folder: string): boolean {
  // strace also says which folder a process is in.
  const line = whole.replaceAll(`AT_FDCWD<${folder}>`, "");
  return line.includes(`${folder}/`) || line.includes(`"${folder}"`) || line.includes(`<${folder}>`);
}

/** Kills a build at a moment: the old output is whole or the new one, and the next build mends the rest. Says which it was. */
export async function killAt(moment: Moment, rebuild: Rebuild): Promise<"old" | "new" | "none"> {
  const { change, old, done, start } = rebuild;
  const folder = start();
  const what = `killed at ${moment.name} ${moment.count}`;
  const killed = await runTraced(folder, argsFor(change[1]), [
    "-e",
    `inject=${moment.name}:signal=KILL:when=${moment.count}`,
  ]);
  expect(killed.status, what).not.toBe(0);
  const left = readFolder(path.join(folder, "public"));
  const isOld = JSON.stringify(left) === JSON.stringify(old);
  const isNew = JSON.stringify(left) === JSON.stringify(done);
  if (!isOld && !isNew) expect(left, what).toEqual({});
  await expectMended(folder, rebuild, what);
  return isOld ? "old" : isNew ? "new" : "none";
}

/** Whether the call of a moment names a path. Only such a call can fail for ever: Node itself cannot live on without reading and writing what it has open. */
export function namesPath({ name }: Moment): boolean {
  return !/^(read|write|pread64|pwrite64|close|fstat|getdents64)$/.test(name);
}

/** Lets the system refuse a call of a build, once or from then on: it ends with 2 and names the path, and the old output is whole; or nothing was lost. */
export async function faultAt(
  moment: Moment,
  [code, said]: Fault,
  forEver: boolean,
  rebuild: Rebuild,
  attempts = 3,
): Promise<"told" | "unnoticed"> {
  const { change, old, done, start } = rebuild;
  const folder = start();
  const when = `${moment.count}${forEver ? "+" : ""}`;
  const { status, err, calls } = await runTraced(folder, argsFor(change[1]), [
    ...traced,
    "-e",
    `inject=${moment.name}:error=${code}:when=${when}`,
  ]);
  const struck = calls.find(({ injected }) => injected);
  // How often Node itself looks at a file differs a little from run to run: a call that did not come may come the next time.
  if (struck === undefined && attempts > 1)
    return faultAt(moment, [code, said], forEver, rebuild, attempts - 1);
  const what = `${code} at ${moment.name} ${when}: ${struck?.line}: ${err}`;
  expect(struck, what).toBeDefined();
  const read = (name: string) => readFolder(path.join(folder, name));
  if (status === 0) expect([err, read("public")], what).toEqual(["", done]);
  else {
    expect(status, what).toBe(2);
    // A folder above is named by its full path.
    expect(err, what).toMatch(/^planc: (\/|[^:\n]*(plan|public))[^\n]*\n$/);
    expect(err, what).toContain(said);
    expect(read(err.includes(".public.planc-old now") ? ".public.planc-old" : "public"), what).toEqual(old);
  }
  await expectMended(folder, rebuild, what);
  return status === 0 ? "unnoticed" : "told";
}

/** Builds again with nothing in the way: the output is the new one, and nothing is left beside it. */
async function expectMended(folder: string, { change, done }: Rebuild, what: string): Promise<void> {
  const { status, err } = await runProcess(folder, argsFor(change[1]));
  expect([status, err.replace(waiting, "")], what).toEqual([0, ""]);
  expect(readFolder(path.join(folder, "public")), what).toEqual(done);
  expectTidy(folder, change[1], what, ["plan"]);
}
