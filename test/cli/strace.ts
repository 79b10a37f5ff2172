import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { makeFolder, type ProcessOutcome, startProcess } from "./test-host.ts";

const tried = spawnSync("strace", ["-f", "-qq", "-o", "/dev/null", "true"]);

/** Whether there is no strace here, the program for Linux that watches what a process asks of the system, and lets it fail. */
export const noStrace = tried.status !== 0;

if (noStrace)
  console.warn(
    "There is no strace here, so the tests that need it are skipped. On Linux: apt-get install strace",
  );

/** A system call as strace tells it: its thread, its name, the paths it was given, and the whole line. */
export interface SystemCall {
  readonly thread: string;
  readonly name: string;
  readonly paths: readonly string[];
  readonly line: string;
  readonly failed: boolean;
  readonly injected: boolean;
}

/** Runs the real command under strace with its options. Says what came of it, and the calls that strace told. */
export async function runTraced(
  cwd: string,
  args: readonly string[],
  straceOptions: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<ProcessOutcome & { readonly calls: readonly SystemCall[] }> {
  const log = path.join(makeFolder(), "trace");
  const watcher = ["strace", "-f", "-qq", "-s", "4096", "-o", log, ...straceOptions];
  const outcome = await startProcess(cwd, args, { TZ: "UTC" }, { watcher, nodeOptions }).ended;
  return { ...outcome, calls: readCalls(fs.readFileSync(log, "utf8")) };
}

function readCalls(log: string): SystemCall[] {
  return log.split("\n").flatMap((line) => {
    const [, thread, name] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
    if (thread === undefined || name === undefined) return [];
    const paths = [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text);
    return [
      { thread, name, paths, line, failed: / = -1 E/.test(line), injected: line.includes("(INJECTED)") },
    ];
  });
}
