import type { InterventionData, PriorityData } from "../../compile/compiled-plan.generated.ts";
import { type MeasureTile, measureTile } from "../charts/measure-tile.ts";
import { drawTimeline, type TimelineChart, timelineFinding } from "../charts/timeline-chart.ts";
import {
  bearingFacts,
  type Fact,
  fact,
  linkedFact,
  printedAsFact,
  priorityFact,
  referenceFact,
  sourceFact,
} from "../entities/facts.ts";
import { type Remark, remarks } from "../entities/remarks.ts";
import { type MilestoneView, milestoneViews, type OutcomeView, outcomeView } from "../entities/way-view.ts";
import { type WorkView, workViews } from "../entities/work-view.ts";
import { pick, workOf } from "../plan-index.ts";
import { capitalise, count, numbered, numberedWithin } from "../wording.ts";
import { endOfPlan } from "../years.ts";
import { type Contact, contact, whoToAsk } from "./contact.ts";
import { type Frame, frame, section } from "./frame.ts";
import type { Link } from "./links.ts";
import { documentWords, type PageContext } from "./site.ts";

/** The page of one priority. */
export interface PriorityView {
  readonly frame: Frame;
  readonly pledges: readonly { readonly label: string; readonly text: string; readonly href: string }[];
  readonly noPledges: string;
  readonly outcomes: readonly OutcomeView[];
  readonly keyPoints: readonly string[];
  readonly remarks: readonly Remark[];
  /** Without it the priority has no work yet, and `noWork` says so. */
  readonly chart: TimelineChart | false;
  readonly noWork: string;
  readonly finding: string;
  readonly introduction: string;
  readonly caption: string;
  readonly workLabel: string;
  readonly endOfPlan: string;
  readonly sources: readonly Fact[];
  readonly milestones: readonly MilestoneView[];
  readonly details: readonly WorkView[];
  readonly detailsHeading: string;
  readonly tiles: readonly MeasureTile[];
  readonly noMeasure: string;
  readonly tracking: string;
  readonly lead: readonly Fact[];
  readonly contact: Contact;
  readonly about: readonly Fact[];
  /** Whom to ask where the plan names no way to. */
  readonly nobody: string;
  readonly steps: {
    readonly any: boolean;
    readonly label: string;
    readonly previous: Link | false;
    readonly next: Link | false;
    readonly name: string;
  };
}

/** Makes the view of a priority's page. */
export function priorityView(page: PageContext, priority: PriorityData): PriorityView {
  const { plan, index, links } = page;
  const { labels, tracking } = plan.plan;
  const work = workOf(index, priority);
  const pledges = pick(index.pledges, priority.pledges);
  const details = workViews(page, work);
  const about = aboutFacts(page, priority);
  const outcomes = plan.outcomes.filter(({ priorities }) => priorities.includes(priority.id));
  return {
    frame: frame(page, {
      name: "priority",
      heading: priority.name,
      kicker: kicker(page, priority),
      trail: [{ text: capitalise(labels.priority.many), href: `${links.page("index")}#promise` }],
      contents: contents(priority, about),
    }),
    pledges: pledges.map(({ id, number, text }) => ({
      label: numbered(labels.pledge, [number]),
      text,
      href: links.entity("pledge", id),
    })),
    noPledges: `No ${labels.pledge.one} names this ${labels.priority.one} in ${documentWords(plan)}.`,
    outcomes: outcomes.map((outcome) => outcomeView(page, outcome)),
    keyPoints: priority.keyPoints,
    remarks: remarks(page, [...priority.notes, ...priority.groups.flatMap(({ notes }) => notes)]),
    chart: work.length > 0 && drawTimeline(page, work),
    noWork: `No ${labels.intervention.many} are listed in ${documentWords(plan)}.`,
    finding: work.length > 0 ? timelineFinding(page, priority) : "",
    introduction: work.length > 0 ? (labels.intervention.introduction ?? "") : "",
    caption: `${priority.name}: ${count(priority.interventions.length, labels.intervention)}`,
    workLabel: capitalise(labels.intervention.one),
    endOfPlan: endOfPlan(plan),
    sources: sourceFact(
      page,
      work.map(({ source }) => source),
    ),
    milestones: work.flatMap((one) => milestoneViews(page, one)),
    details,
    detailsHeading: `More about the ${labels.intervention.many}`,
    tiles: tiles(page, priority, work),
    noMeasure: `${capitalise(documentWords(plan))} sets no measure for ${
      pledges.length === 0
        ? `this ${labels.priority.one}`
        : numberedWithin(
            labels.pledge,
            pledges.map(({ number }) => number),
          )
    }.`,
    tracking: tracking ?? "",
    lead: referenceFact(page, "Led by", priority.lead === undefined ? [] : [priority.lead]),
    contact: contact(page),
    about,
    nobody: whoToAsk(page),
    steps: steps(page, priority),
  };
}

