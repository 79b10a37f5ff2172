import { plainText } from "../inline-text.ts";

/** The longest heading that a slide has room for: about two lines. */
const longestHeading = 110;

/** A heading as a slide shows it: where it is too long, its first words. The notes say it whole: `wholeHeading`. */
export function headline(words: string, most = longestHeading): string {
  const plain = plainText(words);
  if (plain.length <= most) return words;
  const start = plain.slice(0, most);
  const space = start.lastIndexOf(" ");
  return `${(space > most / 2 ? start.slice(0, space) : start).replace(/[.,;:]$/, "")}…`;
}

/** A heading for the notes, where the slide does not show all of it. */
export function wholeHeading(words: string, most = longestHeading): string[] {
  return headline(words, most) === words ? [] : [words];
}

/**
 * Splits a text that is too long for a slide into as many as it needs: where a sentence ends, else between words, else within a
 * word. Links and emphasis stay in one piece. No word is lost.
 */
export function splitText(text: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest !== "" && !fits(rest)) {
    const longest = longestStart(rest, fits);
    const end =
      // Not where the slide would be half empty.
      lastPlace(rest, /[.!?]["')]?(?=\s)/g, longest, (end) => end > longest / 2 && isOutside(rest, end)) ??
      lastPlace(rest, /\S(?=\s)/g, longest, (end) => isOutside(rest, end)) ??
      lastPlace(rest, /\S(?=\s)/g, longest, () => true) ??
      longest;
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? parts : [...parts, rest];
}

/** How many characters of a text fit, one at least. */
function longestStart(text: string, fits: (part: string) => boolean): number {
  let most = 1;
  let tooMany = text.length;
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (fits(text.slice(0, middle))) most = middle;
    else tooMany = middle;
  }
  return most;
}

/** The last place, among those that a pattern finds in what fits, at which a text may end. */
function lastPlace(
  text: string,
  pattern: RegExp,
  longest: number,
  mayEnd: (end: number) => boolean,
): number | undefined {
  return [...text.slice(0, longest + 1).matchAll(pattern)]
    .map(({ index, 0: found }) => index + found.length)
    .findLast(mayEnd);
}

/** Whether a place is outside links and emphasis. */
function isOutside(text: string, place: number): boolean {
  const start = text.slice(0, place).replace(/\[[^\]]*\]\([^)]*\)/g, "");
  return !start.includes("[") && start.split("*").length % 2 === 1;
}
