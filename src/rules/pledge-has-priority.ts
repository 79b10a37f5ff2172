import { alwaysError, type Rule } from "./rule.ts";
import { nameOf, wordFor } from "./words.ts";

export const pledgeHasPriority: Rule = {
  id: "pledge-has-priority",
  description: "Every pledge is mapped to at least one priority.",
  severity: alwaysError,
  mendedBy: ["priorities"],
  check(plan, report) {
    for (const pledge of plan.pledges) {
      if (pledge.priorities.length > 0) continue;
      report({
        entity: pledge,
        field: "priorities",
        part: "key",
        message: `${nameOf(plan.plan, pledge)} is mapped to no ${wordFor(plan.plan, "priority")}.`,
        hint: `Add "priorities:" with the id of each ${wordFor(plan.plan, "priority")} that keeps it.`,
      });
    }
  },
};
