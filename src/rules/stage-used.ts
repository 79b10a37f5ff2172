import { mappedUnder } from "./mapped.ts";
import type { Rule } from "./rule.ts";
import { nameOf, wordFor } from "./words.ts";

export const stageUsed: Rule = {
  id: "stage-used",
  description: "Every stage has something mapped to it.",
  severity: { draft: "info", consultation: "warning", final: "warning" },
  check(linked, report) {
    const mapped = mappedUnder("stages", linked);
    for (const stage of linked.stages) {
      if (mapped === undefined || mapped.has(stage)) continue;
      report({
        entity: stage,
        message: `${nameOf(linked.plan, stage)} has nothing mapped to it.`,
        hint: `Add its id under "stages:" of what serves this ${wordFor(linked.plan, "stage")}.`,
      });
    }
  },
};
