import { matchesOf, overLetters } from "../source/letters.ts";

/** A term as it is spelt in a text, and its letters and digits alone, which all its spellings share. */
export interface Spelling {
  readonly key: string;
  readonly written: string;
  readonly inOneWord: boolean;
  /** What sets it apart from other spellings of the term: its spaces and hyphens, and in a name with digits inside ("Fit4Life") its capitals too. */
  readonly form: string;
}

/** Words that also stand before or after others by chance: "For Ward 3" is no spelling of "forward". */
const everyday = new Set(
  "all and any are can done down every for from has here her his how not now off one our out over own per she some than that the there they this under upon was what when where who with your".split(
    " ",
  ),
);
/** What alone can be a term or the second half of one: a word that begins with a capital, or up to three digits. */
const capitalOrDigits = overLetters(
  String.raw`(?<![\p{L}\p{N}])(?:[\p{Lu}][\p{L}\p{N}]*|\d{1,3}(?![\p{L}\p{N}]))`,
  "g",
);
/** Before a word inside a sentence: another one, and nothing between them that ends a sentence. */
const restOfSentence = overLetters(String.raw`(?<=[\p{L}\p{N}][^.:!?\p{L}\p{N}]*)`, "y");
const capitalWord = overLetters(String.raw`^[\p{Lu}][\p{L}]+$`);
const capitalWordAndDigits = overLetters(String.raw`^[\p{Lu}][\p{L}]+\d+$`);
const digitsInside = overLetters(String.raw`^[\p{L}]{3,}\d+[\p{L}]{2}`);
const smallLetter = overLetters(String.raw`[\p{Ll}]`);
const digits = /^\d/;

/**
 * What may be terms in a text without Markdown: words and pairs of words that are names by their look. A pair has a capital or digits at the
 * start of its second word; a single word has a capital inside a sentence, or digits after its letters.
 */
export function spellingsIn(plain: string): Spelling[] {
  const spellings: Spelling[] = [];
  const sentence = restOfSentence(plain);
  let before: { readonly word: string; readonly end: number } | undefined;
  for (const { 0: word, index } of matchesOf(plain, capitalOrDigits(plain))) {
    const end = index + word.length;
    sentence.lastIndex = index;
    if (!digits.test(word) && (sentence.test(plain) || capitalWordAndDigits(word).test(word))) {
      const isCoined = digitsInside(word).test(word);
      // In a text that is all in capitals, those of a name say nothing.
      if (!isCoined || smallLetter(plain).test(plain))
        spellings.push({
          key: word.toLowerCase(),
          written: word,
          inOneWord: true,
          form: isCoined ? word : "",
        });
    }
    const joint = before === undefined ? "" : plain.slice(before.end, index);
    if (before !== undefined && isPair(before.word, joint, word)) {
      const written = before.word + joint + word;
      const form = written.replace(/[^\s‐–-]/gu, "x");
      spellings.push({ key: (before.word + word).toLowerCase(), written, inOneWord: false, form });
    }
    before = { word, end };
  }
  return spellings;
}

/** Whether two words beside each other may be one term. A dash between spaces joins only digits to a word: "Covid -19". */
function isPair(first: string, joint: string, second: string): boolean {
  if (joint.length > 3) return false;
  const isTerm = (word: string) => word.length > 2 && !everyday.has(word.toLowerCase());
  if (!capitalWord(first).test(first) || !isTerm(first)) return false;
  if (digits.test(second)) return /^ ?[-‐–]? ?$/.test(joint);
  return /^[ ‐-]$/.test(joint) && capitalWord(second).test(second) && isTerm(second);
}
