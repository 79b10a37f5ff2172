import { spawn } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFolder, root } from "../cli/test-host.ts";
import type { CorpusCase } from "./case.ts";
import { classes } from "./classes.ts";
import { expectGoodWords, layOut } from "./run-case.ts";

/** The most memory that any case may take, in mebibytes, and the longest time, in milliseconds. */
const mostMemory = 400;
const longest = 2000;

/** Tells the peak of the memory, in kibibytes, and the time of the processor, in microseconds, when a process ends. */
const tellUsage =
  "data:text/javascript,import fs from 'node:fs';process.on('exit',()=>{const {maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();fs.writeSync(3,JSON.stringify([maxRSS,userCPUTime+systemCPUTime]))})";

/** What a process did, how much time of the processor it took, since other tests keep the machine busy too, and its peak of memory in mebibytes. */
interface Measured {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  readonly time: number;
  readonly memory: number;
}

/** Runs the real command, and measures it. */
function measure(cwd: string, args: readonly string[]): Promise<Measured> {
  const child = spawn(process.execPath, ["--import", tellUsage, path.join(root, "bin/planc.js"), ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: path.join(cwd, "home") },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    timeout: 20_000,
  });
  const printed = ["", "", ""];
  for (const [at, stream] of [child.stdout, child.stderr, child.stdio[3]].entries())
    if (stream !== null && stream !== undefined && "on" in stream)
      stream.on("data", (data: Buffer) => {
        printed[at] += data.toString();
      });
  return new Promise((resolve) => {
    child.on("close", (status, signal) => {
      const [out = "", err = "", usage = ""] = printed;
      const [peak = 0, time = 0] = JSON.parse(usage) as number[];
      resolve({ status, signal, out, err, time: time / 1000, memory: peak / 1024 });
    });
  });
}

/** Runs a case as a process that builds its plan, and so checks it first. */
async function expectProcess({ files, args, status }: CorpusCase): Promise<void> {
  const folder = makeFolder();
  layOut(folder, files);
  const measured = await measure(folder, args ?? ["build"]);
  expect([measured.status, measured.signal]).toEqual([status, null]);
  expectGoodWords(measured);
  expect(measured.time).toBeLessThan(longest);
  expect(measured.time).toBeGreaterThan(10);
  expect(measured.memory).toBeGreaterThan(10);
  expect(measured.memory).toBeLessThan(mostMemory);
}

/** What no process can be given: words with a nothing in them. */
const canBeStarted = ({ args = [] }: CorpusCase) => !args.some((word) => word.includes("\u0000"));

/** The bombs, and a few of every other class: the first, the last, and one in forty between them. */
const core = Object.entries(classes).flatMap(([name, cases]) =>
  cases
    .filter(canBeStarted)
    .filter((_, at, all) => name === "bombs" || at % 40 === 0 || at === all.length - 1)
    .map((one) => [`${name}: ${one.name}`, one] as const),
);

test.each(core)("%s", async (_, one) => expectProcess(one));
