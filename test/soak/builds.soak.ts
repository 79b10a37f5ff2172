import { describe, expect, test } from "vitest";
import type { OutputForm } from "../../src/cli/output/places.ts";
import { killAtRandom } from "../cli/kill-runs.ts";
import { buildAtOnce } from "../cli/parallel-runs.ts";
import { makeProgress } from "./progress.ts";

describe.each<OutputForm>(["folder", "link"])("into a %s", (form) => {
  test("eight builds at once, fifty rounds, with a reader under them, are never mixed", async () => {
    const seen = { whole: 0, changed: 0, missing: 0, outputs: 0 };
    const progress = makeProgress(`rounds of eight builds into a ${form}`, 50);
    for (let round = 1; round <= 50; round++) {
      const { whole, changed, missing, outputs } = await buildAtOnce(8, form, round);
      seen.whole += whole;
      seen.changed += changed;
      seen.missing += missing;
      seen.outputs += outputs;
      progress(round);
    }
    console.log(`a reader under builds into a ${form}: ${JSON.stringify(seen)}`);
    expect(seen.outputs).toBeGreaterThan(100);
  });

  test("killed at two hundred random moments", async () => {
    const seen = await killAtRandom(
      200,
      form,
      [],
      makeProgress(`builds into a ${form} that were killed`, 200),
    );
    console.log(`killed at random, into a ${form}: ${JSON.stringify(seen)}`);
    expect(seen.old).toBeGreaterThan(0);
    expect(seen.new).toBeGreaterThan(0);
  });
});
