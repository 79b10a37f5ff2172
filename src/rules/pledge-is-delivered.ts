import type { Pledge } from "../model/kinds.generated.ts";
import { areRead } from "./known-work.ts";
import type { Rule } from "./rule.ts";
import { mentionOf, nameOf, shortList, wordFor, wordsFor } from "./words.ts";
import { workByPriority } from "./work-by-priority.ts";

export const pledgeIsDelivered: Rule = {
  id: "pledge-is-delivered",
  description:
    "Every pledge has interventions that help to keep it, by its priorities or by a link of their own.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  check({ plan, entities, pledges, interventions, incomplete }, report) {
    if (incomplete || !areRead(entities, "interventions", "groups", "parts", "part-of", "contributes-to"))
      return;
    const linked = new Set<Pledge>(interventions.flatMap(({ contributesTo }) => contributesTo));
    const work = workByPriority(entities);
    for (const pledge of pledges) {
      // A pledge without a priority has been reported by pledge-has-priority.
      if (pledge.priorities.length === 0 || linked.has(pledge)) continue;
      const all = pledge.priorities.flatMap((priority) => work.get(priority) ?? []);
      if (all.some(({ is }) => is === "intervention")) continue;
      const priorities = shortList(pledge.priorities.map((priority) => mentionOf(plan, priority)));
      report({
        entity: pledge,
        field: "priorities",
        message: `${nameOf(plan, pledge)} has no ${wordsFor(plan, "intervention")} that help to keep it: there are none in ${priorities}.`,
        hint: `Add what will be done for it, or name the ${wordFor(plan, "pledge")} under "contributes-to:" of the ${wordsFor(plan, "intervention")} that help to keep it.`,
      });
    }
  },
};
