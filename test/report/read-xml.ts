/** An element of an XML text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The text between its tags, but for that of the elements in it. */
  text: string;
}

const reference = "&(?:amp|lt|gt|quot|apos|#\\d+);";
const token = new RegExp(
  `<\\?xml version="1\\.0" encoding="UTF-8"(?: standalone="yes")?\\?>|</([\\w:-]+)>|<([\\w:-]+)((?: [\\w:]+="[^"<&\\n]*(?:${reference}[^"<&\\n]*)*")*)(/?)>|[^<&]+|${reference}`,
  "gy",
);

/**
 * Reads the little XML that planc writes, as strictly as it is written: throws where it is not well formed, and where it has
 * anything else, such as a comment, a CDATA section, "]]>" or a character that XML cannot hold.
 */
export function readXml(text: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [all, closed, opened, list = "", empty] = match;
    end = match.index + all.length;
    const inner = open.at(-1);
    if (closed !== undefined && open.pop()?.name !== closed)
      throw new Error(`</${closed}> closes another element`);
    if (opened !== undefined) {
      const pairs = [...list.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
        name,
        decode(value),
      ]);
      if (new Set(pairs.map(([name]) => name)).size !== pairs.length)
        throw new Error(`<${opened}> repeats an attribute`);
      const element = { name: opened, attributes: Object.fromEntries(pairs), children: [], text: "" };
      inner?.children.push(element);
      if (empty === "") open.push(element);
    } else if (closed === undefined && inner !== undefined && !all.startsWith("<?")) {
      if (all.includes("]]>")) throw new Error("]]> stands in a text");
      inner.text += decode(all);
    }
  }
  const [root, ...others] = top.children;
  if (end !== text.length || open.length !== 1 || root === undefined || others.length > 0)
    throw new Error(`Not well formed from offset ${end} on`);
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text))
    throw new Error("A character that XML cannot hold");
  return root;
}

const characters: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

function decode(text: string): string {
  return text.replace(new RegExp(reference, "g"), (name) =>
    name.startsWith("&#") ? String.fromCodePoint(Number(name.slice(2, -1))) : (characters[name] ?? name),
  );
}
