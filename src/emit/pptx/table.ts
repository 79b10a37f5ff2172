import { boldScale, slideWidth } from "../deck/fit.ts";
import type { SlideTable } from "../deck/slide.ts";
import { columnWidths, rowHeight } from "../deck/table-slides.ts";
import { plainText } from "../inline-text.ts";
import { type Canvas, colourXml, fill, type Style } from "./canvas.ts";
import { type Box, left, transform, units } from "./places.ts";
import { naming } from "./shapes.ts";
import { paragraphXml } from "./text.ts";
import { drawing } from "./theme-part.ts";
import { type Xml, xml } from "./xml.ts";

/** The number by which tables name their style; it is only ever compared. */
const styleId = "{7B0C5A52-93E4-4F5B-A1D6-2C8E64F0B319}";

/** A table as it is drawn. Sizes are in em. */
export interface DrawnTable {
  readonly name: string;
  readonly says: string;
  readonly box: Box;
  readonly widths: readonly number[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly height: number }[];
  /** Whether the last row is a total. */
  readonly total?: boolean;
  /** Which column holds figures, and so stands to the right. */
  readonly figures?: number;
}

/** The table of a slide, below its title. */
export function slideTable(canvas: Canvas, table: SlideTable, top: number): Xml {
  const widths = columnWidths(table);
  const rows = [table.columns, ...table.rows].map((cells, at) => ({
    cells,
    height: rowHeight(canvas.ruler, cells, widths, at === 0 ? boldScale : 1),
  }));
  return tableXml(canvas, {
    name: canvas.wording.pptx.table,
    says: plainText(table.caption),
    box: { x: left, y: top, w: slideWidth, h: rows.reduce((sum, { height }) => sum + height, 0) },
    widths,
    rows,
  });
}

/** A table with its header row, which programs repeat to those who cannot see it. */
export function tableXml(canvas: Canvas, table: DrawnTable): Xml {
  const { name, says, box, widths, rows, total = false } = table;
  const properties = { firstRow: true, firstCol: true, lastRow: total ? true : undefined };
  return xml("p:graphicFrame", {}, [
    xml("p:nvGraphicFramePr", {}, [
      naming(canvas, name, { says }),
      xml("p:cNvGraphicFramePr", {}, [xml("a:graphicFrameLocks", { noGrp: true })]),
      xml("p:nvPr"),
    ]),
    transform(box, { name: "p:xfrm" }),
    xml("a:graphic", {}, [
      xml("a:graphicData", { uri: "http://schemas.openxmlformats.org/drawingml/2006/table" }, [
        xml("a:tbl", {}, [
          xml("a:tblPr", properties, [xml("a:tableStyleId", {}, [styleId])]),
          xml(
            "a:tblGrid",
            {},
            widths.map((width) => xml("a:gridCol", { w: units(width) })),
          ),
          ...rows.map(({ cells, height }) =>
            xml(
              "a:tr",
              { h: units(height) },
              cells.map((text, at) => cellXml(canvas, text, at === table.figures)),
            ),
          ),
        ]),
      ]),
    ]),
  ]);
}

function cellXml(canvas: Canvas, text: string, figures: boolean): Xml {
  const margins = { marL: 0, marR: units(1), marT: units(0.35), marB: units(0.35) };
  return xml("a:tc", {}, [
    xml("a:txBody", {}, [
      xml("a:bodyPr"),
      xml("a:lstStyle"),
      paragraphXml(canvas, { text, ...(figures ? { align: "r" } : {}) }),
    ]),
    xml("a:tcPr", margins),
  ]);
}

/** The style of all tables: lines between the rows, a bold header row and, where there is one, a bold total. */
export function tableStyles(style: Style): Xml {
  const rule = (edge: string, width: number, colour: "line" | "edge"): Xml =>
    xml(`a:${edge}`, {}, [xml("a:ln", { w: width * 9525, cmpd: "sng" }, [fill(style, colour)])]);
  const part = (name: string, bold: boolean, borders: readonly Xml[]): Xml =>
    xml(`a:${name}`, {}, [
      xml("a:tcTxStyle", { b: bold ? "on" : undefined }, [
        xml("a:fontRef", { idx: "minor" }, [xml("a:prstClr", { val: "black" })]),
        colourXml(style, "text"),
      ]),
      xml("a:tcStyle", {}, [xml("a:tcBdr", {}, borders), xml("a:fill", {}, [xml("a:noFill")])]),
    ]);
  return xml("a:tblStyleLst", { "xmlns:a": drawing, def: styleId }, [
    xml("a:tblStyle", { styleId, styleName: style.wording.pptx.theme }, [
      part("wholeTbl", false, [rule("bottom", 1, "line"), rule("insideH", 1, "line")]),
      part("lastRow", true, [rule("top", 2, "edge")]),
      part("firstRow", true, [rule("bottom", 2, "edge")]),
    ]),
  ]);
}
