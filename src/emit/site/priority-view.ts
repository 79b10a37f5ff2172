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
  /** Said in the key of what goes past the end of the plan. */
  readonly beyond: string;
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
    readonly previousLabel: string;
    readonly nextLabel: string;
  };
}

/** Makes the view of the page of a priority, whose place among all of them is given. */
export function priorityView(page: PageContext, priority: PriorityData, at: number): PriorityView {
  const { backlinks, plan, index, links, wording } = page;
  const { capitalise, count, named, numbered } = wording.grammar;
  const { labels, tracking } = plan.plan;
  const words = wording.priority;
  const document = documentWords(page);
  const work = workOf(index, priority);
  const pledges = pick(index.pledges, priority.pledges);
  const details = workViews(page, work);
  const about = aboutFacts(page, priority);
  const outcomes = backlinks.outcomesOfPriority.of(priority.id);
  return {
    frame: frame(page, {
      name: "priority",
      heading: priority.name,
      kicker: kicker(page, priority),
      trail: [{ text: capitalise(labels.priority.many), href: `${links.page("index")}#promise` }],
      contents: contents(page, priority, about),
    }),
    pledges: pledges.map(({ id, number, text }) => ({
      label: numbered(labels.pledge, [number]),
      text,
      href: links.entity("pledge", id),
    })),
    noPledges: words.noPledges(labels.pledge.one, labels.priority.one, document),
    outcomes: outcomes.map((outcome) => outcomeView(page, outcome)),
    keyPoints: priority.keyPoints,
    remarks: remarks(page, [...priority.notes, ...priority.groups.flatMap(({ notes }) => notes)]),
    chart: work.length > 0 && drawTimeline(page, work),
    noWork: wording.timeline.noWork(labels.intervention.many, document),
    finding: work.length > 0 ? timelineFinding(page, priority) : "",
    introduction: work.length > 0 ? (labels.intervention.introduction ?? "") : "",
    caption: `${priority.name}: ${count(priority.interventions.length, labels.intervention)}`,
    workLabel: capitalise(labels.intervention.one),
    beyond: wording.timeline.beyond(endOfPlan(page)),
    sources: sourceFact(
      page,
      work.map(({ source }) => source),
    ),
    milestones: work.flatMap((one) => milestoneViews(page, one)),
    details,
    detailsHeading: words.more(labels.intervention.many),
    tiles: tiles(page, priority, work),
    noMeasure: words.noMeasure(
      document,
      pledges.length === 0
        ? words.this(labels.priority.one)
        : named(
            labels.pledge,
            pledges.map(({ number }) => number),
          ),
    ),
    tracking: tracking ?? "",
    lead: referenceFact(page, wording.facts.ledBy, priority.lead === undefined ? [] : [priority.lead]),
    contact: contact(page),
    about,
    nobody: whoToAsk(page),
    steps: steps(page, at),
  };
}

function contents(
  { wording: { sections } }: PageContext,
  { keyPoints }: PriorityData,
  about: readonly Fact[],
): Link[] {
  return [
    section("promise", sections.promise),
    ...(keyPoints.length === 0 ? [] : [section("points", sections.points)]),
    section("when", sections.when),
    section("going", sections.going),
    section("ask", sections.ask),
    ...(about.length === 0 ? [] : [section("about", sections.about)]),
  ];
}

function kicker({ plan, index, wording }: PageContext, { crossCutting, partOf }: PriorityData): string {
  const { one, many } = plan.plan.labels.priority;
  const parent = partOf === undefined ? undefined : index.priorities.get(partOf);
  const label = wording.grammar.capitalise(one);
  const placed = parent === undefined ? label : wording.priority.partOf(label, parent.name);
  return crossCutting ? wording.priority.servesAll(placed, many) : placed;
}

/** The measures of the promises and of the work, each once. */
function tiles(
  { index, links, wording }: PageContext,
  priority: PriorityData,
  work: readonly InterventionData[],
): MeasureTile[] {
  const ids = [
    ...pick(index.pledges, priority.pledges).flatMap(({ indicators }) => indicators),
    ...work.flatMap(({ indicators }) => indicators),
  ];
  return pick(index.indicators, [...new Set(ids)]).map((indicator) =>
    measureTile(wording, indicator, links.entity("indicator", indicator.id)),
  );
}

function aboutFacts(page: PageContext, priority: PriorityData): Fact[] {
  const { backlinks, index, plan, links, wording } = page;
  const { priority: label } = plan.plan.labels;
  const chapters = pick(index.chapters, priority.chapter === undefined ? [] : [priority.chapter]);
  const below = backlinks.prioritiesBelow.of(priority.id);
  return [
    ...linkedFact(
      wording.facts.chapter,
      chapters.map(({ id, number, title }) => ({
        text: `${number}. ${title}`,
        href: links.entity("chapter", id),
      })),
    ),
    ...priorityFact(
      page,
      wording.facts.partOf,
      pick(index.priorities, priority.partOf === undefined ? [] : [priority.partOf]),
    ),
    ...priorityFact(page, wording.priority.below(label.many), below),
    ...bearingFacts(page, priority),
    ...fact(wording.facts.alsoCalled, ...priority.alsoCalled),
    ...printedAsFact(page, priority.printedAs),
    ...sourceFact(page, [priority.source, ...priority.groups.map(({ source }) => source)]),
  ];
}

function steps({ plan, links, wording }: PageContext, at: number): PriorityView["steps"] {
  const link = (other: PriorityData | undefined): Link | false =>
    other !== undefined && { text: other.name, href: links.priority(other) };
  const { one, many } = plan.plan.labels.priority;
  return {
    any: plan.priorities.length > 1,
    label: wording.grammar.capitalise(many),
    previousLabel: wording.priority.previous(one),
    nextLabel: wording.priority.next(one),
    previous: link(plan.priorities[at - 1]),
    next: link(plan.priorities[at + 1]),
  };
}
