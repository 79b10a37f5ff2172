import type { NumberedSlide } from "../deck/slides.ts";
import { type Canvas, fill, makeCanvas, type Style } from "./canvas.ts";
import { office, type Part } from "./package.ts";
import { notesSize, slideSize } from "./places.ts";
import { shapeTree, slideNames } from "./shape-tree.ts";
import { naming, placeholder, preset } from "./shapes.ts";
import { paragraphXml } from "./text.ts";
import { colourMap } from "./theme-part.ts";
import { type Xml, type XmlAttributes, xml } from "./xml.ts";

/** The path of the master that says how pages of notes look. */
export const notesMasterPath = "ppt/notesMasters/notesMaster1.xml";

const kind = "application/vnd.openxmlformats-officedocument.presentationml";

/** The places on a page of notes, in the units of the format: the slide above, the notes below. */
const margin = 685_800;
const pictureWidth = notesSize.cx - 2 * margin;
const picturePlace = {
  off: { x: margin, y: margin },
  ext: { cx: pictureWidth, cy: Math.round((pictureWidth * slideSize.cy) / slideSize.cx) },
};
const notesTop = picturePlace.off.y + picturePlace.ext.cy + margin / 2;
const notesPlace = {
  off: { x: margin, y: notesTop },
  ext: { cx: pictureWidth, cy: notesSize.cy - notesTop - margin },
};

/** The master of the pages of notes. */
export function notesMaster(style: Style): Part {
  const canvas = makeCanvas(style, false, []);
  const prompt = paragraphXml(canvas, { text: style.wording.pptx.notes });
  return {
    path: notesMasterPath,
    contentType: `${kind}.notesMaster+xml`,
    root: xml("p:notesMaster", slideNames, [
      xml("p:cSld", {}, [
        xml("p:bg", {}, [xml("p:bgPr", {}, [fill(style, "page"), xml("a:effectLst")])]),
        shapeTree([
          slidePicture(canvas, [
            xml("a:xfrm", {}, [xml("a:off", picturePlace.off), xml("a:ext", picturePlace.ext)]),
            preset("rect"),
            xml("a:noFill"),
            xml("a:ln", { w: 9525 }, [fill(style, "edge")]),
          ]),
          xml("p:sp", {}, [
            xml("p:nvSpPr", {}, [
              naming(canvas, style.wording.pptx.notes, "text"),
              xml("p:cNvSpPr", {}, [xml("a:spLocks", { noGrp: true })]),
              xml("p:nvPr", {}, [xml("p:ph", { type: "body", idx: 1 })]),
            ]),
            xml("p:spPr", {}, [
              xml("a:xfrm", {}, [xml("a:off", notesPlace.off), xml("a:ext", notesPlace.ext)]),
              preset("rect"),
            ]),
            xml("p:txBody", {}, [xml("a:bodyPr"), xml("a:lstStyle"), prompt]),
          ]),
        ]),
      ]),
      colourMap,
      xml("p:notesStyle", {}, [
        xml("a:lvl1pPr", { marL: 0, algn: "l" }, [
          xml("a:spcBef", {}, [xml("a:spcPts", { val: 600 })]),
          xml("a:defRPr", { lang: style.language, sz: 1200 }, [
            fill(style, "text"),
            xml("a:latin", { typeface: "+mn-lt" }),
          ]),
        ]),
      ]),
    ]),
    relationships: [{ id: "rId1", type: `${office}/theme`, to: { path: "ppt/theme/theme2.xml" } }],
  };
}

/** The path of the notes of a slide. */
export function notesPath(number: number): string {
  return `ppt/notesSlides/notesSlide${number}.xml`;
}

/** What a speaker needs to know of a slide. */
export function notesPart(style: Style, { number, notes }: NumberedSlide, slidePath: string): Part {
  const canvas = makeCanvas(style, false, [
    { id: "rId1", type: `${office}/notesMaster`, to: { path: notesMasterPath } },
    { id: "rId2", type: `${office}/slide`, to: { path: slidePath } },
  ]);
  const shapes = [
    slidePicture(canvas, []),
    placeholder(
      canvas,
      style.wording.pptx.notes,
      { type: "body", idx: 1 },
      notes.map((text) => paragraphXml(canvas, { text })),
    ),
  ];
  return {
    path: notesPath(number),
    contentType: `${kind}.notesSlide+xml`,
    root: xml("p:notes", slideNames, [
      xml("p:cSld", {}, [shapeTree(shapes)]),
      xml("p:clrMapOvr", {}, [xml("a:masterClrMapping")]),
    ]),
    relationships: canvas.relationships(),
  };
}

/** Where a program shows the slide on its page of notes. */
function slidePicture(canvas: Canvas, look: readonly Xml[]): Xml {
  const locks: XmlAttributes = { noGrp: true, noRot: true, noChangeAspect: true };
  return xml("p:sp", {}, [
    xml("p:nvSpPr", {}, [
      naming(canvas, canvas.wording.pptx.slide, "decoration"),
      xml("p:cNvSpPr", {}, [xml("a:spLocks", locks)]),
      xml("p:nvPr", {}, [xml("p:ph", { type: "sldImg", idx: 2 })]),
    ]),
    xml("p:spPr", {}, look),
  ]);
}
