import type { CompiledPlan } from "../compile/compiled-plan.generated.ts";
import type { Site } from "./site/site.ts";
import type { Wording } from "./wording/languages.ts";

/** A plan and the words to speak of it. */
type PlanInWords = Pick<Site, "plan" | "wording">;

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
export function explainYears({ plan: { plan }, wording }: PlanInWords): string {
  if (plan.yearsAreCalendarYears) return "";
  const { from, to } = yearEdges(wording, plan.yearStarts);
  const year = plan.years[0];
  const example = year === undefined ? {} : { example: { year, starts: Number(year.slice(0, 4)) } };
  return wording.years.run({ from, to, ...example });
}

/** The last month of the plan, "March 2028"; empty where its period is not known. */
export function endOfPlan({ plan: { plan }, wording }: PlanInWords): string {
  const last = plan.years.at(-1);
  if (last === undefined) return "";
  const year = Number(last.slice(0, 4)) + (plan.yearsAreCalendarYears ? 0 : 1);
  return wording.years.end(yearEdges(wording, plan.yearStarts).to, year);
}

function yearEdges(
  { grammar }: Wording,
  { month, day }: CompiledPlan["plan"]["yearStarts"],
): { from: string; to: string } {
  if (day === 1) return { from: grammar.monthName(month), to: grammar.monthName(((month + 10) % 12) + 1) };
  return { from: grammar.dayOfYear(month, day), to: grammar.dayOfYear(month, day - 1) };
}
