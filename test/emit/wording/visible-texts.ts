import { strFromU8, unzipSync } from "fflate";
import { readXml, type XmlElement } from "../../report/read-xml.ts";

/** Attributes whose values nobody reads or hears. All others are looked at. */
const structural =
  /^(?:class|id|href|rel|src|defer|lang|charset|name|content|http-equiv|scope|colspan|role|tabindex|open|aria-(?:hidden|labelledby|current)|data-(?:heading|group)|viewBox|overflow|preserveAspectRatio|fill|stroke(?:-\w+)?|[dxyr]|[xyc][12xy]|width|height)$/;

/** All that a reader sees or hears of a page, one piece of text or one attribute each. */
export function textsOfPage(page: string): string[] {
  const body = page.replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, "").replaceAll("<wbr>", "");
  const texts = body.split(/<[^>]*>/).map(readEntities);
  const attributes = [...body.matchAll(/<\w[^>]*>/g)].flatMap(([tag]) =>
    [...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)]
      .filter(([, name = ""]) => !structural.test(name))
      .map(([, , value = ""]) => readEntities(value)),
  );
  return [...texts, ...attributes].filter((text) => text.trim() !== "");
}

function readEntities(text: string): string {
  return text
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** All that a reader sees or hears of a PowerPoint file: texts, notes, names and meanings of shapes, names of layouts and themes, and what is said of the file. */
export function textsOfPresentation(bytes: Uint8Array): string[] {
  const files = Object.entries(unzipSync(bytes)).filter(
    ([path]) => /^ppt\/.*\.xml$/.test(path) || path === "docProps/core.xml",
  );
  return files.flatMap(([path, file]) => {
    const root = readXml(strFromU8(file));
    return path === "docProps/core.xml"
      ? root.children.filter(({ name }) => name !== "dc:language").map(({ text }) => text)
      : textsOfPart(root);
  });
}

/** Elements with a name that people see. */
const namedElements = /^(?:p:cNvPr|p:cSld|a:theme|a:clrScheme|a:fontScheme|a:fmtScheme|a:tblStyle)$/;

function textsOfPart({ name, attributes, children }: XmlElement): string[] {
  const { name: given, styleName, descr, title } = attributes;
  const named = namedElements.test(name) ? [given, styleName] : [];
  return [
    ...(name === "a:p" ? [paragraphText(children)] : []),
    ...[...named, descr, title].filter((value) => value !== undefined),
    ...children.flatMap(textsOfPart),
  ];
}

/** The text of a paragraph. The number of a slide is not looked at: a program fills it in by itself. */
function paragraphText(runs: readonly XmlElement[]): string {
  return runs
    .filter(({ name }) => name === "a:r")
    .flatMap(({ children }) => children.filter(({ name }) => name === "a:t"))
    .map(({ text }) => text)
    .join("");
}
