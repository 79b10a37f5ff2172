import { expect, test } from "vitest";
import { timelineOf } from "../../src/model/derived-timeline.ts";
import type { Intervention } from "../../src/model/kinds.generated.ts";
import { parseTimeline, type Timeline } from "../../src/model/timeline.ts";

function timeline(text: string): Timeline {
  const parsed = parseTimeline(text, { printed: "1 April", month: 4, day: 1 });
  if ("message" in parsed) throw new Error(parsed.message);
  return parsed.value;
}

/** A piece of work with a timeline, if it has one, and with parts. */
function work(text: string | undefined, parts: readonly Intervention[] = []): Intervention {
  return { timeline: text === undefined ? undefined : timeline(text), parts } as unknown as Intervention;
}

test("work with a timeline has that one, whatever its parts have", () => {
  expect(timelineOf(work("23/24", [work("25/26")]))).toEqual(timeline("23/24"));
});

test("work without one has the span of its parts", () => {
  const parts = [work("24/25, 26/27"), work("23/24"), work(undefined), work("25/26")];
  expect(timelineOf(work(undefined, parts))).toEqual({
    printed: "24/25, 26/27; 23/24; 25/26",
    spans: [{ first: 2023, last: 2026 }],
    openEnded: false,
    ongoing: false,
    tentative: false,
    continuesBeyond: false,
  });
});

test("parts may have parts", () => {
  const parts = [work(undefined, [work("24/25"), work("25/26")]), work("23/24")];
  expect(timelineOf(work(undefined, parts))?.spans).toEqual([{ first: 2023, last: 2025 }]);
});

test("only parts that count are looked at, and only their parts", () => {
  const counted = work(undefined, [work("23/24"), work("24/25 (?)")]);
  const whole = work(undefined, [counted, work("20/21")]);
  const counts = (part: Intervention) => part === counted || part.timeline?.tentative === true;
  expect(timelineOf(whole, counts)?.spans).toEqual([{ first: 2024, last: 2024 }]);
});

test.each(["from 25/26", "ongoing from 25/26", "25/26 (?)", "25/26 (continues beyond the plan)"])(
  "one part that is %s makes the whole so",
  (text) => {
    const { openEnded, ongoing, tentative, continuesBeyond } = timeline(text);
    expect(timelineOf(work(undefined, [work("23/24"), work(text)]))).toEqual({
      printed: `23/24; ${text}`,
      spans: [{ first: 2023, last: 2025 }],
      openEnded,
      ongoing,
      tentative,
      continuesBeyond,
    });
  },
);

test.each([[[]], [[work(undefined)]]])("without any timeline there is none", (parts) => {
  expect(timelineOf(work(undefined, parts))).toBeUndefined();
});
