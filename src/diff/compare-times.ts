import type { Data } from "../compile/flatten-plan.ts";
import {
  areCalendarYears,
  type DayOfYear,
  dayNumber,
  daysInMonth,
  monthNames,
  type PlanYear,
  printYear,
} from "../model/calendar.ts";

/** How far a time moved: to later where it is more than 0, to earlier where it is less. */
export interface Lateness {
  readonly unit: "year" | "month" | "day";
  /** Of the start; null where it is not stated on both sides. */
  readonly start: number | null;
  /** Of the end; null where there is none on one of the sides. */
  readonly end: number | null;
  /** Of the end, where it can be read in two ways: how far it moved at most. */
  readonly endAtMost?: number;
  /** Of years that stand in a wording: how they are written on each side, and the years of the plan that they can mean where that is not clear. */
  readonly wording?: {
    readonly before: string;
    readonly after: string;
    readonly readings: readonly string[];
  };
  /** Whether only the new time goes past the end of the plan. */
  readonly isPastPlan?: true;
}

/** How far the years of a timeline moved. */
export function compareTimelines(before: Data, after: Data): Lateness {
  return {
    unit: "year",
    start: yearOf(after.start) - yearOf(before.start),
    end: before.end === null || after.end === null ? null : yearOf(after.end) - yearOf(before.end),
    ...(after.beyondPlan === true && before.beyondPlan !== true ? { isPastPlan: true as const } : {}),
  };
}

/** How far a date moved: in whole years or months where it did, or where one of the dates is not to the day; else in days. */
export function compareDates(before: Data, after: Data): Lateness {
  const [start, end] = [moveOf(before.start, after.start), moveOf(before.end, after.end)];
  const isToTheDay = before.precision === "day" && after.precision === "day";
  if (isToTheDay && !start.isWhole) return { unit: "day", start: start.days, end: end.days };
  const isYears = start.months % 12 === 0 && end.months % 12 === 0;
  const unit = isYears ? "year" : "month";
  const by = isYears ? 12 : 1;
  return { unit, start: start.months / by, end: end.months / by };
}

/** How long a time is, in words: "1 day", "2 weeks", "3 years". */
export function spanInWords(by: number, unit: string): string {
  const count = Math.abs(by);
  if (unit === "day" && count % 7 === 0) return spanInWords(count / 7, "week");
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
}

/** How far the last year that a wording names moved, such as from "between 2023/24 and 2025/26" to "by 2028"; undefined where it does not. */
export function compareYearsInWords(
  before: string,
  after: string,
  yearStarts: DayOfYear | undefined,
): Lateness | undefined {
  if (yearStarts === undefined) return undefined;
  const [one, other] = [lastYearIn(before, yearStarts), lastYearIn(after, yearStarts)];
  if (one === undefined || other === undefined) return undefined;
  // What leaves the same open on both sides has moved for certain.
  const isAlike = one.last - one.first === other.last - other.first;
  const [least, most] = isAlike
    ? [other.last - one.last, other.last - one.last]
    : [other.first - one.last, other.last - one.first];
  if (least === 0 && most === 0) return undefined;
  // What can be read as the same year has not certainly moved.
  if (least <= 0 && most >= 0) return undefined;
  const [end, endAtMost] = least > 0 ? [least, most] : [most, least];
  const unclear = other.first === other.last ? one : other;
  const readings = [...new Set([unclear.first, unclear.last])].map((year) => printYear(year, yearStarts));
  return {
    unit: "year",
    start: null,
    end,
    ...(end === endAtMost ? {} : { endAtMost }),
    wording: { before: one.printed, after: other.printed, readings },
  };
}

/** The years that the last year of a text can be read as, in the plan's own years: one, or the two that a calendar year lies in. */
function lastYearIn(
  text: string,
  yearStarts: DayOfYear,
): { readonly first: PlanYear; readonly last: PlanYear; readonly printed: string } | undefined {
  const years = [...text.matchAll(yearPattern)].filter(isYear);
  // What is to be done by a year may be compared with another, or go back to it: "by 2030 from 2019 levels".
  const deadlines = years.filter(
    ([, word]) => word !== undefined && /^(?:by|until|till|before|to)$/i.test(word),
  );
  const [match] = (deadlines.length > 0 ? deadlines : years).slice(-1);
  if (match === undefined) return undefined;
  const [written, , month, alone, first] = match;
  const printed = written.replace(/^(?:from|to|and|of) /i, "");
  if (first !== undefined) {
    const year = first.length === 2 ? 2000 + Number(first) : Number(first);
    return { first: year, last: year, printed };
  }
  const year = Number(alone);
  if (areCalendarYears(yearStarts)) return { first: year, last: year, printed };
  if (month === undefined) return { first: year - 1, last: year, printed };
  const at = monthNames.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
  const planYear = at >= yearStarts.month ? year : year - 1;
  return { first: planYear, last: planYear, printed };
}

/** A year after a word that says it is one ("by 2028", "March 2028"), or a year that straddles two ("2025/26"). */
const yearPattern = new RegExp(
  `\\b(?:(by|in|until|till|before|during|from|to|and|of) )?(?:(?:\\d{1,2} )?(${monthNames.join("|")}) )?(?:(20\\d\\d)(?![\\d/,.-]*\\d)|(20\\d\\d|\\d\\d)/(20\\d\\d|\\d\\d)(?![\\d/]))`,
  "gi",
);

function isYear([, word, month, alone, first, second]: RegExpExecArray): boolean {
  // A number of four digits is a year only where words say so.
  if (alone !== undefined) return word !== undefined || month !== undefined;
  return (Number(first) + 1) % 100 === Number(second) % 100;
}

function yearOf(printed: unknown): PlanYear {
  return Number.parseInt(String(printed), 10);
}

interface Move {
  readonly days: number;
  readonly months: number;
  /** Whether it is one of whole months: the day of the month is the same, or the last one. */
  readonly isWhole: boolean;
}

function moveOf(before: unknown, after: unknown): Move {
  const [one, other] = [dayOf(before), dayOf(after)];
  return {
    days: dayNumber(...other) - dayNumber(...one),
    months: (other[0] - one[0]) * 12 + other[1] - one[1],
    isWhole: one[2] === other[2] || (isLastDay(one) && isLastDay(other)),
  };
}

function isLastDay([year, month, day]: readonly [number, number, number]): boolean {
  return day === daysInMonth(year, month);
}

function dayOf(iso: unknown): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = String(iso).split("-").map(Number);
  return [year, month, day];
}
