import type { Data } from "../compile/flatten-plan.ts";
import type { Change } from "./change.ts";
import { quote, wordsFor } from "./tell-change.ts";

/** Says how years or a date moved: "slips 2 years, from 2025/26 to 2027/28". */
export function tellTimes(change: Change): string {
  const { field, before, after, times } = change;
  if (typeof before === "string" && typeof after === "string") return tellWordedYears(change);
  const name = wordsFor(change);
  const isTimeline = field === "timeline";
  const [was, is] = [textOf(before), textOf(after)];
  if (before === null) return isTimeline ? `now has its years: ${is}` : `now has a date (${name}): ${is}`;
  if (after === null)
    return isTimeline
      ? `no longer has years; they were ${was}`
      : `no longer has a date (${name}); it was ${was}`;
  const fromTo = `from ${was} to ${is}`;
  const { start, end, unit } = times ?? { start: null, end: null, unit: "year" };
  const past = times?.isPastPlan === true ? ", past the end of the plan" : "";
  const about = isTimeline ? "" : ` (${name})`;
  const [first, last] = [before as Data, after as Data];
  if (start !== null && start === end && start !== 0)
    return start > 0
      ? `slips ${amount(start, unit)}${about}, ${fromTo}${past}`
      : `is brought forward ${amount(-start, unit)}${about}, ${fromTo}`;
  if (isTimeline && end === null && first.end !== null)
    return `no longer has an end: ${is} in place of ${was}${past}`;
  if (isTimeline && end === null && last.end !== null) return `now has an end: ${is} in place of ${was}`;
  if (end !== null && end !== 0 && start === 0)
    return `ends ${amount(Math.abs(end), unit)} ${end > 0 ? "later" : "earlier"}${about}: ${is} in place of ${was}${past}`;
  if (start !== null && start !== 0 && (end === 0 || end === null))
    return `starts ${amount(Math.abs(start), unit)} ${start > 0 ? "later" : "earlier"}${about}: ${is} in place of ${was}`;
  if (isTimeline && first.tentative !== last.tentative && start === 0 && end === 0)
    return last.tentative === true
      ? `is no longer certain: ${is} in place of ${was}`
      : `is now certain: ${is} in place of ${was}`;
  return `has other ${isTimeline ? "years" : "dates"}${about}: ${is} in place of ${was}${past}`;
}

/** Says how far the years named in a wording moved, and where they can be read in two ways. */
function tellWordedYears({ times }: Change): string {
  const { end, endAtMost, wording } = times ?? {};
  if (end === null || end === undefined || wording === undefined) return "";
  const direction = end > 0 ? "later" : "earlier";
  const fromTo = `${direction}, from ${quote(wording.before)} to ${quote(wording.after)}`;
  if (endAtMost === undefined) return `Its wording now ends ${amount(Math.abs(end), "year")} ${fromTo}`;
  const unclear = quote(end > 0 ? wording.after : wording.before);
  return `Its wording now ends ${Math.abs(end)} or ${amount(Math.abs(endAtMost), "year")} ${fromTo}. The end is not clear: ${unclear} can be read as ${wording.readings.join(" or ")}`;
}

function amount(count: number, unit: string): string {
  if (unit === "day" && count % 7 === 0) return amount(count / 7, "week");
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
}

function textOf(data: unknown): string {
  return String((data as Data | null)?.text ?? "");
}
