import type { Rule } from "./rule.ts";

export const planHasPeriod: Rule = {
  id: "plan-has-period",
  description: "The plan states its first and its last year.",
  severity: { draft: "warning", consultation: "error", final: "error" },
  mendedBy: ["period"],
  check({ plan }, report) {
    if (plan === undefined || plan.period?.openEnded === false) return;
    report({
      entity: plan,
      field: "period",
      message: "The plan does not state its first and its last year.",
      hint: 'Add a line "period:" under "plan:", with the first year, the word "to" and the last year.',
    });
  },
};
