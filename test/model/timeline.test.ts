import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DayOfYear } from "../../src/model/calendar.ts";
import {
  endOf,
  parseTimeline,
  printTimeline,
  startOf,
  type Timeline,
  yearsOf,
} from "../../src/model/timeline.ts";

const april: DayOfYear = { printed: "1 April", month: 4, day: 1 };
const january: DayOfYear = { printed: "1 January", month: 1, day: 1 };
const march: DayOfYear = { printed: "25 March", month: 3, day: 25 };

function read(text: string, yearStarts = april): Timeline {
  const parsed = parseTimeline(text, yearStarts);
  if (!("value" in parsed)) throw new Error(`${text}: ${parsed.message}`);
  return parsed.value;
}

/** The flags of a timeline that are set, in words. */
function flagsOf({ openEnded, ongoing, tentative, continuesBeyond }: Timeline): string {
  const flags = { "open-ended": openEnded, ongoing, tentative, "continues-beyond": continuesBeyond };
  return Object.entries(flags)
    .flatMap(([name, set]) => (set ? [name] : []))
    .join(" ");
}

/** As written, in its canonical form, its years by the one in which they start, its flags. */
const notations: [written: string, canonical: string, years: number[], flags?: string][] = [
  ["23/24", "2023/24", [2023]],
  ["2023/24", "2023/24", [2023]],
  ["2023/2024", "2023/24", [2023]],
  ["23/2024", "2023/24", [2023]],
  ["  23/24 ", "2023/24", [2023]],
  ["00/01", "2000/01", [2000]],
  ["23/24,\u00a024/25", "2023/24 to 2024/25", [2023, 2024]],
  ["23/24  to\n 24/25", "2023/24 to 2024/25", [2023, 2024]],
  ["23/24,24/25", "2023/24 to 2024/25", [2023, 2024]],
  [" from  23/24 (?) ", "from 2023/24 (?)", [2023, 2024, 2025, 2026, 2027], "open-ended tentative"],
  ["09/10", "2009/10", [2009]],
  ["99/00", "2099/00", [2099]],
  ["2099/2100", "2099/00", [2099]],
  ["23/24 & 24/25", "2023/24 to 2024/25", [2023, 2024]],
  ["25/26 & 26/27", "2025/26 to 2026/27", [2025, 2026]],
  ["23/24 and 24/25", "2023/24 to 2024/25", [2023, 2024]],
  ["23/24 And 25/26", "2023/24, 2025/26", [2023, 2025]],
  ["23/24, 24/25, 25/26", "2023/24 to 2025/26", [2023, 2024, 2025]],
  ["23/24, 25/26", "2023/24, 2025/26", [2023, 2025]],
  ["23/24 & 25/26, 27/28", "2023/24, 2025/26, 2027/28", [2023, 2025, 2027]],
  ["23/24 to 24/25, 26/27", "2023/24 to 2024/25, 2026/27", [2023, 2024, 2026]],
  ["23/24 to 24/25 & 25/26", "2023/24 to 2025/26", [2023, 2024, 2025]],
  ["23/24 to 27/28", "2023/24 to 2027/28", [2023, 2024, 2025, 2026, 2027]],
  ["23/24 To 24/25", "2023/24 to 2024/25", [2023, 2024]],
  ["23/24 to 23/24", "2023/24", [2023]],
  ["23/24-26/27", "2023/24 to 2026/27", [2023, 2024, 2025, 2026]],
  ["23/24 - 24/25", "2023/24 to 2024/25", [2023, 2024]],
  ["24/25 – 28/29", "2024/25 to 2028/29", [2024, 2025, 2026, 2027, 2028]],
  ["24/25—25/26", "2024/25 to 2025/26", [2024, 2025]],
  ["From 27/28", "from 2027/28", [2027], "open-ended"],
  ["from 23/24", "from 2023/24", [2023, 2024, 2025, 2026, 2027], "open-ended"],
  ["FROM  26/27", "from 2026/27", [2026, 2027], "open-ended"],
  ["ongoing from 24/25", "ongoing from 2024/25", [2024, 2025, 2026, 2027], "open-ended ongoing"],
  ["Ongoing from 2027/28 (?)", "ongoing from 2027/28 (?)", [2027], "open-ended ongoing tentative"],
  ["from 30/31", "from 2030/31", [2030], "open-ended"],
  ["23/24 (?)", "2023/24 (?)", [2023], "tentative"],
  ["23/24(?)", "2023/24 (?)", [2023], "tentative"],
  [
    "26/27 to 28/29 (continues beyond the plan)",
    "2026/27 to 2028/29 (continues beyond the plan)",
    [2026, 2027, 2028],
    "continues-beyond",
  ],
  [
    "26/27 (Continues beyond the plan) (?)",
    "2026/27 (?) (continues beyond the plan)",
    [2026],
    "tentative continues-beyond",
  ],
];

