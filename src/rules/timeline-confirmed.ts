import type { Rule } from "./rule.ts";
import { nameOf } from "./words.ts";

export const timelineConfirmed: Rule = {
  id: "timeline-confirmed",
  description: "No timeline is tentative.",
  severity: { draft: "warning", consultation: "error", final: "error" },
  check(plan, report) {
    for (const intervention of plan.interventions) {
      if (intervention.timeline?.tentative !== true) continue;
      report({
        entity: intervention,
        field: "timeline",
        message: `${nameOf(plan.plan, intervention)} has a tentative timeline, "${intervention.timeline.printed}".`,
        hint: "Agree the years with those who do the work, then delete the (?).",
      });
    }
  },
};
