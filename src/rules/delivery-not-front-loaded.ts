import type { PlanYear } from "../model/calendar.ts";
import { startOf } from "../model/timeline.ts";
import { isWorkKnown } from "./known-work.ts";
import type { Rule } from "./rule.ts";
import { wordsFor, yearInWords } from "./words.ts";

/** Fewer starts than this are too few to speak of shares. */
const fewestStarts = 10;

export const deliveryNotFrontLoaded: Rule = {
  id: "delivery-not-front-loaded",
  description: "No year has an outsized share of the work that starts.",
  severity: { draft: "info", consultation: "info", final: "warning" },
  check({ plan, period, entities, interventions, incomplete }, report) {
    if (plan === undefined || period === undefined || incomplete || !isWorkKnown(entities)) return;
    const starts = new Map<PlanYear, number>();
    let [all, before] = [0, 0];
    for (const { timeline } of interventions) {
      if (timeline === undefined) continue;
      const year = startOf(timeline);
      // What runs since before the plan is nothing that could start later.
      if (year < period.first) {
        before++;
        continue;
      }
      starts.set(year, (starts.get(year) ?? 0) + 1);
      all++;
    }
    const evenShare = all / (period.last - period.first + 1);
    const [busiest] = [...starts].sort(([, a], [, b]) => b - a);
    if (all < fewestStarts || busiest === undefined) return;
    const [year, count] = busiest;
    if (count < all / 2 || count <= 2 * evenShare) return;
    report({
      entity: plan,
      field: "period",
      message: `${count} of ${all} timelines${before === 0 ? "" : " that do not start before the plan"} start in ${yearInWords(plan, year)}; an even share would be ${Math.round(evenShare)}.`,
      hint: `Check that there are people and money for so much at once, and move the ${wordsFor(plan, "intervention")} that can wait to later years.`,
    });
  },
};
