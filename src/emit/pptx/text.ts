import { readText, type TextRun } from "../inline-text.ts";
import type { ColourName } from "../theme.ts";
import { type Canvas, fill } from "./canvas.ts";
import { type Xml, type XmlAttributes, xml } from "./xml.ts";

/** How letters look, where they do not look as their place has it. Sizes are in points. */
export interface LetterStyle {
  /** They are fixed words, not those of the plan. */
  readonly isFixed?: boolean;
  readonly bold?: boolean;
  readonly size?: number;
  readonly colour?: ColourName;
}

/** A paragraph with a text of the plan and its little Markdown. */
export interface Paragraph extends LetterStyle {
  readonly text: string;
  readonly align?: "r" | "ctr";
  /** In a body, where paragraphs are points of a list unless this says no. */
  readonly bullet?: boolean;
  /** The room above it, in points. */
  readonly before?: number;
  /** The height of a line, in % of what the typeface has. */
  readonly spacing?: number;
  /** Where a line ends that is broken by hand. */
  readonly breakAt?: number;
}

/** A paragraph as the format writes it. */
export function paragraphXml(canvas: Canvas, paragraph: Paragraph): Xml {
  const { text, breakAt } = paragraph;
  const letters = [
    ...(breakAt === undefined
      ? readText(text)
          .filter((run) => run.text !== "")
          .map((run) => runXml(canvas, run, paragraph))
      : [
          runXml(canvas, { text: text.slice(0, breakAt), emphasis: false }, paragraph),
          xml("a:br", {}, [letterXml("a:rPr", canvas, paragraph)]),
          runXml(canvas, { text: text.slice(breakAt), emphasis: false }, paragraph),
        ]),
    letterXml("a:endParaRPr", canvas, paragraph),
  ];
  return xml("a:p", {}, [paragraphProperties(paragraph), ...letters]);
}

/** The look of a paragraph; nothing where it is as its place has it. */
function paragraphProperties({ align, bullet, before, spacing }: Paragraph): Xml | undefined {
  const attributes = { ...(bullet === false ? { marL: 0, indent: 0 } : {}), algn: align };
  const content = [
    ...(spacing === undefined ? [] : [lineSpacing(spacing)]),
    ...(before === undefined ? [] : [spaceBefore(before)]),
    ...(bullet === false ? [xml("a:buNone")] : []),
  ];
  if (content.length === 0 && align === undefined) return undefined;
  return xml("a:pPr", attributes, content);
}

function runXml(canvas: Canvas, run: TextRun, style: LetterStyle): Xml {
  return xml("a:r", {}, [letterXml("a:rPr", canvas, style, run), xml("a:t", {}, [run.text])]);
}

function letterXml(
  name: "a:rPr" | "a:endParaRPr",
  canvas: Canvas,
  { isFixed, bold, size, colour }: LetterStyle,
  run?: TextRun,
): Xml {
  const attributes: XmlAttributes = {
    lang: isFixed === true ? canvas.wordingLanguage : canvas.language,
    sz: size === undefined ? undefined : Math.round(size * 100),
    b: bold,
    i: run?.emphasis === true ? true : undefined,
  };
  const link = run?.href === undefined ? undefined : canvas.link(run.href);
  return xml(name, attributes, [
    ...(colour === undefined ? [] : [fill(canvas, colour)]),
    ...(link === undefined ? [] : [linkXml(canvas, link)]),
  ]);
}

/** On the colour of the cover a link has the colour of its words, not that of links. */
function linkXml({ onBand }: Canvas, id: string): Xml {
  if (!onBand) return xml("a:hlinkClick", { "r:id": id });
  return xml("a:hlinkClick", { "r:id": id }, [
    xml("a:extLst", {}, [
      xml("a:ext", { uri: "{A12FA001-AC4F-418D-AE19-62706E023703}" }, [
        xml("ahyp:hlinkClr", {
          "xmlns:ahyp": "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor",
          val: "tx",
        }),
      ]),
    ]),
  ]);
}

/** The height of a line, in % of what the typeface has. */
export function lineSpacing(percent: number): Xml {
  return xml("a:lnSpc", {}, [xml("a:spcPct", { val: percent * 1000 })]);
}

/** The room above a paragraph, in points. */
export function spaceBefore(points: number): Xml {
  return xml("a:spcBef", {}, [xml("a:spcPts", { val: points * 100 })]);
}
