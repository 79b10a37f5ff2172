import type { MeasureTile } from "../charts/measure-tile.ts";
import { boldScale } from "../deck/fit.ts";
import { stateMark } from "./marks.ts";
import { type Box, share } from "./places.ts";
import { group, preset, shape } from "./shapes.ts";
import { drawBands, numberHeight, numberWords, type TileSpace, textHeight, words } from "./tile-bands.ts";
import type { Xml } from "./xml.ts";

/** How far a state stands from the left, for its mark. */
const stateIndent = 1.6;

/** Measures side by side: name, value, bar, target, state, and how far apart they are. */
export function drawTiles(space: TileSpace, tiles: readonly MeasureTile[]): Xml[] {
  const names = space.canvas.wording.pptx;
  const beside = { ...space, column: space.column - stateIndent * space.scale };
  return drawBands(space, tiles, [
    {
      height: ({ value, statement }) =>
        value === false ? textHeight(space, statement) : numberHeight(space, value),
      draw: ({ value, statement }, box) =>
        value === false
          ? words(space, names.statement, box, [{ text: statement }])
          : numberWords(space, value, box),
    },
    {
      height: ({ bullet }) => (bullet === false ? 0 : space.scale),
      draw: (tile, box) => (tile.bullet === false ? [] : [bulletXml(space, tile, tile.bullet, box)]),
    },
    {
      height: ({ target }) => textHeight(space, target),
      draw: ({ target }, box) => words(space, names.target, box, [{ text: target, isFixed: true }]),
    },
    {
      height: ({ state }) => textHeight(beside, state, boldScale),
      draw: (tile, box) => stateXml(space, tile, box),
    },
    {
      height: ({ detail }) => textHeight(space, detail),
      draw: ({ detail }, box) =>
        words(space, names.detail, box, [{ text: detail, colour: "secondaryText", isFixed: true }]),
    },
  ]);
}

/** A value as a bar, with a line across it where the target is. */
function bulletXml(
  { canvas, scale }: TileSpace,
  { value, target }: MeasureTile,
  bullet: { readonly value: string; readonly target: string },
  { x, y, w }: Box,
): Xml {
  const bar = { x, y: y + 0.25 * scale, w, h: 0.5 * scale };
  const at = x + w * share(bullet.target);
  const names = canvas.wording.pptx;
  const says = names.bulletSays(value === false ? "" : `${value.figure} ${value.unit}`.trim(), target);
  return group(canvas, names.valueAndTarget, { says }, { x, y, w, h: scale }, [
    shape(canvas, names.whole, "decoration", bar, { form: preset("rect"), fill: "line" }),
    shape(
      canvas,
      names.value,
      "decoration",
      { ...bar, w: w * share(bullet.value) },
      {
        form: preset("rect"),
        fill: "brand",
      },
    ),
    shape(
      canvas,
      names.target,
      "decoration",
      { x: at - 0.125, y, w: 0.125, h: scale },
      {
        form: preset("rect"),
        fill: "text",
      },
    ),
  ]);
}

function stateXml(space: TileSpace, tile: MeasureTile, { x, y, w, h }: Box): Xml[] {
  const { canvas, scale } = space;
  const colour = tile.met ? "good" : tile.missed ? "bad" : "secondaryText";
  const mark = { x: x + 0.05, y: y + 0.05, w: 1.1 * scale, h: 1.1 * scale };
  const beside = { x: x + stateIndent * scale, y, w: w - stateIndent * scale, h };
  return [
    stateMark(canvas, tile, mark),
    ...words(space, canvas.wording.pptx.state, beside, [
      { text: tile.state, bold: true, colour, isFixed: true },
    ]),
  ];
}
