/** A piece of XML. Only `xml` makes one, and it escapes all that it is given. */
export interface Xml {
  readonly markup: string;
}

/** The attributes of an element; one that is undefined is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What stands in an element: other elements, texts, and what is undefined, which is left out. */
export type XmlContent = Xml | string | undefined;

/** An element with its attributes and its content, in the order in which they are given. */
export function xml(name: string, attributes: XmlAttributes = {}, content: readonly XmlContent[] = []): Xml {
  let markup = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) markup += ` ${attribute}="${escapeAttribute(value)}"`;
  }
  if (content.length === 0) return { markup: `${markup}/>` };
  markup += ">";
  for (const part of content) {
    if (part !== undefined) markup += typeof part === "string" ? escapeText(part) : part.markup;
  }
  return { markup: `${markup}</${name}>` };
}

/** A whole XML text with an element as its root. */
export function xmlDocument({ markup }: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup}`;
}

/** Characters that cannot stand in XML, not even escaped: control characters, halves of pairs, and two that are no characters. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Most texts have none of what must be escaped or cannot stand in XML, and need no closer look. */
const suspect = /[&<>"'\0-\x1f\ud800-\udfff\ufffe\uffff]/;

/** Escapes what has a meaning in XML, and the line breaks that a reader would turn into spaces. */
function escapeAttribute(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  const text = `${value}`;
  if (!suspect.test(text)) return text;
  return text.replace(forbidden, "").replace(/[&<>"'\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** A text is one line: what breaks a line or stands for a tab becomes a space. */
function escapeText(text: string): string {
  if (!suspect.test(text)) return text;
  return text
    .replace(forbidden, "")
    .replace(/[\t\n\r]+/g, " ")
    .replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
