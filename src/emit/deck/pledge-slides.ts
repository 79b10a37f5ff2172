import { plainText } from "../inline-text.ts";
import { pick } from "../plan-index.ts";
import { boldScale, slideWidth, splitEvenly } from "./fit.ts";
import { headline, wholeHeading } from "./long-text.ts";
import { speakerNotes } from "./notes.ts";
import { type CardGroup, type DeckContext, type Slide, slide } from "./slide.ts";
import { paragraph, points, textSlides } from "./text-slides.ts";

/** Cards that stand side by side, in groups. */
type Row = readonly CardGroup[];

/** Rows of cards on one slide, with as many cards side by side. */
interface CardSlide {
  readonly rows: readonly Row[];
  readonly columns: 2 | 3;
}

/** The longest title above cards: it has one line, as "Pledges 1 to 6 of 13" has. */
const longestTitle = 50;

/** The promises as cards in rows of 3, at most 6 a slide. Where one is too long for a card, all of them are a list. */
export function pledgeSlides(deck: DeckContext): Slide[] {
  const { plan, wording } = deck;
  const { numbered } = wording.grammar;
  const { labels, tracking } = plan.plan;
  const { heading, introduction } = labels.pledge;
  const rows = packRows(groupPledges(deck), 3);
  const notes = [introduction, tracking].filter((words) => words !== undefined);
  if (rows.some((row) => rowHeight(deck, row, 3) > cardRoom(deck))) {
    const list = plan.pledges.map(({ number, text }) => `${numbered(labels.pledge, [number])}: ${text}`);
    const text = [...paragraph(introduction), ...points(list)];
    return textSlides(deck, "cards-1", headline(heading), text, [
      ...wholeHeading(heading),
      ...notes,
      ...speakerNotes(deck, plan.pledges),
    ]);
  }
  const slides = withCompany(
    deck,
    splitEvenly(rows, (row) => rowHeight(deck, row, 3), cardRoom(deck), 2),
  );
  const alone = slides.length === 1;
  let told = 0;
  return slides.map(({ rows, columns }, at) => {
    const groups = rows.flat();
    const numbers = groups.flatMap(({ cards }) => cards.map(({ number }) => number));
    const shown = plan.pledges.slice(told, told + numbers.length);
    told += numbers.length;
    return slide({
      id: `cards-${at + 1}`,
      title: alone
        ? headline(heading, longestTitle)
        : wording.deck.of(numbered(labels.pledge, numbers), plan.pledges.length),
      groups,
      columns,
      closing: at === slides.length - 1 && hasRoomFor(deck, rows, tracking) ? (tracking ?? "") : "",
      notes: [...(alone ? wholeHeading(heading, longestTitle) : []), ...notes, ...speakerNotes(deck, shown)],
    });
  });
}

/** Promises that follow each other and have the same priorities stand under one heading, 3 at most. */
function groupPledges({ plan, index, wording }: DeckContext): CardGroup[] {
  const groups: {
    heading: string;
    span: 1 | 2 | 3;
    cards: { label: string; number: string; text: string }[];
  }[] = [];
  for (const { number, text, priorities } of plan.pledges) {
    const names = pick(index.priorities, priorities).map(({ name }) => plainText(name));
    const heading = headline(wording.grammar.list(names));
    const label = wording.grammar.capitalise(plan.plan.labels.pledge.one);
    const card = { label, number, text };
    const group = groups.at(-1);
    if (group?.heading === heading && group.cards.length < 3) {
      group.cards.push(card);
      group.span = group.cards.length === 2 ? 2 : 3;
    } else groups.push({ heading, span: 1, cards: [card] });
  }
  return groups;
}

/** Sets groups of cards in rows of so many cards; a group is never parted. */
export function packRows(groups: readonly CardGroup[], columns: number): Row[] {
  const rows: CardGroup[][] = [];
  let used: number = columns;
  for (const group of groups) {
    if (used + group.span > columns) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(group);
    used += group.span;
  }
  return rows;
}

/** No card is left alone on the last slide: those of the row before it join it, two by two. */
function withCompany(deck: DeckContext, pieces: readonly (readonly Row[])[]): CardSlide[] {
  const slides = pieces.map((rows): CardSlide => ({ rows, columns: 3 }));
  const last = pieces.at(-1)?.flat() ?? [];
  const before = pieces.at(-2);
  if (before === undefined || countCards(last) > 1) return slides;
  const rows = packRows([...(before.at(-1) ?? []), ...last], 2);
  const height = rows.reduce((sum, row) => sum + rowHeight(deck, row, 2), 0);
  if (rows.length > 2 || height > cardRoom(deck)) return slides;
  const stay = before.slice(0, -1);
  return [
    ...slides.slice(0, -2),
    ...(stay.length === 0 ? [] : [{ rows: stay, columns: 3 } as const]),
    { rows, columns: 2 },
  ];
}

function rowHeight({ ruler }: DeckContext, row: Row, columns: 2 | 3): number {
  const heights = row.map(({ heading, span, cards }) => {
    // Three cards of one group stand side by side however many columns there are.
    const across = Math.max(columns, span);
    const column = (slideWidth - (across - 1) * 1.6) / across;
    return {
      cards: Math.max(...cards.map(({ text }) => ruler.lines(plainText(text), column - 2.3))),
      heading: ruler.lines(heading, (column * span) / boldScale),
    };
  });
  const highest = (lines: readonly number[]): number => Math.max(...lines);
  return (
    highest(heights.map(({ cards }) => cards)) * 1.25 +
    highest(heights.map(({ heading }) => heading)) * 1.2 +
    2.1
  );
}

/** Whether there is room below the cards for a paragraph. */
function hasRoomFor(deck: DeckContext, rows: readonly Row[], words: string | undefined): boolean {
  const height = rows.reduce((sum, row) => sum + rowHeight(deck, row, 3), 0);
  return height + deck.ruler.lines(plainText(words ?? ""), 43.8) * 1.25 + 1 <= cardRoom(deck);
}

function countCards(groups: Row): number {
  return groups.reduce((sum, { cards }) => sum + cards.length, 0);
}

/** The room for rows of cards below a title of one line; the last row needs no gap below it. */
function cardRoom({ ruler }: DeckContext): number {
  return ruler.room("") + 1.2;
}
