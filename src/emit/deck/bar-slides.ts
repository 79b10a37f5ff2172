import type { FigureView } from "../entities/measure-view.ts";
import { plainText } from "../inline-text.ts";
import { boldScale, slideWidth, splitEvenly } from "./fit.ts";
import { headline, wholeHeading } from "./long-text.ts";
import { type DeckContext, type Slide, series } from "./slide.ts";

/** The share of the slide that labels and values have; the bars have the rest. */
const labelWidth = slideWidth * 0.38 - 1;
const valueWidth = slideWidth * 0.22 - 1;

/** Bars with their numbers, 8 a slide at most. The total stands below the last ones. */
export function barSlides(
  deck: DeckContext,
  given: Pick<Slide, "id" | "title" | "column" | "titled" | "notes">,
  figure: FigureView,
): Slide[] {
  const { ruler, wording } = deck;
  const title = headline(given.title);
  const name = headline(figure.name);
  const caption = given.titled ? 0 : ruler.lines(plainText(name), slideWidth / boldScale) * 1.2 + 0.4;
  const rows = figure.bars.map((row) => ({ ...row, label: headline(row.label) }));
  const whole = [given.title, ...figure.bars.map(({ label }) => label)].flatMap((words) =>
    wholeHeading(words),
  );
  // Beside the bars: the names of the columns, the total, and the date.
  const room = ruler.room(wording.deck.piece(title, 1, 2)) - caption - 5.75;
  const height = ({ label, value }: FigureView["bars"][number]): number =>
    Math.max(ruler.lines(plainText(label), labelWidth), ruler.lines(value, valueWidth)) * 1.2 + 0.75;
  const pieces = splitEvenly(rows, height, room, 8);
  return series(deck, pieces, given.id, title, (bars) => ({
    column: given.column,
    titled: given.titled,
    bars: { ...figure, name, bars, total: bars === pieces.at(-1) ? figure.total : "" },
    notes: [...whole, ...given.notes],
  }));
}

/** A figure of which nothing is said yet but its name. */
export function nameOnly({ id, name }: { readonly id: string; readonly name: string }): FigureView {
  const empty = { asOf: "", statement: "", change: "", missing: "", total: "" };
  return { id, name, value: false, ...empty, bars: [], facts: [], remarks: [] };
}
