/** An element of an XML text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
}

/** Reads the little XML that reports are written in, and throws where it is not well formed. Written here, since a test needs no more of XML. */
export class XMLParser {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  root(): XmlElement {
    const top: XmlElement = { name: "", attributes: {}, children: [] };
    const open = [top];
    const token =
      /<\?xml[^?]*\?>|<\/([\w.]+)>|<([\w.]+)((?: [\w.]+="[^"<&]*(?:&(?:amp|lt|gt|quot|apos|#10);[^"<&]*)*")*)(\/?)>|[^<&]+|&(?:amp|lt|gt|quot|apos|#10);/gy;
    let end = 0;
    for (const match of this.#text.matchAll(token)) {
      end = match.index + match[0].length;
      if (match[1] !== undefined && open.pop()?.name !== match[1])
        throw new Error(`</${match[1]}> closes another element`);
      if (match[2] === undefined) continue;
      const attributes = Object.fromEntries(
        [...(match[3] ?? "").matchAll(/ ([\w.]+)="([^"]*)"/g)].map(([, name, value]) => [name, value ?? ""]),
      );
      const element: XmlElement = { name: match[2], attributes, children: [] };
      open.at(-1)?.children.push(element);
      if (match[4] === "") open.push(element);
    }
    if (end !== this.#text.length || open.length !== 1)
      throw new Error(`Not well formed from offset ${end} on`);
    return top.children[0] as XmlElement;
  }
}
