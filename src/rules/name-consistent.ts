import { show } from "../source/show.ts";
import type { Rule } from "./rule.ts";
import { driftOf, fixFullStops } from "./wordings.ts";
import { nameOf } from "./words.ts";

export const nameConsistent: Rule = {
  id: "name-consistent",
  description: "Names are printed the same everywhere, or are accepted as other names.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  check({ plan, entities }, report) {
    for (const entity of entities) {
      if (!("printedAs" in entity && "name" in entity)) continue;
      if (entity.unread.has("printed-as") || entity.unread.has("also-called")) continue;
      const drift = driftOf([entity.name, ...entity.alsoCalled], entity.printedAs);
      if (drift === undefined) continue;
      report({
        entity,
        field: "name",
        message: `${nameOf(plan, entity)} is printed elsewhere ${drift.way}: ${drift.examples}.`,
        hint: `Call it "${show(entity.name)}" there too, or list the other name under also-called.`,
        related: drift.places.map(({ field, way }) => ({
          entity,
          field,
          message: `Its name is printed here ${way}.`,
        })),
        ...fixFullStops(entity, drift),
        ...(drift.inWords ? {} : { severity: "info" as const }),
      });
    }
  },
};
