import type { BigNumber } from "../charts/measure-tile.ts";
import { boldScale, slideWidth } from "../deck/fit.ts";
import { plainText } from "../inline-text.ts";
import type { Canvas } from "./canvas.ts";
import { openingRule } from "./cards.ts";
import { type Box, left } from "./places.ts";
import { textBox } from "./shapes.ts";
import type { Paragraph } from "./text.ts";
import type { Xml } from "./xml.ts";

const gap = 1.6;

/** Where tiles stand side by side, and how much larger than usual their text is. */
export interface TileSpace {
  readonly canvas: Canvas;
  readonly top: number;
  readonly column: number;
  readonly scale: number;
}

/** One of the lines in which tiles side by side are aligned: how high a tile needs it, and what it draws there. */
export interface Band<T> {
  readonly height: (tile: T) => number;
  readonly draw: (tile: T, box: Box) => readonly Xml[];
}

/** The room below one line of tiles. */
export const bandGap = 0.35;

/** The space for tiles below a title. One that is alone and short is larger. */
export function tileSpace(
  canvas: Canvas,
  { columns, large }: { readonly columns: number; readonly large: boolean },
  top: number,
): TileSpace {
  if (large) return { canvas, top, column: 27.5, scale: 1.25 };
  return { canvas, top, column: (slideWidth - (columns - 1) * gap) / columns, scale: 1 };
}

/** Draws tiles one after the other, each from its name down, with every band at the same height in all of them. */
export function drawBands<T extends { readonly name: string }>(
  space: TileSpace,
  tiles: readonly T[],
  bands: readonly Band<T>[],
): Xml[] {
  const { canvas, top, column, scale } = space;
  const all = [nameBand(space), ...bands];
  const heights = all.map(({ height }) => Math.max(...tiles.map(height)));
  return tiles.flatMap((tile, at) => {
    const x = left + at * (column + gap);
    let y = top + 0.4 * scale;
    const shapes: Xml[] = [];
    all.forEach(({ draw }, band) => {
      const h = heights[band] ?? 0;
      shapes.push(...draw(tile, { x, y, w: column, h }));
      y += h === 0 ? 0 : h + bandGap * scale;
    });
    return [openingRule(canvas, x, top, column), ...shapes];
  });
}

function nameBand(space: TileSpace): Band<{ readonly name: string }> {
  return {
    height: ({ name }) => textHeight(space, name, boldScale),
    draw: ({ name }, box) => words(space, space.canvas.wording.pptx.name, box, [{ text: name, bold: true }]),
  };
}

/** Text in a box, if there is any. */
export function words(
  { canvas, scale }: TileSpace,
  name: string,
  box: Box,
  paragraphs: readonly Paragraph[],
): Xml[] {
  const given = paragraphs.filter(({ text }) => text !== "");
  const scaled = given.map((one) => (scale === 1 ? one : { ...one, size: (one.size ?? 18) * scale }));
  return given.length === 0 ? [] : [textBox(canvas, name, box, scaled)];
}

/** How high a text is in a tile; bold letters are wider. */
export function textHeight({ canvas, column, scale }: TileSpace, text: string, wider = 1): number {
  return text === "" ? 0 : canvas.ruler.lines(plainText(text), column / scale / wider) * 1.2 * scale;
}

/** How high a quantity in large type is, with its unit below it. The largest type is for short numbers. */
export function numberHeight(space: TileSpace, { long, unit }: BigNumber): number {
  return (long ? 2.1 : 3.3) * space.scale + textHeight(space, unit, boldScale);
}

/** A quantity in large type, with its unit below it. */
export function numberWords(space: TileSpace, { figure, unit, long }: BigNumber, box: Box): Xml[] {
  const number = { text: figure, bold: true, size: long ? 34 : 57, spacing: 90 };
  return words(space, space.canvas.wording.pptx.value, box, [number, { text: unit, bold: true }]);
}
