import type { PathStep } from "../load/document.ts";
import type { Entity } from "../model/kinds.generated.ts";
import { show } from "../source/show.ts";
import { abbreviationsIn, ordinaryWordsIn } from "./abbreviations.ts";
import { plainText } from "./links.ts";
import type { Rule } from "./rule.ts";
import { hasUnreadText, textsOf } from "./texts.ts";

/** Where an abbreviation is first used, as written there, and where it is spelt out after that. */
interface Use {
  readonly letters: string;
  readonly entity: Entity;
  readonly field: readonly PathStep[];
  readonly spelledOut: boolean;
  later?: { readonly entity: Entity; readonly field: readonly PathStep[] };
}

export const abbreviationDefined: Rule = {
  id: "abbreviation-defined",
  description: "An abbreviation is spelt out where it is first used, or in the glossary.",
  severity: { draft: "info", consultation: "warning", final: "warning" },
  check({ entities, terms, organisations, incomplete }, report) {
    // The glossary or the first use may be in what could not be read.
    if (incomplete || entities.some(hasUnreadText)) return;
    const explained = terms.filter(
      ({ standsFor, meaning }) => standsFor !== undefined || meaning !== undefined,
    );
    const defined = new Set(
      [...explained.map(({ term }) => term), ...organisations.map(({ shortName }) => shortName ?? "")].map(
        (short) => plainText(short).toLowerCase(),
      ),
    );
    const uses = new Map<string, Use>();
    const ordinaryWords = new Set<string>();
    for (const entity of entities) {
      // The titles of documents that are cited are not the plan's own words.
      if (entity.is === "source") continue;
      for (const { text, path } of textsOf(entity)) {
        for (const word of ordinaryWordsIn(text)) ordinaryWords.add(word);
        for (const { letters, spelledOut } of abbreviationsIn(text)) {
          const use = uses.get(letters.toLowerCase());
          if (use === undefined)
            uses.set(letters.toLowerCase(), { letters, entity, field: path, spelledOut });
          else if (spelledOut) use.later ??= { entity, field: path };
        }
      }
    }
    for (const [key, { letters, entity, field, spelledOut, later }] of uses) {
      if (spelledOut || defined.has(key) || ordinaryWords.has(key)) continue;
      report({
        entity,
        field,
        message: `The abbreviation "${show(letters)}" is not spelt out where it is first used.`,
        hint: "Write it in full there, with the abbreviation in brackets after it, or explain it in the glossary (terms).",
        ...(later === undefined ? {} : { related: [{ ...later, message: "It is spelt out here." }] }),
      });
    }
  },
};
