import type { Rule } from "./rule.ts";
import { nameOf } from "./words.ts";

export const timelineHasEnd: Rule = {
  id: "timeline-has-end",
  description: "Every timeline has a last year, or says that the work is ongoing.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  check({ plan, interventions }, report) {
    for (const intervention of interventions) {
      const { timeline } = intervention;
      if (timeline === undefined || !timeline.openEnded || timeline.ongoing) continue;
      const ongoing = `ongoing ${timeline.printed.charAt(0).toLowerCase()}${timeline.printed.slice(1)}`;
      report({
        entity: intervention,
        field: "timeline",
        message: `${nameOf(plan, intervention)} has no last year: its timeline is "${timeline.printed}".`,
        hint: `Write the first and the last year with "to" between them. If the work has no end on purpose, write "${ongoing}".`,
      });
    }
  },
};
