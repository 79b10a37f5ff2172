import { areCalendarYears, type DayOfYear, type PlanYear, printYear } from "./calendar.ts";
import { type Parsed, shorten } from "./parsed.ts";

/** Consecutive years, both ends included. */
export interface YearSpan {
  readonly first: PlanYear;
  readonly last: PlanYear;
}

/** When a piece of work is done: one or more spans of years, the last of which may be without an end. */
export interface Timeline {
  /** As written in the plan. */
  readonly printed: string;
  /** In order, apart from each other: neighbouring years are one span. At least one. */
  readonly spans: readonly YearSpan[];
  /** It has no end: "from 2027/28". The last span then holds its first year only. */
  readonly openEnded: boolean;
  /** It has no end on purpose: "ongoing from 2024/25". */
  readonly ongoing: boolean;
  /** Its years are not certain: "2023/24 (?)". */
  readonly tentative: boolean;
  /** It goes past the end of the plan on purpose: "(continues beyond the plan)". */
  readonly continuesBeyond: boolean;
}

/**
 * Reads a timeline.
 *
 *     timeline = ( "ongoing from" year | "from" year | span { ( "," | "&" | "and" ) span } )
 *                { "(?)" | "(continues beyond the plan)" }
 *     span     = year [ ( "to" | "-" | "–" | "—" ) year ]
 *     year     = "2023/24" | "2023/2024" | "23/24"      where a year straddles two calendar years
 *              | "2024"                                 where it is a calendar year
 *
 * Years of two digits are years of this century.
 */
export function parseTimeline(printed: string, yearStarts: DayOfYear): Parsed<Timeline> {
  const examples = areCalendarYears(yearStarts)
    ? "2024, 2024 to 2026, from 2026 or ongoing from 2026"
    : "2023/24, 2023/24 to 2025/26, from 2025/26 or ongoing from 2025/26";
  let rest = printed.trim().replace(/\s+/g, " ");
  let tentative = false;
  let continuesBeyond = false;
  for (let tail = tailPattern.exec(rest); tail !== null; tail = tailPattern.exec(rest)) {
    if (tail[1] === "?") tentative = true;
    else continuesBeyond = true;
    rest = rest.slice(0, tail.index).trimEnd();
  }
  const opening = /^(ongoing )?from /i.exec(rest);
  const pieces = opening === null ? rest.split(/ ?(?:,|&|\band\b) ?/i) : [rest.slice(opening[0].length)];
  const spans: YearSpan[] = [];
  for (const piece of pieces) {
    const years = isDashedYear(piece, yearStarts) ? [piece] : piece.split(/ ?[-–—] ?| to /i);
    const [firstText, lastText] = years;
    if (opening !== null && years.length === 2) {
      return {
        message: `"${opening[0].trim()}" is for work without a last year, and one is given`,
        hint: "Write the first and the last year only.",
        suggestions: [rest.slice(opening[0].length)],
      };
    }
    if (firstText === undefined || years.length > 2) {
      return {
        message: "the timeline has a part that is neither a year nor two years",
        hint: `Write it as ${examples}.`,
      };
    }
    const first = parseYear(firstText, yearStarts);
    if ("message" in first) return { ...first, hint: `${first.hint} Timelines are written as ${examples}.` };
    const last = lastText === undefined ? first : parseYear(lastText, yearStarts);
    if ("message" in last) return { ...last, hint: `${last.hint} Timelines are written as ${examples}.` };
    if (last.value < first.value) {
      return {
        message: `the timeline ends in ${printYear(last.value, yearStarts)}, before it starts in ${printYear(first.value, yearStarts)}`,
        hint: "Put the first year first.",
        suggestions: [`${printYear(last.value, yearStarts)} to ${printYear(first.value, yearStarts)}`],
      };
    }
    spans.push({ first: first.value, last: last.value });
  }
  const joined = joinSpans(spans);
  if (joined === undefined) {
    return {
      message: "the timeline names its years out of order, or one of them twice",
      hint: "Write each year once, the earliest first.",
    };
  }
  const ongoing = opening?.[1] !== undefined;
  return {
    value: {
      printed: printed.trim(),
      spans: joined,
      openEnded: opening !== null,
      ongoing,
      tentative,
      continuesBeyond,
    },
  };
}

/** What may stand in brackets after the years. */
const tailPattern = /\((\?|continues beyond the plan)\)$/i;