describe("a timeline where years start on 1 April", () => {
  test.each(notations)("%s", (written, canonical, years, flags = "") => {
    const timeline = read(written);
    expect(timeline.printed).toBe(written.trim());
    expect(printTimeline(timeline, april)).toBe(canonical);
    expect(yearsOf(timeline, 2027)).toEqual(years);
    expect(flagsOf(timeline)).toBe(flags);
    expect(startOf(timeline)).toBe(years[0]);
    expect(endOf(timeline)).toBe(flags.includes("open-ended") ? undefined : years.at(-1));
  });

  test("has the same forms wherever its years straddle two", () => {
    expect(printTimeline(read("23/24 & 24/25", march), march)).toBe("2023/24 to 2024/25");
  });

  test("goes on from its last years where it has no end", () => {
    const [first, ...flags] = [read("23/24, 25/26"), { openEnded: true }];
    expect(yearsOf(Object.assign({}, first, ...flags), 2027)).toEqual([2023, 2025, 2026, 2027]);
  });

  test("runs no further than its first year where the plan's last one is not known", () => {
    expect(yearsOf(read("from 24/25"), undefined)).toEqual([2024]);
  });
});

describe("a timeline in calendar years", () => {
  test.each<[written: string, canonical: string, years: number[]]>([
    ["2024", "2024", [2024]],
    ["2024 to 2026", "2024 to 2026", [2024, 2025, 2026]],
    ["2024-2026", "2024 to 2026", [2024, 2025, 2026]],
    ["2024, 2026", "2024, 2026", [2024, 2026]],
    ["2024 & 2025", "2024 to 2025", [2024, 2025]],
    ["from 2029", "from 2029", [2029, 2030]],
    ["ongoing from 2030 (?)", "ongoing from 2030 (?)", [2030]],
  ])("%s", (written, canonical, years) => {
    const timeline = read(written, january);
    expect(printTimeline(timeline, january)).toBe(canonical);
    expect(yearsOf(timeline, 2030)).toEqual(years);
  });

  test.each<[written: string, message: string, ...suggestions: string[]]>([
    ["23/24", '"23/24" is not a year', "2023"],
    ["2023/2024", '"2023/2024" is not a year', "2023"],
    ["24", '"24" is not a year'],
    ["1999", '"1999" is not a year'],
    ["x23/24", '"x23/24" is not a year'],
    ["23/24x", '"23/24x" is not a year'],
    ["12024", '"12024" is not a year'],
    ["2024x", '"2024x" is not a year'],
    ["2026 to 2024", "the timeline ends in 2024, before it starts in 2026", "2024 to 2026"],
  ])("cannot be %s", (written, message, ...suggestions) => {
    expectRefused(written, message, suggestions, january);
  });
});

const examplesOfYears = "2024, 2024 to 2026, from 2026 or ongoing from 2026";
const examples = "2023/24, 2023/24 to 2025/26, from 2025/26 or ongoing from 2025/26";

/** What to do about a timeline, by what is wrong with it. */
function hintFor(message: string, yearStarts: DayOfYear): string {
  if (message.startsWith("the timeline ends")) return "Put the first year first.";
  if (message === order) return "Write each year once, the earliest first.";
  if (message.includes("without a last year")) return "Write the first and the last year only.";
  if (message.includes("neither a year nor two years")) return `Write it as ${examples}.`;
  return yearStarts === january
    ? `This plan counts calendar years, written 2024. Timelines are written as ${examplesOfYears}.`
    : `A year of this plan is written 2023/24. Timelines are written as ${examples}.`;
}

function expectRefused(written: string, message: string, suggestions: readonly string[], yearStarts = april) {
  const parsed = parseTimeline(written, yearStarts);
  expect(parsed).toEqual({
    message,
    hint: hintFor(message, yearStarts),
    ...(suggestions.length === 0 ? {} : { suggestions }),
  });
  // What is suggested is itself right.
  for (const suggestion of suggestions) expect(parseTimeline(suggestion, yearStarts)).toHaveProperty("value");
}

const follows = "the second part must be the year after the first";
const order = "the timeline names its years out of order, or one of them twice";
const missing = "a year of the timeline is missing";

