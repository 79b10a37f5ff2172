import type { InterventionData, PriorityData } from "../../compile/compiled-plan.generated.ts";
import {
  drawTimeline,
  type TimelineChart,
  type TimelineMarks,
  timelineFinding,
} from "../charts/timeline-chart.ts";
import { isProvisional, remarkLabel } from "../entities/remarks.ts";
import { milestoneDate, workViews } from "../entities/work-view.ts";
import { nameOf, pick, workOf } from "../plan-index.ts";
import { documentWords } from "../site/site.ts";
import { whenText } from "../wording/values.ts";
import { endOfPlan } from "../years.ts";
import { headline, wholeHeading } from "./long-text.ts";
import { definitions, speakerNotes } from "./notes.ts";
import { type DeckContext, type Slide, slide } from "./slide.ts";
import { tableSlides } from "./table-slides.ts";
import { paragraph, points, strong, textSlides } from "./text-slides.ts";
import { splitWork } from "./work-fit.ts";

/** The slides of one priority: its key points, its pieces of work, and its milestones. */
export function prioritySlides(deck: DeckContext, priority: PriorityData): Slide[] {
  const work = workOf(deck.index, priority);
  return [
    ...keyPointSlides(deck, priority),
    ...workSlides(deck, priority, work),
    ...milestoneSlides(deck, priority, work),
  ];
}

function keyPointSlides(deck: DeckContext, priority: PriorityData): Slide[] {
  const { backlinks, plan, index, wording } = deck;
  const { numbered, sentence } = wording.grammar;
  const { labels } = plan.plan;
  const pledges = pick(index.pledges, priority.pledges);
  const outcomes = backlinks.outcomesOfPriority.of(priority.id);
  const none = wording.timeline.noWork(labels.intervention.many, documentWords(deck));
  const text = [
    ...points(priority.keyPoints),
    ...(priority.keyPoints.length === 0
      ? pledges.flatMap((one) => paragraph(`${numbered(labels.pledge, [one.number])}: ${one.text}`))
      : []),
    ...strong(priority.interventions.length === 0 ? none : ""),
    ...outcomes.flatMap((one) =>
      paragraph(one.saidBy === undefined ? one.text : wording.deck.inTheWordsOf(one.saidBy, one.text)),
    ),
    ...paragraph(priority.lead && `${wording.facts.ledBy}: ${nameOf(index, priority.lead)}`),
    // What is provisional stands on the slide itself: those who read only that must know.
    ...priority.notes
      .filter(isProvisional)
      .flatMap((note) => paragraph(`${remarkLabel(wording, note)}: ${note.text}`)),
  ];
  if (text.length === 0) return [];
  const promised = pledges.map((one) => sentence(`${numbered(labels.pledge, [one.number])}: ${one.text}`));
  const name = headline(priority.name);
  const title = priority.keyPoints.length === 0 ? name : wording.deck.keyPoints(name);
  return textSlides(deck, `priority-${priority.id}`, title, text, [
    ...wholeHeading(priority.name),
    ...promised,
    ...speakerNotes(deck, [priority, ...outcomes]),
    ...definitions(deck, priority.keyPoints),
  ]);
}

function workSlides(deck: DeckContext, priority: PriorityData, work: readonly InterventionData[]): Slide[] {
  const name = headline(priority.name);
  const { deck: words, grammar } = deck.wording;
  const whole = `${name}: ${grammar.lowerFirst(timelineFinding(deck, priority))}`;
  const longest = `${name}: ${words.range(deck.plan.plan.labels.intervention, "10", "99", 99)}`;
  const alone = splitWork(deck, work, whole).length === 1;
  const pieces = splitWork(deck, work, alone ? whole : longest);
  return pieces.map((piece, at) => {
    const chart = drawTimeline(deck, piece, work);
    return slide({
      id: `work-${priority.id}${at === 0 ? "" : `-${at + 1}`}`,
      title: alone ? whole : rangeTitle(deck, priority, piece),
      ...workBody(deck, piece, chart),
      notes: workNotes(deck, piece, chart),
    });
  });
}

/** A timeline; without years to draw, the pieces of work as a list. */
function workBody(
  deck: DeckContext,
  piece: readonly InterventionData[],
  chart: TimelineChart,
): Partial<Slide> {
  if (deck.plan.plan.years.length > 0) {
    const rows = chart.rows.map((row) => (row.heading ? { ...row, title: headline(row.title) } : row));
    return { chart: { ...chart, rows }, legend: legend(deck, chart.marks) };
  }
  const list = piece.map(
    ({ number, title, timeline }) => `${number}. ${title} (${whenText(deck.wording, timeline)})`,
  );
  return { text: [{ paragraph: "", strong: false, points: list }] };
}

function rangeTitle(
  { plan, wording }: DeckContext,
  priority: PriorityData,
  piece: readonly InterventionData[],
): string {
  const first = piece[0]?.number ?? "";
  const last = piece.at(-1)?.number ?? "";
  const all = priority.interventions.length;
  return `${headline(priority.name)}: ${wording.deck.range(plan.plan.labels.intervention, first, last, all)}`;
}

function legend(deck: DeckContext, marks: TimelineMarks): string {
  const words = deck.wording.deck;
  return [
    marks.openEnded && words.arrow,
    marks.tentative && words.dashed,
    marks.derived && words.thin,
    marks.milestone && words.diamond,
    (marks.beyond || marks.openEnded) && words.shaded(endOfPlan(deck)),
  ]
    .filter((words) => words !== false)
    .join(". ");
}

function workNotes(deck: DeckContext, piece: readonly InterventionData[], { rows }: TimelineChart): string[] {
  const { facts: labels, grammar, timeline, deck: words } = deck.wording;
  const details = workViews(deck, piece).map(({ number, facts }) =>
    facts
      .filter(({ label }) => label !== labels.source && label !== labels.sources)
      .map(({ label, values }) => `${label}: ${grammar.list(values.map(({ text }) => text))}`)
      .map((words, at) => (at === 0 ? `${number}. ${words}` : words))
      .join(". "),
  );
  const builds = rows
    .filter(({ heading, dependsOn }) => !heading && dependsOn !== timeline.none)
    .map(({ number, dependsOn }) => words.buildsOn(number, dependsOn));
  return [
    ...rows.filter(({ heading }) => heading).flatMap(({ title }) => wholeHeading(title)),
    ...builds,
    ...details.filter((words) => words !== "").map(grammar.sentence),
    ...speakerNotes(deck, piece),
    ...definitions(
      deck,
      piece.map(({ title }) => title),
    ),
  ];
}

function milestoneSlides(
  deck: DeckContext,
  priority: PriorityData,
  work: readonly InterventionData[],
): Slide[] {
  const { deck: words, grammar, timeline } = deck.wording;
  const rows = work.flatMap(({ number, milestones }) =>
    pick(deck.index.milestones, milestones).map((one) => [
      number,
      one.measure === undefined ? one.title : `${one.title} (${one.measure})`,
      grammar.capitalise(milestoneDate(deck.wording, one)),
    ]),
  );
  if (rows.length === 0) return [];
  const columns = [
    grammar.capitalise(deck.plan.plan.labels.intervention.one),
    timeline.milestone,
    timeline.when,
  ];
  return tableSlides(
    deck,
    `milestones-${priority.id}`,
    words.milestones(headline(priority.name)),
    columns,
    rows,
    [],
    "middle",
  );
}
