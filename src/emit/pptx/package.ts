import { strToU8, zipSync } from "fflate";
import { type Xml, xml, xmlDocument } from "./xml.ts";

/** A file of a package: what is in it, what kind it is, and which other parts and addresses it names by id. */
export interface Part {
  /** Its path from the root of the package: "ppt/slides/slide1.xml". */
  readonly path: string;
  readonly contentType: string;
  readonly root: Xml;
  readonly relationships: readonly Relationship[];
}

/** What a part leads to. A path is that of another part of the package; an address leads out of it. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly to: { readonly path: string } | { readonly address: string };
}

/** How the types of relationships begin that office documents have. */
export const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const packages = "http://schemas.openxmlformats.org/package/2006";

/** Packs parts into one file. The same parts give the same bytes on every machine. */
export function packParts(parts: readonly Part[], root: readonly Relationship[]): Uint8Array {
  const texts = [
    ["[Content_Types].xml", contentTypes(parts)],
    ["_rels/.rels", relationshipList("", root)],
    ...parts.flatMap(({ path, root, relationships }) => [
      [path, root] as const,
      ...(relationships.length === 0
        ? []
        : [[relationshipsPath(path), relationshipList(path, relationships)] as const]),
    ]),
  ] as const;
  const files = Object.fromEntries(texts.map(([path, root]) => [path, strToU8(xmlDocument(root))]));
  // Without a time zone the time is that of the clock on the wall, which is what a ZIP file holds: the same everywhere.
  return zipSync(files, { level: 6, mtime: "1980-01-01T00:00:00" });
}

function contentTypes(parts: readonly Part[]): Xml {
  return xml("Types", { xmlns: `${packages}/content-types` }, [
    xml("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }),
    xml("Default", { Extension: "xml", ContentType: "application/xml" }),
    ...parts.map(({ path, contentType }) =>
      xml("Override", { PartName: `/${path}`, ContentType: contentType }),
    ),
  ]);
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function relationshipList(from: string, relationships: readonly Relationship[]): Xml {
  return xml(
    "Relationships",
    { xmlns: `${packages}/relationships` },
    relationships.map(({ id, type, to }) =>
      "path" in to
        ? xml("Relationship", { Id: id, Type: type, Target: relativePath(from, to.path) })
        : xml("Relationship", { Id: id, Type: type, Target: to.address, TargetMode: "External" }),
    ),
  );
}

/** The path of a part as another one names it. */
function relativePath(from: string, to: string): string {
  const above = from.split("/").slice(0, -1);
  const below = to.split("/");
  let shared = 0;
  while (shared < above.length && above[shared] === below[shared]) shared++;
  return [...above.slice(shared).map(() => ".."), ...below.slice(shared)].join("/");
}
