import { containerOf } from "../model/entity.ts";
import type { Intervention, Priority } from "../model/kinds.generated.ts";
import type { Rule } from "./rule.ts";
import { nameOf } from "./words.ts";
import { withAbove } from "./work-by-priority.ts";

export const interventionHasLead: Rule = {
  id: "intervention-has-lead",
  description: "Every intervention has a lead: its own, or that of what it is part of.",
  severity: { draft: "info", consultation: "warning", final: "error" },
  mendedBy: ["lead", "roles"],
  check({ plan, interventions }, report) {
    for (const intervention of interventions) {
      // Parts are looked at together with what they are part of.
      if (intervention.container?.is === "intervention") continue;
      const without = withoutLead(intervention);
      const above = containerOf(intervention, "priority");
      if (without.length === 0 || [...withAbove(above)].some(priorityIsLed)) continue;
      for (const entity of without) {
        report({
          entity,
          message: `${nameOf(plan, entity)} has no lead.`,
          hint: 'Add "lead:" with the id of the person or the organisation that answers for it.',
        });
      }
    }
  },
};

/** The work nobody leads: a piece of work as a whole, or where others of its parts are led, the parts that are not. */
function withoutLead(intervention: Intervention): Intervention[] {
  if (isLed(intervention)) return [];
  const parts = intervention.parts.map((part) => ({ part, without: withoutLead(part) }));
  if (parts.every(({ part, without }) => without.includes(part))) return [intervention];
  return parts.flatMap(({ without }) => without);
}

/** Words for a role that is a lead, whatever the plan calls it. */
const leading = /\b(?:leads?|leaders?|leading|led by|owners?|responsible|accountable|SRO)\b/i;

/** What could not be read may name a lead. */
function isLed({ lead, roles, unread }: Intervention): boolean {
  if (lead !== undefined || roles.some(({ role }) => leading.test(role))) return true;
  return unread.has("lead") || unread.has("roles") || unread.has("parts");
}

function priorityIsLed({ lead, unread }: Priority): boolean {
  return lead !== undefined || unread.has("lead") || unread.has("part-of");
}
