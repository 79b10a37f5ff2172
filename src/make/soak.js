// `npm run soak`: the long runs of test/soak, one after the other, telling on standard error how far they are. `npm run soak -- --seed N` tries the
// inputs of an earlier run again. A word chooses files by their names: `npm run soak -- inputs --seed N`.
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { runStep } from "./run-step.js";

const { values, positionals } = parseArgs({ options: { seed: { type: "string" } }, allowPositionals: true });
const seed = values.seed ?? String(randomInt(2 ** 31));
if (!/^\d{1,10}$/.test(seed)) {
  console.error(`The seed is a whole number, not "${seed}".`);
  process.exitCode = 2;
} else if (runStep("Building", "src/make/build.js", [])) {
  console.error(`\nThe seed is ${seed}. To try the same inputs again: npm run soak -- --seed ${seed}`);
  process.env.PLANC_SOAK_SEED = seed;
  runStep("Trying for long", "node_modules/vitest/vitest.mjs", [
    ...["run", "--config", "test/soak/vitest.config.ts", "--reporter=verbose"],
    ...positionals,
  ]);
}
