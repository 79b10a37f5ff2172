import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import type { OutputForm } from "../../src/cli/output/places.ts";
import { makeSmallPlan } from "./fault-runs.ts";
import { expectTidy, sumOf } from "./output-folder.ts";
import { makeFolder, runProcess } from "./test-host.ts";

/** What a reader met while builds wrote: whole outputs, times at which the output was changed while it read, and times without an output. */
export interface Readings {
  readonly whole: number;
  readonly changed: number;
  readonly missing: number;
  /** How many different outputs there were among the whole ones. */
  readonly outputs: number;
}

const manifestName = ".planc-manifest.json";

/** Lets so many builds of different plans write into one folder at once, with a reader under them: whatever it reads is of one build. */
export async function buildAtOnce(builds: number, form: OutputForm, round: number): Promise<Readings> {
  const folder = makeFolder();
  const target = path.join(folder, "public");
  const plans = Array.from({ length: builds }, (_, at) => makeSmallPlan(`round-${round}-build-${at}`));
  const args = ["-q", "-o", target, "--only", "html,json,markdown,csv"];
  if (form === "link") args.push("--out-link");
  const build = (cwd: string) => runProcess(cwd, ["build", ...args]);
  expect(await build(makeSmallPlan("first"))).toMatchObject({ status: 0, err: "" });
  const others = path.join(target, "theirs.txt");
  fs.writeFileSync(others, "theirs");

  let isDone = false;
  const all = Promise.all(plans.map(build)).finally(() => {
    isDone = true;
  });
  const readings = { whole: 0, changed: 0, missing: 0 };
  const outputs = new Set<string>();
  while (!isDone) {
    const read = readOnce(target);
    readings[read.state]++;
    if (read.state === "whole") outputs.add(read.manifest);
    if (form === "link") {
      expect(read.state, "behind a link there is always an output").not.toBe("missing");
      readBehind(target);
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  for (const { status, err } of await all) {
    expect(err.replaceAll(`planc: waiting for another build into ${target} …\n`, "")).toBe("");
    expect(status).toBe(0);
  }
  expect(readOnce(target).state).toBe("whole");
  expect(fs.readFileSync(others, "utf8")).toBe("theirs");
  expectTidy(folder, form);
  return { ...readings, outputs: outputs.size };
}

/** Reads an output as a web server does, by its path. Where its list of files is the same before and after, it was one output all the time. */
function readOnce(target: string): { state: "whole" | "changed" | "missing"; manifest: string } {
  const manifest = readText(path.join(target, manifestName));
  if (manifest === undefined) return { state: "missing", manifest: "" };
  const wrong = findWrong(target, manifest);
  if (readText(path.join(target, manifestName)) !== manifest) return { state: "changed", manifest };
  expect(wrong).toEqual([]);
  return { state: "whole", manifest };
}

/** Reads the folder that a link leads to: files may go while it is removed, but none is ever of another build. */
function readBehind(target: string): void {
  // Not by its real path: to find that takes several looks, between which the folder may go.
  const behind = path.resolve(path.dirname(target), fs.readlinkSync(target));
  const manifest = readText(path.join(behind, manifestName));
  if (manifest !== undefined)
    expect(findWrong(behind, manifest).filter((name) => !name.endsWith("is gone"))).toEqual([]);
}

/** The files of a list that are not as it says. */
function findWrong(folder: string, manifest: string): string[] {
  const { outputs }: { outputs: Record<string, Record<string, string>> } = JSON.parse(manifest);
  return Object.values(outputs).flatMap((files) =>
    Object.entries(files).flatMap(([name, sum]) => {
      const text = readText(path.join(folder, name));
      if (text === undefined) return [`${name} is gone`];
      return sumOf(Buffer.from(text, "latin1")) === sum ? [] : [`${name} is of another build`];
    }),
  );
}

function readText(file: string): string | undefined {
  try {
    return fs.readFileSync(file, "latin1");
  } catch (error) {
    expect(error).toMatchObject({ code: "ENOENT" });
    return undefined;
  }
}
