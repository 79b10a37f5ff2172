import {
  areCalendarYears,
  type DayOfYear,
  dateOfDayNumber,
  dayNumber,
  daysInMonth,
  monthNames,
  printYear,
  weekdayNames,
  weekdayOf,
} from "./calendar.ts";
import { type Parsed, shorten } from "./parsed.ts";
import { withPlainSpaces } from "./plain-spaces.ts";

/** A date as people give it: to the day, the month, the quarter or the year. Integers, so no time zone can move it. */
export interface PlanDate {
  /** As written in the plan. */
  readonly printed: string;
  readonly precision: "day" | "month" | "quarter" | "year";
  /** The weekday it is written with: 0 is Monday. It may be wrong. */
  readonly weekday?: number;
  /** The first day it can mean, as a day number (see `dayNumber`). */
  readonly firstDay: number;
  /** The last day it can mean. */
  readonly lastDay: number;
}

/**
 * Reads a date: "Wednesday 7 June 2023", "7 June 2023", "2023-06-07", "June 2023", "Q1 2023/24", "Q1 2024", "2023/24" or "2024".
 * Quarters and years are those of the plan, which start on `yearStarts`; a bare "2024" is a calendar year.
 */
export function parseDate(printed: string, yearStarts: DayOfYear): Parsed<PlanDate> {
  const text = withPlainSpaces(printed);
  const iso = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (iso !== null) return day(printed, Number(iso[1]), Number(iso[2]), Number(iso[3]), undefined);
  const long = /^(?:([A-Za-z]{3,9}),? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}) ([1-9]\d{3})$/.exec(text);
  if (long !== null) {
    const month = named(monthNames, long[3]);
    if (month === undefined) return noDate(text, `"${long[3]}" is not a month.`);
    // The one usual short form that is not the first letters of its day.
    const weekday = named(weekdayNames, long[1]?.replace(/^weds$/i, "Wed"));
    if (long[1] !== undefined && weekday === undefined)
      return noDate(text, `"${long[1]}" is not a day of the week.`);
    return day(printed, Number(long[4]), month + 1, Number(long[2]), weekday);
  }
  const monthly = /^([A-Za-z]{3,9}) ([1-9]\d{3})$/.exec(text);
  if (monthly !== null) {
    const month = named(monthNames, monthly[1]);
    if (month === undefined) return noDate(text, `"${monthly[1]}" is not a month.`);
    return months(printed, "month", Number(monthly[2]), month + 1, 1);
  }
  const yearly = /^(?:Q([1-4]) )?(?:([1-9]\d{3})(?:\/(\d{2}|[1-9]\d{3}))?|(\d{2})\/(\d{2}))$/.exec(text);
  if (yearly === null) return noDate(text, "");
  // Years of two digits are years of this century, as in timelines.
  const year = yearly[2] === undefined ? 2000 + Number(yearly[4]) : Number(yearly[2]);
  const second = yearly[3] ?? yearly[5];
  if (second !== undefined && Number(second) !== (second.length === 2 ? (year + 1) % 100 : year + 1)) {
    return noDate(text, "The second part of a year must be the year after the first.");
  }
  const planYear = second !== undefined || yearly[1] !== undefined;
  if (planYear && (second === undefined) !== areCalendarYears(yearStarts)) {
    return noDate(text, `A year of this plan is written ${printYear(year, yearStarts)}.`);
  }
  const firstMonth = planYear ? yearStarts.month : 1;
  if (yearly[1] === undefined)
    return months(printed, "year", year, firstMonth, 12, planYear ? yearStarts.day : 1);
  return months(printed, "quarter", year, firstMonth + 3 * (Number(yearly[1]) - 1), 3, yearStarts.day);
}

function noDate(text: string, because: string): Parsed<PlanDate> {
  const suggestions = datesMeant(text);
  return {
    message: `"${shorten(text)}" is not a date`,
    hint: `${because === "" ? "" : `${because} `}Dates are written like 7 June 2023, Wednesday 7 June 2023, 2023-06-07, June 2023, Q1 2023/24 or 2023/24. If it is not known yet, delete the line.`,
    ...(suggestions.length === 0 ? {} : { suggestions }),
  };
}

/** The dates that other ways of writing may mean: "31/12/2023" one, "7/6/2023" two, "June 7 2023" one. */
function datesMeant(text: string): string[] {
  const spelt = /^([A-Za-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? ([1-9]\d{3})$/.exec(text);
  if (spelt !== null)
    return written(Number(spelt[3]), (named(monthNames, spelt[1]) ?? -1) + 1, Number(spelt[2]));
  const numbers = /^(\d{1,2})[./-](\d{1,2})[./-]([1-9]\d{3})$/.exec(text);
  if (numbers === null) return [];
  const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
  return [...new Set([...written(year, second, first), ...written(year, first, second)])];
}

/** A day as it is written in plans, or nothing where there is no such day. */
function written(year: number, month: number, date: number): string[] {
  const exists = month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
  return exists ? [`${date} ${monthNames[month - 1]} ${year}`] : [];
}

/** The number of a name that is written whole or by its first letters, of which there are three at least. */
function named(names: readonly string[], name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const at = names.findIndex((full) => full.toLowerCase().startsWith(name.toLowerCase()));
  return at === -1 ? undefined : at;
}

function day(
  printed: string,
  year: number,
  month: number,
  date: number,
  weekday: number | undefined,
): Parsed<PlanDate> {
  if (month < 1 || month > 12) return noDate(printed, "There are 12 months.");
  if (date < 1 || date > daysInMonth(year, month)) {
    return noDate(printed, `${monthNames[month - 1]} ${year} has ${daysInMonth(year, month)} days.`);
  }
  const number = dayNumber(year, month, date);
  return {
    value: {
      printed: printed.trim(),
      precision: "day",
      ...(weekday === undefined ? {} : { weekday }),
      firstDay: number,
      lastDay: number,
    },
  };
}

/** A date that covers `count` months from the given one; months past December are those of the next year. */
function months(
  printed: string,
  precision: PlanDate["precision"],
  year: number,
  month: number,
  count: number,
  onDay = 1,
): Parsed<PlanDate> {
  const start = (at: number) => dayNumber(year + Math.floor((at - 1) / 12), ((at - 1) % 12) + 1, onDay);
  return {
    value: { printed: printed.trim(), precision, firstDay: start(month), lastDay: start(month + count) - 1 },
  };
}

/** A day as people read it: "7 June 2023", or "Wednesday 7 June 2023" with its true weekday. */
export function printDay(number: number, withWeekday = false): string {
  const { year, month, day: date } = dateOfDayNumber(number);
  const plain = `${date} ${monthNames[month - 1]} ${year}`;
  return withWeekday ? `${weekdayNames[weekdayOf(year, month, date)]} ${plain}` : plain;
}

/** A date as readers see it: as written, but never with a weekday, which may be wrong, and days always as "7 June 2023". */
export function printDate(date: PlanDate): string {
  return date.precision === "day" ? printDay(date.firstDay) : date.printed;
}

/** The day for programs: "2023-06-07". */
export function isoDay(number: number): string {
  const { year, month, day: date } = dateOfDayNumber(number);
  return `${`${year}`.padStart(4, "0")}-${`${month}`.padStart(2, "0")}-${`${date}`.padStart(2, "0")}`;
}
