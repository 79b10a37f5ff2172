import { plainText } from "../inline-text.ts";
import { boldScale, type Ruler, slideWidth, splitEvenly } from "./fit.ts";
import { type DeckContext, type Slide, type SlideTable, series } from "./slide.ts";
import { points, textSlides } from "./text-slides.ts";

/** The share of the slide that each of three columns has, where the middle one holds the longest texts. */
const middleShares = [0.15, 0.53, 0.32];

/** How wide the columns of a table are, which together are as wide as a slide. */
export function columnWidths({ columns, shape }: Pick<SlideTable, "columns" | "shape">): number[] {
  return columns.map(
    (_, at) => (shape === "middle" ? (middleShares[at] ?? 0) : 1 / columns.length) * slideWidth,
  );
}

/** How high a row of a table is, in columns of some widths; letters of the header row are wider. */
export function rowHeight(
  ruler: Ruler,
  row: readonly string[],
  widths: readonly number[],
  scale = 1,
): number {
  const lines = row.map((cell, at) => ruler.lines(plainText(cell), ((widths[at] ?? 0) - 1) / scale));
  return Math.max(...lines) * 1.2 + 0.75;
}

/** As many slides as a table needs, 8 rows each at most, with its header row on each. A table with rows too high for a slide is a list. */
export function tableSlides(
  deck: DeckContext,
  id: string,
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  notes: readonly string[],
  shape: SlideTable["shape"] = "even",
): Slide[] {
  const { ruler, wording } = deck;
  const widths = columnWidths({ columns, shape });
  const height = (row: readonly string[], scale = 1): number => rowHeight(ruler, row, widths, scale);
  const room = ruler.room(wording.deck.piece(title, 1, 2)) - height(columns, boldScale);
  if (columns.length > 6 || rows.some((row) => height(row) > room)) {
    const list = rows.map((row) => row.map((cell, at) => `${columns[at]}: ${cell}`).join(". "));
    return textSlides(deck, id, title, points(list), notes);
  }
  const pieces = splitEvenly(rows, (row) => height(row), room, 8);
  return series(deck, pieces, id, title, (piece) => ({
    table: { caption: title, columns, shape, rows: piece },
    notes,
  }));
}
