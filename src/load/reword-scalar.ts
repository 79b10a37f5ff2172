import type { TextEdit } from "../source/diagnostic.ts";
import type { Location } from "../source/source-file.ts";

/**
 * The change that makes a value of a file say something else, with the quotes and line breaks it has: its whole text where that stands
 * on one line as it is read, else only the end that differs. Undefined where neither will do, such as in a text with escapes, and where
 * the new words could mean something to YAML. `isInBrackets`: whether the value stands in a list or mapping in brackets.
 */
export function rewordScalar(
  { file, start, end }: Location,
  from: string,
  to: string,
  isInBrackets = false,
): TextEdit | undefined {
  const written = file.text.slice(start, end);
  const quote = /^["']/.exec(written)?.[0] ?? "";
  const inside = { file, start: start + quote.length, end: end - quote.length };
  const words = file.text.slice(inside.start, inside.end);
  if (words === from && plainWords.test(to)) {
    // Between brackets a comma ends a value, so words with one are put in quotes there.
    const needsQuotes = quote === "" && to.includes(",") && isInBrackets;
    return { location: inside, text: needsQuotes ? `"${to}"` : to };
  }
  // A full stop belongs right after the last word, and white space may follow that. Where it is written as an escape, no word ends there.
  if (lastWord(words) !== lastWord(from)) return undefined;
  const last = inside.start + words.trimEnd().length;
  if (to === `${from}.`) return { location: { file, start: last, end: last }, text: "." };
  if (from === `${to}.`) return { location: { file, start: last - 1, end: last }, text: "" };
  return undefined;
}

function lastWord(text: string): string | undefined {
  return text.trimEnd().split(/\s/).at(-1);
}

/** Words that are themselves wherever they stand and however they are quoted. */
const plainWords = /^[A-Za-z0-9](?:[A-Za-z0-9 /,.()?-]*[A-Za-z0-9.)])?$/;
