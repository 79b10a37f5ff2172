import { beforeAll, describe, expect, test } from "vitest";
import { compilePlan } from "../../src/compile-plan.ts";
import type { LinkedPlan } from "../../src/link/linked-plan.ts";
import { profiles } from "../../src/rules/rule.ts";
import { planFolders, readPlanFolder } from "../read-plan-folder.ts";
import { day, filesOf } from "./check-planted.ts";
import { cleanPlan } from "./clean-plan.ts";
import { places } from "./garden.ts";
import { fieldsInSchemas } from "./places.ts";

/** How many entities of each kind a plan has, and how many timelines. */
function sizeOf({ entities }: LinkedPlan): Map<string, number> {
  const size = new Map<string, number>();
  const count = (what: string) => size.set(what, (size.get(what) ?? 0) + 1);
  for (const entity of entities) {
    const isPart = entity.is === "intervention" && entity.container?.is === "intervention";
    count(isPart ? "part" : entity.is);
    if (entity.is === "intervention" && entity.timeline !== undefined) count("timeline");
  }
  return size;
}

describe("the clean plan", () => {
  let clean: Map<string, number>;
  let real: Map<string, number>;
  beforeAll(async () => {
    clean = sizeOf((await compilePlan(filesOf(cleanPlan), { day })).linked);
    real = sizeOf((await compilePlan(readPlanFolder(planFolders.real), { day })).linked);
    const rows = [...clean].sort().map(([what, count]) => `${what} ${count} (${real.get(what) ?? 0})`);
    console.log(`The clean plan, and in brackets the real one: ${rows.join(", ")}`);
  });

  test.each(profiles)("has nothing wrong with it, not even for information: %s", async (profile) => {
    const { diagnostics, linked } = await compilePlan(filesOf(cleanPlan), { profile, day });
    expect(diagnostics).toEqual([]);
    expect(linked.plan?.asOf?.firstDay).toBe(day);
  });

  test("is as large as the real one, of every kind", () => {
    for (const [what, count] of real) expect(clean.get(what), what).toBeGreaterThanOrEqual(count);
    expect(clean.get("intervention")).toBe(79);
    expect(clean.get("part")).toBe(4);
  });

  test("has every field of every kind, so that no place for a fault is left out", () => {
    const there = new Set(places.map(({ field }) => field));
    // A field that is new in the schemas belongs in the clean plan: from then on faults are planted in it.
    // Settings of the checks alone do not: in a plan in which nothing is wrong they would keep nothing quiet. They have seeds of their own.
    const lacking = [...fieldsInSchemas()].filter((field) => !there.has(field));
    expect(lacking.filter((field) => !/\.(?:checks(?:-off)?|extract)\b/.test(field))).toEqual([]);
  });
});
