import { areCalendarYears } from "../model/calendar.ts";
import { timelineOf } from "../model/derived-timeline.ts";
import { startOf } from "../model/timeline.ts";
import type { Rule } from "./rule.ts";
import { nameOf, timelineInWords, yearInWords } from "./words.ts";
import { yearsIn } from "./years-in-titles.ts";

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
