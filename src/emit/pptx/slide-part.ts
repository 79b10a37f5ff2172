import type { DeckView, NumberedSlide } from "../deck/slides.ts";
import { plainText } from "../inline-text.ts";
import { drawBars } from "./bars.ts";
import { type Canvas, makeCanvas, type Style } from "./canvas.ts";
import { drawCards } from "./cards.ts";
import { coverShapes } from "./cover.ts";
import { drawFigures } from "./figures.ts";
import { type Layout, layoutOf, layoutPath, layouts } from "./layouts.ts";
import { numberXml } from "./master.ts";
import { notesPath } from "./notes.ts";
import { drawPriorities, drawStages } from "./one-page.ts";
import { office, type Part, type Relationship } from "./package.ts";
import { type Box, bodyBox, largeBodyBox, titleBox } from "./places.ts";
import { shapeTree, slideNames } from "./shape-tree.ts";
import { type Place, placeholder } from "./shapes.ts";
import { slideTable } from "./table.ts";
import { paragraphXml } from "./text.ts";
import { bodyText, paragraphsHeight } from "./text-body.ts";
import { tileSpace } from "./tile-bands.ts";
import { drawTiles } from "./tiles.ts";
import { drawTimeline } from "./timeline.ts";
import { type Xml, xml } from "./xml.ts";

/** The path of a slide in the package. */
export function slidePath(number: number): string {
  return `ppt/slides/slide${number}.xml`;
}

/** A slide: its title first, then what is on it in the order in which it is read, then its foot. */
export function slidePart(style: Style, deck: DeckView, slide: NumberedSlide): Part {
  const name = layoutOf(slide);
  const { onBand }: Layout = layouts[name];
  const taken: Relationship[] = [
    { id: "rId1", type: `${office}/slideLayout`, to: { path: layoutPath(name) } },
    ...(slide.notes.length === 0
      ? []
      : [{ id: "rId2", type: `${office}/notesSlide`, to: { path: notesPath(slide.number) } }]),
  ];
  const canvas = makeCanvas(style, onBand, taken);
  const shapes = slide.cover
    ? coverShapes(canvas, deck, slide)
    : [...contentShapes(canvas, deck, slide), ...footShapes(canvas, deck, slide)];
  return {
    path: slidePath(slide.number),
    contentType: "application/vnd.openxmlformats-officedocument.presentationml.slide+xml",
    root: xml("p:sld", slideNames, [
      xml("p:cSld", {}, [shapeTree(shapes)]),
      xml("p:clrMapOvr", {}, [xml("a:masterClrMapping")]),
    ]),
    relationships: canvas.relationships(),
  };
}

function contentShapes(canvas: Canvas, deck: DeckView, slide: NumberedSlide): Xml[] {
  const { large, opens, text, groups, priorities, stages, tiles, figures, columns } = slide;
  const { bars, chart, table, closing } = slide;
  const { places } = canvas.wording.pptx;
  const down = titleGrowth(canvas, slide);
  const body = large ? largeBodyBox : bodyBox;
  let top = body.y + down + (opens ? 0.6 : 0);
  const shapes = [titleShape(canvas, slide, down)];
  const place: Place = opens ? { type: "body", idx: 1 } : { idx: 1 };
  if (text.length > 0) {
    // Text with nothing below it has all the room there is; what the layout gives it, where the title is one line.
    const alone = priorities.length + stages.length + groups.length === 0;
    const paragraphs = text.map(({ paragraph }) => paragraph);
    const h = alone ? bodyBox.y + bodyBox.h - top : paragraphsHeight(canvas.ruler, paragraphs, large);
    const box: Box = { ...body, y: top, h };
    const content = bodyText(canvas, text, large);
    shapes.push(placeholder(canvas, places.text, place, content, alone && down === 0 ? undefined : box));
    top += h;
  }
  if (groups.length > 0) {
    const cards = drawCards(canvas, groups, columns, top);
    shapes.push(...cards.shapes);
    top = cards.bottom;
  }
  if (closing !== "") {
    const paragraph = paragraphXml(canvas, { text: closing, bullet: false });
    const h = paragraphsHeight(canvas.ruler, [closing], large);
    shapes.push(placeholder(canvas, places.text, place, [paragraph], { ...body, y: top, h }));
  }
  if (priorities.length > 0) {
    const cells = drawPriorities(canvas, priorities, large, top);
    shapes.push(...cells.shapes);
    top = cells.bottom;
  }
  if (stages.length > 0) shapes.push(...drawStages(canvas, stages, top).shapes);
  if (tiles.length > 0) shapes.push(...drawTiles(tileSpace(canvas, slide, top), tiles));
  if (figures.length > 0) shapes.push(...drawFigures(tileSpace(canvas, slide, top), figures));
  if (bars !== false) shapes.push(...drawBars(canvas, bars, slide, top));
  if (chart !== false) {
    const frame = { legend: slide.legend, everyLabel: deck.everyLabel };
    shapes.push(drawTimeline(canvas, chart, frame, top));
  }
  if (table !== false) shapes.push(slideTable(canvas, table, top));
  return shapes;
}

/** How much further down things stand below a title of more than one line. */
function titleGrowth({ ruler }: Canvas, { title, opens }: NumberedSlide): number {
  return ruler.room("", opens) - ruler.room(plainText(title), opens);
}

/** A title that needs more than one line has a box of its own. */
function titleShape(canvas: Canvas, { title, opens }: NumberedSlide, down: number): Xml {
  const box = { ...titleBox, h: (opens ? 2.5 : titleBox.h) + down };
  const paragraph = paragraphXml(canvas, { text: title });
  return placeholder(
    canvas,
    canvas.wording.pptx.places.title,
    { type: "title" },
    [paragraph],
    down === 0 ? undefined : box,
  );
}

/** Status and edition, and which of how many slides this is. A program keeps the number right when slides move. */
function footShapes(canvas: Canvas, deck: DeckView, { number, of }: NumberedSlide): Xml[] {
  const { places, slideAfter } = canvas.wording.pptx;
  return [
    placeholder(canvas, places.foot, { type: "ftr", sz: "quarter", idx: 11 }, [
      paragraphXml(canvas, { text: deck.foot }),
    ]),
    placeholder(canvas, places.number, { type: "sldNum", sz: "quarter", idx: 12 }, [
      numberXml(canvas, String(number), slideAfter(of)),
    ]),
  ];
}
