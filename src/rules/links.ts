/** A link in a text: the words readers see, and where it leads. */
export interface Link {
  readonly words: string;
  readonly target: string;
}

/** "[words](target)", not after a backslash. Brackets inside end the search, so that it takes one pass. */
const writtenLink = /(?<!\\)\[((?:\\.|[^[\]\\])*)\]\(((?:[^()]|\([^()]*\))*)\)/g;
/** "<https://example.org>", whose words are its target. */
const bareLink = /<(https?:\/\/[^\s<>]*)>/gi;

/** The links of a text. */
export function linksOf(text: string): readonly Link[] {
  // Nearly all texts have none, and to look for the marks that every link has takes much less than to look for a link.
  const written = text.includes("](") ? writtenLinksOf(text) : [];
  return text.includes("<") ? [...written, ...bareLinksOf(text)] : written;
}

function writtenLinksOf(text: string): Link[] {
  return [...text.matchAll(writtenLink)].map(([, words = "", target = ""]) => ({
    words: plainText(words).trim(),
    target: (target.trim().split(/\s/)[0] ?? "").replace(/^<|>$/g, ""),
  }));
}

function bareLinksOf(text: string): Link[] {
  return [...text.matchAll(bareLink)].map(([, target = ""]) => ({ words: target, target }));
}

/** A text without its Markdown: of links the words, and no marks of emphasis. */
export function plainText(text: string): string {
  let plain = text;
  // As above: each mark is looked for before it is taken away.
  if (plain.includes("](")) plain = plain.replace(writtenLink, "$1");
  if (plain.includes("\\")) plain = plain.replace(/\\(?=[^\p{L}\p{N}\s])/gu, "");
  // The regular expression looks at what stands beside a low line, so all marks are taken away at once.
  if (plain.includes("_")) plain = plain.replace(/\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "");
  else if (plain.includes("*")) plain = plain.replaceAll("*", "");
  return plain;
}
