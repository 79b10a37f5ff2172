/** Estimates how much room words take on a slide. All sizes are in em of the text of a slide: 18 points. */
export interface Ruler {
  /** How many lines a text takes in a column. */
  readonly lines: (text: string, column: number) => number;
  /** How wide a text is in one line. */
  readonly width: (text: string) => number;
  /** How much room there is below a title; on the colour of the cover, titles are larger. */
  readonly room: (title: string, opens?: boolean) => number;
}

/** The size of a slide inside its margins, without its foot. */
export const slideWidth = 48.5;
const slideRoom = 20.2;

/** A title is 28 points: larger by this. One that opens a chapter is 36 points. */
const titleScale = 1.56;
const openingScale = 2;

/** Bold letters are wider by this. */
export const boldScale = 1.09;

/** How wide the letters of Arial are, in em, by their number; letters that are not listed are 0.556. */
const widths: number[] = [];
for (const [letters, width] of [
  ["'ijl|", 0.222],
  [" .,:;!/\\tfI[]", 0.278],
  ["r()-", 0.333],
  ["ckvsxyzJ", 0.5],
  ["FTZ", 0.611],
  ["ABEKPSVXY&", 0.667],
  ["CDHNRUw", 0.722],
  ["GOQ", 0.778],
  ["mM", 0.833],
  ["W%@", 0.95],
] as const) {
  for (const letter of letters) widths[letter.charCodeAt(0)] = width;
}

/** How wide the words of the foot may be, beside the number of the slide. */
export const footWidth = 40;

/** A ruler for a typeface that is so many times as wide as Arial, and for slides with some words in their foot. */
export function makeRuler(scale: number, foot = ""): Ruler {
  // A little is added for machines that round the widths of letters to whole pixels.
  const wide = scale * 1.04;
  const lines: Ruler["lines"] = (text, column) => countLines(text, Math.max(1, column / wide));
  const footLines = lines(foot, footWidth);
  return {
    lines,
    width: (text) => text.split(" ").reduce((sum, word) => sum + wordWidth(word) + 0.278, -0.278) * wide,
    room: (title, opens = false) => {
      const size = opens ? openingScale : titleScale;
      const titleLines = lines(title, slideWidth / size / boldScale);
      return slideRoom - (titleLines * size - titleScale) * 1.2 - (footLines - 1) * 1.25;
    },
  };
}

/** Fills lines word by word, as a browser does. A word wider than a line goes on in the next. */
function countLines(text: string, column: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const width = wordWidth(word);
    if (used > 0 && used + 0.278 + width > column) {
      lines++;
      used = width;
    } else {
      used += (used > 0 ? 0.278 : 0) + width;
    }
    for (; used > column; used -= column) lines++;
  }
  return lines;
}

function wordWidth(word: string): number {
  let width = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    // The second half of a pair is no letter of its own.
    if (code < 0xdc00 || code > 0xdfff) width += widths[code] ?? (code > 0x2e80 ? 1 : 0.556);
  }
  return width;
}

/**
 * Splits a list over as few slides as it needs, and as evenly as it can. An item larger than a slide stands alone. No slide has
 * more than `most` items, or more than their counts where an item stands for several. The size of an item may depend on the one before it on its slide.
 */
export function splitEvenly<T>(
  items: readonly T[],
  size: (item: T, before: T | undefined) => number,
  room: number,
  most: number = Number.POSITIVE_INFINITY,
  count: (item: T) => number = () => 1,
): T[][] {
  let best = split(items, size, room, most, count);
  const all = items.reduce((sum, item) => sum + count(item), 0);
  const fewest = best.length;
  for (let tighter = room - 0.5; tighter > 0 && best.length === fewest; tighter -= 0.5) {
    const pieces = split(items, size, tighter, Math.min(most, Math.ceil(all / fewest) + 1), count);
    if (pieces.length > fewest) break;
    best = pieces;
  }
  return best;
}

function split<T>(
  items: readonly T[],
  size: (item: T, before: T | undefined) => number,
  room: number,
  most: number,
  count: (item: T) => number,
): T[][] {
  const pieces: T[][] = [];
  let used = 0;
  let counted = 0;
  for (const item of items) {
    const piece = pieces.at(-1);
    const needs = size(item, piece?.at(-1));
    if (piece !== undefined && used + needs <= room && counted + count(item) <= most) {
      piece.push(item);
      used += needs;
      counted += count(item);
    } else {
      pieces.push([item]);
      used = size(item, undefined);
      counted = count(item);
    }
  }
  return pieces;
}
