import { expect, test } from "vitest";
import { tryPlans } from "./try-inputs.ts";

// Ten times as many, and others: npm run soak.
test("500 changed plans go through everything in their time, and what is made of them is sound", async () => {
  const { tried, well } = await tryPlans({ count: 500, seed: 1 });
  expect(tried).toBe(500);
  expect(well).toBeGreaterThan(tried / 10);
}, 600_000);
