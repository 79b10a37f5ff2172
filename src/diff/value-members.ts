import type {
  CitationData,
  DateData,
  DayOfYearData,
  QuantityData,
  TimelineData,
} from "../compile/compiled-plan.generated.ts";

/** Tells whether a value is such a one. */
type Guard<Value> = (value: unknown) => value is Value;
type Members<Value> = { readonly [Name in keyof Value]-?: Guard<Value[Name]> };

/** Whether a value is a text. */
export const isText = (value: unknown): value is string => typeof value === "string";
const isFlag = (value: unknown): value is boolean => typeof value === "boolean";
// JSON can have a number that is too large to be read as one.
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isYear = (value: unknown): value is string => isText(value) && /^\d{4}\b/.test(value);
const isDay = (value: unknown): value is string => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value);
const isYears = (value: unknown): value is string[] => Array.isArray(value) && value.every(isYear);

function isNullOr<Value>(isValue: Guard<Value>): Guard<Value | null> {
  return (value) => value === null || isValue(value);
}

function isNothingOr<Value>(isValue: Guard<Value>): Guard<Value | undefined> {
  return (value) => value === undefined || isValue(value);
}

function isOneOf<Choice extends string>(...choices: readonly Choice[]): Guard<Choice> {
  return (value): value is Choice => choices.some((choice) => choice === value);
}

/**
 * How plan.json says the values that people write, member by member, as far as a comparison needs to know. The types of its schema hold this: no member can be
 * left out here, and none looked for that is not there.
 */
export const membersOf: {
  readonly timeline: Members<TimelineData>;
  readonly date: Members<DateData>;
  readonly quantity: Members<QuantityData>;
  readonly "day-of-year": Members<DayOfYearData>;
  readonly citation: Members<CitationData>;
} = {
  timeline: {
    printed: isText,
    text: isText,
    start: isYear,
    end: isNullOr(isYear),
    years: isYears,
    openEnded: isFlag,
    ongoing: isFlag,
    tentative: isFlag,
    beyondPlan: isFlag,
    derived: isFlag,
  },
  date: {
    printed: isText,
    text: isText,
    precision: isOneOf("day", "month", "quarter", "year"),
    start: isDay,
    end: isDay,
  },
  quantity: {
    printed: isText,
    amount: isNumber,
    kind: isOneOf("count", "percentage", "money", "rate", "rank"),
    unit: isText,
    of: isNothingOr(isNumber),
  },
  "day-of-year": { printed: isText, month: isNumber, day: isNumber },
  citation: { printed: isText, source: isText, place: isNothingOr(isText) },
};
