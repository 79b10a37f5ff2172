import { dateOfDayNumber, type PlanYear } from "../model/calendar.ts";
import type { Entity, Plan } from "../model/kinds.generated.ts";
import { type YearSpan, yearsOf } from "../model/timeline.ts";
import { isWorkKnown } from "./known-work.ts";
import type { Rule } from "./rule.ts";
import { nameOf, yearsInWords } from "./words.ts";
import { workByPriority } from "./work-by-priority.ts";

export const priorityActiveThroughout: Rule = {
  id: "priority-active-throughout",
  description: "Every priority has dated activity in every year of the plan.",
  severity: { draft: "info", consultation: "warning", final: "warning" },
  check({ plan, period, entities, priorities, incomplete }, report) {
    if (plan?.yearStarts === undefined || period === undefined) return;
    // A priority that could not be read may be part of any other.
    if (incomplete || priorities.some(({ unread }) => unread.has("part-of"))) return;
    for (const [priority, work] of workByPriority(entities)) {
      if (!isWorkKnown(work) || !work.some(({ is }) => is === "intervention")) continue;
      const idle = idleYears(work, plan, period);
      if (idle.length === 0) continue;
      report({
        entity: priority,
        message: `${nameOf(plan, priority)} has no dated activity in ${yearsInWords(plan, idle)}.`,
        hint: 'Add what will be done in those years. If work goes on without an end on purpose, write "ongoing from" and the year.',
      });
    }
  },
};

/** The years of the plan in which nothing is certain to happen. Most work of a plan need not be looked at: what comes first fills its years. */
function idleYears(work: readonly Entity[], plan: Plan, period: YearSpan): readonly PlanYear[] {
  const idle = new Set<PlanYear>();
  for (let year = period.first; year <= period.last; year++) idle.add(year);
  for (const entity of work) {
    if (idle.size === 0) break;
    for (const year of activeYears(entity, plan, period)) idle.delete(year);
  }
  return [...idle];
}

/** The years in which something is certain to happen. Of work without an end, only the first year is, unless it is ongoing. */
function activeYears(entity: Entity, plan: Plan, period: YearSpan): PlanYear[] {
  if (entity.is === "intervention" && entity.timeline !== undefined)
    return yearsOf(entity.timeline, entity.timeline.ongoing ? period.last : undefined);
  if (entity.is !== "milestone" || entity.when === undefined) return [];
  const first = yearOfDay(entity.when.firstDay, plan);
  const last = entity.repeats === undefined ? yearOfDay(entity.when.lastDay, plan) : period.last;
  const years: PlanYear[] = [];
  for (let year = Math.max(first, period.first); year <= last; year++) years.push(year);
  return years;
}

function yearOfDay(number: number, { yearStarts }: Plan): PlanYear {
  const { year, month, day } = dateOfDayNumber(number);
  const started = month > yearStarts.month || (month === yearStarts.month && day >= yearStarts.day);
  return started ? year : year - 1;
}
