import { expect, test, vi } from "vitest";
import type { OutputForm } from "../../src/cli/output/places.ts";
import { killAtRandom } from "./kill-runs.ts";
import { buildAtOnce } from "./parallel-runs.ts";
import { quickOutputs } from "./test-host.ts";

// Processes one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

// Many more rounds: test/soak/builds.soak.ts.
const forms: readonly OutputForm[] = ["folder", "link"];

test.each(forms)(
  "eight builds at once into one %s, with a reader under them, are never mixed",
  async (form) => {
    const { whole, outputs } = await buildAtOnce(8, form, 1);
    expect(whole).toBeGreaterThan(10);
    expect(outputs).toBeGreaterThan(1);
  },
);

test.each(forms)("a process that is killed at a random moment leaves a whole %s", async (form) => {
  const seen = await killAtRandom(3, form, quickOutputs);
  expect(seen.old + seen.new).toBeGreaterThan(0);
});
