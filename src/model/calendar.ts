/** A year of a plan, known by the calendar year in which it starts: 2023 is 2023/24 where years start on 1 April. */
export type PlanYear = number;

/** A day of every year. */
export interface DayOfYear {
  readonly printed: string;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The months by name; January is at 0. */
export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The days of the week by name; Monday is at 0. */
export const weekdayNames = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

/** Whether the years of a plan are calendar years, written 2024, or straddle two of them, written 2023/24. */
export function areCalendarYears(yearStarts: DayOfYear): boolean {
  return yearStarts.month === 1 && yearStarts.day === 1;
}

/** A year in its canonical form: 2023/24, or 2024 where years are calendar years. */
export function printYear(year: PlanYear, yearStarts: DayOfYear): string {
  return areCalendarYears(yearStarts) ? `${year}` : `${year}/${`${year + 1}`.slice(-2)}`;
}

/** How many days a month has, in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1 March of the year 0, so that days of any two dates can be compared and counted. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    1
  );
}

/** The date of a day number, the other way round. */
export function dateOfDayNumber(number: number): { year: number; month: number; day: number } {
  // A first guess by the mean length of a year is at most one year off.
  let year = Math.floor(number / 365.2425) + 1;
  while (dayNumber(year, 1, 1) > number) year--;
  let month = 12;
  while (dayNumber(year, month, 1) > number) month--;
  return { year, month, day: number - dayNumber(year, month, 1) + 1 };
}

/** The weekday of a date: 0 is Monday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return (dayNumber(year, month, day) + 2) % 7;
}

/** Reads a day and a month, such as "1 April". Undefined where it is neither. */
export function parseDayOfYear(text: string): DayOfYear | undefined {
  const [, dayText, monthText] = /^(\d{1,2}) ([A-Za-z]{3,9})$/.exec(text.trim()) ?? [];
  const day = Number(dayText);
  const month =
    monthText === undefined
      ? 0
      : monthNames.findIndex((name) => name.toLowerCase() === monthText.toLowerCase()) + 1;
  if (month === 0 || day < 1 || day > daysInMonth(2001, month)) return undefined;
  return { printed: text.trim(), month, day };
}
