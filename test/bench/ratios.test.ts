import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { planc } from "./commands.ts";
import { generateValues, writePlan } from "./generate-plan.ts";
import { type Measurement, measure } from "./measure.ts";
import { writeFolder } from "./plan-folder.ts";

// Bounds on ratios within one run, never on seconds, and far enough from what is usual that a busy machine does not fail them: they are there for a
// library that is loaded at every start and for a step that takes the square of the size. What planc takes today is in docs/benchmarks.md.
const sizes = [75, 750, 7500] as const;
const plans = path.resolve("node_modules/.cache/bench/ratios");
let measured: Map<string, Measurement>;

function find(name: string): Measurement {
  return (
    measured.get(name) ?? { seconds: Number.NaN, ratio: Number.NaN, megabytes: undefined, written: undefined }
  );
}

beforeAll(() => {
  for (const size of sizes) writeFolder(path.join(plans, `${size}`), writePlan(generateValues(size)));
  const checks = sizes.map((size) => planc(`check ${size}`, ["check", path.join(plans, `${size}`)]));
  const large = path.join(plans, "7500");
  measured = measure([planc("help", ["--help"]), ...checks, planc("diff 7500", ["diff", large, large])], 2);
}, 300_000);

test("help takes no more than 4 bare starts of Node, and a check of 75 interventions no more than 25", () => {
  expect(find("help").ratio).toBeLessThan(4);
  expect(find("check 75").ratio).toBeLessThan(25);
});

test("a comparison of 7,500 interventions with themselves takes no more than half as long again as a check", () => {
  expect(find("diff 7500").seconds / find("check 7500").seconds).toBeLessThan(1.5);
});

test("a plan ten times as large takes no more than 15 times as long", () => {
  expect(find("check 750").seconds / find("check 75").seconds).toBeLessThan(15);
  expect(find("check 7500").seconds / find("check 750").seconds).toBeLessThan(15);
});

test("a check of 75 interventions holds no more than 120 MB, and of 7,500 no more than 400", () => {
  expect(find("check 75").megabytes).toBeLessThan(120);
  expect(find("check 7500").megabytes).toBeLessThan(400);
});
