import { printYear } from "../model/calendar.ts";
import type { Intervention } from "../model/kinds.generated.ts";
import { startOf, type Timeline, yearsOf } from "../model/timeline.ts";
import type { YearActivity } from "./compiled-plan.generated.ts";
import { goesBeyond, type PlanCalendar } from "./flatten-value.ts";

/** Pieces of work with all their parts, in reading order. */
export function withParts(interventions: readonly Intervention[]): Intervention[] {
  return interventions.flatMap((intervention) => [intervention, ...withParts(intervention.parts)]);
}

/** What is under way in each year of the plan. Only timelines that are stated count: a span derived from parts would count them twice. */
export function countActivity(
  interventions: readonly Intervention[],
  calendar: PlanCalendar,
): { activity: YearActivity[]; later: number } {
  const timelines = interventions.flatMap(({ timeline }) => timeline ?? []);
  const last = calendar.period?.last;
  return {
    activity: countByYear(timelines, calendar),
    later: timelines.filter((timeline) => goesBeyond(timeline, last)).length,
  };
}

// On its own: V8 compiles its loops in the midst of the first, long call. An object made after them would make it drop that code again in every later call.
function countByYear(timelines: readonly Timeline[], { period, yearStarts }: PlanCalendar): YearActivity[] {
  const activity: YearActivity[] = [];
  const byYear = new Map<number, YearActivity>();
  for (let year = period?.first ?? 1; year <= (period?.last ?? 0); year++) {
    const counts = { year: printYear(year, yearStarts), active: 0, starting: 0 };
    activity.push(counts);
    byYear.set(year, counts);
  }
  for (const timeline of timelines) {
    for (const year of yearsOf(timeline, period?.last)) {
      const counts = byYear.get(year);
      if (counts === undefined) continue;
      counts.active++;
      if (year === startOf(timeline)) counts.starting++;
    }
  }
  return activity;
}
