import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { type Host, realHost } from "../../src/cli/host.ts";
import { type ExitStatus, run } from "../../src/cli/run.ts";
import { dayNumber } from "../../src/model/calendar.ts";

/** The root of the project. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The command that is tested. */
export const command = path.join(root, "bin/planc.js");

/** The plans that tests copy, by the name of the copy. */
export const plans = {
  plan: path.join(root, "plan"),
  climate: path.join(root, "test/plans/climate"),
  extract: path.join(root, "test/plans/llr-final-2023"),
};

/** The outputs whose making takes no time, for tests where which ones are made does not matter. */
export const quickOutputs = ["--only", "json,markdown,csv"] as const;

/** An empty folder that is there until the test ends. */
export function makeFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "planc-test-")));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty folder with a copy of a plan in it. Says where the folder is. */
export function copyPlan(plan: keyof typeof plans = "plan"): string {
  const folder = makeFolder();
  fs.cpSync(plans[plan], path.join(folder, plan), { recursive: true });
  return folder;
}

/** A machine of its own for a test: the real file system, but a fixed day, no environment, and streams that are kept. */
export interface TestHost extends Host {
  readonly printed: { out: string; err: string };
}

export function makeHost(cwd: string, changes: Partial<Host> = {}): TestHost {
  const printed = { out: "", err: "" };
  return {
    ...realHost(process),
    cwd,
    env: {},
    home: path.join(cwd, "home"),
    stdout: { write: (text) => (printed.out += text) },
    stderr: { write: (text) => (printed.err += text) },
    today: () => dayNumber(2023, 5, 1),
    sleep: () => Promise.resolve(),
    ...changes,
    printed,
  };
}

/** What a command did: its exit status and what it printed. */
export interface Outcome {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

/** Runs a command, given by its words after `planc`. */
export async function planc(
  cwd: string,
  args: readonly string[],
  changes: Partial<Host> = {},
): Promise<Outcome> {
  const host = makeHost(cwd, changes);
  const status = await run(args, host);
  return { status, ...host.printed };
}

/** What a process did. `status` is null where a signal ended it. */
export interface ProcessOutcome {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the real command, as users do; `npm test` has built it. Node can be given options of its own, and a program that watches it. */
export function startProcess(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  { nodeOptions = [], watcher = [] }: { nodeOptions?: readonly string[]; watcher?: readonly string[] } = {},
) {
  const [program = "", ...words] = [...watcher, process.execPath, ...nodeOptions, command, ...args];
  const child = spawn(program, words, {
    cwd,
    env: { PATH: process.env.PATH, HOME: path.join(cwd, "home"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = { out: "", err: "" };
  child.stdout.on("data", (data) => (printed.out += data));
  child.stderr.on("data", (data) => (printed.err += data));
  const ended = new Promise<ProcessOutcome>((resolve) => {
    child.on("close", (status, signal) => resolve({ status, signal, ...printed }));
  });
  return { child, ended };
}

/** Runs the real command to its end. */
export function runProcess(
  cwd: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<ProcessOutcome> {
  return startProcess(cwd, args, env).ended;
}

/** Every file below a folder with its content, in the order of their names; links with where they lead. Pipes are not waited for. */
export function readFolder(folder: string): Record<string, string> {
  if (!fs.existsSync(folder)) return {};
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return Object.fromEntries(
    files
      .map((entry): [string, string] => {
        const file = path.join(entry.parentPath, entry.name);
        const content = entry.isSymbolicLink()
          ? `→ ${fs.readlinkSync(file)}`
          : entry.isFile()
            ? fs.readFileSync(file, "latin1")
            : "a pipe";
        return [path.relative(folder, file), content];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
