import type { Ruler } from "../deck/fit.ts";
import type { TextBlock } from "../deck/slide.ts";
import { plainText } from "../inline-text.ts";
import type { Canvas } from "./canvas.ts";
import { paragraphXml } from "./text.ts";
import type { Xml } from "./xml.ts";

/** The paragraphs and points of a slide's body. */
export function bodyText(canvas: Canvas, blocks: readonly TextBlock[], large: boolean): Xml[] {
  const before = large ? 15 : 11;
  return blocks.flatMap(({ paragraph, strong, points }) =>
    points.length > 0
      ? points.map((text) => paragraphXml(canvas, { text }))
      : [
          paragraphXml(canvas, {
            text: paragraph,
            bullet: false,
            before,
            ...(strong ? { bold: true } : {}),
          }),
        ],
  );
}

/** How high paragraphs are, in em; larger ones stand in columns of 33 em of their own size. */
export function paragraphsHeight(ruler: Ruler, texts: readonly string[], large: boolean): number {
  const scale = large ? 1.4 : 1;
  const column = large ? 32.8 : 43.8;
  return texts.reduce((sum, text) => sum + (ruler.lines(plainText(text), column) * 1.3 + 0.6) * scale, 0);
}
