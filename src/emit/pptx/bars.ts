import { boldScale, slideWidth } from "../deck/fit.ts";
import { rowHeight } from "../deck/table-slides.ts";
import type { FigureView } from "../entities/measure-view.ts";
import { plainText } from "../inline-text.ts";
import type { Canvas } from "./canvas.ts";
import { left, share } from "./places.ts";
import { group, line, preset, shape, textBox } from "./shapes.ts";
import { tableXml } from "./table.ts";
import type { Xml } from "./xml.ts";

/** The share of the slide that the bars have. */
const barsWidth = slideWidth * 0.4;

/** How wide the columns with the parts and the amounts are. */
const columnWidths = [slideWidth * 0.38, slideWidth * 0.22];
const tableWidth = slideWidth - barsWidth;

/** A table of parts and amounts, with a bar beside each row. */
export function drawBars(
  canvas: Canvas,
  figure: FigureView,
  { column, titled }: { readonly column: string; readonly titled: boolean },
  top: number,
): Xml[] {
  const { ruler, wording } = canvas;
  const words = wording.pptx;
  const { name, bars, total, asOf } = figure;
  const caption = titled ? 0 : ruler.lines(plainText(name), slideWidth / boldScale) * 1.2 + 0.4;
  const sum = total === "" ? [] : [[wording.bars.total, total]];
  const cells = [[column, wording.bars.amount], ...bars.map(({ label, value }) => [label, value]), ...sum];
  const rows = cells.map((row, at) => {
    const isBold = at === 0 || at > bars.length;
    return { cells: row, height: rowHeight(ruler, row, columnWidths, isBold ? boldScale : 1) };
  });
  const h = rows.reduce((all, { height }) => all + height, 0);
  const y = top + caption;
  const table = tableXml(canvas, {
    name: words.amounts,
    says: plainText(name),
    box: { x: left, y, w: tableWidth, h },
    widths: columnWidths,
    rows,
    total: total !== "",
    figures: 1,
  });
  const heights = rows.map(({ height }) => height);
  return [
    ...(titled
      ? []
      : [
          textBox(canvas, words.caption, { x: left, y: top, w: slideWidth, h: caption }, [
            { text: name, bold: true },
          ]),
        ]),
    table,
    barsXml(canvas, figure, y, heights),
    ...(asOf === ""
      ? []
      : [
          textBox(canvas, words.asOf, { x: left, y: y + h + 0.5, w: slideWidth, h: 1.3 }, [
            { text: asOf, colour: "secondaryText" },
          ]),
        ]),
  ];
}

/** The bars beside the rows of the table, which stand below its header. The lines between the rows go on between them. */
function barsXml(canvas: Canvas, { bars, name }: FigureView, top: number, heights: readonly number[]): Xml {
  const x = left + tableWidth;
  const words = canvas.wording.pptx;
  const amounts = bars.map(({ label, value }) => `${plainText(label)}: ${value}`);
  const says = words.barsSay(plainText(name), amounts);
  const shapes: Xml[] = [];
  let y = top;
  heights.forEach((h, row) => {
    const bar = bars[row - 1];
    if (bar !== undefined && share(bar.width) > 0) {
      const box = { x, y: y + 0.4, w: barsWidth * share(bar.width), h: 1 };
      const meaning = { says: `${plainText(bar.label)}: ${bar.value}` };
      shapes.push(shape(canvas, words.bar, meaning, box, { form: preset("rect"), fill: "brand" }));
    }
    y += h;
    const isEdge = row === 0 || row === bars.length;
    const isThick = row === 0 || (isEdge && heights.length > bars.length + 1);
    const style = isThick ? ({ colour: "edge", width: 2 } as const) : ({ colour: "line", width: 1 } as const);
    shapes.push(line(canvas, words.line, { x, y, w: barsWidth, h: 0 }, style));
  });
  return group(canvas, words.bars, { says }, { x, y: top, w: barsWidth, h: y - top }, shapes);
}
