import type { CompiledPlan, MilestoneData, TimelineData } from "../../compile/compiled-plan.generated.ts";

/** A stretch of a bar; `x` and `width` are in % of the track. */
export interface Bar {
  readonly x: string;
  readonly width: string;
  /** How it is drawn: planned, tentative, or the span of its parts. */
  readonly planned: boolean;
  readonly tentative: boolean;
}

/** What lies behind the tracks of all rows; places are in % of a track, so that they stretch with the page. */
export interface YearsGrid {
  /** Where each year begins. */
  readonly lines: readonly string[];
  /** Where the plan ends, and how wide what follows is. */
  readonly end: string;
  readonly laterWidth: string;
}

/** What is drawn in the track of one row; places are in % of it too. */
export interface Track {
  readonly bars: readonly Bar[];
  /** Where the arrow of a timeline without an end points from, or "". */
  readonly arrow: string;
  /** Where the first bar begins, or "" without one. */
  readonly start: string;
  readonly milestones: readonly string[];
}

/** The years of the plan take 20 of 23 shares of a track, what follows the plan the other 3. */
const end = (20 / 23) * 100;
const arrowAt = end + (100 - end) * 0.54;
const laterHalf = (end + 100) / 2;

/** Draws the years of a plan. */
export function drawGrid({ plan: { years } }: CompiledPlan): YearsGrid {
  return {
    lines: years.map((_, year) => percent((year / years.length) * end)),
    end: percent(end),
    laterWidth: percent(100 - end),
  };
}

/** Draws a timeline, and the milestones on its way. */
export function drawTrack(
  plan: CompiledPlan,
  timeline: TimelineData | null,
  milestones: readonly MilestoneData[] = [],
): Track {
  const { years } = plan.plan;
  const bars = timeline === null ? [] : drawBars(years, timeline);
  return {
    bars,
    arrow: timeline?.openEnded ? percent(arrowAt) : "",
    start: bars[0]?.x ?? "",
    milestones: milestones.flatMap((milestone) => placeMilestone(plan, milestone)),
  };
}

function drawBars(years: readonly string[], timeline: TimelineData): Bar[] {
  const runs: { first: number; last: number }[] = [];
  for (const year of timeline.years) {
    const at = years.indexOf(year);
    const run = runs.at(-1);
    if (at < 0) continue;
    if (run?.last === at - 1) run.last = at;
    else runs.push({ first: at, last: at });
  }
  const outlasts = timeline.openEnded || isAfter(timeline.end, years.at(-1));
  if (outlasts && runs.at(-1)?.last !== years.length - 1)
    runs.push({ first: years.length, last: years.length });
  return runs.map(({ first, last }) => {
    const from = (first / years.length) * end;
    const past = timeline.openEnded ? arrowAt : laterHalf;
    const to = outlasts && last >= years.length - 1 ? past : ((last + 1) / years.length) * end;
    return {
      x: percent(from),
      width: percent(to - from),
      planned: !timeline.tentative && !timeline.derived,
      tentative: timeline.tentative && !timeline.derived,
    };
  });
}

/** Years of one form compare as texts. */
function isAfter(year: string | null, last: string | undefined): boolean {
  return year !== null && last !== undefined && year > last;
}

/** Where the last day of a milestone's date falls. One before the plan is not drawn, one after it stands in the shaded part. */
function placeMilestone({ plan }: CompiledPlan, { when }: MilestoneData): string[] {
  const first = plan.years[0];
  if (when === undefined || first === undefined) return [];
  const [year = 0, month = 1, day = 1] = when.end.split("-").map(Number);
  const { yearStarts } = plan;
  const months =
    (year - Number(first.slice(0, 4))) * 12 + month - yearStarts.month + (day - yearStarts.day) / 31;
  const at = (months / 12 / plan.years.length) * end;
  return at < 0 ? [] : [percent(at > end ? laterHalf : at)];
}

function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`;
}
