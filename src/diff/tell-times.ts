import type { Data } from "../compile/flatten-plan.ts";
import type { Change } from "./change.ts";
import { type Lateness, spanInWords } from "./compare-times.ts";
import { quote, wordsFor } from "./tell-change.ts";

/** Dates of what has been: data that is newer does not slip. */
const datesOfRecord: ReadonlySet<string> = new Set(["asOf", "date", "populationAsOf"]);

/** Says how years or a date moved: "slips 2 years, from 2025/26 to 2027/28". */
export function tellTimes(change: Change): string {
  const { field, before, after, times } = change;
  if (typeof before === "string" && typeof after === "string") return tellWordedYears(change);
  const [was, is] = [before as Data | null, after as Data | null];
  const isYears = (is ?? was)?.years !== undefined;
  // A piece of work has years and a milestone has a date; what else has one has it for something.
  const isMain = field === "timeline" || field === "when";
  const about = isMain ? "" : ` for ${quote(wordsFor(change))}`;
  if (was === null) return `now has ${isYears ? "years" : "a date"}${about}: ${textOf(is)}`;
  if (is === null)
    return isYears
      ? `no longer has years${about}; they were ${textOf(was)}`
      : `no longer has a date${about}; it was ${textOf(was)}`;
  const [wasText, isText] = [textOf(was, is), textOf(is, was)];
  const exchanged = `${isText} in place of ${wasText}`;
  const past = times?.isPastPlan === true && times.end !== null ? ", past the end of the plan" : "";
  const other = isYears ? "has other years" : "has another date";
  const moved = isYears ? yearsMoved(was, is, times) : dateMoved(was, is, times);
  if (moved === undefined || (field !== null && datesOfRecord.has(field)))
    return `${other}${about}: ${exchanged}${past}`;
  // Where each is one year or one date, "from … to …" is read once.
  if (isMain && isSlip(times) && ![wasText, isText].some((text) => /\bto\b|,|from/.test(text)))
    return `${moved}, from ${wasText} to ${isText}${past}`;
  if (isMain && moved.endsWith("exact")) return `${moved.replace("is", "has a")} date: ${exchanged}`;
  return isMain ? `${moved}: ${exchanged}${past}` : `${other}${about}: ${exchanged}. It ${moved}${past}`;
}

function yearsMoved(was: Data, is: Data, times: Lateness | undefined): string | undefined {
  const { start = null, end = null } = times ?? {};
  if (start !== null && start === end && start !== 0) return slips(start, "year");
  if (end === null && was.end !== null) return "no longer has an end";
  if (end === null && is.end !== null) return "now has an end";
  if (end !== null && end !== 0 && start === 0)
    return `ends ${spanInWords(end, "year")} ${end > 0 ? "later" : "earlier"}`;
  if (start !== null && start !== 0 && (end === 0 || end === null))
    return `starts ${spanInWords(start, "year")} ${start > 0 ? "later" : "earlier"}`;
  if (start !== null && end !== null && start * end > 0)
    return `starts ${spanInWords(start, "year")} and ends ${spanInWords(end, "year")} ${end > 0 ? "later" : "earlier"}`;
  if (start !== 0 || (end !== 0 && was.end !== is.end)) return undefined;
  if (was.tentative !== is.tentative)
    return is.tentative === true ? "is no longer certain" : "is now certain";
  if (was.ongoing !== is.ongoing)
    return is.ongoing === true ? "is now said to be ongoing" : "is no longer said to be ongoing";
  return undefined;
}

function dateMoved(was: Data, is: Data, times: Lateness | undefined): string | undefined {
  const { start = null, end = null, unit = "day" } = times ?? {};
  const isAlike = was.precision === is.precision;
  if (isAlike && start !== null && start !== 0 && start === end) return slips(start, unit);
  const [from, to] = [String(was.start), String(was.end)];
  const [first, last] = [String(is.start), String(is.end)];
  if (first > to) return "is later";
  if (last < from) return "is earlier";
  if (first === from && last === to) return undefined;
  if (first >= from && last <= to) return "is more exact";
  return first <= from && last >= to ? "is less exact" : undefined;
}

/** Says how far the years named in a wording moved, and where they can be read in two ways. */
function tellWordedYears({ times }: Change): string {
  const { end, endAtMost, wording } = times ?? {};
  if (end === null || end === undefined || wording === undefined) return "";
  const direction = end > 0 ? "later" : "earlier";
  const fromTo = `${direction}, from ${quote(wording.before)} to ${quote(wording.after)}`;
  if (endAtMost === undefined) return `Its wording now ends ${spanInWords(end, "year")} ${fromTo}`;
  // A year that straddles two, or one with a month, can be read in one way only.
  const isClear = (written: string) => /\/|\p{L}+ 20\d\d$/u.test(written.replace(/^\w+ (?=20)/, ""));
  const unclear = quote(isClear(wording.after) ? wording.before : wording.after);
  return `Its wording now ends ${Math.abs(end)} or ${spanInWords(endAtMost, "year")} ${fromTo}. The end is not clear: ${unclear} can be read as ${wording.readings.join(" or ")}`;
}

/** Whether a time moved as a whole. */
function isSlip(times: Lateness | undefined): boolean {
  return times !== undefined && times.start !== 0 && times.start === times.end;
}

function slips(by: number, unit: string): string {
  return by > 0 ? `slips ${spanInWords(by, unit)}` : `is brought forward ${spanInWords(by, unit)}`;
}

/** Years or a date as people read them: in the plan's own spelling where the other side would read the same. */
function textOf(data: Data | null, other?: Data | null): string {
  const { text, printed } = data ?? {};
  return String((text === other?.text ? printed : text) ?? "");
}
