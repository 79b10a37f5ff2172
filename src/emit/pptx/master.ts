import { footWidth } from "../deck/fit.ts";
import { plainText } from "../inline-text.ts";
import { type Canvas, colourXml, fill, makeCanvas, type Style } from "./canvas.ts";
import {
  type Layout,
  type LayoutName,
  type LayoutPlace,
  layoutPath,
  layouts,
  masterPlaces,
} from "./layouts.ts";
import { office, type Part, type Relationship } from "./package.ts";
import { type Box, footBox, transform } from "./places.ts";
import { shapeTree, slideNames } from "./shape-tree.ts";
import { naming, preset, textFrame } from "./shapes.ts";
import { lineSpacing, paragraphXml, spaceBefore } from "./text.ts";
import { colourMap } from "./theme-part.ts";
import { type Xml, xml } from "./xml.ts";

const masterPath = "ppt/slideMasters/slideMaster1.xml";
const kind = "application/vnd.openxmlformats-officedocument.presentationml";

/** The master, which says how all slides look, and the layouts, which say where things stand on slides of one kind. */
export function masterParts(style: Style, foot: string): Part[] {
  const names = Object.keys(layouts) as LayoutName[];
  const canvas = makeCanvas(style, false, []);
  const layoutLinks = names.map(
    (name, at): Relationship => ({
      id: `rId${at + 1}`,
      type: `${office}/slideLayout`,
      to: { path: layoutPath(name) },
    }),
  );
  const theme: Relationship = {
    id: `rId${names.length + 1}`,
    type: `${office}/theme`,
    to: { path: "ppt/theme/theme1.xml" },
  };
  const master: Part = {
    path: masterPath,
    contentType: `${kind}.slideMaster+xml`,
    root: xml("p:sldMaster", slideNames, [
      xml("p:cSld", {}, [
        xml("p:bg", {}, [xml("p:bgPr", {}, [fill(style, "page"), xml("a:effectLst")])]),
        shapeTree(masterPlaces.map((place) => placeXml(canvas, place, foot))),
      ]),
      colourMap,
      // These ids share their range with the master's own, which is the first of it.
      xml(
        "p:sldLayoutIdLst",
        {},
        layoutLinks.map(({ id }, at) => xml("p:sldLayoutId", { id: 2_147_483_649 + at, "r:id": id })),
      ),
      textStyles(style),
    ]),
    relationships: [...layoutLinks, theme],
  };
  return [master, ...names.map((name) => layoutPart(style, name, foot))];
}

function layoutPart(style: Style, key: LayoutName, foot: string): Part {
  const { type, onBand, places }: Layout = layouts[key];
  const canvas = makeCanvas(style, onBand, []);
  const background = xml("p:bg", {}, [xml("p:bgPr", {}, [fill(style, "band"), xml("a:effectLst")])]);
  return {
    path: layoutPath(key),
    contentType: `${kind}.slideLayout+xml`,
    root: xml("p:sldLayout", { ...slideNames, type, preserve: true }, [
      xml("p:cSld", { name: style.wording.pptx.layouts[key] }, [
        ...(onBand ? [background] : []),
        shapeTree(places.map((place) => placeXml(canvas, place, foot))),
      ]),
      xml("p:clrMapOvr", {}, [xml("a:masterClrMapping")]),
    ]),
    relationships: [{ id: "rId1", type: `${office}/slideMaster`, to: { path: masterPath } }],
  };
}

/** A place of a master or a layout, with the look of its text. Slides that somebody adds have the same foot as all the others. */
function placeXml(canvas: Canvas, layoutPlace: LayoutPlace, foot: string): Xml {
  const { name, place, box, prompt, anchor } = layoutPlace;
  const { places } = canvas.wording.pptx;
  const text =
    place.type === "sldNum"
      ? numberXml(canvas, "‹#›", "")
      : paragraphXml(canvas, { text: place.type === "ftr" || prompt === undefined ? foot : places[prompt] });
  return xml("p:sp", {}, [
    xml("p:nvSpPr", {}, [
      naming(canvas, places[name], "text"),
      xml("p:cNvSpPr", {}, [xml("a:spLocks", { noGrp: true })]),
      xml("p:nvPr", {}, [xml("p:ph", { ...place })]),
    ]),
    xml("p:spPr", {}, [transform(place.type === "ftr" ? footPlace(canvas, box, foot) : box), preset("rect")]),
    xml("p:txBody", {}, [
      textFrame({ anchor }),
      xml("a:lstStyle", {}, [levelStyle(canvas, "a:lvl1pPr", layoutPlace)]),
      text,
    ]),
  ]);
}

