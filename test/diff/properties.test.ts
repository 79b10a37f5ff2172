import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { arrangeChanges } from "../../src/diff/arrange-changes.ts";
import { comparePlans } from "../../src/diff/compare-plans.ts";
import { json } from "../../src/diff/formats/json.ts";
import type { PlanSide } from "../../src/diff/plan-side.ts";
import { planFolders, readPlanFolder } from "../read-plan-folder.ts";
import { filesOf } from "../seeded/check-planted.ts";
import { cleanPlan } from "../seeded/clean-plan.ts";
import { applyChanges, type JsonChange, meaningsOf } from "./apply-changes.ts";
import { inShort, sideOf } from "./compare.ts";
import { type ChosenEdit, knownEdits, makeEdits } from "./known-edits.ts";
import { asTold, mirrored } from "./mirror.ts";

let clean: PlanSide;
beforeAll(async () => {
  clean = await sideOf(filesOf(cleanPlan));
});

/** The changes as the report for programs has them. */
function reported(before: PlanSide, after: PlanSide): readonly JsonChange[] {
  const comparison = comparePlans(before, after);
  const facts = { title: "", edition: "", status: "", isExtract: false, faults: 0 };
  const report = json.render({
    version: "0",
    from: { ...facts, name: "a" },
    to: { ...facts, name: "b" },
    ...comparison,
    groups: arrangeChanges(comparison, before, after),
    problems: undefined,
    settings: [],
    paint: (_, text) => text,
  });
  return JSON.parse(report).changes;
}

/** A change in short, without the values of what is told by its items. */
function told(change: Parameters<typeof inShort>[0]): string {
  const short = inShort(change);
  const isOfContents =
    change.type === "order" && ["interventions", "milestones"].includes(change.field ?? "");
  return isOfContents || change.field === "groups" ? (short.split(":")[0] ?? "") : short;
}

async function expectTold(chosen: readonly ChosenEdit[]): Promise<readonly string[]> {
  const { plan, expected, made } = makeEdits(chosen);
  const edited = await sideOf(filesOf(plan));
  const { changes } = comparePlans(clean, edited);
  expect(changes.map(told).sort()).toEqual(expected);
  expect(asTold(comparePlans(edited, clean).changes)).toEqual(mirrored(changes));
  expect(applyChanges(clean, reported(clean, edited))).toEqual(meaningsOf(edited));
  return made;
}

test.each(Object.keys(knownEdits))("one edit, and only it is told: %s", async (name) => {
  await expectTold([{ name, pick: 7, amount: 2 }]);
});

test("whatever is edited at once, exactly that is told; the way back mirrors it; applied to the one plan it gives the other", async () => {
  const made = new Set<string>();
  let most = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          name: fc.constantFrom(...Object.keys(knownEdits)),
          pick: fc.nat({ max: 200 }),
          amount: fc.integer({ min: 1, max: 3 }),
        }),
        { minLength: 2, maxLength: 14 },
      ),
      async (chosen) => {
        const names = await expectTold(chosen);
        for (const name of names) made.add(name);
        most = Math.max(most, names.length);
      },
    ),
    { numRuns: 100, seed: 1 },
  );
  expect([...made].sort()).toEqual(Object.keys(knownEdits).sort());
  expect(most).toBeGreaterThan(8);
});

test("the way back from the final plan mirrors the way there", async () => {
  const [draft, final] = [
    await sideOf(readPlanFolder(planFolders.real)),
    await sideOf(readPlanFolder("test/plans/llr-final-2023")),
  ];
  const [there, back] = [comparePlans(draft, final).changes, comparePlans(final, draft).changes];
  expect(there.length).toBeGreaterThan(40);
  expect(asTold(back)).toEqual(mirrored(there));
});
