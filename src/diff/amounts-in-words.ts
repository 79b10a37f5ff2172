import { monthNames } from "../model/calendar.ts";
import { labels, lessening, upperBounds } from "./promise-words.ts";

/** An amount that a promise names. */
export interface Amount {
  readonly printed: string;
  readonly amount: number;
  /** "%", a currency, or "" of things that are counted. */
  readonly unit: string;
  /** Whether it is the most that may be: "within 6 weeks", "reduce waits to 6 weeks". */
  readonly isBound: boolean;
}

const words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const pattern = new RegExp(
  `(?<![\\p{L}\\d/.,-])([£€$]?)(\\d{1,3}(?:,\\d{3})+|\\d+|(?:${words.join("|")})(?![\\p{L}-]))(\\.\\d+)?(%| per ?cent)?(?: (${Object.keys(scales).join("|")}))?(?![\\p{L}\\d/]|[.,]\\d)`,
  "giu",
);
/** Words after a number that are no thing that it counts. */
const noThing = /^(?:a|an|and|are|as|at|by|every|for|from|in|is|of|on|or|that|the|to|which|who|will|with)$/i;
const boundBefore = new RegExp(`\\b(?:${upperBounds.join("|")}) $`, "i");
/** "5% or less of patients", "6 weeks or less". */
const boundAfter = /^(?: \p{L}+)? or (?:fewer|less|under)\b/iu;
const lessens = new RegExp(`\\b(?:${lessening.join("|")})(?:s|ing)?\\b`, "i");
const span = /^(?:working )?(?:minute|hour|day|week|month|year)s?\b/i;

/** The amounts that a promise names, where it is clear that they are amounts: no years, days, ages, or numbers of things that are only called so. */
export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(pattern)].flatMap((match): Amount[] => {
    const [written, currency = "", digits = "", fraction = "", share, scale] = match;
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + written.length)];
    const previous = /(\p{L}+) $/u.exec(before)?.[1]?.toLowerCase() ?? "";
    const next = /^ ((?:working )?\p{L}+)/u.exec(after)?.[1] ?? "";
    if (labels.includes(previous) || isMonth(previous) || isMonth(next)) return [];
    const isLessened = lessens.test(text);
    const isBound = boundBefore.test(before) || boundAfter.test(after) || (isLessened && previous === "to");
    // To reduce 13 of something is neither more nor less of a promise than to reduce 12.
    if (!isBound && (span.test(next) || (isLessened && previous !== "by"))) return [];
    const unit = share === undefined ? currency : "%";
    const isCounted = next !== "" && !noThing.test(next) && !/^20\d\d$/.test(digits);
    if (unit === "" && !isCounted) return [];
    const named = words.indexOf(digits.toLowerCase());
    const amount = named === -1 ? Number(digits.replaceAll(",", "") + fraction) : named + 2;
    const counted = unit === "" && span.test(next) ? next.toLowerCase().replace(/s$/, "") : unit;
    return [
      {
        printed: written,
        amount: amount * (scales[scale?.toLowerCase() ?? ""] ?? 1),
        unit: counted,
        isBound,
      },
    ];
  });
}

/** The amounts that others do not have. */
export function without(amounts: readonly Amount[], others: readonly Amount[]): Amount[] {
  return amounts.filter(({ amount, unit }) =>
    others.every((other) => other.amount !== amount || other.unit !== unit),
  );
}

function isMonth(word: string): boolean {
  return monthNames.some((month) => month.toLowerCase() === word.toLowerCase());
}
