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

/** Where a regular expression names a class of letters or digits: `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}` or `\p{N}`. */
const classOfLetters = /\\p\{(\w+)\}/g;

/**
 * A regular expression over letters, as the function that gives it for a text. It is written with the classes of Unicode, in brackets. Node takes
 * milliseconds to make each expression with such a class, and long to run it, so a Latin text is given a twin that names the few letters that can be in it.
 */
export function overLetters(pattern: string, flags = ""): (text: string) => RegExp {
  let inLatin: RegExp | undefined;
  let inAll: RegExp | undefined;
  return (text) => {
    if (isLatin.test(text)) {
      inLatin ??= new RegExp(
        pattern.replace(classOfLetters, (_, name: string) => latin[name] ?? ""),
        flags,
      );
      return inLatin;
    }
    inAll ??= new RegExp(pattern, `${flags}u`);
    return inAll;
  };
}
