import type { IndicatorData } from "../../compile/compiled-plan.generated.ts";
import { type MeasureTile, measureTile } from "../charts/measure-tile.ts";
import { plainText } from "../inline-text.ts";
import { boldScale, type Ruler, slideWidth, splitEvenly } from "./fit.ts";
import type { DeckContext } from "./slide.ts";

/** Splits measures over slides: 4 tiles each where their words fit, else 3 wider ones. */
export function splitTiles(
  { ruler }: DeckContext,
  indicators: readonly IndicatorData[],
  title: string,
): IndicatorData[][] {
  const room = ruler.room(`${title}, 1 of 2`);
  const fits = (pieces: readonly IndicatorData[][], perSlide: number): boolean =>
    pieces.every(
      (piece) =>
        tilesHeight(
          piece.map((one) => measureTile(one, "")),
          ruler,
          perSlide,
        ) <= room,
    );
  const wide = splitEvenly(indicators, () => 1, 4);
  return fits(wide, 4) ? wide : splitEvenly(indicators, () => 1, 3);
}

/** Tiles side by side are as high as the highest name, the highest value and so on: what stands in a line is aligned. */
function tilesHeight(tiles: readonly MeasureTile[], ruler: Ruler, perSlide: number): number {
  const column = (slideWidth - (perSlide - 1) * 1.6) / perSlide;
  const highest = (height: (tile: MeasureTile) => number): number => Math.max(0, ...tiles.map(height));
  const lines = (text: string): number => (text === "" ? 0 : ruler.lines(plainText(text), column));
  return (
    highest(({ name }) => ruler.lines(plainText(name), column / boldScale) * 1.2) +
    highest(({ value, statement }) => (value === false ? lines(statement) * 1.2 : 3.4)) +
    highest(({ bullet }) => (bullet === false ? 0 : 1)) +
    highest(({ target }) => lines(target) * 1.2) +
    highest(({ detail }) => lines(detail) * 1.2) +
    4.2
  );
}
