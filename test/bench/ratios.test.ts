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
/** What takes no longer than a tenth of a second, run more often: one busy moment of the machine is as long as it is. */
let short: Map<string, Measurement>;

function find(name: string, among = measured): Measurement {
  return (
    among.get(name) ?? { seconds: Number.NaN, ratio: Number.NaN, megabytes: undefined, written: undefined }
  );
}

beforeAll(() => {
  for (const size of sizes) writeFolder(path.join(plans, `${size}`), writePlan(generateValues(size)));
  const checks = sizes.map((size) => planc(`check ${size}`, ["check", path.join(plans, `${size}`)]));
  const builds = sizes.map((size) => {
    const out = path.join(plans, `built-${size}`);
    return planc(
      `build ${size}`,
      ["build", path.join(plans, `${size}`), "--only", "html,json", "-o", out],
      out,
    );
  });
  const again = planc("build 75 again", builds[0]?.args.slice(1) ?? []);
  const large = path.join(plans, "7500");
  const diff = planc("diff 7500", ["diff", large, large]);
  measured = measure([planc("help", ["--help"]), ...checks, ...builds.slice(0, 2), diff], 3);
  short = measure([...checks.slice(0, 1), again], 15);
}, 300_000);

test("help takes no more than 3 bare starts of Node, a check of 75 interventions no more than 12, and a build no more than 20", () => {
  expect(find("help").ratio).toBeLessThan(3);
  expect(find("check 75").ratio).toBeLessThan(12);
  expect(find("build 75").ratio).toBeLessThan(20);
});

test("a second build of an unchanged plan takes no more than a third longer than a check", () => {
  expect(find("build 75 again", short).seconds / find("check 75", short).seconds).toBeLessThan(1.33);
});

test("a comparison of 7,500 interventions with themselves takes no more than half as long again as a check", () => {
  expect(find("diff 7500").seconds / find("check 7500").seconds).toBeLessThan(1.5);
});

test("a plan ten times as large takes no more than 13 times as long", () => {
  expect(find("check 750").seconds / find("check 75").seconds).toBeLessThan(13);
  expect(find("check 7500").seconds / find("check 750").seconds).toBeLessThan(13);
  expect(find("build 750").seconds / find("build 75").seconds).toBeLessThan(13);
});

test("a check of 75 interventions holds no more than 80 MB, and of 7,500 no more than 220", () => {
  expect(find("check 75").megabytes).toBeLessThan(80);
  expect(find("check 7500").megabytes).toBeLessThan(220);
});
