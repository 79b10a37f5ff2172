import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** A program to be measured, run in a folder, and what is to be done before each run that does not count. */
export interface Command {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly folder?: string;
  readonly before?: () => void;
}

/** What was measured of a command: the middle of its times, as a multiple of a bare start of Node, and its memory. */
export interface Measurement {
  readonly seconds: number;
  readonly ratio: number;
  /** The most memory that it held, in megabytes; undefined where the program is not run by Node. */
  readonly megabytes: number | undefined;
}

/** Node, started to do nothing. */
export const bareNode: Command = { name: "bare Node", program: process.execPath, args: ["-e", "0"] };

/** With more certificates to load every start of Node takes three times as long, and every ratio to it would look better than it is. */
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

/**
 * Runs commands in turn, round after round, so that whatever else the machine does meets all of them alike, with a bare start of Node among
 * them. A first round is for warming up the machine's caches and does not count.
 */
export function measure(commands: readonly Command[], rounds: number): Map<string, Measurement> {
  const all = [bareNode, ...commands];
  const times = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const command of all) {
      const seconds = run(command);
      if (round > 0) times.get(command.name)?.push(seconds);
    }
  }
  const bare = median(times.get(bareNode.name) ?? []);
  return new Map(
    all.map((command) => {
      const seconds = median(times.get(command.name) ?? []);
      return [command.name, { seconds, ratio: seconds / bare, megabytes: peakMemory(command) }];
    }),
  );
}

/** How many seconds a command takes. What it prints is thrown away; that it finds something is no fault, but that it cannot run is. */
export function run({ name, program, args, folder, before }: Command, env = {}): number {
  before?.();
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(program, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...environment, ...env },
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (error !== undefined || status === null || status > 1)
    throw new Error(`${name} does not run: ${error?.message ?? stderr.toString()}`);
  return seconds;
}

const reporter = path.resolve("test/bench/peak-memory.cjs");
const report = path.resolve("node_modules/.cache/bench/peak-memory");

/** The most memory that a Node program holds, in megabytes, asked of itself in a run that is not timed. */
function peakMemory(command: Command): number | undefined {
  if (command.program !== process.execPath) return undefined;
  rmSync(report, { force: true });
  run({ ...command, args: ["--require", reporter, ...command.args] }, { PLANC_PEAK_MEMORY: report });
  return Number(readFileSync(report, "utf8")) / 1024;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
