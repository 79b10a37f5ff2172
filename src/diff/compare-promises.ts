import type { WordChange } from "./compare-words.ts";
import { contentWords, stemOf } from "./likeness.ts";
import { assurances, reservations, stepsOfPromise, upperBounds } from "./promise-words.ts";

/** What a new wording may make of a promise, and why. It is for people to judge: that is why it says "may". */
export interface PromiseChange {
  readonly may: "weaker" | "stronger" | "narrower" | "wider";
  /** The reason, to follow a colon: “increase” became “maximise”. */
  readonly because: string;
}

const opposite = { weaker: "stronger", stronger: "weaker" } as const;

/** Whether a promise may bind more or less in its new wording. The first sign of it counts: its verb, a reservation, a number, its scope. */
export function comparePromises(
  before: string,
  after: string,
  words: readonly WordChange[],
): PromiseChange | undefined {
  return (
    compareVerbs(before, after) ??
    comparePhrases(before, after) ??
    compareNumbers(before, after) ??
    compareScope(before, after, words)
  );
}

function compareVerbs(before: string, after: string): PromiseChange | undefined {
  const [one, other] = [firstVerb(before), firstVerb(after)];
  if (one === undefined || other === undefined || one.step === other.step) return undefined;
  return {
    may: other.step < one.step ? "weaker" : "stronger",
    because: `“${one.verb}” became “${other.verb}”`,
  };
}

const stepByStem = new Map(
  stepsOfPromise.flatMap((verbs, step) => verbs.map((verb) => [stemOf(verb), { verb, step }] as const)),
);

function firstVerb(text: string): { readonly verb: string; readonly step: number } | undefined {
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const found = stepByStem.get(stemOf(word));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Reservations and assurances that stand on one side only. */
function comparePhrases(before: string, after: string): PromiseChange | undefined {
  for (const [phrases, added] of [
    [reservations, "weaker"],
    [assurances, "stronger"],
  ] as const) {
    for (const phrase of phrases) {
      const [was, is] = [hasPhrase(before, phrase), hasPhrase(after, phrase)];
      if (was && !is) return { may: opposite[added], because: `“${phrase}” was taken out` };
      if (!was && is) return { may: added, because: `“${phrase}” was put in` };
    }
  }
  return undefined;
}

/** Capitals count inside a sentence: "May" is a month. */
function hasPhrase(text: string, phrase: string): boolean {
  const [first = "", rest] = [text.charAt(0).toLowerCase(), text.slice(1)];
  return new RegExp(`\\b${phrase}\\b`).test(first + rest);
}

/** A number that became another, where it is the only one that did. Years are told as times. */
function compareNumbers(before: string, after: string): PromiseChange | undefined {
  const [ones, others] = [numbersIn(before), numbersIn(after)];
  const [removed, added] = [without(ones, others), without(others, ones)];
  const [one, other] = [removed[0], added[0]];
  if (removed.length !== 1 || added.length !== 1 || one === undefined || other === undefined)
    return undefined;
  const isMore = other.amount > one.amount;
  return {
    may: isMore === (one.isBound || other.isBound) ? "weaker" : "stronger",
    because: `“${one.printed}” became “${other.printed}”`,
  };
}

interface PlainNumber {
  readonly printed: string;
  readonly amount: number;
  /** Whether it is the most that may be. */
  readonly isBound: boolean;
}

const boundBefore = new RegExp(`\\b(?:${upperBounds.join("|")}) $`, "i");

function numbersIn(text: string): PlainNumber[] {
  return [...text.matchAll(/(?<![\p{L}\d/.,])\d{1,3}(?:,?\d{3})*(?:\.\d+)?%?(?![\d/]|[.,]\d)/gu)]
    .filter(([printed]) => !/^20\d\d$/.test(printed))
    .map(({ 0: printed, index }) => ({
      printed,
      amount: Number.parseFloat(printed.replaceAll(",", "")),
      isBound: boundBefore.test(text.slice(0, index)),
    }));
}

function without(numbers: readonly PlainNumber[], others: readonly PlainNumber[]): PlainNumber[] {
  return numbers.filter(({ amount }) => others.every((other) => other.amount !== amount));
}

/** Parts of a list that were only put in, or only taken out. Of other words nobody can tell: "initial" may narrow what it stands before. */
function compareScope(
  before: string,
  after: string,
  words: readonly WordChange[],
): PromiseChange | undefined {
  const onlyIn = (is: WordChange["is"], elsewhere: ReadonlySet<string>) =>
    words
      .filter((word) => word.is === is && [...contentWords(word.text)].some((said) => !elsewhere.has(said)))
      .map(({ text }) => text);
  const [removed, added] = [onlyIn("removed", contentWords(after)), onlyIn("added", contentWords(before))];
  const [told, may, done] =
    removed.length === 0
      ? ([added, "wider", "put in"] as const)
      : ([removed, "narrower", "taken out"] as const);
  if ((removed.length > 0 && added.length > 0) || told.length === 0 || !told.every(isOfList))
    return undefined;
  const quoted = told.map((text) => `“${text}”`).join(" and ");
  return { may, because: `${quoted} ${told.length === 1 ? "was" : "were"} ${done}` };
}

/** Whether words are a part of a list: "and collaboratives", "skills and". */
function isOfList(text: string): boolean {
  return /^(?:and|or|including|as well as|plus)\b|\b(?:and|or)$|^,/i.test(text);
}
