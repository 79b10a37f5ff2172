import { areRead } from "./known-work.ts";
import type { Rule } from "./rule.ts";
import { nameOf, wordsFor } from "./words.ts";
import { workByPriority } from "./work-by-priority.ts";

export const priorityHasInterventions: Rule = {
  id: "priority-has-interventions",
  description: "Every priority has interventions, of its own or in the priorities that are part of it.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  mendedBy: ["interventions"],
  check({ plan, entities, priorities, incomplete }, report) {
    // A priority that could not be read may be part of any other.
    if (incomplete || !areRead(priorities, "part-of")) return;
    const interventions = wordsFor(plan, "intervention");
    for (const [priority, work] of workByPriority(entities)) {
      if (work.some(({ is }) => is === "intervention") || !areRead(work, "interventions", "groups")) continue;
      report({
        entity: priority,
        field: "interventions",
        part: "key",
        message: `${nameOf(plan, priority)} has no ${interventions}.`,
        hint: `Add "interventions:" with what will be done and when. If its ${interventions} stand elsewhere, move them here.`,
      });
    }
  },
};
