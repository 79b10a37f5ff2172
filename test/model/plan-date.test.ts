import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DayOfYear,
  dateOfDayNumber,
  dayNumber,
  daysInMonth,
  parseDayOfYear,
  printYear,
  weekdayNames,
  weekdayOf,
} from "../../src/model/calendar.ts";
import { isoDay, type PlanDate, parseDate, printDate, printDay } from "../../src/model/plan-date.ts";

const april: DayOfYear = { printed: "1 April", month: 4, day: 1 };
const january: DayOfYear = { printed: "1 January", month: 1, day: 1 };

function read(text: string, yearStarts = april): PlanDate {
  const parsed = parseDate(text, yearStarts);
  if (!("value" in parsed)) throw new Error(`${text}: ${parsed.message}`);
  return parsed.value;
}

describe("a date", () => {
  test.each<[written: string, precision: PlanDate["precision"], first: string, last: string, shown?: string]>(
    [
      ["7 June 2023", "day", "2023-06-07", "2023-06-07"],
      ["07 June 2023", "day", "2023-06-07", "2023-06-07", "7 June 2023"],
      ["7th June 2023", "day", "2023-06-07", "2023-06-07", "7 June 2023"],
      ["7\u00a0June\u202f2023", "day", "2023-06-07", "2023-06-07", "7 June 2023"],
      ["7 Jun 2023", "day", "2023-06-07", "2023-06-07", "7 June 2023"],
      ["7 june 2023", "day", "2023-06-07", "2023-06-07", "7 June 2023"],
      [" 7  June  2023 ", "day", "2023-06-07", "2023-06-07", "7 June 2023"],
      ["2023-06-07", "day", "2023-06-07", "2023-06-07", "7 June 2023"],
      ["2023-12-01", "day", "2023-12-01", "2023-12-01", "1 December 2023"],
      ["Friday 7 June 2023", "day", "2023-06-07", "2023-06-07", "7 June 2023"],
      ["Friday, 7 June 2023", "day", "2023-06-07", "2023-06-07", "7 June 2023"],
      ["29 February 2024", "day", "2024-02-29", "2024-02-29"],
      ["29 February 2000", "day", "2000-02-29", "2000-02-29"],
      ["June 2023", "month", "2023-06-01", "2023-06-30"],
      [" June 2023 ", "month", "2023-06-01", "2023-06-30", "June 2023"],
      ["May 2023", "month", "2023-05-01", "2023-05-31"],
      ["Sept 2023", "month", "2023-09-01", "2023-09-30"],
      ["February 2024", "month", "2024-02-01", "2024-02-29"],
      ["December 2023", "month", "2023-12-01", "2023-12-31"],
      ["Q1 2023/24", "quarter", "2023-04-01", "2023-06-30"],
      ["Q3 2023/24", "quarter", "2023-10-01", "2023-12-31"],
      ["Q4 2023/24", "quarter", "2024-01-01", "2024-03-31"],
      ["2023/24", "year", "2023-04-01", "2024-03-31"],
      ["2023/2024", "year", "2023-04-01", "2024-03-31"],
      ["23/24", "year", "2023-04-01", "2024-03-31"],
      ["Q2 23/24", "quarter", "2023-07-01", "2023-09-30"],
      ["2099/00", "year", "2099-04-01", "2100-03-31"],
      ["2024", "year", "2024-01-01", "2024-12-31"],
    ],
  )("%s", (written, precision, first, last, shown = written) => {
    const date = read(written);
    expect(date).toMatchObject({ printed: written.trim(), precision });
    expect([isoDay(date.firstDay), isoDay(date.lastDay)]).toEqual([first, last]);
    expect(printDate(date)).toBe(shown);
  });

  test.each<[written: string, first: string, last: string]>([
    ["Q1 2024", "2024-01-01", "2024-03-31"],
    ["Q4 2024", "2024-10-01", "2024-12-31"],
    ["2024", "2024-01-01", "2024-12-31"],
  ])("%s, where years start on 1 January", (written, first, last) => {
    const date = read(written, january);
    expect([isoDay(date.firstDay), isoDay(date.lastDay)]).toEqual([first, last]);
  });

  test.each<[written: string, weekday: string]>([
    ["Wednesday 7 June 2023", "Wednesday"],
    ["Wed 7 June 2023", "Wednesday"],
    ["Weds 7 June 2023", "Wednesday"],
    ["weds, 7 June 2023", "Wednesday"],
    ["Thur 8 June 2023", "Thursday"],
    ["Thurs 8 June 2023", "Thursday"],
    ["Tues 6 June 2023", "Tuesday"],
    ["friday 7 June 2023", "Friday"],
  ])("%s has its printed weekday", (written, weekday) => {
    expect(weekdayNames[read(written).weekday ?? -1]).toBe(weekday);
  });

  test("has no weekday where none is printed", () => {
    expect(read("7 June 2023")).not.toHaveProperty("weekday");
  });
});

