import type { PlanYear } from "../model/calendar.ts";
import { endOf, startOf, type Timeline } from "../model/timeline.ts";
import type { Rule } from "./rule.ts";
import { nameOf, yearInWords } from "./words.ts";

export const timelineWithinPeriod: Rule = {
  id: "timeline-within-period",
  description: "Work lies in the period of the plan, or says that it continues beyond it on purpose.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  check({ plan, period, interventions }, report) {
    if (plan === undefined || period === undefined) return;
    for (const intervention of interventions) {
      const outside =
        intervention.timeline &&
        outsideOf(intervention.timeline, period.first, period.last, (year) => yearInWords(plan, year));
      if (outside === undefined) continue;
      report({
        entity: intervention,
        field: "timeline",
        message: `${nameOf(plan, intervention)} ${outside.what}.`,
        hint: outside.hint,
        related: [{ entity: plan, field: "period", message: "The plan states its years here." }],
      });
    }
  },
};

/** How a timeline leaves the period, if it does. Work may have begun before the plan; without an end it goes on after it. */
function outsideOf(
  timeline: Timeline,
  first: PlanYear,
  last: PlanYear,
  print: (year: PlanYear) => string,
): { what: string; hint: string } | undefined {
  const start = startOf(timeline);
  const end = endOf(timeline);
  if (end !== undefined && end < first) {
    return {
      what: `ends in ${print(end)}, before the plan starts with ${print(first)}`,
      hint: "Correct the years, or leave the work out: it is done before the plan starts.",
    };
  }
  if (timeline.continuesBeyond) return undefined;
  if (start > last) {
    return {
      what: `starts in ${print(start)}, after the plan ends with ${print(last)}`,
      hint: "Correct the years, or move the work to the next plan.",
    };
  }
  if (end === undefined || end <= last) return undefined;
  return {
    what: `ends in ${print(end)}, after the plan ends with ${print(last)}`,
    hint: `Correct the years. If the work goes on after the plan on purpose, write "${timeline.printed} (continues beyond the plan)".`,
  };
}
