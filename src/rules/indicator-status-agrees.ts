import { assessIndicator } from "../model/assessment.ts";
import { show } from "../source/show.ts";
import type { Rule } from "./rule.ts";
import { nameOf } from "./words.ts";

export const indicatorStatusAgrees: Rule = {
  id: "indicator-status-agrees",
  description: "A target that is said to be met or missed is so by the numbers.",
  severity: { draft: "error", consultation: "error", final: "error" },
  check({ plan, indicators }, report) {
    for (const indicator of indicators) {
      const { claimedStatus, value, target, better, asOf, targetBy } = indicator;
      const { status } = assessIndicator(indicator);
      if (claimedStatus === undefined || status === null || status === claimedStatus) continue;
      // What is reached after the day of the target was missed on it.
      if (
        status === "met" &&
        asOf !== undefined &&
        targetBy !== undefined &&
        asOf.firstDay > targetBy.lastDay
      )
        continue;
      report({
        entity: indicator,
        field: "claimed-status",
        message: `${nameOf(plan, indicator)} is said to have ${claimedStatus} its target, but its numbers say ${status}: it stands at "${show(value?.printed ?? "")}", the target is "${show(target?.printed ?? "")}", and ${better} is better.`,
        hint: "Correct the status, the value, the target or the direction, whichever is wrong.",
        related: [
          { entity: indicator, field: "value", message: "The value stands here." },
          { entity: indicator, field: "target", message: "The target stands here." },
        ],
      });
    }
  },
};
