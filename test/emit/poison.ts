import type { CompiledPlan } from "../../src/compile/compiled-plan.generated.ts";

/** Fields that the schemas hold to a form of their own: ids, kinds, dates and years. */
const fixed = new Set([
  "id",
  "kind",
  "status",
  "by",
  "state",
  "notedBy",
  "precision",
  "better",
  "claimedStatus",
  "obligation",
  "audience",
]);
const idLists = new Set([
  "pledges",
  "priorities",
  "interventions",
  "indicators",
  "figures",
  "ratings",
  "places",
  "stages",
  "principles",
  "addresses",
  "milestones",
  "parts",
  "dependsOn",
  "contributesTo",
  "organisations",
  "answers",
  "years",
]);
const idFields = new Set(["chapter", "partOf", "priority", "parent", "organisation", "intervention", "year"]);

/** Puts a text in place of every free text of a plan. */
export function poison(plan: CompiledPlan, text: string): CompiledPlan {
  return poisonValue(plan, text, "") as CompiledPlan;
}

function poisonValue(value: unknown, text: string, field: string): unknown {
  if (Array.isArray(value))
    return value.map((item) =>
      typeof item === "string" && idLists.has(field) ? item : poisonValue(item, text, field),
    );
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([name, item]) => {
      const date = "precision" in value && (name === "start" || name === "end");
      const citation = name === "source" && typeof item === "string";
      return [name, date || citation ? item : poisonValue(item, text, name)];
    });
    return Object.fromEntries(entries);
  }
  if (typeof value !== "string" || fixed.has(field) || idFields.has(field)) return value;
  return text;
}
