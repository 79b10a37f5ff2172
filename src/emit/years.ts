import type { CompiledPlan, TimelineData } from "../compile/compiled-plan.generated.ts";
import { monthNames } from "../model/calendar.ts";
import { capitalise } from "./wording.ts";

/** A year as the head of a column, in two pieces between which a line may break: "2023/" and "24". */
export interface YearHead {
  readonly start: string;
  readonly rest: string;
}

/** The plan's years as heads of columns. */
export function yearHeads(plan: CompiledPlan): YearHead[] {
  return plan.plan.years.map((year) => {
    const slash = year.indexOf("/") + 1;
    return { start: year.slice(0, slash), rest: year.slice(slash) };
  });
}

/** How a year runs, where it straddles two calendar years; empty where it does not. */
export function explainYears({ plan }: CompiledPlan): string {
  if (plan.yearsAreCalendarYears) return "";
  const { from, to } = yearEdges(plan.yearStarts);
  const example = plan.years[0];
  const words = `A year in this plan runs from ${from} to ${to}`;
  if (example === undefined) return `${words}.`;
  const first = Number(example.slice(0, 4));
  return `${words}: ${example} is ${from} ${first} to ${to} ${first + 1}.`;
}

/** The last month of the plan, "March 2028"; empty where its period is not known. */
export function endOfPlan({ plan }: CompiledPlan): string {
  const last = plan.years.at(-1);
  if (last === undefined) return "";
  const year = Number(last.slice(0, 4)) + (plan.yearsAreCalendarYears ? 0 : 1);
  return `${yearEdges(plan.yearStarts).to} ${year}`;
}

/** When a piece of work is done, in words for readers. */
export function whenWords(timeline: TimelineData | null): string {
  if (timeline === null) return "No date given";
  const words = capitalise(timeline.text.replace(" (?)", " (tentative)"));
  return timeline.derived ? `${words}, across its parts` : words;
}

function yearEdges({ month, day }: CompiledPlan["plan"]["yearStarts"]): { from: string; to: string } {
  const start = monthNames[month - 1] ?? "";
  if (day === 1) return { from: start, to: monthNames[(month + 10) % 12] ?? "" };
  return { from: `${day} ${start}`, to: `${day - 1} ${start}` };
}
