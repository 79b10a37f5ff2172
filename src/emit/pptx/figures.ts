import { boldScale } from "../deck/fit.ts";
import type { FigureView } from "../entities/measure-view.ts";
import type { Paragraph } from "./text.ts";
import {
  bandGap,
  drawBands,
  numberHeight,
  numberWords,
  type TileSpace,
  textHeight,
  words,
} from "./tile-bands.ts";
import type { Xml } from "./xml.ts";

/** Figures side by side: name, value, and what is said of them. */
export function drawFigures(space: TileSpace, figures: readonly FigureView[]): Xml[] {
  const valueHeight = ({ value }: FigureView): number =>
    value === false ? 0 : numberHeight(space, value) + bandGap;
  const saidHeight = (figure: FigureView): number =>
    said(figure).reduce(
      (sum, { text, bold }) =>
        sum + textHeight(space, text, bold === true ? boldScale : 1) + 0.33 * space.scale,
      0,
    );
  const values = Math.max(...figures.map(valueHeight));
  return drawBands(space, figures, [
    {
      height: (figure) => valueHeight(figure) + saidHeight(figure),
      draw(figure, { x, y, w }) {
        // What is said of a figure without a value stands where the others have theirs.
        const h = figure.value === false ? 0 : values;
        const below = { x, y: y + h, w, h: saidHeight(figure) };
        const number = figure.value === false ? [] : numberWords(space, figure.value, { x, y, w, h });
        return [...number, ...words(space, space.canvas.wording.pptx.detail, below, said(figure))];
      },
    },
  ]);
}

function said({ change, statement, missing, asOf }: FigureView): Paragraph[] {
  const paragraphs: Paragraph[] = [
    { text: change, bold: true },
    { text: statement },
    { text: missing, colour: "secondaryText" },
    { text: asOf, colour: "secondaryText" },
  ];
  return paragraphs
    .filter(({ text }) => text !== "")
    .map((one, at) => ({ ...one, before: at === 0 ? 0 : 6 }));
}
