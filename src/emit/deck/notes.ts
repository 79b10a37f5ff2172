import type { CitationData } from "../../compile/compiled-plan.generated.ts";
import { citationWords } from "../entities/facts.ts";
import { type NoteData, remarkLabel } from "../entities/remarks.ts";
import type { DeckContext } from "./slide.ts";

/** What a speaker needs to know of entities: where they are taken from, and the remarks on them. */
export function speakerNotes(
  deck: DeckContext,
  entities: readonly { readonly source?: CitationData; readonly notes?: readonly NoteData[] }[],
): string[] {
  const { facts, grammar } = deck.wording;
  const sources = new Set(
    entities.flatMap(({ source }) => (source === undefined ? [] : citationWords(deck, source))),
  );
  return [
    ...(sources.size === 0
      ? []
      : [
          grammar.sentence(
            `${sources.size === 1 ? facts.source : facts.sources}: ${[...sources].join("; ")}`,
          ),
        ]),
    ...entities.flatMap(({ notes }) =>
      (notes ?? []).map((note) => `${remarkLabel(deck.wording, note)}: ${note.text}`),
    ),
  ];
}

/** What the abbreviations in some texts stand for. */
export function definitions({ plan, wording }: DeckContext, texts: readonly string[]): string[] {
  const { capitalise, sentence } = wording.grammar;
  const words = new Set(texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)));
  return plan.terms
    .filter(({ term, standsFor, meaning }) => words.has(term) && (standsFor ?? meaning) !== undefined)
    .map(({ term, standsFor, meaning }) =>
      sentence(
        `${term}: ${capitalise([standsFor, meaning].filter((part) => part !== undefined).join(". "))}`,
      ),
    );
}
