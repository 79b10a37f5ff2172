import type { Data } from "../compile/flatten-plan.ts";
import { dateOfDayNumber, weekdayOf } from "../model/calendar.ts";
import { parseDate } from "../model/plan-date.ts";
import type { Field, Fields, Grammar, Shape } from "../model/shape.ts";

/** Gives the name that what a reference names has on the other side. */
export type Follow = (kind: string, id: string) => string;

/**
 * What a value of plan.json means, apart from how it is written: two notations of one timeline, two spellings of one amount or two line
 * breaks in one paragraph give the same. Undefined where it says nothing.
 */
export function meaningOf(shape: Shape, value: unknown, follow: Follow): unknown {
  if (value === undefined || value === null || value === false || value === "") return undefined;
  switch (shape.is) {
    case "text":
      return textMeaning(String(value));
    case "flag":
      return value;
    case "value":
      return writtenMeaning(shape.grammar, value as Data, follow);
    case "reference":
      return typeof value === "string"
        ? follow(shape.to[0] ?? "", value)
        : followed(value as { kind: string; id: string }, follow);
    case "entity":
      return undefined;
    case "list": {
      const items = (value as unknown[]).map((item) => meaningOf(shape.of, item, follow));
      const told = items.filter((item) => item !== undefined);
      return told.length === 0 ? undefined : told;
    }
    case "record":
      return recordMeaning(shape.fields, value as Data, follow);
  }
}

/** What the value of a field means. That something is for the public need not be said: it means the same as saying nothing. */
export function fieldMeaning({ name, shape }: Field, value: unknown, follow: Follow): unknown {
  return name === "audience" && value === "public" ? undefined : meaningOf(shape, value, follow);
}

/** Whether two meanings are the same. They are plain data, made field by field in one order. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function followed({ kind, id }: { readonly kind: string; readonly id: string }, follow: Follow): Data {
  return { kind, id: follow(kind, id) };
}

function recordMeaning(fields: Fields, data: Data, follow: Follow): Data | undefined {
  const meanings = Object.values(fields)
    .map((field) => [field.name, fieldMeaning(field, data[field.name], follow)] as const)
    .filter(([, meaning]) => meaning !== undefined);
  return meanings.length === 0 ? undefined : Object.fromEntries(meanings);
}

/** A text without what only its layout decides: line breaks inside a paragraph, and how its letters are put together. */
function textMeaning(text: string): string {
  const paragraphs = text
    .normalize("NFC")
    .trim()
    .split(/\n[ \t]*\n\s*/);
  return paragraphs.map((paragraph) => paragraph.replace(/\s+/g, " ")).join("\n\n");
}

function writtenMeaning(grammar: Grammar, value: Data, follow: Follow): unknown {
  switch (grammar) {
    case "timeline":
      // What is worked out from the parts is told of the parts.
      return value.derived === true ? undefined : value.text;
    case "date":
      return { precision: value.precision, start: value.start, end: value.end, ...wrongWeekdayOf(value) };
    case "quantity":
      return { amount: value.amount, kind: value.kind, unit: unitOf(value), of: value.of };
    case "citation":
      return { source: follow("source", String(value.source)), place: value.place };
    case "day-of-year":
      return { month: value.month, day: value.day };
  }
}

/** The unit of a quantity: "per 10,000" is "per 10000". */
function unitOf({ unit }: Data): unknown {
  return typeof unit === "string" ? unit.replace(/(?<=\d),(?=\d{3})/g, "") : unit;
}

/** The weekday that a date is printed with, where it is wrong: people read it. A right one says nothing that the date does not. */
function wrongWeekdayOf({ printed }: Data): { readonly weekday?: number } {
  // Which day starts a year plays no part: a date with a weekday is one to the day.
  const date = parseDate(String(printed), { printed: "1 January", month: 1, day: 1 });
  if (!("value" in date) || date.value.weekday === undefined) return {};
  const { weekday, firstDay } = date.value;
  const { year, month, day } = dateOfDayNumber(firstDay);
  return weekday === weekdayOf(year, month, day) ? {} : { weekday };
}
