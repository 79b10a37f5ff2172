import type { DateData, QuantityData, TimelineData } from "../../compile/compiled-plan.generated.ts";
import type { Wording } from "./languages.ts";

/** Consecutive years, both ends included: "2023/24" and "2024/25". */
export interface YearSpan {
  readonly first: string;
  readonly last: string;
}

/** What a timeline says beside its years. */
export interface TimelineMarks {
  readonly isOpenEnded: boolean;
  /** It has no end on purpose. */
  readonly isOngoing: boolean;
  readonly isTentative: boolean;
  /** It says that it goes on after the plan. */
  readonly continues: boolean;
}

/** How a year of a plan runs: its first and last month or day, and a year with the calendar year in which it starts. */
export interface YearRun {
  readonly from: string;
  readonly to: string;
  readonly example?: { readonly year: string; readonly starts: number };
}

/** How a figure has changed. */
export interface Change {
  readonly isDown: boolean;
  readonly size: string;
  readonly from: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
}

/** A date in the words of a language. Years are digits in every language, and so are printed as they are written. */
export function dateText({ grammar }: Wording, { precision, start, text }: DateData): string {
  const [year = 0, month = 0, day = 0] = start.split("-").map(Number);
  if (precision === "day") return grammar.day(year, month, day);
  if (precision === "month") return grammar.month(year, month);
  const [, quarter, ofYear] = /^Q([1-4]) (.+)$/.exec(text) ?? [];
  return quarter === undefined || ofYear === undefined ? text : grammar.quarter(Number(quarter), ofYear);
}

/** A date in the words of a language, where there is one. */
export function maybeDate(wording: Wording, date: DateData | undefined): string | undefined {
  return date === undefined ? undefined : dateText(wording, date);
}

/**
 * A quantity for readers: as the plan prints it, since its unit, its scale and its decimals are the plan's own. Only a rank is of
 * fixed words.
 */
export function quantityText({ grammar }: Wording, { kind, amount, of, printed }: QuantityData): string {
  return kind === "rank" ? grammar.rank(amount, of) : printed;
}

/** A timeline as plans write it: "2023/24 to 2024/25", "from 2027/28 (?)". */
export function timelineText({ grammar }: Wording, timeline: TimelineData): string {
  return grammar.timeline(spansOf(timeline), marksOf(timeline));
}

/** When a piece of work is done, in words for readers: "From 2027/28 (tentative)". */
export function whenText({ grammar, years }: Wording, timeline: TimelineData | null): string {
  if (timeline === null) return years.noDate;
  const when = grammar.when(spansOf(timeline), marksOf(timeline));
  return timeline.derived ? years.acrossParts(when) : when;
}

/** Years that follow each other are one span. Of a timeline without an end only its first year is certain. */
function spansOf({ start, years, openEnded }: TimelineData): YearSpan[] {
  if (openEnded) return [{ first: start, last: start }];
  const spans: { first: string; last: string }[] = [];
  for (const year of years) {
    const span = spans.at(-1);
    if (span !== undefined && startOf(span.last) + 1 === startOf(year)) span.last = year;
    else spans.push({ first: year, last: year });
  }
  return spans;
}

/** The calendar year in which a year starts. */
function startOf(year: string): number {
  return Number(year.slice(0, 4));
}

function marksOf({ text, openEnded, ongoing, tentative }: TimelineData): TimelineMarks {
  return {
    isOpenEnded: openEnded,
    isOngoing: ongoing,
    isTentative: tentative,
    // `beyondPlan` also holds for what ends after the plan without saying so. `text` is notation, the same in every language.
    continues: text.endsWith("(continues beyond the plan)"),
  };
}
