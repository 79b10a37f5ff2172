import { show } from "../source/show.ts";
import type { Rule } from "./rule.ts";
import { driftOf, fixFullStops, unbroken, wordsIn } from "./wordings.ts";
import { nameOf, shortList } from "./words.ts";

export const wordingConsistent: Rule = {
  id: "wording-consistent",
  description: "A promise is worded the same wherever the document prints it.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  check({ plan, entities }, report) {
    for (const entity of entities) {
      if (!("printedAs" in entity && "text" in entity)) continue;
      if (entity.unread.has("printed-as") || entity.unread.has("short-text")) continue;
      const { text, shortText, printedAs } = entity;
      const drift = driftOf(shortText === undefined ? [text] : [text, shortText], printedAs);
      if (drift === undefined) continue;
      report({
        entity,
        field: "text",
        // Two wordings that differ in a full stop look the same once they are cut to the length of a message.
        message: `${nameOf(plan, entity)} is printed elsewhere ${drift.way}${drift.inWords ? `: ${drift.examples}` : ""}.`,
        hint: drift.inWords
          ? "Use the official wording there too. If the other one promises the same, declare it as the short-text."
          : "Print it the same everywhere.",
        related: drift.places.map(({ field, text: printed, way }) => ({
          entity,
          field,
          message: `It is printed here ${way}${leftOut(text, printed)}.`,
        })),
        ...fixFullStops(entity, drift),
        ...(drift.inWords ? {} : { severity: "info" as const }),
      });
    }
  },
};

/** Says which of the longer words of the official wording another one leaves out. */
function leftOut(official: string, printed: string): string {
  const kept = unbroken(printed);
  const missing = new Set(
    wordsIn(official).filter((word) => word.length > 3 && !kept.includes(unbroken(word))),
  );
  return missing.size === 0 ? "" : `, without ${shortList([...missing].map((word) => `"${show(word)}"`))}`;
}
