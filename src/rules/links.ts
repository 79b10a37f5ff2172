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
export function linksOf(text: string): Link[] {
  const written = [...text.matchAll(writtenLink)].map(([, words = "", target = ""]) => ({
    words: plainText(words).trim(),
    target: (target.trim().split(/\s/)[0] ?? "").replace(/^<|>$/g, ""),
  }));
  const bare = [...text.matchAll(bareLink)].map(([, target = ""]) => ({ words: target, target }));
  return [...written, ...bare];
}

/** A text without its Markdown: of links the words, and no marks of emphasis. */
export function plainText(text: string): string {
  return text
    .replace(writtenLink, "$1")
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, "")
    .replace(/\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "");
}
