/** The letters and digits of Latin-1 by their class in Unicode, for use inside brackets. */
const latin: Readonly<Record<string, string>> = {
  L: "A-Za-zªµºÀ-ÖØ-öø-ÿ",
  Lu: "A-ZÀ-ÖØ-Þ",
  Ll: "a-zµß-öø-ÿ",
  M: "",
  N: "0-9²³¹¼-¾",
};

/** Texts of Latin-1 and of marks (dashes, quotation marks, currencies) alone: nearly all that plans in Western languages say. */
const isLatin = /^[\0-ÿ\u2010-\u206f\u20a0-\u20bf]*$/;

/** Where a regular expression names a class of Unicode. */
const classOfLetters = /\\p\{(\w+)\}/g;

function lettersOf(_: string, name: string): string {
  const letters = latin[name];
  if (letters === undefined) throw new Error(`No letters are named for the class ${name}`);
  return letters;
}

/**
 * A regular expression over letters, as the function that gives it for a text. It is written with `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}` and `\p{N}`, in brackets. Node takes
 * milliseconds to make each expression with such a class, and long to run it, so a Latin text is given a twin that names the few letters that can be in it.
 */
export function overLetters(pattern: string, flags = ""): (text: string) => RegExp {
  let inLatin: RegExp | undefined;
  let inAll: RegExp | undefined;
  return (text) => {
    if (isLatin.test(text)) {
      inLatin ??= new RegExp(pattern.replace(classOfLetters, lettersOf), flags);
      return inLatin;
    }
    inAll ??= new RegExp(pattern, `${flags}u`);
    return inAll;
  };
}

/** The matches of a global expression in a text, as `matchAll` gives them; that makes a copy of the expression each time, which takes longer than most searches. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match);
  return matches;
}
