import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";

/** A program to be measured, run in a folder, and what is to be done before each run that does not count. */
export interface Command {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly folder?: string;
  readonly before?: () => void;
  /** The folder that it writes into, and nothing else does. */
  readonly writes?: string;
  /** Whether it prints how many seconds count, in place of those that its process takes. */
  readonly tellsSeconds?: boolean;
}

/** What was measured of a command: the middle of its times, as a multiple of a bare start of Node, its memory, and what it wrote. */
export interface Measurement {
  readonly seconds: number;
  readonly ratio: number;
  /** The most memory that it held, in megabytes; undefined where the program is not run by Node. */
  readonly megabytes: number | undefined;
  /** What is in the folder that it writes into; undefined where it writes nothing. */
  readonly written: Written | undefined;
}

/** How many files there are in a folder and in those within it, and how many bytes in the files. */
export interface Written {
  readonly files: number;
  readonly bytes: number;
}

/** Node, started to do nothing. */
export const bareNode: Command = { name: "bare Node", program: process.execPath, args: ["-e", "0"] };

/** With more certificates to load every start of Node takes three times as long, and every ratio to it would look better than it is. */
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

/** What takes longer than so many seconds is hardly moved by chance: three rounds are enough for it. */
const long = 4;

/**
 * Runs commands in turn, round after round, so that whatever else the machine does meets all of them alike, with a bare start of Node among
 * them. A first round is for warming up the machine's caches and does not count.
 */
export function measure(commands: readonly Command[], rounds: number): Map<string, Measurement> {
  const all = [bareNode, ...commands];
  const times = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const command of all) {
      const counted = times.get(command.name) ?? [];
      if (counted.length >= 3 && median(counted) > long) continue;
      const seconds = run(command);
      if (round > 0) counted.push(seconds);
    }
  }
  const bare = median(times.get(bareNode.name) ?? []);
  return new Map(
    all.map((command) => {
      const seconds = median(times.get(command.name) ?? []);
      const megabytes = peakMemory(command, seconds > long ? 1 : 3);
      const written = command.writes === undefined ? undefined : countFiles(command.writes);
      return [command.name, { seconds, ratio: seconds / bare, megabytes, written }];
    }),
  );
}

/** Whether a command does what is asked of it. Of one that does not it is told why, since a program that stops at once would seem fast. */
export function succeeds(command: Command): boolean {
  try {
    run(command);
    return true;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return false;
  }
}

/**
 * How many seconds a command takes. What it prints is thrown away, save where it tells the seconds itself. That it ends with another status than 0 is a
 * fault, since no plan has errors.
 */
export function run(command: Command, env = {}): number {
  const { name, program, args, folder, before, tellsSeconds = false } = command;
  before?.();
  const start = process.hrtime.bigint();
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    stdio: ["ignore", tellsSeconds ? "pipe" : "ignore", "pipe"],
    env: { ...environment, ...env },
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (error !== undefined || status !== 0)
    throw new Error(
      `${name} does not do its work: ${error?.message ?? `it ends with ${status}. ${String(stderr).trim()}`}`,
    );
  return tellsSeconds ? Number(stdout) : seconds;
}

const reporter = path.resolve("test/bench/peak-memory.cjs");
const report = path.resolve("node_modules/.cache/bench/peak-memory");

/**
 * The most memory that a Node program holds, in megabytes, asked of itself in runs that are not timed, of which the middle counts: when V8 collects garbage is
 * not the same each time. Undefined for other programs, and where only a part of what it does counts.
 */
function peakMemory(command: Command, runs: number): number | undefined {
  if (command.program !== process.execPath || command.tellsSeconds === true) return undefined;
  mkdirSync(path.dirname(report), { recursive: true });
  const peaks = Array.from({ length: runs }, () => {
    rmSync(report, { force: true });
    run({ ...command, args: ["--require", reporter, ...command.args] }, { PLANC_PEAK_MEMORY: report });
    return Number(readFileSync(report, "utf8")) / 1024;
  });
  return median(peaks);
}

/** Counts the files in a folder and in those within it. */
export function countFiles(folder: string): Written {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(path.join(folder, name)))
    .filter((found) => found.isFile());
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
