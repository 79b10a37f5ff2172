import type { QuantityData } from "../compile/compiled-plan.generated.ts";
import { haveOneUnit } from "../model/quantity.ts";
import { amountsIn, without } from "./amounts-in-words.ts";
import { type Lateness, spanInWords } from "./compare-times.ts";
import type { WordChange } from "./compare-words.ts";
import { contentWords, stemOf } from "./likeness.ts";
import { assurances, nounMarks, openings, reservations, stepsOfPromise } from "./promise-words.ts";

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

/** A target, and which way its indicator is to go, as plan.json has them: each is left out where the plan does not say it. */
export interface Target {
  readonly target?: QuantityData;
  readonly better?: string;
}

/** Whether the new target of an indicator is easier or harder to reach; undefined where the two cannot be compared, or another way is the better one now. */
export function compareTargets(before: Target, after: Target): PromiseChange | undefined {
  const { target: one, better } = before;
  const { target: other } = after;
  if (one === undefined || other === undefined || better === undefined || better !== after.better)
    return undefined;
  if (!haveOneUnit(one, other) || one.amount === other.amount) return undefined;
  return {
    may: other.amount < one.amount === (better === "higher") ? "weaker" : "stronger",
    because: `${better} is better`,
  };
}

/** What it makes of a target that it is to be met later, or sooner; undefined where that cannot be told. */
export function compareDeadlines(times: Lateness | undefined): PromiseChange | undefined {
  const { start = null, end = null, unit = "day" } = times ?? {};
  if (start === null || end === null || start * end <= 0) return undefined;
  const by = start === end ? `${spanInWords(end, unit)} ` : "";
  return end > 0
    ? { may: "weaker", because: `it is to be met ${by}later` }
    : { may: "stronger", because: `it is to be met ${by}sooner` };
}

/** The verb that a promise starts with became another, or one that binds less was put before it. */
function compareVerbs(before: string, after: string): PromiseChange | undefined {
  const [one, other] = [startOf(before), startOf(after)];
  if (one.verb !== undefined && other.verb !== undefined && isNew(one, after) && isNew(other, before)) {
    const may = other.most < one.least ? "weaker" : other.least > one.most ? "stronger" : undefined;
    return may && { may, because: `“${one.verb}” became “${other.verb}”` };
  }
  if (isPutBefore(other, before, one, after)) return { may: "weaker", because: `“${other.verb}” was put in` };
  if (isPutBefore(one, after, other, before))
    return { may: "stronger", because: `“${one.verb}” was taken out` };
  return undefined;
}

/** The word that a promise starts with, and on which steps it stands if it is one of the verbs. */
interface Start {
  readonly stem: string;
  readonly verb: string | undefined;
  readonly least: number;
  readonly most: number;
}

const stepsByStem = new Map<
  string,
  { readonly verb: string; readonly least: number; readonly most: number }
>();
for (const [step, verbs] of stepsOfPromise.entries()) {
  for (const verb of verbs)
    stepsByStem.set(stemOf(verb), { verb, least: stepsByStem.get(stemOf(verb))?.least ?? step, most: step });
}
const opening = new RegExp(`^(?:${openings.join("|")})\\s+`);
const nounMark = new RegExp(`^(?:${nounMarks.join("|")})$`);

function startOf(text: string): Start {
  let rest = text.toLowerCase().trimStart();
  while (opening.test(rest)) rest = rest.replace(opening, "");
  const [first = "", second = ""] = rest.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];
  const stem = stemOf(first);
  const found = nounMark.test(second) ? undefined : stepsByStem.get(stem);
  return { stem, verb: found?.verb, least: found?.least ?? 1, most: found?.most ?? 1 };
}

function isNew({ stem }: Start, otherText: string): boolean {
  return !contentWords(otherText).has(stem);
}

/** Whether a text that began with a verb now begins with one that binds less, followed by what it began with: "explore how to deliver". */
function isPutBefore(first: Start, textWithout: string, second: Start, text: string): boolean {
  const bindsLess = second.verb === undefined ? first.most === 0 : first.most < second.least;
  if (first.verb === undefined || !bindsLess || !isNew(first, textWithout)) return false;
  return [...text.toLowerCase().matchAll(/\b(?:(to|for|of) )?(\p{L}+)/gu)].some(([, lead, word = ""]) => {
    const stem = stemOf(word);
    // "running" is "run" with its last letter twice.
    const isSame = stem === second.stem || stem === second.stem + second.stem.slice(-1);
    return isSame && (lead !== undefined || word.endsWith("ing"));
  });
}

/** Reservations and assurances that stand on one side only. Where one took the place of another, nobody can tell. */
function comparePhrases(before: string, after: string): PromiseChange | undefined {
  for (const [phrases, added] of [
    [reservations, "weaker"],
    [assurances, "stronger"],
  ] as const) {
    const [was, is] = [findPhrase(before, phrases), findPhrase(after, phrases)];
    if (was !== undefined && is === undefined)
      return { may: opposite[added], because: `“${was}” was taken out` };
    if (was === undefined && is !== undefined) return { may: added, because: `“${is}” was put in` };
  }
  return undefined;
}

/** Capitals count inside a sentence: "May" is a month. */
function findPhrase(text: string, phrases: readonly string[]): string | undefined {
  const bare = text.charAt(0).toLowerCase() + text.slice(1);
  return new RegExp(`(?<![\\w-])(?:${phrases.join("|")})(?![\\w-])`).exec(bare)?.[0];
}

/** An amount that became another, where it is the only one that did. Years are told as times. */
function compareNumbers(before: string, after: string): PromiseChange | undefined {
  const [ones, others] = [amountsIn(before), amountsIn(after)];
  const [removed, added] = [without(ones, others), without(others, ones)];
  const [one, other] = [removed[0], added[0]];
  if (removed.length !== 1 || added.length !== 1 || one === undefined || other === undefined)
    return undefined;
  if (one.isBound !== other.isBound || one.unit !== other.unit) return undefined;
  return {
    may: other.amount > one.amount === one.isBound ? "weaker" : "stronger",
    because: `“${one.printed}” became “${other.printed}”`,
  };
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
      .map(({ text }) => withoutKnownEnds(text, elsewhere));
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

/** Words without those at their ends that the other wording has too, written in another way: "Re-organise" for "Reorganise". */
function withoutKnownEnds(text: string, elsewhere: ReadonlySet<string>): string {
  const words = text.split(" ");
  const isKnown = (word: string | undefined) =>
    word !== undefined &&
    contentWords(word).size > 0 &&
    [...contentWords(word)].every((said) => elsewhere.has(said));
  while (isKnown(words[0])) words.shift();
  while (isKnown(words.at(-1))) words.pop();
  return words.join(" ");
}

/** Whether words are a part of a list: "and collaboratives", "skills and". */
function isOfList(text: string): boolean {
  return /^(?:and|as well as|plus)\b|\band$/i.test(text);
}
