import type { CompiledPlan, PriorityData, YearActivity } from "../../compile/compiled-plan.generated.ts";
import { documentWords } from "../site/site.ts";
import { count, joinNames } from "../wording.ts";
import { endOfPlan, type YearHead, yearHeads } from "../years.ts";

/** A unit square of the chart, in a box of 10 to a unit. */
interface Square {
  readonly x: string;
  readonly y: string;
  readonly size: string;
  readonly starts: boolean;
}

/** What is under way in one year: a number, and a square for each. */
interface ActivityCell {
  readonly x: string;
  readonly active: number;
  readonly starting: number;
  readonly squares: readonly Square[];
  readonly width: string;
  readonly height: string;
  readonly viewBox: string;
}

/** What is under way in each year under one priority. */
interface ActivityRow {
  readonly name: string;
  readonly cells: readonly ActivityCell[];
  readonly height: string;
  readonly later: number;
  /** Said in place of the cells where there is no work. */
  readonly empty: string;
}

/** The work of the whole plan, year by year and priority by priority. */
export interface ActivityChart {
  readonly title: string;
  readonly years: readonly YearHead[];
  readonly rows: readonly ActivityRow[];
  readonly totals: readonly YearActivity[];
  readonly later: number;
  readonly laterWords: string;
}

/** How large a square and its gap are drawn, in em. */
const unit = 0.625;

/** Draws the work of the whole plan. */
export function drawActivity(plan: CompiledPlan): ActivityChart {
  const end = endOfPlan(plan);
  const { later, activity } = plan.totals;
  const { intervention } = plan.plan.labels;
  return {
    title: activityFinding(plan),
    years: yearHeads(plan),
    rows: plan.priorities.map((priority) => drawRow(plan, priority)),
    totals: activity,
    later,
    laterWords:
      later === 0 ? "" : `${count(later, intervention)} ${later === 1 ? "goes" : "go"} on after ${end}.`,
  };
}

/** What the chart shows first: "Most work starts in the first year: 58 of 80 interventions". */
export function activityFinding({ plan, totals }: CompiledPlan): string {
  const busiest = totals.activity.reduce<YearActivity | undefined>(
    (best, year) => (best === undefined || year.starting > best.starting ? year : best),
    undefined,
  );
  if (busiest === undefined || totals.timelines === 0) return "";
  const all = count(totals.timelines, plan.labels.intervention);
  if (busiest.starting * 2 <= totals.timelines) {
    const peak = totals.activity.reduce((best, year) => (year.active > best.active ? year : best), busiest);
    const peaks = totals.activity.filter(({ active }) => active === peak.active).map(({ year }) => year);
    const under = `${peak.active} of ${all} under way`;
    if (peaks.length === totals.activity.length) return `Each year has ${under}`;
    return peaks.length === 1
      ? `The busiest year is ${peak.year}, with ${under}`
      : `The busiest years are ${joinNames(peaks)}, each with ${under}`;
  }
  const when = busiest === totals.activity[0] ? "the first year" : busiest.year;
  return `Most work starts in ${when}: ${busiest.starting} of ${all}`;
}

function drawRow(plan: CompiledPlan, priority: PriorityData): ActivityRow {
  const perLine = Math.max(2, Math.min(5, Math.floor(30 / priority.activity.length)));
  const lines = Math.max(1, ...priority.activity.map(({ active }) => Math.ceil(active / perLine)));
  const works = priority.interventions.length > 0;
  return {
    name: priority.name,
    cells: works
      ? priority.activity.map((year, at, all) => drawCell(year, (at / all.length) * 100, perLine))
      : [],
    height: em(1.3 + lines * unit),
    later: priority.later,
    empty: works ? "" : `No ${plan.plan.labels.intervention.many} listed in ${documentWords(plan)}`,
  };
}

function drawCell({ active, starting }: YearActivity, x: number, perLine: number): ActivityCell {
  const lines = Math.max(1, Math.ceil(active / perLine));
  return {
    x: `${Number(x.toFixed(2))}%`,
    active,
    starting,
    squares: Array.from({ length: active }, (_, square) => drawSquare(square, perLine, square < starting)),
    width: em(perLine * unit),
    height: em(lines * unit),
    viewBox: `0 0 ${perLine * 10} ${lines * 10}`,
  };
}

/** A hollow square is smaller by the half of its line that stands outside it. */
function drawSquare(square: number, perLine: number, starts: boolean): Square {
  const inset = starts ? 0 : 0.75;
  return {
    x: String((square % perLine) * 10 + inset),
    y: String(Math.floor(square / perLine) * 10 + inset),
    size: String(8 - 2 * inset),
    starts,
  };
}

function em(size: number): string {
  return `${Number(size.toFixed(3))}em`;
}
