import { type DayOfYear, printYear } from "../model/calendar.ts";
import type { Citation } from "../model/citation.ts";
import { isoDay, type PlanDate, printDate } from "../model/plan-date.ts";
import type { Quantity } from "../model/quantity.ts";
import { endOf, printTimeline, startOf, type Timeline, yearsOf } from "../model/timeline.ts";
import type { CitationData, DateData, QuantityData, TimelineData } from "./compiled-plan.generated.ts";

/** What the printed forms of values depend on: when a year starts, and the years of the plan. */
export interface PlanCalendar {
  readonly yearStarts: DayOfYear;
  readonly period: { readonly first: number; readonly last: number } | undefined;
}

/** A timeline as programs read it. `derived` says that it is the span of its parts. */
export function flattenTimeline(timeline: Timeline, calendar: PlanCalendar, derived: boolean): TimelineData {
  const print = (year: number) => printYear(year, calendar.yearStarts);
  const end = endOf(timeline);
  const text = printTimeline(timeline, calendar.yearStarts);
  return {
    // A span that is worked out from the parts is printed nowhere.
    printed: derived ? text : timeline.printed,
    text,
    start: print(startOf(timeline)),
    end: end === undefined ? null : print(end),
    years: yearsOf(timeline, calendar.period?.last).map(print),
    openEnded: timeline.openEnded,
    ongoing: timeline.ongoing,
    tentative: timeline.tentative,
    beyondPlan: goesBeyond(timeline, calendar.period?.last),
    derived,
  };
}

/** Whether work goes on after the last year of the plan, as far as that is known. */
export function goesBeyond(timeline: Timeline, last: number | undefined): boolean {
  const end = endOf(timeline);
  return end === undefined || timeline.continuesBeyond || (last !== undefined && end > last);
}

/** A date as programs read it. */
export function flattenDate(date: PlanDate): DateData {
  return {
    printed: date.printed,
    text: printDate(date),
    precision: date.precision,
    start: isoDay(date.firstDay),
    end: isoDay(date.lastDay),
  };
}

/** A quantity as programs read it. */
export function flattenQuantity(quantity: Quantity): QuantityData {
  const { printed, amount, kind, unit, of } = quantity;
  return { printed, amount, kind, unit, ...(of === undefined ? {} : { of }) };
}

/** A citation as programs read it: the id of its source in place of the source. */
export function flattenCitation(citation: Citation): CitationData {
  const { printed, source, place } = citation;
  return { printed, source: source.id, ...(place === undefined ? {} : { place }) };
}