function contents({ keyPoints }: PriorityData, about: readonly Fact[]): Link[] {
  return [
    section("promise", "What we promise"),
    ...(keyPoints.length === 0 ? [] : [section("points", "Key points")]),
    section("when", "What will be done by when"),
    section("going", "How it is going"),
    section("ask", "Who to ask"),
    ...(about.length === 0 ? [] : [section("about", "About this page")]),
  ];
}

function kicker({ plan, index }: PageContext, { crossCutting, partOf }: PriorityData): string {
  const { one, many } = plan.plan.labels.priority;
  const parent = partOf === undefined ? undefined : index.priorities.get(partOf);
  const serves = crossCutting ? `, serves all other ${many}` : "";
  return `${capitalise(one)}${parent === undefined ? "" : `, part of ${parent.name}`}${serves}`;
}

/** The measures of the promises and of the work, each once. */
function tiles(
  { index, links }: PageContext,
  priority: PriorityData,
  work: readonly InterventionData[],
): MeasureTile[] {
  const ids = [
    ...pick(index.pledges, priority.pledges).flatMap(({ indicators }) => indicators),
    ...work.flatMap(({ indicators }) => indicators),
  ];
  return pick(index.indicators, [...new Set(ids)]).map((indicator) =>
    measureTile(indicator, links.entity("indicator", indicator.id)),
  );
}

function aboutFacts(page: PageContext, priority: PriorityData): Fact[] {
  const { index, plan, links } = page;
  const { priority: label } = plan.plan.labels;
  const chapters = pick(index.chapters, priority.chapter === undefined ? [] : [priority.chapter]);
  const below = plan.priorities.filter(({ partOf }) => partOf === priority.id);
  return [
    ...linkedFact(
      "Chapter",
      chapters.map(({ id, number, title }) => ({
        text: `${number}. ${title}`,
        href: links.entity("chapter", id),
      })),
    ),
    ...priorityFact(
      page,
      `Part of`,
      pick(index.priorities, priority.partOf === undefined ? [] : [priority.partOf]),
    ),
    ...priorityFact(page, `${capitalise(label.many)} below this one`, below),
    ...bearingFacts(page, priority),
    ...fact("Also called", ...priority.alsoCalled),
    ...printedAsFact(page, priority.printedAs),
    ...sourceFact(page, [priority.source, ...priority.groups.map(({ source }) => source)]),
  ];
}

function steps({ plan, links }: PageContext, priority: PriorityData): PriorityView["steps"] {
  const at = plan.priorities.findIndex(({ id }) => id === priority.id);
  const link = (other: PriorityData | undefined): Link | false =>
    other !== undefined && { text: other.name, href: links.priority(other) };
  const { one, many } = plan.plan.labels.priority;
  return {
    any: plan.priorities.length > 1,
    label: capitalise(many),
    name: one,
    previous: link(plan.priorities[at - 1]),
    next: link(plan.priorities[at + 1]),
  };
}
