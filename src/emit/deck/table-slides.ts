import { plainText } from "../inline-text.ts";
import { slideWidth, splitEvenly } from "./fit.ts";
import { type DeckContext, type Slide, series } from "./slide.ts";

/** The share of the slide that each column may take, by how many there are: the second one holds the longest texts. */
const shares: Readonly<Record<number, readonly number[]>> = {
  2: [0.5, 0.5],
  3: [0.12, 0.55, 0.33],
  4: [0.25, 0.25, 0.25, 0.25],
};

/** As many slides as a table needs, 8 rows each at most, with its header row on each. */
export function tableSlides(
  deck: DeckContext,
  id: string,
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  notes: readonly string[],
): Slide[] {
  const { ruler } = deck;
  const widths = shares[columns.length] ?? columns.map(() => 1 / columns.length);
  const height = (row: readonly string[]): number =>
    Math.max(...row.map((cell, at) => ruler.lines(plainText(cell), slideWidth * (widths[at] ?? 0.2) - 1))) *
      1.2 +
    0.75;
  const pieces = splitEvenly(rows, height, ruler.room(`${title}, 1 of 2`) - 2.4, 8);
  return series(pieces, id, title, (piece) => ({ table: { caption: title, columns, rows: piece }, notes }));
}
