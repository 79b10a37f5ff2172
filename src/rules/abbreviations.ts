import { matchesOf, overLetters } from "../source/letters.ts";

/** An abbreviation in a text, in the singular. */
export interface Abbreviation {
  readonly letters: string;
  /** Whether the words beside it spell it out. It takes its time to tell. */
  readonly isSpelledOut: () => boolean;
}

/** Those that nobody needs to spell out, compass points, and units of measure. */
const known = new Set(
  "AD AM BBC BC CCTV CD COVID DNA DVD EU GB ID MP NE NW OK PC PDF PIN PM SE SW TV UK UN US USA VAT GW KW MW GWh MWh TWh MB TB".split(
    " ",
  ),
);
/** Small words that are often written in capitals for emphasis. */
const emphasised = new Set(
  "ALL AND ANY ARE BE BUT CAN DO EVERY FOR FREE IF IN IS IT MUST NEW NO NOT NOTE NOW OF ON ONLY OR OUR OUT THE TO WE WILL YES YOU YOUR".split(
    " ",
  ),
);
/** Words that are stamped on a document, or given as a mark. */
const stamped = new Set("DRAFT FINAL GOOD POOR HIGH MEDIUM LOW RED AMBER GREEN".split(" "));
const smallWords = new Set("a an and at by for from in of on or the to with".split(" "));
const longestAbbreviation = 15;
const longestInLetters = 6;
/** Postcodes, and the codes of addresses to which post is free: "RTLY-XAGH-KJTZ". */
const postcode = /\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]{4}(?:-[A-Z]{4}){2})\b/g;
/** Three and more words in capitals in a row: a title or an outcry. */
const capitalWords = overLetters(
  String.raw`(?<![\p{L}\p{N}])[\p{Lu}]{2,30}(?: [\p{Lu}]{2,30}){2,}(?![\p{L}\p{N}])`,
  "g",
);
const word = overLetters(String.raw`[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*`, "g");

/** What every abbreviation has, and most texts have nowhere. */
const twoCapitals = overLetters(String.raw`[\p{Lu}]&?[\p{Lu}]`);
const capital = overLetters(String.raw`[\p{Lu}]`, "g");
const small = overLetters(String.raw`[\p{Ll}]`, "g");
const smallWord = overLetters(String.raw`(?<![\p{L}\p{N}])[\p{Ll}]{2,}(?![\p{L}\p{N}])`, "g");
const lowerWord = overLetters(String.raw`[\p{L}]+(?:['’][\p{L}]+)*`, "g");
const elision = overLetters(String.raw`(?<![\p{L}])[\p{L}]{1,4}['’](?=[\p{L}]{2})`, "g");
const noLetter = overLetters(String.raw`[^\p{L}]`, "g");
const plural = overLetters(String.raw`(?<=[\p{Lu}\d])s$`);
/** "R&D", "A&E". */
const withAmpersand = overLetters(String.raw`^[\p{Lu}]{1,3}(?:&[\p{Lu}]{1,3})+$`);
const capitalsTogether = overLetters(String.raw`[\p{Lu}]{2}`);
/** Numbers of models, first halves of postcodes and lines of buses ("LE3"), Roman numerals, and one letter over and over. */
const noAbbreviation = overLetters(String.raw`&|\d{3}|^[A-Z]{2}\d{1,2}[A-Z]?$|^[IVX]+$|^([\p{Lu}])\1+$`);

/** The abbreviations of a text without Markdown, in order. */
export function abbreviationsIn(text: string): readonly Abbreviation[] {
  if (!twoCapitals(text).test(text)) return [];
  const plain = blank(text);
  const words = matchesOf(plain, word(plain));
  // A text without small letters is a title.
  if (words.length > 1 && plain.search(small(plain)) === -1) return [];
  const perhaps = twoCapitals(plain);
  return words
    .filter(([written]) => perhaps.test(written))
    .map(({ 0: written, index }) => ({
      letters: singular(written),
      start: index,
      end: index + written.length,
    }))
    .filter(({ letters }) => isAbbreviation(letters))
    .map(({ letters, start, end }) => ({
      letters,
      isSpelledOut: () => {
        const reach = letters.length * reachPerLetter;
        const before = plain.slice(Math.max(0, start - reach), start);
        const after = plain.slice(end, end + reach);
        return (
          isSpelledOut(letters, before, after) ||
          isSpelledOut(letters, withoutElisions(before), withoutElisions(after))
        );
      },
    }));
}

