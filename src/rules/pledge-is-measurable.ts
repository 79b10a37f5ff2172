import type { Indicator } from "../model/kinds.generated.ts";
import { list } from "../source/list.ts";
import type { Rule } from "./rule.ts";
import { nameOf } from "./words.ts";

export const pledgeIsMeasurable: Rule = {
  id: "pledge-is-measurable",
  description: "Every pledge has an indicator with a baseline, a target and the date of the target.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  mendedBy: ["indicators"],
  check({ plan, pledges }, report) {
    for (const pledge of pledges) {
      const { indicators } = pledge;
      if (indicators.some((indicator) => missingFrom(indicator).length === 0)) continue;
      const lacking = indicators.map(
        (indicator) =>
          `"${indicator.id}" has ${list(missingFrom(indicator).map(({ what }) => `no ${what}`))}`,
      );
      report({
        entity: pledge,
        field: "indicators",
        ...(indicators.length === 0 ? { part: "key" as const } : {}),
        message:
          indicators.length === 0
            ? `${nameOf(plan, pledge)} has no indicator that measures it.`
            : `${nameOf(plan, pledge)} cannot be measured: ${lacking.slice(0, 3).join("; ")}${lacking.length > 3 ? `; and ${lacking.length - 3} more` : ""}.`,
        hint:
          indicators.length === 0
            ? 'Add "indicators:" with the id of one that has "baseline:", "target:" and "target-by:".'
            : "Complete one of its indicators. Where its first value is the start to compare with, that is its baseline.",
      });
    }
  },
};

/** What an indicator lacks to measure a promise by. What could not be read may be there. A trajectory says values and dates, too. */
function missingFrom({ baseline, target, targetBy, trajectory, unread }: Indicator) {
  const planned = trajectory.length > 0 || unread.has("trajectory");
  return [
    { key: "baseline", what: "baseline", there: baseline !== undefined },
    { key: "target", what: "target", there: target !== undefined || planned },
    { key: "target-by", what: "date of the target", there: targetBy !== undefined || planned },
  ].filter(({ key, there }) => !there && !unread.has(key));
}
