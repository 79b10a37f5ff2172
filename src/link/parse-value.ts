import { type DayOfYear, parseDayOfYear } from "../model/calendar.ts";
import type { Parsed } from "../model/parsed.ts";
import { parseDate } from "../model/plan-date.ts";
import { parseQuantity } from "../model/quantity.ts";
import type { Grammar } from "../model/shape.ts";
import { parseTimeline } from "../model/timeline.ts";

/** A grammar whose values stand for themselves; a citation names a source as well, and is followed like a reference. */
export type ValueGrammar = Exclude<Grammar, "citation">;

/** The rules that values break which are not in their grammar. */
export const ruleOfGrammar: Readonly<Record<ValueGrammar, string>> = {
  timeline: "timeline-well-formed",
  date: "date-well-formed",
  quantity: "quantity-well-formed",
  "day-of-year": "schema",
};

/** Reads a value by its grammar. Years are those of a plan whose years start on `yearStarts`. */
export function parseValue(grammar: ValueGrammar, text: string, yearStarts: DayOfYear): Parsed<unknown> {
  switch (grammar) {
    case "timeline":
      return parseTimeline(text, yearStarts);
    case "date":
      return parseDate(text, yearStarts);
    case "quantity":
      return parseQuantity(text);
    case "day-of-year": {
      const day = parseDayOfYear(text);
      if (day !== undefined) return { value: day };
      return { message: `"${text}" is not a day of the year`, hint: "Write a day and a month: 1 April." };
    }
  }
}
