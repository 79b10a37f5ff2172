import { drawing } from "./theme-part.ts";
import { type Xml, xml } from "./xml.ts";

/** The name spaces of slides, masters, layouts and notes. */
export const slideNames = {
  "xmlns:a": drawing,
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
};

/** All the shapes of a slide, in the order in which they are read out; what comes later lies on top. */
export function shapeTree(shapes: readonly Xml[]): Xml {
  return xml("p:spTree", {}, [
    xml("p:nvGrpSpPr", {}, [xml("p:cNvPr", { id: 1, name: "" }), xml("p:cNvGrpSpPr"), xml("p:nvPr")]),
    xml("p:grpSpPr"),
    ...shapes,
  ]);
}
