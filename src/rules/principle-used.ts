import { mappedUnder } from "./mapped.ts";
import type { Rule } from "./rule.ts";
import { nameOf, wordFor } from "./words.ts";

export const principleUsed: Rule = {
  id: "principle-used",
  description: "Every principle has something mapped to it.",
  severity: { draft: "info", consultation: "warning", final: "warning" },
  check(linked, report) {
    const mapped = mappedUnder("principles", linked);
    for (const principle of linked.principles) {
      if (mapped === undefined || mapped.has(principle)) continue;
      report({
        entity: principle,
        message: `${nameOf(linked.plan, principle)} has nothing mapped to it.`,
        hint: `Add its id under "principles:" of what follows this ${wordFor(linked.plan, "principle")}.`,
      });
    }
  },
};
