import type { PathStep } from "../load/document.ts";
import type { Entity, Intervention, PrintedWording } from "../model/kinds.generated.ts";
import { overLetters } from "../source/letters.ts";
import { oncePer } from "../source/once-per.ts";
import { show } from "../source/show.ts";
import { plainText } from "./links.ts";
import type { Finding } from "./rule.ts";
import { shortList } from "./words.ts";

/** What sets two wordings apart, from the least to the most. */
const differences = ["nothing", "capitals", "punctuation", "ampersand", "words"] as const;
type Difference = (typeof differences)[number];

/** How messages say it. */
const wayOf: Readonly<Record<Difference, string>> = {
  nothing: "the same",
  capitals: "with other capitals",
  punctuation: "with other punctuation or spaces",
  ampersand: 'with "&" and "and" exchanged',
  words: "with other words",
};

/** Wordings printed elsewhere that are none of those accepted. */
export interface Drift {
  /** Whether a wording has other words, not only other marks or capitals. */
  readonly inWords: boolean;
  /** How the furthest of them differ, and which they are. */
  readonly way: string;
  readonly examples: string;
  readonly places: readonly {
    readonly field: readonly PathStep[];
    readonly text: string;
    readonly way: string;
    /** The accepted wording from which it differs in a full stop at the end only. */
    readonly butForFullStop: string | undefined;
  }[];
}

/** How the wordings printed elsewhere differ from those accepted; undefined where none does. */
export function driftOf(
  accepted: readonly string[],
  printedAs: readonly PrintedWording[],
): Drift | undefined {
  const drifted = printedAs
    .map(({ text }, at) => ({ text, field: ["printed-as", at, "text"], rank: rankOf(accepted, text) }))
    .filter(({ rank }) => rank > 0);
  const furthest = drifted.reduce((most, { rank }) => Math.max(most, rank), 0);
  if (furthest === 0) return undefined;
  const examples = new Set(
    drifted.filter(({ rank }) => rank === furthest).map(({ text }) => `"${show(text)}"`),
  );
  const way = (rank: number) => wayOf[differences[rank] as Difference];
  return {
    inWords: furthest === differences.indexOf("words"),
    way: way(furthest),
    examples: shortList([...examples]),
    places: drifted.map(({ field, text, rank }) => ({
      field,
      text,
      way: way(rank),
      butForFullStop: accepted.find((wording) => text === `${wording}.` || wording === `${text}.`),
    })),
  };
}

/** Takes the full stop at the end of wordings away, or puts it there, where nothing else sets them apart from an accepted one. */
export function fixFullStops(entity: Entity, { places }: Drift): Pick<Finding, "fix"> {
  const texts = places.flatMap(({ field, text: from, butForFullStop: to }) =>
    to === undefined ? [] : [{ entity, field, from, to }],
  );
  return texts.length === 0 ? {} : { fix: { description: "End both wordings alike.", texts } };
}

/** How far a wording is from the nearest of those accepted. */
function rankOf(accepted: readonly string[], wording: string): number {
  const ranks = accepted.map((text) => differences.indexOf(differenceBetween(text, wording)));
  return ranks.reduce((least, rank) => Math.min(least, rank), differences.length - 1);
}

function differenceBetween(first: string, second: string): Difference {
  const [one, other] = [plainText(first).normalize("NFC").trim(), plainText(second).normalize("NFC").trim()];
  if (one === other) return "nothing";
  if (one.toLowerCase() === other.toLowerCase()) return "capitals";
  if (haveSameWords(one, other)) return "punctuation";
  const and = (text: string) => text.replaceAll("&", " and ");
  return haveSameWords(and(one), and(other)) ? "ampersand" : "words";
}

function haveSameWords(one: string, other: string): boolean {
  return wordsIn(one).join(" ") === wordsIn(other).join(" ") || unbroken(one) === unbroken(other);
}

/** A number of which the thousands are parted: 3,000 or 3 000. */
const parted = /(?<![\d.,])\d{1,3}(?:[,\s]\d{3})+(?!\d)/g;

/** The words of a text without what may join or part them: "cooperation" for "co-operation", 3000 for 3,000. Two numbers stay two. */
export function unbroken(text: string): string {
  const whole = text.replace(parted, (number) => number.replace(/\D/g, ""));
  return wordsIn(whole)
    .join(" ")
    .replace(/(?<!\d) | (?!\d)/g, "");
}

const wordOrSign = overLetters(String.raw`[\p{N}]+(?:[.,][\p{N}]+)*|[\p{L}\p{M}]+|[&%£$€+<>=]`, "g");

/** The words, numbers and signs that carry meaning, in small letters. "Women's" is one word, and "3.5" one number. */
export function wordsIn(text: string): string[] {
  const bare = plainText(text)
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’‘"“”`]/g, "");
  return bare.match(wordOrSign(bare)) ?? [];
}

/** The words of the title of each intervention, with spaces between them, in the order of the interventions. */
export const titlesInWords = oncePer((interventions: readonly Intervention[]): readonly string[] =>
  interventions.map(({ title }) => wordsIn(title).join(" ")),
);
