import { expect, test } from "vitest";
import { compilePlan } from "../../src/compile-plan.ts";
import { plurals } from "../../src/model/kinds.generated.ts";
import { profiles } from "../../src/rules/rule.ts";
import { rules } from "../../src/rules/rules.ts";
import { isStructural } from "../../src/rules/run-rules.ts";
import { generateValues, writePlan } from "./generate-plan.ts";

const files = writePlan(generateValues(75));

test("a generated plan is the same each time, and another for another seed", () => {
  expect(writePlan(generateValues(75))).toEqual(files);
  expect(writePlan(generateValues(75, 2))).not.toEqual(files);
});

test("it has as many interventions as are asked for, and every kind", async () => {
  const { linked } = await compilePlan(files, { day: 0 });
  expect(linked.interventions.filter(({ container }) => container?.is !== "intervention")).toHaveLength(75);
  expect(new Set(linked.entities.map(({ is }) => is))).toEqual(new Set(Object.keys(plurals)));
});

/** A generated plan has its period, since most rules about time need it; and these rules are errors, which a plan that is built has none of. */
const silent = ["plan-has-period", "numbering-contiguous", "indicator-status-agrees", "figures-agree"];

test("nothing in it stops a build, and every rule that may find something finds something in it", async () => {
  const found = await Promise.all(profiles.map((profile) => compilePlan(files, { profile, day: 0 })));
  expect(found[0]?.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const finding = new Set(found.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)));
  const others = rules.filter((rule) => !isStructural(rule) && !silent.includes(rule.id));
  expect([...finding].sort()).toEqual(others.map(({ id }) => id).sort());
});
