import { boldScale, slideWidth } from "../deck/fit.ts";
import type { NumberedSlide } from "../deck/slides.ts";
import { plainText } from "../inline-text.ts";
import type { Canvas } from "./canvas.ts";
import { type Drawn, openingRule } from "./cards.ts";
import { left } from "./places.ts";
import { line, preset, shape, textBox } from "./shapes.ts";
import type { Xml } from "./xml.ts";

const gap = 1.2;
const column = (slideWidth - 3 * gap) / 4;

/** The plan on a page: its priorities in rows of 4, or of 2 in larger type, with the promises that they keep. */
export function drawPriorities(
  canvas: Canvas,
  priorities: NumberedSlide["priorities"],
  large: boolean,
  top: number,
): Drawn {
  const scale = large ? 1.4 : 1;
  const across = large ? 2 : 4;
  const width = (slideWidth - (across - 1) * gap * scale) / across;
  const size = large ? { size: 25 } : {};
  const lines = (text: string, wider = 1): number =>
    text === "" ? 0 : canvas.ruler.lines(plainText(text), width / scale / wider);
  const shapes: Xml[] = [];
  let y = top;
  for (let first = 0; first < priorities.length; first += across) {
    const row = priorities.slice(first, first + across);
    const most = row.map(({ name, promises }) => lines(name, boldScale) + lines(promises));
    const h = Math.max(...most) * 1.2 * scale;
    row.forEach(({ name, promises }, at) => {
      const x = left + at * (width + gap * scale);
      const kept = { text: promises, colour: "secondaryText", ...size } as const;
      shapes.push(
        openingRule(canvas, x, y, width),
        textBox(canvas, plainText(name), { x, y: y + 0.3, w: width, h }, [
          { text: name, bold: true, ...size },
          ...(promises === "" ? [] : [kept]),
        ]),
      );
    });
    y += h + 0.75 * scale;
  }
  return { shapes, bottom: y };
}

/** The stages, on an arrow from the first one to the last one, in rows of 4. */
export function drawStages(canvas: Canvas, stages: readonly string[], top: number): Drawn {
  const words = canvas.wording.pptx;
  const shapes: Xml[] = [];
  const step = column + gap;
  let y = top + 0.7;
  for (let first = 0; first < stages.length; first += 4) {
    const row = stages.slice(first, first + 4);
    const height = Math.max(
      ...row.map((stage) => canvas.ruler.lines(plainText(stage), column / boldScale) * 1.2),
    );
    const isLast = first + 4 >= stages.length;
    shapes.push(
      line(
        canvas,
        words.arrow,
        { x: left, y, w: isLast && row.length === 4 ? slideWidth : step * row.length - gap, h: 0 },
        { colour: "brandDeep", width: 3, arrow: isLast },
      ),
    );
    row.forEach((stage, at) => {
      const x = left + at * step;
      shapes.push(
        shape(
          canvas,
          words.dot,
          "decoration",
          { x, y: y - 0.27, w: 0.54, h: 0.54 },
          {
            form: preset("ellipse"),
            fill: "page",
            line: { colour: "brandDeep", width: 3 },
          },
        ),
        textBox(canvas, plainText(stage), { x, y: y + 0.5, w: column, h: height }, [
          { text: stage, bold: true },
        ]),
      );
    });
    y += height + 1.2;
  }
  return { shapes, bottom: y };
}
