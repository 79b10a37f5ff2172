import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { expect } from "vitest";
import { decodeFile } from "../../src/cli/plan-files.ts";
import { compilePlan } from "../../src/compile-plan.ts";
import { emitters } from "../../src/emit/emitters.ts";
import { loadFiles } from "../../src/load/load-files.ts";
import { dayNumber } from "../../src/model/calendar.ts";
import { DiagnosticLog } from "../../src/source/diagnostic-log.ts";
import type { SourceFile } from "../../src/source/source-file.ts";
import { expectSoundOutput } from "../corpus/expect-sound-outputs.ts";
import { wholeOf } from "../emit/whole-content.ts";
import { readWithYaml } from "../load/read-with-yaml.ts";
import { expectSafe, expectTold } from "../report/expect-safe.ts";
import { formats, render } from "../report/render.ts";
import { mutatedFiles, mutatedPlans } from "./mutated-plans.ts";
import { mutatedTexts } from "./mutated-texts.ts";
import { timeLeast } from "./processor-time.ts";

/** The longest that an input may take, in milliseconds of the processor. */
const longest = 250;

/** What became of an input: whether nothing was wrong with it, and how long it took. */
interface Tried {
  readonly isWell: boolean;
  readonly took: number;
}

/** What became of many inputs: how many there were, in how many of them nothing was wrong, and what the slowest took. */
export interface Tally {
  readonly tried: number;
  readonly well: number;
  readonly slowest: number;
}

/** How many inputs are tried, which ones, and who is told how many have been. */
export interface Trials {
  readonly count: number;
  readonly seed: number;
  readonly progress?: (tried: number) => void;
}

/** Loads changed files: each is read or refused in its time, and what is accepted says to another parser what it says to planc. */
export function tryFiles(trials: Trials): Promise<Tally> {
  const files = fc.oneof({ weight: 9, arbitrary: mutatedTexts }, { weight: 1, arbitrary: mutatedFiles });
  return tryAll(files, (bytes) => tryFile(decodeFile("plan/a.yaml", bytes)), trials);
}

/** Takes changed plans through everything: checks, reports in every format and, where there is no error, every output, all in its time. */
export function tryPlans(trials: Trials): Promise<Tally> {
  return tryAll(mutatedPlans, tryPlan, trials);
}

async function tryAll<Input>(
  inputs: fc.Arbitrary<Input>,
  attempt: (input: Input) => Promise<Tried>,
  { count, seed, progress }: Trials,
): Promise<Tally> {
  let [tried, well, slowest] = [0, 0, 0];
  const property = fc.asyncProperty(inputs, async (input) => {
    const { isWell, took } = await attempt(input);
    if (isWell) well++;
    slowest = Math.max(slowest, took);
    tried++;
    progress?.(tried);
    // So that whoever runs this is heard now and then.
    if (tried % 100 === 0) await setImmediate();
  });
  await fc.assert(property, { seed, numRuns: count, includeErrorInReport: true });
  return { tried, well, slowest };
}

async function tryFile(file: SourceFile): Promise<Tried> {
  const { result, took } = await timeLeast(longest, async () => {
    const log = new DiagnosticLog();
    return { ...(await loadFiles([file], log)), problems: log.sorted() };
  });
  const { documents, setAside, problems } = result;
  const what = JSON.stringify(file.text);
  expect(took, what).toBeLessThanOrEqual(longest);
  expect(documents.length + setAside.length, what).toBe(1);
  for (const { location, message, hint = "" } of problems) {
    const { start, end } = location;
    expect(0 <= start && start <= end && end <= file.text.length, `${what}: ${message}`).toBe(true);
    expectSafe(`${message}\n${hint}`);
  }
  if (setAside.length > 0) expect(problems, what).not.toEqual([]);
  const value = documents[0]?.value;
  // A file that is one text is no plan, and parsers do not agree how far such a text is indented.
  const isWell = problems.length === 0 && typeof value !== "string";
  if (isWell) expect(value, what).toEqual(readOrFault(file.text));
  return { isWell, took };
}

/** What the other parser reads, or why it reads nothing: beside the text, whose bytes alone say little to people. */
function readOrFault(text: string): unknown {
  try {
    return readWithYaml(text);
  } catch (error) {
    return error;
  }
}

async function tryPlan(files: readonly SourceFile[]): Promise<Tried> {
  const { result, took } = await timeLeast(longest, async () => {
    const { diagnostics, flatten } = await compilePlan(files, { day: dayNumber(2023, 5, 1) });
    const reports: [format: string, text: string][] = [];
    for (const format of formats) reports.push([format, await render(format, diagnostics)]);
    const isWell = diagnostics.every(({ severity }) => severity !== "error");
    const outputs: (readonly [path: string, content: string | Uint8Array])[] = [];
    if (isWell) {
      const plan = flatten();
      for (const load of Object.values(emitters))
        for (const [path, content] of (await load()).emit(plan, { beside: [] }))
          outputs.push([path, wholeOf(content)]);
    }
    return { diagnostics, reports, outputs, isWell };
  });
  const what = files.map(({ path, text }) => `${path}: ${JSON.stringify(text)}`).join("\n");
  expect(took, what).toBeLessThanOrEqual(longest);
  for (const [format, text] of result.reports) {
    expectSafe(text);
    expectTold[format]?.(text, result.diagnostics);
  }
  for (const [name, content] of result.outputs) expectSoundOutput(name, Buffer.from(content));
  return { isWell: result.isWell, took };
}
