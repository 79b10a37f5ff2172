import type { PriorityData, YearActivity } from "../../compile/compiled-plan.generated.ts";
import { documentWords, type Site } from "../site/site.ts";
import type { Wording } from "../wording/languages.ts";
import { endOfPlan, type YearHead, yearHeads } from "../years.ts";

/** What is under way in one year: a number, and a square for each, in a box of 10 to a square. */
interface ActivityCell {
  readonly x: string;
  readonly isActive: boolean;
  readonly active: string;
  readonly starting: string;
  /** The squares of what starts in the year, and the hollow ones of what carries on, each as one path; "" for none. */
  readonly startingSquares: string;
  readonly carryingOnSquares: string;
  readonly width: string;
  readonly height: string;
  readonly viewBox: string;
}

/** What is under way in each year under one priority. */
interface ActivityRow {
  readonly name: string;
  readonly cells: readonly ActivityCell[];
  readonly height: string;
  readonly later: string;
  /** Said in place of the cells where there is no work. */
  readonly empty: string;
}

/** The work of the whole plan, year by year and priority by priority. */
export interface ActivityChart {
  readonly title: string;
  /** What is counted: "Interventions under way in each year". */
  readonly underWay: string;
  /** The caption of the table with the same numbers. */
  readonly caption: string;
  readonly years: readonly YearHead[];
  readonly rows: readonly ActivityRow[];
  readonly totals: readonly { readonly active: string; readonly starting: string }[];
  /** What the table says where there is no work. */
  readonly nothing: string;
  readonly later: string;
  /** The head of the column with what is later: "After March 2028". */
  readonly laterHead: string;
  readonly laterWords: string;
}

/** A plan and the words to speak of it. */
type PlanInWords = Pick<Site, "plan" | "wording">;

/** How large a square and its gap are drawn, in em. */
const unit = 0.625;

/** Draws the work of the whole plan. */
export function drawActivity(site: PlanInWords): ActivityChart {
  const { plan, wording } = site;
  const { later, activity } = plan.totals;
  const { intervention } = plan.plan.labels;
  const words = wording.activity;
  const { number } = wording.grammar;
  const end = endOfPlan(site);
  return {
    title: activityFinding(site),
    underWay: words.underWay(intervention.many),
    caption: words.caption(intervention.many),
    years: yearHeads(plan),
    rows: plan.priorities.map((priority) => drawRow(site, priority)),
    totals: activity.map(({ active, starting }) => ({ active: number(active), starting: number(starting) })),
    nothing: `${number(0)} (${number(0)})`,
    later: number(later),
    laterHead: words.after(end),
    laterWords: later === 0 ? "" : words.goOn(later, intervention, end),
  };
}

/** What the chart shows first: "Most work starts in the first year: 58 of 80 interventions". */
export function activityFinding({ plan: { plan, totals }, wording }: PlanInWords): string {
  const busiest = totals.activity.reduce<YearActivity | undefined>(
    (best, year) => (best === undefined || year.starting > best.starting ? year : best),
    undefined,
  );
  if (busiest === undefined || totals.timelines === 0) return "";
  const words = wording.activity;
  const all = wording.grammar.count(totals.timelines, plan.labels.intervention);
  if (busiest.starting * 2 <= totals.timelines) {
    const peak = totals.activity.reduce((best, year) => (year.active > best.active ? year : best), busiest);
    const peaks = totals.activity.filter(({ active }) => active === peak.active).map(({ year }) => year);
    const underWay = words.underWayOf(peak.active, all);
    if (peaks.length === totals.activity.length) return words.eachYear(underWay);
    return peaks.length === 1 ? words.busiestYear(peak.year, underWay) : words.busiestYears(peaks, underWay);
  }
  return busiest === totals.activity[0]
    ? words.startsFirst(busiest.starting, all)
    : words.startsIn(busiest.year, busiest.starting, all);
}

function drawRow(site: PlanInWords, priority: PriorityData): ActivityRow {
  const { plan, wording } = site;
  const perLine = Math.max(2, Math.min(5, Math.floor(30 / priority.activity.length)));
  const lines = Math.max(1, ...priority.activity.map(({ active }) => Math.ceil(active / perLine)));
  const works = priority.interventions.length > 0;
  return {
    name: priority.name,
    cells: works
      ? priority.activity.map((year, at, all) => drawCell(wording, year, (at / all.length) * 100, perLine))
      : [],
    height: em(1.3 + lines * unit),
    later: wording.grammar.number(priority.later),
    empty: works ? "" : wording.activity.none(plan.plan.labels.intervention.many, documentWords(site)),
  };
}

function drawCell(
  { grammar }: Wording,
  { active, starting }: YearActivity,
  x: number,
  perLine: number,
): ActivityCell {
  const lines = Math.max(1, Math.ceil(active / perLine));
  return {
    x: `${Number(x.toFixed(2))}%`,
    isActive: active > 0,
    active: grammar.number(active),
    starting: grammar.number(starting),
    startingSquares: drawSquares(0, starting, perLine, 0),
    // A hollow square is smaller by the half of its line that stands outside it.
    carryingOnSquares: drawSquares(starting, active, perLine, 0.75),
    width: em(perLine * unit),
    height: em(lines * unit),
    viewBox: `0 0 ${perLine * 10} ${lines * 10}`,
  };
}

/** Squares as a path: those from one place up to another, line by line. */
function drawSquares(from: number, to: number, perLine: number, inset: number): string {
  const size = 8 - 2 * inset;
  let path = "";
  for (let square = from; square < to; square++) {
    const x = (square % perLine) * 10 + inset;
    const y = Math.floor(square / perLine) * 10 + inset;
    path += `M${x} ${y}h${size}v${size}h-${size}z`;
  }
  return path;
}

function em(size: number): string {
  return `${Number(size.toFixed(3))}em`;
}
