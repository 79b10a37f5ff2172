import type { ColourName } from "../theme.ts";
import { type Canvas, fill, type Style } from "./canvas.ts";
import { type Box, transform } from "./places.ts";
import { type Paragraph, paragraphXml } from "./text.ts";
import { type Xml, type XmlAttributes, xml } from "./xml.ts";

/** What a shape tells those who cannot see it: some words, nothing since it only decorates, or the text that stands in it. */
export type Meaning = { readonly says: string } | "decoration" | "text";

/** How a line is drawn; its width is in pixels of a slide that is 1280 wide. */
export interface LineStyle {
  readonly colour: ColourName;
  readonly width: number;
  readonly dashed?: boolean;
  readonly arrow?: boolean;
}

/** How text stands in its box. */
export interface TextFrame {
  readonly anchor?: "t" | "ctr" | "b";
  /** In one line, however long it is. */
  readonly oneLine?: boolean;
}

/** Which place of a layout a shape fills. */
export interface Place {
  readonly type?: "title" | "ctrTitle" | "subTitle" | "body" | "ftr" | "sldNum" | "sldImg";
  readonly sz?: "quarter";
  readonly idx?: number;
}

/** Text that stands where a layout has a place for it. It moves with the layout, unless it is given a box of its own. */
export function placeholder(
  canvas: Canvas,
  name: string,
  place: Place,
  paragraphs: readonly Xml[],
  box?: Box,
): Xml {
  return xml("p:sp", {}, [
    xml("p:nvSpPr", {}, [
      naming(canvas, name, "text"),
      xml("p:cNvSpPr", {}, [xml("a:spLocks", { noGrp: true })]),
      xml("p:nvPr", {}, [xml("p:ph", { ...place })]),
    ]),
    xml("p:spPr", {}, box === undefined ? [] : [transform(box)]),
    xml("p:txBody", {}, [xml("a:bodyPr"), xml("a:lstStyle"), ...paragraphs]),
  ]);
}

/** Text in a box that keeps its size. */
export function textBox(
  canvas: Canvas,
  name: string,
  box: Box,
  paragraphs: readonly Paragraph[],
  frame: TextFrame = {},
): Xml {
  return xml("p:sp", {}, [
    xml("p:nvSpPr", {}, [naming(canvas, name, "text"), xml("p:cNvSpPr", { txBox: true }), xml("p:nvPr")]),
    xml("p:spPr", {}, [transform(box), preset("rect"), xml("a:noFill")]),
    xml("p:txBody", {}, [
      textFrame(frame),
      xml("a:lstStyle"),
      ...paragraphs.map((paragraph) => paragraphXml(canvas, paragraph)),
    ]),
  ]);
}

/** A shape without text, of a form that the format knows or of one drawn by its edges. */
export function shape(
  canvas: Canvas,
  name: string,
  meaning: Meaning,
  box: Box,
  look: { readonly form: Xml; readonly fill?: ColourName; readonly line?: LineStyle },
): Xml {
  return xml("p:sp", {}, [
    xml("p:nvSpPr", {}, [naming(canvas, name, meaning), xml("p:cNvSpPr"), xml("p:nvPr")]),
    xml("p:spPr", {}, [
      transform(box),
      look.form,
      look.fill === undefined ? xml("a:noFill") : fill(canvas, look.fill),
      lineXml(canvas, look.line),
    ]),
  ]);
}

/** A straight line from the top left of a box to its bottom right. It only decorates: what it shows is said in words as well. */
export function line(canvas: Canvas, name: string, box: Box, style: LineStyle): Xml {
  return xml("p:cxnSp", {}, [
    xml("p:nvCxnSpPr", {}, [naming(canvas, name, "decoration"), xml("p:cNvCxnSpPr"), xml("p:nvPr")]),
    xml("p:spPr", {}, [transform(box), preset("line"), lineXml(canvas, style)]),
  ]);
}

/** Shapes that belong together, with words for what they show. */
export function group(canvas: Canvas, name: string, meaning: Meaning, box: Box, shapes: readonly Xml[]): Xml {
  return xml("p:grpSp", {}, [
    xml("p:nvGrpSpPr", {}, [naming(canvas, name, meaning), xml("p:cNvGrpSpPr"), xml("p:nvPr")]),
    xml("p:grpSpPr", {}, [transform(box, { group: true })]),
    ...shapes,
  ]);
}

/** A form that the format knows by its name. */
export function preset(name: string, adjustments: Readonly<Record<string, number>> = {}): Xml {
  const guides = Object.entries(adjustments).map(([guide, value]) =>
    xml("a:gd", { name: guide, fmla: `val ${value}` }),
  );
  return xml("a:prstGeom", { prst: name }, [xml("a:avLst", {}, guides)]);
}

/** How text stands in a box: without margins, and never made smaller to fit. */
export function textFrame({ anchor = "t", oneLine = false }: TextFrame): Xml {
  const attributes: XmlAttributes = {
    wrap: oneLine ? "none" : "square",
    lIns: 0,
    tIns: 0,
    rIns: 0,
    bIns: 0,
    rtlCol: false,
    anchor,
  };
  return xml("a:bodyPr", attributes, [xml("a:noAutofit")]);
}

/** The name and the meaning of a shape, with a number of its own. */
export function naming(canvas: Canvas, name: string, meaning: Meaning): Xml {
  const attributes = {
    id: canvas.nextId(),
    name,
    descr: typeof meaning === "object" ? meaning.says : undefined,
  };
  return xml("p:cNvPr", attributes, meaning === "decoration" ? [decorative] : []);
}

const decorative = xml("a:extLst", {}, [
  xml("a:ext", { uri: "{C183D7F6-B498-43B3-948B-1728B52AA6E4}" }, [
    xml("adec:decorative", {
      "xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
      val: true,
    }),
  ]),
]);

function lineXml(style: Style, line: LineStyle | undefined): Xml {
  if (line === undefined) return xml("a:ln", {}, [xml("a:noFill")]);
  return xml("a:ln", { w: Math.round(line.width * 9525) }, [
    fill(style, line.colour),
    ...(line.dashed === true ? [xml("a:prstDash", { val: "sysDash" })] : []),
    ...(line.arrow === true ? [xml("a:tailEnd", { type: "triangle" })] : []),
  ]);
}