/** Where the foot stands. It grows upwards where it has more lines; slides leave room for them. */
function footPlace({ ruler }: Canvas, box: Box, foot: string): Box {
  if (box.y !== footBox.y) return box;
  const more = (ruler.lines(plainText(foot), footWidth) - 1) * 1.25;
  return { ...box, y: box.y - more, h: box.h + more };
}

/** The words with the number of a slide, which a program fills in by itself. */
export function numberXml({ wording, wordingLanguage }: Style, shown: string, after: string): Xml {
  const letters = xml("a:rPr", { lang: wordingLanguage });
  return xml("a:p", {}, [
    xml("a:r", {}, [letters, xml("a:t", {}, [wording.pptx.slideBefore])]),
    xml("a:fld", { id: "{5C9A1B6E-2D4F-4E8A-9B37-6F1D0C2A8E54}", type: "slidenum" }, [
      letters,
      xml("a:t", {}, [shown]),
    ]),
    ...(after === "" ? [] : [xml("a:r", {}, [letters, xml("a:t", {}, [after])])]),
    xml("a:endParaRPr", { lang: wordingLanguage }),
  ]);
}

/** The styles of titles, of bodies with their levels of points, and of all other text. */
function textStyles(style: Style): Xml {
  const [title, body] = masterPlaces;
  if (title === undefined || body === undefined) throw new Error("The master has a title and a body");
  return xml("p:txStyles", {}, [
    xml("p:titleStyle", {}, [levelStyle(style, "a:lvl1pPr", title)]),
    xml(
      "p:bodyStyle",
      {},
      [1, 2, 3, 4, 5].map((level) => levelStyle(style, `a:lvl${level}pPr`, body, level)),
    ),
    xml("p:otherStyle", {}, [levelStyle(style, "a:lvl1pPr", { ...body, points: false })]),
  ]);
}

/** How paragraphs of one level look. Points hang by as much as their bullets need. */
function levelStyle(style: Style, name: string, look: LayoutPlace, level = 1): Xml {
  const { size, bold, colour, points, align, tighter, place } = look;
  const isTitle = place.type === "title" || place.type === "ctrTitle";
  const hang = Math.round(size * 1.2 * 12_700);
  const margins = points ? { marL: hang * level, indent: -hang } : { marL: 0, indent: 0 };
  const font = isTitle ? "mj" : "mn";
  return xml(
    name,
    {
      ...margins,
      algn: align ?? "l",
      defTabSz: 914_400,
      rtl: false,
      eaLnBrk: true,
      latinLnBrk: false,
      hangingPunct: true,
    },
    [
      lineSpacing(points ? 108 : isTitle && size > 40 ? 90 : 100),
      spaceBefore(points ? size / 2 : 0),
      ...(points
        ? [
            xml("a:buClr", {}, [colourXml(style, colour === "text" ? "brand" : colour)]),
            xml("a:buFont", { typeface: "Arial" }),
            xml("a:buChar", { char: "•" }),
          ]
        : [xml("a:buNone")]),
      xml(
        "a:defRPr",
        {
          lang: style.language,
          sz: size * 100,
          b: bold,
          kern: 1200,
          spc: tighter === undefined ? undefined : -tighter,
        },
        [
          fill(style, colour),
          xml("a:latin", { typeface: `+${font}-lt` }),
          xml("a:ea", { typeface: `+${font}-ea` }),
          xml("a:cs", { typeface: `+${font}-cs` }),
        ],
      ),
    ],
  );
}
