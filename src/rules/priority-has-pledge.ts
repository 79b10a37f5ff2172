import { containerOf } from "../model/entity.ts";
import type { Priority } from "../model/kinds.generated.ts";
import { areRead } from "./known-work.ts";
import type { Rule } from "./rule.ts";
import { nameOf, wordFor, wordsFor } from "./words.ts";
import { withAbove } from "./work-by-priority.ts";

export const priorityHasPledge: Rule = {
  id: "priority-has-pledge",
  description: "Every priority keeps a pledge, where the plan makes pledges.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  check({ plan, pledges, priorities, interventions, incomplete }, report) {
    // A pledge that is mapped to nothing, which has been reported, may be that of any priority.
    if (pledges.length === 0 || incomplete || pledges.some((pledge) => pledge.priorities.length === 0))
      return;
    if (!areRead([...pledges, ...priorities, ...interventions], ...linkingFields)) return;
    const keeping = new Set<Priority>(pledges.flatMap((pledge) => pledge.priorities));
    for (const intervention of interventions) {
      const priority = containerOf(intervention, "priority");
      if (priority !== undefined && intervention.contributesTo.length > 0) keeping.add(priority);
    }
    // What keeps a pledge makes the priorities that it is part of keep it, too.
    const keepingBelow = new Set<Priority>([...keeping].flatMap((priority) => [...withAbove(priority)]));
    for (const priority of priorities) {
      if (priority.crossCutting || keepingBelow.has(priority)) continue;
      if ([...withAbove(priority)].some((above) => keeping.has(above))) continue;
      report({
        entity: priority,
        message: `${nameOf(plan, priority)} keeps no ${wordFor(plan, "pledge")}.`,
        hint: `Add its id to the "priorities:" of the ${wordsFor(plan, "pledge")} that it helps to keep. If it serves all the others, write "cross-cutting: true".`,
      });
    }
  },
};

/** Where it is written what keeps which pledge. */
const linkingFields = [
  "priorities",
  "part-of",
  "cross-cutting",
  "interventions",
  "groups",
  "parts",
  "contributes-to",
];
