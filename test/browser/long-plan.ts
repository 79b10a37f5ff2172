import type { CompiledPlan } from "../../src/compile/compiled-plan.generated.ts";

/** As long as the schemas let a line and a piece of prose be. */
const longestLine = 300;
const longestProse = 5000;

const words =
  "A very long sentence says what it has to say and then goes on, about hubs, homes and waiting times. ";

function fill(length: number): string {
  return words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length)
    .trim();
}

/** A line without a single place to break it. */
const unbroken = "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichen"
  .repeat(5)
  .slice(0, longestLine);

const lines = new Set(["title", "name", "heading", "statusLabel", "edition", "label", "rating", "overall"]);
const prose = new Set([
  ...["text", "statement", "summary", "vision", "introduction", "tracking", "whatHappensNext", "measure"],
  ...["comparator", "describes", "meaning"],
]);
const proseLists = new Set(["keyPoints", "points"]);

/** A plan whose lists begin with something as long as it may be; with 60 pieces of work in one priority, and 40 promises; and without a theme. */
export function lengthen(plan: CompiledPlan): CompiledPlan {
  const { theme: _, ...own } = plan.plan;
  const [pledge] = plan.pledges;
  const priority = plan.priorities.find(({ interventions }) => interventions.length > 5);
  const work = plan.interventions.find((one) => one.priority === priority?.id && one.parent === null);
  if (pledge === undefined || priority === undefined || work === undefined)
    throw new Error("The plan is too short");
  const more = Array.from({ length: 60 - priority.interventions.length }, (_, at) => ({
    ...work,
    id: `more-${at}`,
    number: `${priority.interventions.length + at + 1}`,
    title: fill(40 + ((at * 37) % 260)),
  }));
  const pledges = [
    ...plan.pledges,
    ...Array.from({ length: 40 - plan.pledges.length }, (_, at) => ({
      ...pledge,
      id: `more-${at}`,
      number: `${plan.pledges.length + at + 1}`,
    })),
  ];
  const priorities = plan.priorities.map((one) =>
    one === priority ? { ...one, interventions: [...one.interventions, ...more.map(({ id }) => id)] } : one,
  );
  return stretch(
    { ...plan, plan: own, pledges, priorities, interventions: [...plan.interventions, ...more] },
    "",
    0,
  );
}

/** A plan without a single place to break its names, and without a theme. */
export function unbreak(plan: CompiledPlan): CompiledPlan {
  const { theme: _, ...own } = plan.plan;
  return stretch({ ...plan, plan: own }, "", 0, unbroken);
}

/** Makes texts of the first one of each list as long as they may be. */
function stretch<T>(value: T, field: string, at: number, line?: string): T;
function stretch(value: unknown, field: string, at: number, line = fill(longestLine)): unknown {
  if (Array.isArray(value)) {
    if (proseLists.has(field) && at === 0)
      return value.map((item, place) => (place === 0 ? fill(longestProse) : item));
    // The second one of what has no list above it is left as it is, so that long and short stand side by side.
    return value.map((item, place) => stretch(item, field, Math.max(at, place), line));
  }
  // Dates, timelines and quantities have a grammar of their own.
  if (typeof value === "object" && value !== null && ("precision" in value || "printed" in value))
    return value;
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, stretch(item, name, at, line)]),
    );
  if (typeof value !== "string" || at > 0) return value;
  if (lines.has(field)) return line;
  return prose.has(field) ? fill(longestProse) : value;
}
