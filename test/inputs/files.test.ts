import { expect, test } from "vitest";
import { tryFiles } from "./try-inputs.ts";

// Ten times as many, and others: npm run soak.
test("20,000 changed files are read as another parser reads them, or refused, in their time", async () => {
  const { tried, well } = await tryFiles({ count: 20_000, seed: 1 });
  expect(tried).toBe(20_000);
  // So that there is something to compare.
  expect(well).toBeGreaterThan(tried / 20);
}, 600_000);