function parseYear(written: string, yearStarts: DayOfYear): Parsed<PlanYear> {
  if (areCalendarYears(yearStarts)) {
    if (/^2\d{3}$/.test(written)) return { value: Number(written) };
    const straddling = /^(\d{2}|2\d{3})\/(\d{2}|2\d{3})$/.exec(written)?.[1];
    return {
      message: `"${shorten(written)}" is not a year`,
      hint: "This plan counts calendar years, written 2024.",
      ...(straddling === undefined ? {} : { suggestions: [`${century(straddling)}`] }),
    };
  }
  const match = /^(\d{2}|2\d{3})\/(\d{2}|2\d{3})$/.exec(written);
  if (match?.[1] === undefined || match[2] === undefined) {
    if (written === "")
      return {
        message: "a year of the timeline is missing",
        hint: "A year of this plan is written 2023/24.",
      };
    const single = /^2\d{3}$/.test(written) ? Number(written) : undefined;
    const dashed = isDashedYear(written, yearStarts) ? century(written.slice(0, -3)) : undefined;
    return {
      message: `"${shorten(written)}" is not a year of this plan`,
      hint: "A year of this plan is written 2023/24.",
      ...(dashed === undefined ? {} : { suggestions: [printYear(dashed, yearStarts)] }),
      ...(single === undefined
        ? {}
        : { suggestions: [single - 1, single].map((year) => printYear(year, yearStarts)) }),
    };
  }
  const first = century(match[1]);
  const second = match[2].length === 2 ? first - (first % 100) + Number(match[2]) : Number(match[2]);
  const follows = match[2].length === 2 ? Number(match[2]) === (first + 1) % 100 : second === first + 1;
  if (follows) return { value: first };
  const suggestions = [`${match[1]}${printYear(first, yearStarts).slice(4)}`];
  if (second > first)
    suggestions.push(`${printYear(first, yearStarts)} to ${printYear(second - 1, yearStarts)}`);
  return {
    message: `"${written}" is not a year: the second part must be the year after the first`,
    hint: "A year of this plan is written 2023/24.",
    suggestions,
  };
}

/** Whether a text is a year that straddles two, written with a dash in place of the slash: 2023-24. */
function isDashedYear(text: string, yearStarts: DayOfYear): boolean {
  const match = /^(\d{2}|2\d{3})[-–—](\d{2})$/.exec(text);
  return match !== null && !areCalendarYears(yearStarts) && Number(match[2]) === (Number(match[1]) + 1) % 100;
}

function century(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** Joins neighbouring spans into one. Undefined where they are out of order or overlap. */
function joinSpans(spans: readonly YearSpan[]): YearSpan[] | undefined {
  const joined: YearSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before !== undefined && span.first <= before.last) return undefined;
    if (before !== undefined && span.first === before.last + 1)
      joined[joined.length - 1] = { first: before.first, last: span.last };
    else joined.push(span);
  }
  return joined;
}

/** The first year of a timeline. */
export function startOf(timeline: Timeline): PlanYear {
  return (timeline.spans[0] as YearSpan).first;
}

/** The last year of a timeline, or undefined where it has no end. */
export function endOf(timeline: Timeline): PlanYear | undefined {
  return timeline.openEnded ? undefined : (timeline.spans.at(-1) as YearSpan).last;
}

/** The years of a timeline; one without an end runs to `periodEnd`, the last year of the plan, if that is known. */
export function yearsOf(timeline: Timeline, periodEnd: PlanYear | undefined): PlanYear[] {
  const years: PlanYear[] = [];
  timeline.spans.forEach((span, at) => {
    const open = timeline.openEnded && at === timeline.spans.length - 1;
    const last = open ? Math.max(span.last, periodEnd ?? span.last) : span.last;
    for (let year = span.first; year <= last; year++) years.push(year);
  });
  return years;
}

/** A timeline in its one canonical form: "2023/24 to 2024/25", "from 2027/28", "2023/24 (?)". */
export function printTimeline(timeline: Timeline, yearStarts: DayOfYear): string {
  const print = (year: PlanYear) => printYear(year, yearStarts);
  const spans = timeline.spans.map((span) =>
    span.first === span.last ? print(span.first) : `${print(span.first)} to ${print(span.last)}`,
  );
  const opening = timeline.ongoing ? "ongoing from " : timeline.openEnded ? "from " : "";
  const tail = `${timeline.tentative ? " (?)" : ""}${timeline.continuesBeyond ? " (continues beyond the plan)" : ""}`;
  return `${opening}${spans.join(", ")}${tail}`;
}
