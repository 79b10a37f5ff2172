import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import type { Host } from "../../src/cli/host.ts";
import { readPlan } from "../../src/cli/read-plan.ts";
import { run } from "../../src/cli/run.ts";
import { compilePlan } from "../../src/compile-plan.ts";
import { makeFolder, makeHost, type Outcome, readFolder } from "../cli/test-host.ts";
import { expectSafe, expectTold } from "../report/expect-safe.ts";
import { formats } from "../report/render.ts";
import type { CorpusCase, Entry } from "./case.ts";
import { expectSoundOutputs } from "./expect-sound-outputs.ts";

/** What stands outside of every plan, and may be in nothing that planc prints or writes. */
export const secret = "the-words-of-a-secret";
/** What of a case is tried here, and how long a command may take, in milliseconds. */
export interface Trial {
  /** The outputs that are built where the plan is well. */
  readonly outputs: readonly string[];
  readonly longest: number;
}

/** Puts the files of a case into a folder, and a secret beside its plan. */
export function layOut(folder: string, files: Readonly<Record<string, Entry>>): void {
  fs.writeFileSync(path.join(folder, "secret.yaml"), `sources:\n  - id: secret\n    title: ${secret}\n`);
  for (const [name, entry] of Object.entries(files)) {
    const place = path.join(folder, name);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    if (typeof entry === "string" || entry instanceof Uint8Array) fs.writeFileSync(place, entry);
    else if ("link" in entry) fs.symlinkSync(entry.link, place);
    else expect(spawnSync("mkfifo", [place]).status).toBe(0);
  }
}

/** Runs a case as commands of this process, and expects all that the contract says of it. */
export async function expectCase(one: CorpusCase, { outputs, longest }: Trial): Promise<void> {
  const folder = makeFolder();
  layOut(folder, one.files);
  const { args } = one;
  if (args !== undefined) {
    const { err } = await expectCommand(folder, args, one, longest);
    if (one.says !== undefined) expect(err).toContain(one.says);
    return;
  }
  const reports = formats.flatMap((format) => ["-f", `${format}=reports/${format}`]);
  fs.mkdirSync(path.join(folder, "reports"));
  await expectCommand(folder, ["check", "--max-problems", "1000000", ...reports], one, longest);
  await expectReports(folder, one);
  await expectCommand(folder, ["build", "-q", "-f", "json=reports/build", ...outputs], one, longest);
  if (one.status === 0) expectSoundOutputs(path.join(folder, "public"));
}

/** Runs a command and expects its exit status, safe words, no more than its time, and nothing read or written that is not its own. */
async function expectCommand(
  folder: string,
  args: readonly string[],
  one: CorpusCase,
  longest: number,
): Promise<Outcome> {
  const before = readFolder(folder);
  const watched = watchReading(folder);
  const host = makeHost(folder, { fs: watched.fs });
  const start = process.cpuUsage();
  const status = await run(args, host);
  const outcome = { status, ...host.printed };
  // Time of the processor, since other tests keep the machine busy too.
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(longest);
  expect([args[0], status, status === one.status ? "" : outcome]).toEqual([args[0], one.status, ""]);
  expectGoodWords(outcome);
  expect(watched.outside).toEqual([]);
  const after = readFolder(folder);
  const isReport = (name: string) => name.startsWith("reports/");
  const changed = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
  if (status !== 0) expect(changed.filter((name) => !isReport(name))).toEqual([]);
  for (const name of changed) expect(after[name] ?? "").not.toContain(secret);
  return outcome;
}

/** Expects of what was printed that it gives no commands, tells no secret, and is not the end of a fault of planc. */
export function expectGoodWords({ out, err }: { readonly out: string; readonly err: string }): void {
  for (const text of [out, err]) {
    expectSafe(text);
    expect(text).not.toMatch(/\n\s+at .+:\d+:\d+|a fault of planc itself/);
    expect(text).not.toContain(secret);
  }
}

/** Expects of the report in each format that it tells the errors of a case, and all else that is found, to who reads it back. */
async function expectReports(folder: string, { finds, status }: CorpusCase): Promise<void> {
  const report = (format: string) => fs.readFileSync(path.join(folder, "reports", format), "utf8");
  if (status === 2) return;
  const { diagnostics } = JSON.parse(report("json")) as { diagnostics: readonly Told[] };
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ file, range, rule }) => `${file}:${range.start.line} ${rule}`)).toEqual(finds);
  const host = makeHost(folder);
  const compilation = await compilePlan(readPlan("plan", host), { day: host.today() });
  for (const format of formats) {
    const text = report(format);
    expectSafe(text);
    expect(text).not.toContain(secret);
    expectTold[format]?.(text, compilation.diagnostics);
  }
}

interface Told {
  readonly file: string;
  readonly range: { readonly start: { readonly line: number } };
  readonly rule: string;
  readonly severity: string;
}

/** The file system, and the paths outside of some folders that were opened or listed by it. */
function watchReading(folder: string): { readonly fs: Host["fs"]; readonly outside: readonly string[] } {
  const outside: string[] = [];
  const note = (place: fs.PathLike) => {
    const real = fs.realpathSync(place);
    if (!real.startsWith(`${folder}/`) || path.basename(real) === "secret.yaml") outside.push(real);
  };
  const openSync: typeof fs.openSync = (place, flags, mode) => {
    const handle = fs.openSync(place, flags, mode);
    note(place);
    return handle;
  };
  const readFileSync = ((place: fs.PathOrFileDescriptor, options?: BufferEncoding) => {
    const content = fs.readFileSync(place, options);
    if (typeof place !== "number") note(place);
    return content;
  }) as typeof fs.readFileSync;
  const readdirSync = ((place: fs.PathLike, options: { withFileTypes: true }) => {
    const entries = fs.readdirSync(place, options);
    // Beside the output stands what an earlier build left: a build looks at the names there.
    if (fs.realpathSync(place) !== folder) note(place);
    return entries;
  }) as typeof fs.readdirSync;
  return { fs: { ...fs, openSync, readFileSync, readdirSync }, outside };
}
