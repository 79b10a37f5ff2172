import { describe, expect, test } from "vitest";
import { profiles } from "../../src/rules/rule.ts";
import { rules } from "../../src/rules/rules.ts";
import { briefly, checkUnderProfiles, filesOf } from "./check-planted.ts";
import { cleanPlan } from "./clean-plan.ts";
import { nearMissesOfCoverage } from "./near-misses-of-coverage.ts";
import { nearMissesOfNumbers } from "./near-misses-of-numbers.ts";
import { nearMissesOfTime } from "./near-misses-of-time.ts";
import { nearMissesOfWords } from "./near-misses-of-words.ts";
import { edited } from "./planting.ts";

const nearMisses = [
  ...nearMissesOfTime,
  ...nearMissesOfWords,
  ...nearMissesOfCoverage,
  ...nearMissesOfNumbers,
];

describe("what looks like a fault and is none is left alone, however strictly the plan is read", () => {
  test.each(nearMisses.map(([rule, why, ...edits]) => [rule, why, edits] as const))(
    "%s: %s",
    async (_, __, edits) => {
      const plan = edited(cleanPlan, edits);
      expect(plan).not.toEqual(cleanPlan);
      const found = await checkUnderProfiles(filesOf(plan));
      expect(found).toHaveLength(profiles.length);
      expect(found.flatMap((diagnostics) => diagnostics.map((it) => `${briefly(it)} ${it.message}`))).toEqual(
        [],
      );
    },
  );

  test("is shown for rules that there are", () => {
    const ids = rules.map(({ id }) => id);
    expect(nearMisses.filter(([rule]) => !ids.includes(rule))).toEqual([]);
  });
});
