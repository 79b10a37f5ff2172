import type { ColourName } from "../theme.ts";
import type { Style } from "./canvas.ts";
import type { Part } from "./package.ts";
import { type Xml, xml } from "./xml.ts";

/** The name space of drawings, which most parts have. */
export const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** The colours that a theme offers in a program's menus, in their fixed order, and which of the plan's they are. */
const slots: readonly (readonly [slot: string, name: ColourName])[] = [
  ["dk1", "text"],
  ["lt1", "page"],
  ["dk2", "band"],
  ["lt2", "onBand"],
  ["accent1", "brand"],
  ["accent2", "brandDeep"],
  ["accent3", "good"],
  ["accent4", "bad"],
  ["accent5", "note"],
  ["accent6", "secondaryText"],
  ["hlink", "link"],
  ["folHlink", "linkVisited"],
];

/** Which colour of the theme each colour of a master's shapes is. */
export const colourMap = xml("p:clrMap", {
  bg1: "lt1",
  tx1: "dk1",
  bg2: "lt2",
  tx2: "dk2",
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((accent) => [`accent${accent}`, `accent${accent}`])),
  hlink: "hlink",
  folHlink: "folHlink",
});

/** The theme: the plan's colours and its typeface. */
export function themePart(style: Style, number: number): Part {
  const { theme: name } = style.wording.pptx;
  return {
    path: `ppt/theme/theme${number}.xml`,
    contentType: "application/vnd.openxmlformats-officedocument.theme+xml",
    root: xml("a:theme", { "xmlns:a": drawing, name }, [
      xml("a:themeElements", {}, [
        xml(
          "a:clrScheme",
          { name },
          slots.map(([slot, name]) => xml(`a:${slot}`, {}, [xml("a:srgbClr", { val: style.colours[name] })])),
        ),
        xml("a:fontScheme", { name }, [fonts("a:majorFont", style), fonts("a:minorFont", style)]),
        effects(name),
      ]),
    ]),
    relationships: [],
  };
}

function fonts(name: string, { typeface }: Style): Xml {
  return xml(name, {}, [
    xml("a:latin", { typeface }),
    xml("a:ea", { typeface: "" }),
    xml("a:cs", { typeface: "" }),
  ]);
}

const placeholderFill = xml("a:solidFill", {}, [xml("a:schemeClr", { val: "phClr" })]);

/** The format asks for three of each. They are plain: nothing on the slides uses them. */
const effects = (name: string): Xml =>
  xml("a:fmtScheme", { name }, [
    xml("a:fillStyleLst", {}, [placeholderFill, placeholderFill, placeholderFill]),
    xml(
      "a:lnStyleLst",
      {},
      [9525, 19_050, 28_575].map((w) =>
        xml("a:ln", { w, cap: "flat", cmpd: "sng", algn: "ctr" }, [
          placeholderFill,
          xml("a:prstDash", { val: "solid" }),
        ]),
      ),
    ),
    xml(
      "a:effectStyleLst",
      {},
      [1, 2, 3].map(() => xml("a:effectStyle", {}, [xml("a:effectLst")])),
    ),
    xml("a:bgFillStyleLst", {}, [placeholderFill, placeholderFill, placeholderFill]),
  ]);
