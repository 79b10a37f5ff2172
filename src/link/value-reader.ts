import { type DayOfYear, parseDayOfYear } from "../model/calendar.ts";
import type { Parsed } from "../model/parsed.ts";
import { parseDate } from "../model/plan-date.ts";
import { parseQuantity } from "../model/quantity.ts";
import type { Grammar } from "../model/shape.ts";
import { parseTimeline } from "../model/timeline.ts";
import type { DiagnosticLog } from "../source/diagnostic-log.ts";
import { didYouMean } from "../source/near-names.ts";
import { show } from "../source/show.ts";
import { describe, entityNameOf, type FieldSite, placeOf, setAside } from "./draft.ts";

/** A grammar whose values stand for themselves; a citation names a source as well, and is followed like a reference. */
type ValueGrammar = Exclude<Grammar, "citation">;

/** The rules that values break which are not in their grammar. */
const ruleOfGrammar: Readonly<Record<ValueGrammar, string>> = {
  timeline: "timeline-well-formed",
  date: "date-well-formed",
  quantity: "quantity-well-formed",
  "day-of-year": "schema",
};

/** Reads the values that people write: timelines, dates, quantities. Lives for one plan. */
export class ValueReader {
  readonly #yearStarts: DayOfYear | undefined;
  readonly #log: DiagnosticLog;
  /** Values by how they are written: a plan has the same few years and dates over and over. */
  readonly #known: Readonly<Record<ValueGrammar, Map<string, unknown>>> = {
    timeline: new Map(),
    date: new Map(),
    quantity: new Map(),
    "day-of-year": new Map(),
  };

  /** `yearStarts` is undefined where the plan does not say it: then no timeline and no date can be read. */
  constructor(yearStarts: DayOfYear | undefined, log: DiagnosticLog) {
    this.#yearStarts = yearStarts;
    this.#log = log;
  }

  /** Reads a value that stands at a node. What is not in its grammar is reported, and set aside. */
  read(grammar: ValueGrammar, text: string, node: number, site: FieldSite): unknown {
    // That the start of the year is missing has been reported.
    if (this.#yearStarts === undefined && grammar !== "day-of-year" && grammar !== "quantity")
      return setAside(site);
    const known = this.#known[grammar];
    const value = known.get(text);
    if (value !== undefined) return value;
    const parsed = parseValue(grammar, text, this.#yearStarts ?? { printed: "1 April", month: 4, day: 1 });
    if ("value" in parsed) {
      known.set(text, parsed.value);
      return parsed.value;
    }
    const near = parsed.suggestions ?? [];
    this.#log.add({
      rule: ruleOfGrammar[grammar],
      severity: "error",
      message: `${describe(site.entity)}: ${show(parsed.message)}.`,
      hint: [didYouMean(near), parsed.hint].filter((part) => part !== undefined).join(" "),
      suggestions: near,
      location: placeOf(node, site.document),
      entity: entityNameOf(site.entity),
    });
    return setAside(site);
  }
}

/** Reads a value by its grammar. Years are those of a plan whose years start on `yearStarts`. */
function parseValue(grammar: ValueGrammar, text: string, yearStarts: DayOfYear): Parsed<unknown> {
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