/** The words of a text that are written in small letters: the same in capitals is an outcry, such as "SAFE" beside "safe". */
export function ordinaryWordsIn(text: string): string[] {
  const plain = blank(text);
  return plain.match(smallWord(plain)) ?? [];
}

/** What every address has. */
const markOfAddress = /@|:\/\/|www\./i;

/** A text with its addresses, postcodes and titles in capitals blanked out. */
function blank(text: string): string {
  // Few texts have an address, and to look at each of its pieces takes longer than all else.
  const withoutAddresses = markOfAddress.test(text)
    ? text.replace(/\S+/g, (piece) => (/@|:\/\/|^www\./i.test(piece) ? " ".repeat(piece.length) : piece))
    : text;
  return withoutAddresses
    .replace(postcode, (code) => " ".repeat(code.length))
    .replace(capitalWords(text), (title) => " ".repeat(title.length));
}

/** What texts write where a glossary lists a term as an abbreviation: in the singular, and "A&E" for "A & E". */
export function abbreviationOf(term: string): string {
  return singular(term).replace(/ *& */g, "&");
}

function singular(letters: string): string {
  return letters.replace(plural(letters), "");
}

function isAbbreviation(letters: string): boolean {
  if (
    letters.length > longestAbbreviation ||
    known.has(letters.replace(/\d+$/, "")) ||
    emphasised.has(letters) ||
    stamped.has(letters)
  )
    return false;
  if (withAmpersand(letters).test(letters)) return true;
  if (!capitalsTogether(letters).test(letters) || noAbbreviation(letters).test(letters)) return false;
  const capitals = letters.match(capital(letters))?.length ?? 0;
  const smallOnes = letters.match(small(letters))?.length ?? 0;
  return capitals > smallOnes && (capitals < letters.length || capitals <= longestInLetters);
}

/** How many characters to each side are looked at: so the work grows with the text, not with its square. */
const reachPerLetter = 30;

/** Whether the words beside an abbreviation spell it out: by their first letters, or by their letters if either stands in brackets. */
function isSpelledOut(abbreviation: string, before: string, after: string): boolean {
  const lower = withoutAccents(abbreviation.toLowerCase());
  const letters = lower.replace(noLetter(lower), "");
  const nearBefore = lowerWords(before).slice(-2 * letters.length - 2);
  const nearAfter = lowerWords(after).slice(0, 2 * letters.length + 2);
  if (
    [nearBefore, nearAfter].some((words) => initialsOf(words).some((initials) => initials.includes(letters)))
  )
    return true;
  if (/[(]\s*$/.test(before)) return areIn(letters, nearBefore);
  const inside = /^\s*\(([^()]*)/.exec(after)?.[1];
  return inside !== undefined && areIn(letters, lowerWords(inside));
}

/** A text without the short words that have lost their end before a vowel: "Agence" for "l'Agence". Names such as "O'Hara" lose their start too. */
function withoutElisions(text: string): string {
  return text.replace(elision(text), "");
}

/** "Écoles" begins with the E of "ESA". */
function withoutAccents(text: string): string {
  // Most texts have none, and to take letters apart takes a table that Node has yet to read.
  return /[^\0-\x7f]/.test(text) ? text.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : text;
}

function lowerWords(text: string): string[] {
  const lower = withoutAccents(text.toLowerCase());
  return lower.match(lowerWord(lower)) ?? [];
}

/** The first letters of words, with and without the small ones. */
function initialsOf(words: readonly string[]): string[] {
  const initials = (some: readonly string[]) => some.map(([first]) => first).join("");
  return [initials(words), initials(words.filter((one) => !smallWords.has(one)))];
}

/** Whether letters occur in words in their order, the first of them at the start of a word. */
function areIn(letters: string, words: readonly string[]): boolean {
  return words.some((first, at) => {
    if (first[0] !== letters[0]) return false;
    let found = 0;
    for (const letter of words.slice(at).join("")) if (letter === letters[found]) found++;
    return found >= letters.length;
  });
}
