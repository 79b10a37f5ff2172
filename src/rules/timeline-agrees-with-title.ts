import { areCalendarYears, monthNames, type PlanYear } from "../model/calendar.ts";
import { timelineOf } from "../model/derived-timeline.ts";
import { startOf } from "../model/timeline.ts";
import type { Rule } from "./rule.ts";
import { nameOf, timelineInWords, yearInWords } from "./words.ts";

export const timelineAgreesWithTitle: Rule = {
  id: "timeline-agrees-with-title",
  description: "No year in a title lies before the work starts.",
  severity: { draft: "warning", consultation: "error", final: "error" },
  check({ plan, period, interventions }, report) {
    for (const intervention of interventions) {
      const timeline = timelineOf(intervention);
      if (timeline === undefined || plan?.yearStarts === undefined) continue;
      const start = startOf(timeline);
      const named = Math.min(...yearsIn(intervention.title, start, areCalendarYears(plan.yearStarts)));
      if (named >= start) continue;
      // Nothing can be planned for a year before the plan: it is likely that of a comparison or of an older document.
      const beforePlan = period !== undefined && named < period.first;
      const stated = intervention.timeline !== undefined;
      report({
        entity: intervention,
        field: stated ? "timeline" : "title",
        message: `${nameOf(plan, intervention)} has ${yearInWords(plan, named)} in its title, but starts later: ${timelineInWords(plan, timeline)}.`,
        hint: beforePlan
          ? "If it is the year of a comparison or of an older document, it can stay. Else correct it."
          : "Correct the year that is wrong: the one in the title or the one in the timeline.",
        ...(stated
          ? { related: [{ entity: intervention, field: "title", message: "The title names the year." }] }
          : {}),
        ...(beforePlan ? { severity: "info" as const } : {}),
      });
    }
  },
};

/** How far back a number that may be something else, such as a share or a school year, is still taken for a year. */
const yearsBack = 5;
const months = monthNames.map((name) => `${name}|${name.slice(0, 3)}`).join("|");
const straddling = new RegExp(`(?<![\\d/.,])(20)?(\\d\\d)/(20)?(\\d\\d)(?![\\d/]| (?:${months})\\b)`, "g");
/** A number of four digits is a year only where words say so: "2020 trees" and "their 2022 level" name none. */
const standingAlone =
  /\b(?:in|during|throughout|for|from|by(?: the (?:start|middle|end) of)?) (20\d\d)(?![\d/%-]|[.,]\d| [a-z])/gi;

/** The years that a title names: 2023/24, 2023/2024, 23/24, or 2024 where years are calendar years. */
function yearsIn(title: string, start: PlanYear, calendar: boolean): PlanYear[] {
  const near = (year: PlanYear) => year >= start - yearsBack;
  if (calendar) return [...title.matchAll(standingAlone)].map((match) => Number(match[1])).filter(near);
  // A title without a stroke has none, and the search looks back from every letter.
  if (!title.includes("/")) return [];
  return [...title.matchAll(straddling)]
    .filter(([, , first, , second]) => (Number(first) + 1) % 100 === Number(second))
    .map((match) => ({ year: 2000 + Number(match[2]), sure: match[1] !== undefined }))
    .filter(({ year, sure }) => sure || near(year))
    .map(({ year }) => year);
}
