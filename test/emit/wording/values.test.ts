import { describe, expect, test } from "vitest";
import { flattenDate, flattenTimeline } from "../../../src/compile/flatten-value.ts";
import { english } from "../../../src/emit/wording/english.ts";
import { dateText, quantityText, timelineText, whenText } from "../../../src/emit/wording/values.ts";
import { type PlanDate, parseDate } from "../../../src/model/plan-date.ts";
import { parseTimeline, type Timeline } from "../../../src/model/timeline.ts";

const april = { printed: "1 April", month: 4, day: 1 };
const calendar = { yearStarts: april, period: { first: 2023, last: 2027 } };

/** What a grammar reads of a text that it can read. */
function read<T>(parsed: { readonly value: T } | { readonly message: string }): T {
  if (!("value" in parsed)) throw new Error(parsed.message);
  return parsed.value;
}
const date = (text: string) => flattenDate(read<PlanDate>(parseDate(text, april)));
const timeline = (text: string, derived = false) =>
  flattenTimeline(read<Timeline>(parseTimeline(text, april)), calendar, derived);

describe("a date is printed from data", () => {
  test.each([
    ["Wednesday 7 June 2023", "7 June 2023"],
    ["2023-06-07", "7 June 2023"],
    ["Jun 2023", "June 2023"],
    ["Q1 2023/24", "Q1 2023/24"],
    ["2023/24", "2023/24"],
    ["2024", "2024"],
  ])("%s is %s", (written, printed) => {
    expect(dateText(english, date(written))).toBe(printed);
  });
});

describe("a timeline is printed from data, in the form that plan.json has", () => {
  test.each([
    "2023/24",
    "2023/24 to 2025/26",
    "2023/24, 2025/26",
    "2023/24 to 2024/25, 2026/27 to 2027/28",
    "from 2024/25",
    "ongoing from 2024/25",
    "2023/24 (?)",
    "from 2026/27 (?)",
    "2026/27 to 2028/29 (continues beyond the plan)",
    "2024/25 (?) (continues beyond the plan)",
    "2026/27 to 2029/30",
  ])("%s", (written) => {
    expect(timelineText(english, timeline(written))).toBe(timeline(written).text);
  });
});

test("readers are told when a piece of work is done in whole words", () => {
  expect(whenText(english, null)).toBe("No date given");
  expect(whenText(english, timeline("from 2023/24 (?)"))).toBe("From 2023/24 (tentative)");
  expect(whenText(english, timeline("2023/24 to 2024/25", true))).toBe(
    "2023/24 to 2024/25, across its parts",
  );
});

test("a span of parts that has no end says no last year", () => {
  const parts: Timeline = {
    ...read<Timeline>(parseTimeline("from 2023/24", april)),
    spans: [{ first: 2023, last: 2025 }],
  };
  expect(whenText(english, flattenTimeline(parts, calendar, true))).toBe("From 2023/24, across its parts");
});

test("a quantity is the plan's own, but for a rank", () => {
  const printed = { printed: "£6.2 million", amount: 6_200_000, kind: "money", unit: "£" } as const;
  expect(quantityText(english, printed)).toBe("£6.2 million");
  const rank = { printed: "Rank 36 out of 1420", amount: 36, kind: "rank", unit: "rank", of: 1420 } as const;
  expect(quantityText(english, rank)).toBe("rank 36 of 1,420");
});