/** Why a text is no date. */
function refusalOf(text: string) {
  const parsed = parseDate(text, april);
  if ("value" in parsed) throw new Error(`${text} is read as ${isoDay(parsed.value.firstDay)}`);
  return parsed;
}

describe("a date cannot be", () => {
  test.each<[written: string, because: string]>([
    ["29 February 2023", "February 2023 has 28 days."],
    ["29 February 1900", "February 1900 has 28 days."],
    ["31 April 2023", "April 2023 has 30 days."],
    ["32 January 2023", "January 2023 has 31 days."],
    ["0 June 2023", "June 2023 has 30 days."],
    ["2023-02-30", "February 2023 has 28 days."],
    ["2023-13-01", "There are 12 months."],
    ["2023-00-01", "There are 12 months."],
    ["7 Juno 2023", '"Juno" is not a month.'],
    ["Juno 2023", '"Juno" is not a month.'],
    ["Funday 7 June 2023", '"Funday" is not a day of the week.'],
    ["2023/25", "The second part of a year must be the year after the first."],
    ["Q1 2023", "A year of this plan is written 2023/24."],
    ["2023/2025", "The second part of a year must be the year after the first."],
    ["Q5 2023/24", ""],
    ["on 7 June 2023", ""],
    ["7 June 2023 at noon", ""],
    ["on 2023-06-07", ""],
    ["2023-06-07 at noon", ""],
    ["in June 2023", ""],
    ["June 2023 or later", ""],
    ["7/6/2023", ""],
    ["7 June", ""],
    ["June 7, 2023", ""],
    ["2023-6-7", ""],
    ["0000-06-07", ""],
    ["", ""],
    ["x".repeat(40), ""],
    ["x".repeat(300), ""],
  ])("%s", (written, because) => {
    const parsed = parseDate(written, april);
    const shown = written.length > 40 ? `${written.slice(0, 39)}…` : written;
    const how =
      "Dates are written like 7 June 2023, Wednesday 7 June 2023, 2023-06-07, June 2023, Q1 2023/24 or 2023/24. If it is not known yet, delete the line.";
    expect(parsed).toMatchObject({
      message: `"${shown}" is not a date`,
      hint: because === "" ? how : `${because} ${how}`,
    });
  });

  test.each<[written: string, meant: readonly string[]]>([
    ["31/12/2023", ["31 December 2023"]],
    ["12/31/2023", ["31 December 2023"]],
    ["31.12.2023", ["31 December 2023"]],
    ["7/6/2023", ["7 June 2023", "6 July 2023"]],
    ["7/7/2023", ["7 July 2023"]],
    ["1/1/2023", ["1 January 2023"]],
    ["31/6/2023", []],
    ["0/6/2023", []],
    ["6/0/2023", []],
    ["June 7, 2023", ["7 June 2023"]],
    ["June 17th 2023", ["17 June 2023"]],
    ["June 0 2023", []],
    ["31/31/2023", []],
    ["Juno 7 2023", []],
    ["before June 7 2023", []],
    ["June 7 2023 at noon", []],
    ["by 7/6/2023", []],
    ["7/6/2023 or later", []],
    ["soon", []],
  ])("%s may mean %j", (written, meant) => {
    const { message, hint, ...others } = refusalOf(written);
    expect([message, hint]).toEqual([`"${written}" is not a date`, expect.stringMatching(/^Dates are /)]);
    expect(others).toEqual(meant.length === 0 ? {} : { suggestions: meant });
  });

  test.each(["2023/24", "Q1 2023/24"])("%s where years start on 1 January", (written) => {
    expect(parseDate(written, january)).toMatchObject({
      hint: expect.stringContaining("A year of this plan is written 2023."),
    });
  });
});

