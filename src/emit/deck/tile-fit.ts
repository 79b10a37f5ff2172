import type { BigNumber, MeasureTile } from "../charts/measure-tile.ts";
import type { FigureView } from "../entities/measure-view.ts";
import { plainText } from "../inline-text.ts";
import { boldScale, type Ruler, slideWidth, splitEvenly } from "./fit.ts";
import type { DeckContext } from "./slide.ts";

/** A tile alone on its slide is larger by this, and so wide in its own em. */
const largeScale = 1.25;
const largeColumn = 22;

/** How tiles go over slides: with as many side by side. */
interface TileSlides<T> {
  readonly columns: 2 | 3 | 4;
  /** One alone is so short that it can be larger. */
  readonly large: boolean;
  readonly pieces: readonly (readonly T[])[];
}

/** Splits measures over slides: 4 tiles each where their words fit, else 3 or 2 wider ones. Nothing where even those do not fit. */
export function splitTiles(
  deck: DeckContext,
  tiles: readonly MeasureTile[],
  title: string,
): TileSlides<MeasureTile> | undefined {
  return splitByHeight(deck, tiles, title, measuresHeight);
}

/** Splits figures over slides in the same way. */
export function splitFigures(
  deck: DeckContext,
  figures: readonly FigureView[],
  title: string,
): TileSlides<FigureView> | undefined {
  return splitByHeight(deck, figures, title, figuresHeight);
}

function splitByHeight<T extends { readonly value: BigNumber | false }>(
  { ruler, wording }: DeckContext,
  tiles: readonly T[],
  title: string,
  height: (tiles: readonly T[], ruler: Ruler, column: number) => number,
): TileSlides<T> | undefined {
  // Nothing follows below the tiles, so that they may use the slide to its end.
  const room = ruler.room(wording.deck.piece(title, 1, 2)) + 0.5;
  const equal = withEqualNumbers(tiles);
  const large = tiles.length === 1 && height(equal, ruler, largeColumn) * largeScale <= room;
  for (const columns of [4, 3, 2] as const) {
    const pieces = splitEvenly(equal, () => 1, columns);
    const column = (slideWidth - (columns - 1) * 1.6) / columns;
    const needsAll = pieces.some((piece) => piece.length === columns);
    if ((needsAll || columns < 4) && pieces.every((piece) => height(piece, ruler, column) <= room))
      return { columns, large, pieces };
  }
  return undefined;
}

/** Numbers of one series have one size: that of the longest. */
function withEqualNumbers<T extends { readonly value: BigNumber | false }>(tiles: readonly T[]): T[] {
  const long = tiles.some(({ value }) => value !== false && value.long);
  return tiles.map((tile) => (tile.value === false ? tile : { ...tile, value: { ...tile.value, long } }));
}

/** Tiles side by side are as high as the highest name, the highest value and so on: what stands in a line is aligned. */
function measuresHeight(tiles: readonly MeasureTile[], ruler: Ruler, column: number): number {
  const highest = (height: (tile: MeasureTile) => number): number => Math.max(0, ...tiles.map(height));
  const lines = (text: string): number => (text === "" ? 0 : ruler.lines(plainText(text), column));
  return (
    highest(({ name }) => ruler.lines(plainText(name), column / boldScale) * 1.2) +
    highest(({ value, statement }) =>
      value === false ? lines(statement) * 1.2 : valueHeight(value, lines),
    ) +
    highest(({ bullet }) => (bullet === false ? 0 : 1)) +
    highest(({ target }) => lines(target) * 1.2) +
    highest(({ detail }) => lines(detail) * 1.2) +
    4
  );
}

function figuresHeight(figures: readonly FigureView[], ruler: Ruler, column: number): number {
  const highest = (height: (figure: FigureView) => number): number => Math.max(0, ...figures.map(height));
  const lines = (text: string): number => (text === "" ? 0 : ruler.lines(plainText(text), column));
  return (
    highest(({ name }) => ruler.lines(plainText(name), column / boldScale) * 1.2) +
    highest(({ value }) => (value === false ? 0 : valueHeight(value, lines))) +
    highest(({ change, statement, missing, asOf }) =>
      [
        change === "" ? 0 : ruler.lines(change, column / boldScale),
        lines(statement),
        lines(missing),
        lines(asOf),
      ].reduce((sum, count) => sum + count * 1.25 + 0.3, 0),
    ) +
    1.6
  );
}

function valueHeight({ unit, long }: BigNumber, lines: (text: string) => number): number {
  return (long ? 2.1 : 3.2) + (unit === "" ? 0 : lines(unit) * 1.2 + 0.3);
}
