import type { CitationData } from "../../compile/compiled-plan.generated.ts";
import { addTo } from "../../source/groups.ts";
import { citationWords } from "../entities/facts.ts";
import { type NoteData, remarkLabel } from "../entities/remarks.ts";
import type { PageContext } from "../site/site.ts";
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

/** What the terms of a plan stand for, by term: as sentences, each with its place in the plan. */
export type Glossary = ReadonlyMap<string, readonly { readonly at: number; readonly sentence: string }[]>;

/** Makes the glossary that a speaker needs. */
export function makeGlossary({ plan, wording }: PageContext): Glossary {
  const { capitalise, sentence } = wording.grammar;
  const glossary = new Map<string, { at: number; sentence: string }[]>();
  for (const [at, { term, standsFor, meaning }] of plan.terms.entries()) {
    const words = [standsFor, meaning].filter((part) => part !== undefined).join(". ");
    if (words === "") continue;
    addTo(glossary, term, { at, sentence: sentence(`${term}: ${capitalise(words)}`) });
  }
  return glossary;
}

/** What the abbreviations in some texts stand for. */
export function definitions({ glossary }: DeckContext, texts: readonly string[]): string[] {
  const words = new Set(texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)));
  return [...words]
    .flatMap((word) => glossary.get(word) ?? [])
    .sort((a, b) => a.at - b.at)
    .map(({ sentence }) => sentence);
}