describe("the calendar", () => {
  test.each<[year: number, month: number, day: number, weekday: string]>([
    [2023, 6, 7, "Wednesday"],
    [2023, 6, 9, "Friday"],
    [2000, 2, 29, "Tuesday"],
    [1970, 1, 1, "Thursday"],
    [1900, 3, 1, "Thursday"],
    [1815, 6, 18, "Sunday"],
    [1582, 10, 15, "Friday"],
    [2100, 2, 28, "Sunday"],
    [1, 1, 1, "Monday"],
    [9999, 12, 31, "Friday"],
  ])("%i-%i-%i is a %s", (year, month, day, weekday) => {
    expect(weekdayNames[weekdayOf(year, month, day)]).toBe(weekday);
    expect(printDay(dayNumber(year, month, day), true).split(" ")[0]).toBe(weekday);
  });

  test("counts days as the machine does", () => {
    const days = fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9999, 12, 31) });
    const epoch = dayNumber(1970, 1, 1);
    fc.assert(
      fc.property(days, (number) => {
        const { year, month, day } = dateOfDayNumber(number);
        expect(dayNumber(year, month, day)).toBe(number);
        expect(day).toBeLessThanOrEqual(daysInMonth(year, month));
        const clock = new Date((number - epoch) * 86_400_000);
        expect([clock.getUTCFullYear(), clock.getUTCMonth() + 1, clock.getUTCDate()]).toEqual([
          year,
          month,
          day,
        ]);
        expect((clock.getUTCDay() + 6) % 7).toBe(weekdayOf(year, month, day));
        expect(isoDay(number)).toBe(clock.toISOString().slice(0, 10));
      }),
      { numRuns: 2000 },
    );
  });

  test("goes on by one day and one weekday at the end of every month and year", () => {
    let number = dayNumber(1895, 12, 31);
    let weekday = weekdayOf(1895, 12, 31);
    for (let year = 1896; year <= 2105; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= daysInMonth(year, month); day++) {
          number++;
          weekday = (weekday + 1) % 7;
          if (dayNumber(year, month, day) !== number || weekdayOf(year, month, day) !== weekday) {
            expect.fail(`${year}-${month}-${day}`);
          }
        }
      }
    }
    expect(number).toBe(dayNumber(2105, 12, 31));
  });

  test.each<[text: string, month: number, day: number]>([
    ["1 April", 4, 1],
    [" 25 march ", 3, 25],
    ["31 December", 12, 31],
  ])("has the day of the year %s", (text, month, day) => {
    expect(parseDayOfYear(text)).toEqual({ printed: text.trim(), month, day });
  });

  test.each([
    "29 February",
    "31 April",
    "0 May",
    "1 Apr",
    "1 April 2023",
    "on 1 April",
    "April",
    "1 Foo",
    "",
  ])("has no %s", (text) => {
    expect(parseDayOfYear(text)).toBeUndefined();
  });

  test.each<[yearStarts: DayOfYear, year: number, printed: string]>([
    [january, 2023, "2023"],
    [april, 2023, "2023/24"],
    [{ printed: "6 January", month: 1, day: 6 }, 2023, "2023/24"],
    [april, 2099, "2099/00"],
    [april, 9999, "9999/00"],
  ])("prints the year that starts on $printed of %i", (yearStarts, year, printed) => {
    expect(printYear(year, yearStarts)).toBe(printed);
  });
});
