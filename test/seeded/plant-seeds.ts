import { afterAll, expect, test } from "vitest";
import { compilePlan } from "../../src/compile-plan.ts";
import { profiles } from "../../src/rules/rule.ts";
import { briefly, checkUnderProfiles, day, expectedOf, filesOf } from "./check-planted.ts";
import { cleanPlan } from "./clean-plan.ts";
import { edited, type Fault, type Seed } from "./planting.ts";
import { severityOf } from "./seeds.ts";

/** What is wrong with what was found of a fault: what should have been found under the first profile that differs, and what was. */
async function mistakeIn(fault: Fault, rule: string): Promise<string | undefined> {
  const plan = edited(cleanPlan, fault.edits);
  const found = await checkUnderProfiles(filesOf(plan, fault));
  const expected = expectedOf(plan, fault, rule, severityOf);
  for (const [at, profile] of profiles.entries()) {
    const seen = (found[at] ?? []).map(briefly).sort().join("\n    ");
    const wanted = (expected[at] ?? []).join("\n    ");
    if (seen !== wanted) return `${fault.what}, ${profile}\n  expected\n    ${wanted}\n  found\n    ${seen}`;
  }
  return undefined;
}

/** Plants the faults of seeds one at a time, a test for each rule, and prints how many were planted and how many found. */
export function plantSeeds(seeds: readonly Seed[]): void {
  const tally: (readonly [rule: string, planted: number, found: number])[] = [];

  afterAll(() => {
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
    const total = [
      "in all",
      sum(tally.map(([, planted]) => planted)),
      sum(tally.map(([, , found]) => found)),
    ] as const;
    const lines = [["rule", "planted", "found"], ...tally, total].map(([rule, planted, found]) =>
      [String(rule).padEnd(34), String(planted).padStart(8), String(found).padStart(8)].join(""),
    );
    console.log(lines.join("\n"));
  });

  test.each(seeds.map((seed) => [seed.rule, seed] as const))(
    "%s",
    async (rule, { faults }) => {
      const planted = faults();
      const mistakes: string[] = [];
      for (const fault of planted) {
        const mistake = await mistakeIn(fault, rule);
        if (mistake !== undefined) mistakes.push(mistake);
      }
      tally.push([rule, planted.length, planted.length - mistakes.length]);
      expect(planted.length).toBeGreaterThan(0);
      expect(mistakes.join("\n\n")).toBe("");
    },
    300_000,
  );

  test.each(seeds.map((seed) => [seed.rule, seed] as const))(
    "%s: what is done once for all profiles here comes to the same as a compile for each",
    async (_, { faults }) => {
      const [fault] = faults();
      if (fault === undefined) return;
      const files = filesOf(edited(cleanPlan, fault.edits), fault);
      const quick = await checkUnderProfiles(files);
      for (const [at, profile] of profiles.entries()) {
        const { diagnostics } = await compilePlan(files, { profile, asOf: day, day });
        expect(quick[at]).toEqual(diagnostics);
      }
    },
  );
}
