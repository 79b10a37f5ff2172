import { markdownWords } from "../../source/markdown-words.ts";
import { readText } from "../inline-text.ts";

/** Text that is Markdown already and is inserted as it is. */
export class Markdown {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Markdown with texts of the plan in it: md`## ${name}`. What is inserted is escaped, so that no text of a plan can be
 * anything but words, unless it is Markdown made here.
 */
export function md(fixed: TemplateStringsArray, ...texts: readonly (string | number | Markdown)[]): Markdown {
  return new Markdown(
    String.raw(
      { raw: fixed },
      ...texts.map((text) => (text instanceof Markdown ? text.text : markdownWords(`${text}`))),
    ),
  );
}

/** A field's text as Markdown: words escaped, emphasis and safe links kept. */
export function words(text: string): Markdown {
  const runs = readText(text).map((run) => {
    const escaped = markdownWords(run.text);
    // Spaces at the ends stay outside of the marks, which would else be none.
    const plain = run.emphasis ? escaped.replace(/\S(?:.*\S)?/, "*$&*") : escaped;
    return run.href === undefined ? plain : `[${plain}](<${run.href}>)`;
  });
  return new Markdown(runs.join(""));
}

/** A list, one item a line. */
export function bullets(items: readonly Markdown[]): Markdown {
  return new Markdown(items.map((item) => `- ${item.text}`).join("\n"));
}

/** A list under a heading, or nothing where it is empty. */
export function listed(
  heading: string,
  items: readonly Markdown[],
  introduction?: string,
): (Markdown | undefined)[] {
  if (items.length === 0) return [];
  return [md`## ${heading}`, introduction === undefined ? undefined : words(introduction), bullets(items)];
}

/** A table with a header row. */
export function table(head: readonly string[], rows: readonly (readonly (string | Markdown)[])[]): Markdown {
  const line = (cells: readonly (string | Markdown)[]) =>
    `| ${cells.map((cell) => md`${cell}`.text).join(" | ")} |`;
  return new Markdown([line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n"));
}

/** Parts of a document with an empty line between them; what is undefined or empty is left out. */
export function paragraphs(parts: Iterable<Markdown | string | undefined>): Markdown {
  return new Markdown([...eachParagraph(parts)].join(""));
}

/** The same one by one, each with what parts it from the one before it. */
export function* eachParagraph(parts: Iterable<Markdown | string | undefined>): Generator<string> {
  let before: string | undefined;
  for (const part of parts) {
    if (!(part instanceof Markdown) || part.text === "") continue;
    const { text } = part;
    if (before !== undefined) yield "\n\n";
    // Two lists in a row would be taken for one.
    yield text.startsWith("- ") && isList(before ?? "") ? `<!-- -->\n\n${text}` : text;
    before = text;
  }
}

function isList(text: string): boolean {
  return text.slice(text.lastIndexOf("\n") + 1).startsWith("- ");
}
