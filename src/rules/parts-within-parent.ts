import type { Intervention } from "../model/kinds.generated.ts";
import type { Timeline } from "../model/timeline.ts";
import type { Rule } from "./rule.ts";
import { mentionOf, nameOf, timelineInWords } from "./words.ts";

export const partsWithinParent: Rule = {
  id: "parts-within-parent",
  description: "The parts of a piece of work lie in the years of the whole.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  check({ plan, interventions }, report) {
    for (const part of interventions) {
      const parent = wholeOf(part);
      if (part.timeline === undefined || parent?.timeline === undefined) continue;
      if (liesIn(part.timeline, parent.timeline)) continue;
      report({
        entity: part,
        field: "timeline",
        message: `${nameOf(plan, part)} (${timelineInWords(plan, part.timeline)}) does not lie within ${mentionOf(plan, parent)} (${timelineInWords(plan, parent.timeline)}).`,
        hint: "Correct the years of the part, or those of the whole. Without a timeline, the whole takes the years of its parts.",
        related: [{ entity: parent, field: "timeline", message: "The years of the whole stand here." }],
      });
    }
  },
};

/** The nearest piece of work around a part that states its years. */
function wholeOf(part: Intervention): Intervention | undefined {
  let at = part.container;
  while (at?.is === "intervention" && at.timeline === undefined && !at.unread.has("timeline"))
    at = at.container;
  return at?.is === "intervention" ? at : undefined;
}

function liesIn(part: Timeline, whole: Timeline): boolean {
  const goesOn = whole.openEnded || whole.continuesBeyond;
  if (part.openEnded && !goesOn) return false;
  return part.spans.every(({ first, last }) =>
    whole.spans.some(
      (span, at) => first >= span.first && (last <= span.last || (goesOn && at === whole.spans.length - 1)),
    ),
  );
}