describe("a timeline cannot be", () => {
  test.each<[written: string, message: string, ...suggestions: string[]]>([
    ["23/25", `"23/25" is not a year: ${follows}`, "23/24", "2023/24 to 2024/25"],
    ["2023/25", `"2023/25" is not a year: ${follows}`, "2023/24", "2023/24 to 2024/25"],
    ["2023/2026", `"2023/2026" is not a year: ${follows}`, "2023/24", "2023/24 to 2025/26"],
    ["23/24 to 25/28", `"25/28" is not a year: ${follows}`, "25/26", "2025/26 to 2027/28"],
    ["23/23", `"23/23" is not a year: ${follows}`, "23/24"],
    ["23/22", `"23/22" is not a year: ${follows}`, "23/24"],
    ["25/26 to 23/24", "the timeline ends in 2023/24, before it starts in 2025/26", "2023/24 to 2025/26"],
    ["25/26-24/25", "the timeline ends in 2024/25, before it starts in 2025/26", "2024/25 to 2025/26"],
    ["2023", '"2023" is not a year of this plan', "2022/23", "2023/24"],
    ["2023/24 to 2026", '"2026" is not a year of this plan', "2025/26", "2026/27"],
    ["2023 to 25/26", '"2023" is not a year of this plan', "2022/23", "2023/24"],
    ["12023", '"12023" is not a year of this plan'],
    ["2023x", '"2023x" is not a year of this plan'],
    ["2023-24", '"2023-24" is not a year of this plan', "2023/24"],
    ["x2023-24", '"x2023" is not a year of this plan'],
    ["2023-24x", '"2023" is not a year of this plan', "2022/23", "2023/24"],
    ["23-26", '"23" is not a year of this plan'],
    ["then from 23/24", '"then from 23/24" is not a year of this plan'],
    ["x23/24", '"x23/24" is not a year of this plan'],
    ["23/24x", '"23/24x" is not a year of this plan'],
    ["23–24", '"23–24" is not a year of this plan', "2023/24"],
    ["24/7", '"24/7" is not a year of this plan'],
    ["1999/00", '"1999/00" is not a year of this plan'],
    ["next year", '"next year" is not a year of this plan'],
    ["Q1 23/24", '"Q1 23/24" is not a year of this plan'],
    ["ongoing", '"ongoing" is not a year of this plan'],
    ["ongoing 24/25", '"ongoing 24/25" is not a year of this plan'],
    ["23/24; 24/25", '"23/24; 24/25" is not a year of this plan'],
    ["23/24 ?", '"23/24 ?" is not a year of this plan'],
    ["２３/２４", '"２３/２４" is not a year of this plan'],
    ["23/24 to", '"23/24 to" is not a year of this plan'],
    ["x".repeat(40), `"${"x".repeat(40)}" is not a year of this plan`],
    ["x".repeat(300), `"${"x".repeat(39)}…" is not a year of this plan`],
    ["", missing],
    ["(?)", missing],
    ["23/24 -", missing],
    ["23/24 &", missing],
    ["23/24,, 24/25", missing],
    ["23/24 to 24/25 to 25/26", "the timeline has a part that is neither a year nor two years"],
    ["25/26, 23/24", order],
    ["23/24, 23/24", order],
    ["23/24 to 25/26, 24/25", order],
    ["From 23/24 to 25/26", '"From" is for work without a last year, and one is given', "23/24 to 25/26"],
    ["From 23/24, 25/26", '"23/24, 25/26" is not a year of this plan'],
  ])("%s", (written, message, ...suggestions) => {
    expectRefused(written, message, suggestions);
  });

  test("so long that reading it takes long", () => {
    const before = performance.now();
    for (const text of [" ", "(?) ", "23/24 ", "23/24,", "- ", "and "])
      parseTimeline(text.repeat(1250), april);
    expect(performance.now() - before).toBeLessThan(1500);
  });
});

/** Timelines of every shape: spans in order with a gap before each, and flags that go together. */
const timelines = fc
  .record({
    first: fc.integer({ min: 2000, max: 2900 }),
    spans: fc.array(
      fc.record({ gap: fc.integer({ min: 2, max: 5 }), length: fc.integer({ min: 0, max: 6 }) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    opening: fc.constantFrom("", "open", "ongoing"),
    tentative: fc.boolean(),
    continuesBeyond: fc.boolean(),
  })
  .map(({ first, spans, opening, tentative, continuesBeyond }) => {
    let next = first - 2;
    const placed = spans.map(({ gap, length }) => {
      const span = { first: next + gap, last: next + gap + length };
      next = span.last;
      return span;
    });
    const start = placed[0]?.first ?? first;
    const isOpen = opening !== "";
    return {
      spans: isOpen ? [{ first: start, last: start }] : placed,
      openEnded: isOpen,
      ongoing: opening === "ongoing",
      tentative,
      continuesBeyond,
    };
  });

test("what is printed reads as what it was printed from, and prints the same", () => {
  fc.assert(
    fc.property(timelines, fc.constantFrom(april, january), (timeline, yearStarts) => {
      const text = printTimeline({ ...timeline, printed: "" }, yearStarts);
      const again = read(text, yearStarts);
      expect(again).toEqual({ ...timeline, printed: text });
      expect(printTimeline(again, yearStarts)).toBe(text);
    }),
  );
});

test("any text is either read or refused with words", () => {
  const parts = fc.constantFrom(
    "23/24",
    "2023",
    "to",
    "&",
    ",",
    "-",
    " ",
    "(?)",
    "from",
    "ongoing",
    "x",
    "/",
    "",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), fc.constantFrom(april, january), (words, yearStarts) => {
      const parsed = parseTimeline(words.join(""), yearStarts);
      if ("value" in parsed) {
        expect(parseTimeline(printTimeline(parsed.value, yearStarts), yearStarts)).toHaveProperty("value");
      } else expect(parsed.message.length * parsed.hint.length).toBeGreaterThan(0);
    }),
  );
});
