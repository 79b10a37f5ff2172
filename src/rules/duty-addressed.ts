import { mappedUnder } from "./mapped.ts";
import type { Rule } from "./rule.ts";
import { nameOf } from "./words.ts";

export const dutyAddressed: Rule = {
  id: "duty-addressed",
  description: "Every duty that the plan lists is addressed by some part of it.",
  severity: { draft: "off", consultation: "info", final: "error" },
  check(linked, report) {
    const addressed = mappedUnder("addresses", linked);
    for (const duty of linked.duties) {
      if (addressed === undefined || addressed.has(duty)) continue;
      report({
        entity: duty,
        message: `${nameOf(linked.plan, duty)} is addressed by no part of the plan.`,
        hint: 'Add its id under "addresses:" of each part of the plan that meets it.',
      });
    }
  },
};
