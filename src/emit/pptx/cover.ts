import { boldScale, slideWidth } from "../deck/fit.ts";
import type { DeckView, NumberedSlide } from "../deck/slides.ts";
import { plainText } from "../inline-text.ts";
import type { Canvas } from "./canvas.ts";
import { statusMark } from "./marks.ts";
import { left } from "./places.ts";
import { placeholder, preset, shape, textBox } from "./shapes.ts";
import { paragraphXml } from "./text.ts";
import type { Xml } from "./xml.ts";

/** The size of the text in the foot of the cover, in points, and in em of a slide's text. */
const footSize = 21;
const em = footSize / 18;

/** The cover: title, subtitle, publisher, the status in a tag, and what is asked of readers. */
export function coverShapes(canvas: Canvas, deck: DeckView, slide: NumberedSlide): Xml[] {
  const { status, call } = deck;
  const { places, ...names } = canvas.wording.pptx;
  const label = plainText(status.label);
  const tag = { x: left, y: 24.6, w: canvas.ruler.width(label) * boldScale * em + 2.7, h: 1.9 };
  const mark = { x: tag.x + 0.7, y: tag.y + 0.5, w: 0.9, h: 0.9 };
  const words = { ...tag, x: tag.x + 2, w: tag.w - 2 };
  // Beside a long status there is no room for what is asked, but there is below it.
  const beside = tag.x + tag.w + 0.9;
  const callBox =
    beside < slideWidth / 2
      ? { x: beside, y: tag.y + 0.25, w: left + slideWidth - beside, h: tag.h }
      : { x: left, y: tag.y + tag.h + 0.3, w: slideWidth, h: tag.h };
  const text = (paragraph: string): Xml[] => [paragraphXml(canvas, { text: paragraph })];
  return [
    placeholder(canvas, places.title, { type: "ctrTitle" }, [
      paragraphXml(canvas, { text: slide.title, ...(slide.large ? {} : { size: 32 }) }),
    ]),
    ...(slide.subtitle === ""
      ? []
      : [placeholder(canvas, places.subtitle, { type: "subTitle", idx: 1 }, text(slide.subtitle))]),
    ...slide.text.map(({ paragraph }) =>
      placeholder(canvas, places.publisher, { type: "body", sz: "quarter", idx: 10 }, text(paragraph)),
    ),
    shape(canvas, names.tag, "decoration", tag, { form: preset("rect"), fill: "note" }),
    statusMark(canvas, status, mark),
    textBox(
      canvas,
      names.status,
      words,
      [{ text: status.label, bold: true, size: footSize, colour: "onNote" }],
      {
        anchor: "ctr",
        oneLine: true,
      },
    ),
    ...(call === ""
      ? []
      : [
          placeholder(
            canvas,
            names.edition,
            { type: "ftr", sz: "quarter", idx: 11 },
            text(call.trim()),
            callBox,
          ),
        ]),
  ];
}
