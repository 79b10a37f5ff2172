import type { ConsultationData } from "../../compile/compiled-plan.generated.ts";
import { plainText } from "../inline-text.ts";
import { pick } from "../plan-index.ts";
import { publishers, statusView } from "../status-view.ts";
import { count, joinNames, numbered } from "../wording.ts";
import { explainYears } from "../years.ts";
import { boldScale, slideWidth, splitEvenly } from "./fit.ts";
import { speakerNotes } from "./notes.ts";
import { type DeckContext, type Slide, series, slide } from "./slide.ts";
import { paragraph, points, strong, textSlides } from "./text-slides.ts";

/** The cover. */
export function coverSlide(deck: DeckContext): Slide {
  const { plan } = deck.plan;
  const { caution } = statusView(deck.plan, deck.options);
  return slide({
    id: "cover",
    title: plan.title,
    cover: true,
    subtitle: [plan.edition, plan.period?.text].filter((words) => words !== undefined).join(", "),
    text: [{ paragraph: joinNames(publishers(deck.plan, deck.index)), strong: true, points: [] }],
    notes: [
      ...(plan.summary === undefined ? [] : [plan.summary]),
      caution,
      explainYears(deck.plan),
      ...(plan.periodNote === undefined ? [] : [plan.periodNote]),
      ...speakerNotes(deck, [plan]),
    ].filter((note) => note !== ""),
  });
}

/** What is asked of readers, and how to answer. */
export function consultationSlides(deck: DeckContext, consultation: ConsultationData): Slide[] {
  const { title, introduction, channels, closes, formats, whatHappensNext } = consultation;
  const text = [
    ...paragraph(introduction),
    ...points(
      channels.map(({ text, address }) =>
        address === undefined || text.includes(address) ? text : `${text} ${address}`,
      ),
    ),
    ...strong(closes && `Please respond by ${closes.text}`),
    ...paragraph(formats.length === 0 ? "" : `You can ask for this plan as: ${joinNames(formats)}.`),
    ...paragraph(whatHappensNext),
  ];
  return textSlides(deck, `consultation-${consultation.id}`, title, text, speakerNotes(deck, [consultation]));
}

/** What the plan says it holds. */
export function structureSlides(deck: DeckContext): Slide[] {
  const { contents, tracking } = deck.plan.plan;
  const chapters = deck.plan.chapters
    .filter(({ title }) => !contents.includes(title))
    .map(({ number, title }) => `Chapter ${number}: ${title}`);
  if (contents.length + chapters.length === 0) return [];
  const text = [...points([...contents, ...chapters]), ...paragraph(tracking)];
  return textSlides(
    deck,
    "structure",
    "The structure of the plan",
    text,
    speakerNotes(deck, [deck.plan.plan]),
  );
}

/** The plan on a page: vision, priorities with the promises they keep, and stages. */
export function onePageSlides(deck: DeckContext): Slide[] {
  const { plan, index } = deck;
  const { labels, vision, lifeCourse } = plan.plan;
  const title = `${count(plan.priorities.length, labels.priority)} ${plan.priorities.length === 1 ? "carries" : "carry"} ${count(plan.pledges.length, labels.pledge)}`;
  const cells = plan.priorities.map(({ name, pledges }) => {
    const numbers = pick(index.pledges, pledges).map(({ number }) => number);
    return { name, promises: numbers.length === 0 ? "" : numbered(labels.pledge, numbers) };
  });
  return series(
    splitEvenly(cells, () => 1, 12),
    "plan-on-a-page",
    title,
    (priorities) => ({
      text: vision === undefined ? [] : [{ paragraph: `Vision: ${vision}`, strong: false, points: [] }],
      priorities,
      stages: plan.stages.map(({ name }) => name),
      notes: [
        ...(lifeCourse === undefined
          ? []
          : [`${lifeCourse}: ${joinNames(plan.stages.map(({ name }) => name))}.`]),
        ...speakerNotes(deck, [...plan.priorities, ...plan.stages]),
      ],
    }),
  );
}

/** The principles, on a slide of their own. */
export function principleSlides(deck: DeckContext): Slide[] {
  const { principles, plan } = deck.plan;
  if (principles.length === 0) return [];
  const { heading, introduction } = plan.labels.principle;
  const text = [...paragraph(introduction), ...points(principles.map(({ text }) => text))];
  return textSlides(deck, "principles", heading, text, speakerNotes(deck, principles));
}

interface Group {
  readonly heading: string;
  readonly cards: { readonly label: string; readonly number: string; readonly text: string }[];
}

/** The promises as cards in rows of 3, at most 6 a slide. */
export function pledgeSlides(deck: DeckContext): Slide[] {
  const { plan } = deck;
  const { labels, tracking } = plan.plan;
  const rows = packRows(groupPledges(deck));
  const slides = splitEvenly(rows, (row) => rowHeight(deck, row), 21.4, 2);
  return slides.map((piece, at) => {
    const groups = piece.flat();
    const numbers = groups.flatMap(({ cards }) => cards.map(({ number }) => number));
    const shown = new Set(numbers);
    return slide({
      id: `cards-${at + 1}`,
      title:
        slides.length === 1
          ? labels.pledge.heading
          : `${numbered(labels.pledge, numbers)} of ${plan.pledges.length}`,
      groups: groups.map((group) => ({ ...group, span: span(group) })),
      closing: at === slides.length - 1 && piece.length === 1 ? (tracking ?? "") : "",
      notes: [
        ...(labels.pledge.introduction === undefined ? [] : [labels.pledge.introduction]),
        ...(tracking === undefined ? [] : [tracking]),
        ...speakerNotes(
          deck,
          plan.pledges.filter(({ number }) => shown.has(number)),
        ),
      ],
    });
  });
}

/** Promises that follow each other and have the same priorities stand under one heading, 3 at most. */
function groupPledges({ plan, index }: DeckContext): Group[] {
  const groups: Group[] = [];
  for (const { number, text, priorities } of plan.pledges) {
    const heading = joinNames(pick(index.priorities, priorities).map(({ name }) => plainText(name)));
    const card = {
      label: numbered(plan.plan.labels.pledge, [number]).replace(number, "").trim(),
      number,
      text,
    };
    const group = groups.at(-1);
    if (group?.heading === heading && group.cards.length < 3) group.cards.push(card);
    else groups.push({ heading, cards: [card] });
  }
  return groups;
}

function packRows(groups: readonly Group[]): Group[][] {
  const rows: Group[][] = [];
  let used = 3;
  for (const group of groups) {
    if (used + group.cards.length > 3) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(group);
    used += group.cards.length;
  }
  return rows;
}

function rowHeight({ ruler }: DeckContext, row: readonly Group[]): number {
  const column = (slideWidth - 3.2) / 3;
  const cards = row.flatMap(({ cards }) =>
    cards.map(({ text }) => ruler.lines(plainText(text), column - 2.3)),
  );
  const headings = row.map((group) => ruler.lines(group.heading, (column * span(group)) / boldScale));
  return Math.max(...cards) * 1.25 + Math.max(...headings) * 1.2 + 2.1;
}

function span({ cards }: Group): 1 | 2 | 3 {
  return cards.length === 1 ? 1 : cards.length === 2 ? 2 : 3;
}
