import type { PathStep } from "../load/document.ts";
import type { Entity } from "../model/kinds.generated.ts";
import { show } from "../source/show.ts";
import { abbreviationOf, abbreviationsIn, ordinaryWordsIn } from "./abbreviations.ts";
import { plainText } from "./links.ts";
import type { Rule } from "./rule.ts";
import { hasUnreadText, type PlacedText, textsOf } from "./texts.ts";

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
        (short) => abbreviationOf(plainText(short)).toLowerCase(),
      ),
    );
    // The titles of documents that are cited are not the plan's own words.
    const own = textsOf(entities).filter(({ entity }) => entity.is !== "source");
    const uses = new Map<string, Use>();
    for (const { entity, plain, path } of own) {
      for (const { letters, isSpelledOut } of abbreviationsIn(plain)) {
        const key = letters.toLowerCase();
        if (defined.has(key)) continue;
        const use = uses.get(key);
        if (use === undefined) uses.set(key, { letters, entity, field: path, spelledOut: isSpelledOut() });
        else if (!use.spelledOut && use.later === undefined && isSpelledOut())
          use.later = { entity, field: path };
      }
    }
    const unexplained = new Map([...uses].filter(([, { spelledOut }]) => !spelledOut));
    // Looked for only where something is left to report: there are as many of them as there are words in the plan.
    dropOrdinaryWords(unexplained, own);
    for (const { letters, entity, field, later } of unexplained.values()) {
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

/** Drops what is also written in small letters somewhere: in capitals it is an outcry. */
function dropOrdinaryWords(uses: Map<string, Use>, texts: readonly PlacedText[]): void {
  for (const { text } of texts) {
    if (uses.size === 0) return;
    // To look for a few words takes much less than to look at every word of a text.
    const few = uses.size > 20 ? undefined : [...uses.keys()];
    if (few?.some((word) => text.includes(word)) === false) continue;
    for (const word of ordinaryWordsIn(text)) uses.delete(word);
  }
}
