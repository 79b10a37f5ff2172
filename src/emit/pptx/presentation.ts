import type { CompiledPlan } from "../../compile/compiled-plan.generated.ts";
import type { DeckView } from "../deck/slides.ts";
import { plainText } from "../inline-text.ts";
import { fill, type Style } from "./canvas.ts";
import { notesMasterPath } from "./notes.ts";
import { office, type Part, type Relationship } from "./package.ts";
import { notesSize, slideSize } from "./places.ts";
import { slideNames } from "./shape-tree.ts";
import { slidePath } from "./slide-part.ts";
import { tableStyles } from "./table.ts";
import { type Xml, xml } from "./xml.ts";

const kind = "application/vnd.openxmlformats-officedocument";

/** What leads into the package: the presentation and the properties of the document. */
export const rootRelationships: readonly Relationship[] = [
  { id: "rId1", type: `${office}/officeDocument`, to: { path: "ppt/presentation.xml" } },
  {
    id: "rId2",
    type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    to: { path: "docProps/core.xml" },
  },
  { id: "rId3", type: `${office}/extended-properties`, to: { path: "docProps/app.xml" } },
];

/** The properties of the document. They name no time: the same plan gives the same file. */
export function propertyParts({ plan }: CompiledPlan, deck: DeckView): Part[] {
  const core = xml(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    },
    [
      xml("dc:title", {}, [deck.title]),
      ...(plan.kind === undefined ? [] : [xml("dc:subject", {}, [plainText(plan.kind)])]),
      xml("dc:creator", {}, [plainText(deck.publisher)]),
      xml("dc:description", {}, [plainText(deck.foot)]),
      xml("dc:language", {}, [deck.language]),
      xml("cp:contentStatus", {}, [plainText(deck.status.label)]),
    ],
  );
  const app = xml("Properties", { xmlns: `${office.replace("/relationships", "/extended-properties")}` }, [
    xml("PresentationFormat", {}, ["Widescreen"]),
    xml("Slides", {}, [String(deck.slides.length)]),
    xml("Notes", {}, [String(deck.slides.filter(({ notes }) => notes.length > 0).length)]),
    xml("Application", {}, ["planc"]),
    xml("Company", {}, [plainText(deck.publisher)]),
  ]);
  return [
    part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core),
    part("docProps/app.xml", `${kind}.extended-properties+xml`, app),
  ];
}

/** The presentation, which lists its slides, and the parts it leads to that hold settings. */
export function presentationParts(style: Style, deck: DeckView): Part[] {
  const lead = (id: string, type: string, path: string): Relationship => ({
    id,
    type: `${office}/${type}`,
    to: { path },
  });
  const slides = deck.slides.map(({ number }) => lead(`rId${number + 1}`, "slide", slidePath(number)));
  const next = (by: number): string => `rId${slides.length + 1 + by}`;
  const presentation = xml("p:presentation", { ...slideNames, saveSubsetFonts: true }, [
    xml("p:sldMasterIdLst", {}, [xml("p:sldMasterId", { id: 2_147_483_648, "r:id": "rId1" })]),
    xml("p:notesMasterIdLst", {}, [xml("p:notesMasterId", { "r:id": next(1) })]),
    xml(
      "p:sldIdLst",
      {},
      slides.map(({ id }, at) => xml("p:sldId", { id: 256 + at, "r:id": id })),
    ),
    xml("p:sldSz", slideSize),
    xml("p:notesSz", notesSize),
    xml("p:defaultTextStyle", {}, [
      xml("a:defPPr", {}, [xml("a:defRPr", { lang: style.language })]),
      xml("a:lvl1pPr", { marL: 0, algn: "l" }, [
        xml("a:defRPr", { lang: style.language, sz: 1800 }, [
          fill(style, "text"),
          xml("a:latin", { typeface: "+mn-lt" }),
        ]),
      ]),
    ]),
  ]);
  const settings = [
    part("ppt/presProps.xml", `${kind}.presentationml.presProps+xml`, xml("p:presentationPr", slideNames)),
    part("ppt/viewProps.xml", `${kind}.presentationml.viewProps+xml`, xml("p:viewPr", slideNames)),
    part("ppt/tableStyles.xml", `${kind}.presentationml.tableStyles+xml`, tableStyles(style)),
  ];
  return [
    {
      ...part("ppt/presentation.xml", `${kind}.presentationml.presentation.main+xml`, presentation),
      relationships: [
        lead("rId1", "slideMaster", "ppt/slideMasters/slideMaster1.xml"),
        ...slides,
        lead(next(1), "notesMaster", notesMasterPath),
        lead(next(2), "presProps", "ppt/presProps.xml"),
        lead(next(3), "viewProps", "ppt/viewProps.xml"),
        lead(next(4), "theme", "ppt/theme/theme1.xml"),
        lead(next(5), "tableStyles", "ppt/tableStyles.xml"),
      ],
    },
    ...settings,
  ];
}

function part(path: string, contentType: string, root: Xml): Part {
  return { path, contentType, root, relationships: [] };
}
