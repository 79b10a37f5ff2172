import type { Consultation, Note, Plan } from "../model/kinds.generated.ts";
import { printDate } from "../model/plan-date.ts";
import { show } from "../source/show.ts";
import type { Rule, Today } from "./rule.ts";
import { mentionOf, nameOf } from "./words.ts";

export const provisionalResolved: Rule = {
  id: "provisional-resolved",
  description: "Nothing is provisional after the event that settles it, or while people are consulted on it.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  check({ plan, entities, consultations }, report, today) {
    for (const entity of entities) {
      const [first, ...others] = entity.notes.flatMap((note, index) => {
        const doubt = doubtOf(note, plan, consultations, today);
        return doubt === undefined ? [] : [{ field: ["notes", index, "provisional-until"], ...doubt }];
      });
      if (first === undefined) continue;
      report({
        entity,
        field: first.field,
        message: `${nameOf(plan, entity)} is provisional until ${first.until}.`,
        hint: first.hint,
        related: others.map(({ field, until }) => ({
          entity,
          field,
          message: `It is also provisional until ${until}.`,
        })),
      });
    }
  },
};

/** Until when a note is provisional, and what is wrong with that, if something is. */
function doubtOf(
  { provisionalUntil, event }: Note,
  plan: Plan | undefined,
  consultations: readonly Consultation[],
  today: Today,
): { until: string; hint: string } | undefined {
  if (provisionalUntil === undefined) return undefined;
  const date = printDate(provisionalUntil);
  const until = event === undefined ? date : `${show(event)} (${date})`;
  if (provisionalUntil.lastDay < today) {
    return {
      until: `${until}, which has passed`,
      hint: "Bring the text up to date with what was decided, and delete the note. If the event was put off, correct its date.",
    };
  }
  // What is settled before a consultation opens can be brought up to date in time. After that, people answer on old words.
  const during = consultations.find(
    ({ opens, closes, unread }) =>
      closes !== undefined &&
      provisionalUntil.lastDay < closes.firstDay &&
      !unread.has("opens") &&
      (opens === undefined || provisionalUntil.lastDay >= opens.firstDay),
  );
  if (during?.closes === undefined) return undefined;
  return {
    until: `${until}, which comes before the ${mentionOf(plan, during)} closes (${printDate(during.closes)})`,
    hint: "Settle it before people are asked, or open the consultation after the event. Else people answer on words that are known to change.",
  };
}
