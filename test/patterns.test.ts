import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDayOfYear } from "../src/model/calendar.ts";
import { parseDate } from "../src/model/plan-date.ts";
import { parseQuantity } from "../src/model/quantity.ts";
import { parseTimeline } from "../src/model/timeline.ts";

/** The patterns by which an editor's program judges values; planc's own parsers say more, but never otherwise of a value that is right. */
const values = JSON.parse(
  readFileSync(new URL("../schemas/values.schema.json", import.meta.url), "utf8"),
).$defs;

const april = { printed: "1 April", month: 4, day: 1 };
const january = { printed: "1 January", month: 1, day: 1 };

/** Right values of each grammar, in every notation that is read, and wrong ones that a pattern can tell. */
const notations = {
  timeline: {
    right: [
      "23/24",
      "2023/24",
      "2023/2024",
      "23/24 & 24/25",
      "23/24, 25/26",
      "23/24 and 24/25",
      "23/24 to 25/26",
      "23/24 TO 25/26",
      "23/24-26/27",
      "24/25 – 28/29",
      "23/24 — 24/25",
      "From 27/28",
      "FROM 27/28",
      "from  27/28",
      "Ongoing from 24/25",
      "ONGOING FROM 24/25",
      "23/24 (?)",
      "24/25 to 28/29 (continues beyond the plan)",
      "23/24 (?) (continues beyond the plan)",
      "2024",
      "2024 to 2026",
      "2024, 2026",
      "from 2028",
      " 23/24 ",
    ],
    wrong: ["23/24 banana", "soon", "23/24 ?", "TBC", "from", "23/24 to", "2023-24 banana"],
  },
  date: {
    right: [
      "7 June 2023",
      "Wednesday 7 June 2023",
      "Wed 7 June 2023",
      "Wednesday, 7 June 2023",
      "7th June 2023",
      "7 Jun 2023",
      "June 2023",
      "2023-06-07",
      "2023/24",
      "23/24",
      "2022/2023",
      "2024",
      "Q1 2023/24",
      "Q1 23/24",
      "Q3 2026",
    ],
    wrong: ["soon", "31/12/2023", "7 June", "2023-6-7", "Q5 2023/24"],
  },
  quantity: {
    right: [
      "38%",
      "85.7%",
      "18,110 people",
      "18110 people",
      "£1,943,377 thousand",
      "£1.9bn",
      "101 per 100,000",
      "101/100,000",
      "rank 36 of 42",
      "Rank 2 of 1,000",
      "57,700 WTE",
      "0 placements",
      "-13,500 people",
      "+7.7%",
      "15 minutes",
    ],
    wrong: ["many", "circa 530", ">60 minutes", "n/a"],
  },
  "day-of-year": { right: ["1 April", "31 December"], wrong: ["April", "1.4."] },
};

/** Whether planc reads a value, in a plan of either kind of years. */
const reads: Readonly<Record<keyof typeof notations, (text: string) => boolean>> = {
  timeline: (text) => [april, january].some((yearStarts) => "value" in parseTimeline(text, yearStarts)),
  date: (text) => [april, january].some((yearStarts) => "value" in parseDate(text, yearStarts)),
  quantity: (text) => "value" in parseQuantity(text),
  "day-of-year": (text) => parseDayOfYear(text) !== undefined,
};

describe.each(Object.entries(notations))("the pattern of a %s", (grammar, { right, wrong }) => {
  const pattern = new RegExp(values[grammar].pattern, "u");

  test.each(right)("accepts %j, which planc reads", (text) => {
    expect(reads[grammar as keyof typeof notations](text)).toBe(true);
    expect(pattern.test(text)).toBe(true);
  });

  test.each(wrong)("refuses %j, which planc does not read", (text) => {
    expect(reads[grammar as keyof typeof notations](text)).toBe(false);
    expect(pattern.test(text)).toBe(false);
  });
});

test("the pattern of a period accepts a year and two years, and nothing open", () => {
  const pattern = new RegExp(values.period.pattern, "u");
  expect(
    ["2023/24 to 2027/28", "23/24-27/28", "2024 to 2030", "2024/25"].every((text) => pattern.test(text)),
  ).toBe(true);
  expect(["from 2023/24", "ongoing from 2024", "23/24, 25/26"].some((text) => pattern.test(text))).toBe(
    false,
  );
});
