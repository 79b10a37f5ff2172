import MarkdownIt from "markdown-it";

/** A stretch of text in a field: plain, emphasised, or the words of a link. */
export interface TextRun {
  readonly text: string;
  readonly emphasis: boolean;
  /** Where it leads: an address that is safe to publish. */
  readonly href?: string;
}

/** The little Markdown that texts of a plan may have: emphasis, links, addresses in angle brackets, and backslashes. */
const markdown = new MarkdownIt("zero").enable(["emphasis", "link", "escape", "autolink"]);
// Which addresses are published is decided below, so that the words of any other link stay.
markdown.validateLink = () => true;

/** The schemes an address may have. Everything else, `javascript:` above all, is printed as plain words. */
const safeAddress = /^(?:https?:\/\/|mailto:)[^\s"'<>`\\]+$/i;

/** Texts without any of these characters have no Markdown in them. */
const special = /[*_[\\<]/;

/** Reads a field's text. A link that leads nowhere (`#`) or to an unsafe address is the words of the link alone. */
export function readText(text: string): TextRun[] {
  if (!special.test(text)) return [{ text, emphasis: false }];
  const runs: TextRun[] = [];
  let emphasis = 0;
  let href: string | undefined;
  for (const token of markdown.parseInline(text, {})[0]?.children ?? []) {
    if (token.type === "em_open" || token.type === "strong_open") emphasis++;
    else if (token.type === "em_close" || token.type === "strong_close") emphasis--;
    else if (token.type === "link_open") href = safeLink(String(token.attrGet("href")));
    else if (token.type === "link_close") href = undefined;
    else {
      const words = token.type === "hardbreak" ? " " : token.content;
      if (words !== "")
        runs.push({ text: words, emphasis: emphasis > 0, ...(href === undefined ? {} : { href }) });
    }
  }
  return runs;
}

/** An address if it is safe to publish. */
export function safeLink(address: string | undefined): string | undefined {
  return address !== undefined && safeAddress.test(address) ? address : undefined;
}

/** A field's text without its Markdown: for titles, captions, spreadsheets and text alternatives. */
export function plainText(text: string): string {
  return readText(text)
    .map((run) => run.text)
    .join("");
}
