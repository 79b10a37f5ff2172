import type { CompiledPlan, InterventionData, PriorityData } from "../../compile/compiled-plan.generated.ts";
import { type PlanIndex, pick } from "../plan-index.ts";
import type { Wording } from "../wording/languages.ts";
import { whenText } from "../wording/values.ts";
import { type YearHead, yearHeads } from "../years.ts";
import { drawRails, type Rail } from "./rail.ts";
import { drawGrid, drawTrack, type Track, type YearsGrid } from "./track.ts";

/** A row of a timeline: a heading, or a piece of work with its years. */
export interface TimelineRow {
  readonly heading: boolean;
  readonly part: boolean;
  readonly id: string;
  readonly title: string;
  /** "2023/24 to 2024/25. Builds on 1 to 5" */
  readonly said: string;
  readonly when: string;
  /** Every year in which there is work, for finding it by one: "2023/24 2024/25" */
  readonly years: string;
  readonly number: string;
  /** The numbers of what it builds on, or "None". */
  readonly dependsOn: string;
  readonly rail: Rail;
  readonly track: Track;
}

/** Which marks a timeline uses, for its key. */
export interface TimelineMarks {
  readonly planned: boolean;
  readonly tentative: boolean;
  readonly openEnded: boolean;
  readonly beyond: boolean;
  readonly derived: boolean;
  readonly dependsOn: boolean;
  readonly milestone: boolean;
}

/** A timeline of pieces of work. */
export interface TimelineChart {
  readonly rows: readonly TimelineRow[];
  readonly years: readonly YearHead[];
  readonly grid: YearsGrid;
  readonly marks: TimelineMarks;
}

/** What charts are drawn from. */
export interface ChartContext {
  readonly plan: CompiledPlan;
  readonly index: PlanIndex;
  readonly wording: Wording;
}

/**
 * Draws a timeline of pieces of work, with a heading above each group of them. Where they are a stretch of a whole that goes
 * over several charts, lanes enter from above and leave below to what stands on the others.
 */
export function drawTimeline(
  context: ChartContext,
  work: readonly InterventionData[],
  whole: readonly InterventionData[] = work,
): TimelineChart {
  const entries = withHeadings(work);
  const [first] = work;
  const before = first === undefined ? 0 : whole.indexOf(first);
  const rails = drawRails([
    ...whole.slice(0, before),
    ...entries.map((entry) => (typeof entry === "string" ? undefined : entry)),
    ...whole.slice(before + work.length),
  ]).slice(before);
  const rows = entries.map((entry, row) => {
    const rail = rails[row] ?? { lanes: [], leads: false };
    return typeof entry === "string" ? headingRow(context, entry, rail) : workRow(context, entry, rail);
  });
  return {
    rows,
    years: yearHeads(context.plan),
    grid: drawGrid(context.plan),
    marks: findMarks(context, work),
  };
}

/** What a priority's timeline shows first: "5 of 7 interventions start in 2023/24". */
export function timelineFinding({ plan, index, wording }: ChartContext, priority: PriorityData): string {
  const words = wording.timeline;
  const label = plan.plan.labels.intervention;
  const all = pick(index.interventions, priority.interventions);
  const starts = new Map<string, number>();
  for (const { timeline } of all)
    if (timeline) starts.set(timeline.start, (starts.get(timeline.start) ?? 0) + 1);
  const most = Math.max(0, ...starts.values());
  const years = [...starts].filter(([, amount]) => amount === most).map(([year]) => year);
  const [year = ""] = years;
  if (most === 0) return words.withoutDates(label.many, all.length);
  if (most === all.length)
    return all.length === 1 ? words.single(label.one, year) : words.allStart(most, label, year);
  if (years.length > 1) {
    const all = [...starts.keys()].sort();
    return words.startBetween(label.many, all[0] ?? "", all.at(-1) ?? "");
  }
  return words.mostStart(most, all.length, label, year);
}

function withHeadings(work: readonly InterventionData[]): (InterventionData | string)[] {
  let group: string | null = null;
  return work.flatMap((intervention) => {
    const begins = intervention.group !== group;
    group = intervention.group;
    return begins && group !== null ? [group, intervention] : [intervention];
  });
}

function headingRow({ plan }: ChartContext, title: string, rail: Rail): TimelineRow {
  const track = drawTrack(plan, null);
  const empty = { part: false, id: "", said: "", when: "", years: "", number: "", dependsOn: "" };
  return { heading: true, title, rail, track, ...empty };
}

function workRow(context: ChartContext, intervention: InterventionData, rail: Rail): TimelineRow {
  const { plan, index, wording } = context;
  const words = wording.timeline;
  const when = whenText(wording, intervention.timeline);
  const builds = dependencyWords(context, intervention);
  const { conditional } = intervention;
  const said = [
    when,
    builds === "" ? "" : words.builds(builds),
    conditional === undefined ? "" : words.only(conditional),
  ];
  return {
    heading: false,
    part: intervention.parent !== null,
    id: intervention.id,
    number: intervention.number,
    title: intervention.title,
    when,
    years: (intervention.timeline?.years ?? []).join(" "),
    said: said.filter((part) => part !== "").join(". "),
    dependsOn: builds === "" ? words.none : wording.grammar.capitalise(builds),
    rail,
    track: drawTrack(plan, intervention.timeline, pick(index.milestones, intervention.milestones)),
  };
}

/** What a piece of work builds on, by number: "1 to 5, and 2 under Warm homes". */
export function dependencyWords(
  { index, wording }: Pick<ChartContext, "index" | "wording">,
  intervention: InterventionData,
): string {
  const sources = pick(index.interventions, intervention.dependsOn);
  const near = sources.filter(({ priority }) => priority === intervention.priority);
  const far = sources.filter(({ priority }) => priority !== intervention.priority);
  return wording.grammar.list([
    ...(near.length === 0 ? [] : [wording.grammar.numbers(near.map(({ number }) => number))]),
    ...far.map(({ number, priority }) =>
      wording.timeline.under(number, index.priorities.get(priority)?.name ?? priority),
    ),
  ]);
}

/** Which marks a timeline of some pieces of work uses. */
export function findMarks({ index }: ChartContext, work: readonly InterventionData[]): TimelineMarks {
  const ids = new Set(work.map(({ id }) => id));
  const timelines = work.flatMap(({ timeline }) => timeline ?? []);
  return {
    planned: timelines.some(({ tentative, derived }) => !tentative && !derived),
    tentative: timelines.some(({ tentative }) => tentative),
    openEnded: timelines.some(({ openEnded }) => openEnded),
    beyond: timelines.some(({ beyondPlan, openEnded }) => beyondPlan && !openEnded),
    derived: timelines.some(({ derived }) => derived),
    dependsOn: work.some(({ dependsOn }) => dependsOn.some((id) => ids.has(id))),
    milestone: work.some((one) =>
      pick(index.milestones, one.milestones).some(({ when }) => when !== undefined),
    ),
  };
}
