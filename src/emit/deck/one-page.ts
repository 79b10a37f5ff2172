import { plainText } from "../inline-text.ts";
import { pick } from "../plan-index.ts";
import { boldScale, slideWidth, splitEvenly } from "./fit.ts";
import { headline, wholeHeading } from "./long-text.ts";
import { speakerNotes } from "./notes.ts";
import { type DeckContext, type Slide, series } from "./slide.ts";
import { paragraph, points, textSlides } from "./text-slides.ts";

type Cell = Slide["priorities"][number];

/** How many priorities stand side by side, and how wide each is; large ones are fewer and wider. */
const cellWidth = (slideWidth - 3 * 1.2) / 4;
const largeScale = 1.4;
const largeWidth = (slideWidth / largeScale - 1.2) / 2;

/** A vision of more lines has a slide of its own, and so have stages that would take more. */
const mostVisionLines = 3;
const mostStagesHeight = 4;

/** The plan on a page: vision, priorities with the promises they keep, and stages. */
export function onePageSlides(deck: DeckContext): Slide[] {
  const { plan, ruler, wording } = deck;
  const { vision, lifeCourse } = plan.plan;
  const title = titleOf(deck);
  const names = plan.stages.map(({ name }) => name);
  const visionWords = vision === undefined ? [] : [wording.deck.vision(vision)];
  const visionLines = visionWords.reduce((sum, words) => sum + ruler.lines(plainText(words), 43.8), 0);
  const visionIn = visionLines <= mostVisionLines;
  const stagesIn = stagesHeight(deck, names) <= mostStagesHeight;
  const shown = visionIn ? visionWords : [];
  const stages = stagesIn ? names : [];
  const room =
    ruler.room(wording.deck.piece(title, 1, 2)) +
    // The last row needs no gap below it.
    0.5 -
    (visionIn ? visionLines * 1.25 + 0.9 : 0) -
    (stages.length > 0 ? stagesHeight(deck, names) + 0.7 : 0);
  const cells = makeCells(deck);
  const large = stages.length === 0 && fitsLarge(deck, cells, shown, ruler.room(title));
  const rows = large
    ? [cells]
    : splitEvenly(rowsOf(cells), (row) => rowHeight(deck, row), room, 3).map((piece) => piece.flat());
  const notes = [
    ...plan.priorities.flatMap(({ name }) => wholeHeading(name)),
    ...(lifeCourse === undefined ? [] : [`${lifeCourse}: ${wording.grammar.list(names)}.`]),
    ...speakerNotes(deck, [...plan.priorities, ...plan.stages]),
  ];
  return [
    ...(visionIn ? [] : textSlides(deck, "vision", wording.home.vision, paragraph(vision), [])),
    ...series(deck, rows, "plan-on-a-page", title, (priorities) => ({
      text: shown.map((words) => ({ paragraph: words, strong: false, points: [] })),
      priorities,
      large,
      stages,
      notes,
    })),
    ...(stagesIn
      ? []
      : textSlides(
          deck,
          "stages",
          headline(lifeCourse ?? plan.plan.labels.stage.heading),
          points(names),
          notes,
        )),
  ];
}

function titleOf({ plan: { plan, priorities, pledges }, wording }: DeckContext): string {
  const { labels } = plan;
  const carriesAll = priorities.every((priority) => priority.pledges.length > 0);
  const title = carriesAll && pledges.length > 0 ? wording.deck.carry : wording.deck.both;
  return title(priorities.length, labels.priority, pledges.length, labels.pledge);
}

function makeCells({ plan, index, wording }: DeckContext): Cell[] {
  return plan.priorities.map(({ name, pledges }) => {
    const numbers = pick(index.pledges, pledges).map(({ number }) => number);
    return {
      name: headline(name),
      promises: numbers.length === 0 ? "" : wording.grammar.numbered(plan.plan.labels.pledge, numbers),
    };
  });
}

function rowsOf(cells: readonly Cell[]): Cell[][] {
  return cells.flatMap((_, at) => (at % 4 === 0 ? [cells.slice(at, at + 4)] : []));
}

function rowHeight(deck: DeckContext, row: readonly Cell[], width = cellWidth): number {
  const heights = row.map(
    ({ name, promises }) =>
      deck.ruler.lines(plainText(name), width / boldScale) * 1.15 +
      (promises === "" ? 0 : deck.ruler.lines(promises, width) * 1.25),
  );
  return Math.max(...heights) + 0.9;
}

/** Few priorities stand two by two in larger type. */
function fitsLarge(
  deck: DeckContext,
  cells: readonly Cell[],
  shown: readonly string[],
  room: number,
): boolean {
  if (cells.length > 6) return false;
  const pairs = cells.flatMap((_, at) => (at % 2 === 0 ? [cells.slice(at, at + 2)] : []));
  const vision = shown.map((words) => deck.ruler.lines(plainText(words), 32.8) * 1.3 + 1.2);
  const rows = pairs.map((pair) => rowHeight(deck, pair, largeWidth));
  return [...vision, ...rows].reduce((sum, height) => sum + height, 0) * largeScale <= room;
}

function stagesHeight({ ruler }: DeckContext, names: readonly string[]): number {
  const lines = names.map((name) => ruler.lines(plainText(name), (slideWidth / 4 - 0.6) / boldScale));
  const rows = lines.flatMap((_, at) => (at % 4 === 0 ? [Math.max(...lines.slice(at, at + 4))] : []));
  return rows.reduce((sum, most) => sum + most * 1.15 + 0.8, 0);
}
