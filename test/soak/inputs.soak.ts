import { expect, test } from "vitest";
import { tryFiles, tryPlans } from "../inputs/try-inputs.ts";
import { makeProgress } from "./progress.ts";

/** Which inputs are tried: handed in by `npm run soak`. */
const seed = Number(process.env.PLANC_SOAK_SEED ?? 1);

// A tenth of them is tried by each `npm test`: test/inputs.
test.each([
  [200_000, "changed files through the loader", tryFiles],
  [5000, "changed plans through everything", tryPlans],
] as const)("%i %s", async (count, what, tryInputs) => {
  const tally = await tryInputs({ count, seed, progress: makeProgress(what, count) });
  console.log(`${what}, seed ${seed}: ${JSON.stringify(tally)}`);
  expect(tally.tried).toBe(count);
  expect(tally.well).toBeGreaterThan(count / 10);
});
