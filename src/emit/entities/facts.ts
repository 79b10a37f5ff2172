import type {
  CitationData,
  PledgeData,
  PriorityData,
  ReferenceData,
} from "../../compile/compiled-plan.generated.ts";
import { plainText } from "../inline-text.ts";
import { nameOf, pick } from "../plan-index.ts";
import type { Link } from "../site/links.ts";
import type { PageContext } from "../site/site.ts";

/** A detail of an entity: a label, and one or more values that may lead to where they are described. */
export interface Fact {
  readonly label: string;
  readonly values: readonly Link[];
}

/** A fact with plain values; none where there are no values. */
export function fact(label: string, ...values: readonly (string | undefined)[]): Fact[] {
  const texts = values.flatMap((text) => (text === undefined || text === "" ? [] : { text, href: "" }));
  return texts.length === 0 ? [] : [{ label, values: texts }];
}

/** A fact whose values lead somewhere; none where there are no values. Links hold no links, so their words are plain. */
export function linkedFact(label: string, values: readonly Link[]): Fact[] {
  if (values.length === 0) return [];
  return [
    { label, values: values.map(({ text, href }) => ({ text: href === "" ? text : plainText(text), href })) },
  ];
}

/** People and organisations with a part in something. */
export function referenceFact(
  page: PageContext,
  label: string,
  references: readonly ReferenceData[],
): Fact[] {
  return linkedFact(
    label,
    references.map((reference) => ({
      text: nameOf(page.index, reference),
      href: page.links.reference(reference),
    })),
  );
}

/** Promises, by number. */
export function pledgeFact(page: PageContext, label: string, pledges: readonly PledgeData[]): Fact[] {
  return linkedFact(
    label,
    pledges.map((pledge) => ({
      text: `${page.wording.grammar.numbered(page.plan.plan.labels.pledge, [pledge.number])}: ${pledge.shortText ?? pledge.text}`,
      href: page.links.entity("pledge", pledge.id),
    })),
  );
}

/** Areas of work, by name. */
export function priorityFact(page: PageContext, label: string, priorities: readonly PriorityData[]): Fact[] {
  return linkedFact(
    label,
    priorities.map((priority) => ({ text: priority.name, href: page.links.priority(priority) })),
  );
}

/** What measures something. */
export function indicatorFact(page: PageContext, ids: readonly string[]): Fact[] {
  return linkedFact(
    page.wording.facts.measuredBy,
    pick(page.index.indicators, ids).map(({ id, name }) => ({
      text: name,
      href: page.links.entity("indicator", id),
    })),
  );
}

/** The stages, principles and duties that an entity names. */
export function bearingFacts(
  page: PageContext,
  entity: {
    readonly stages: readonly string[];
    readonly principles: readonly string[];
    readonly addresses: readonly string[];
  },
): Fact[] {
  const { index, links, plan, wording } = page;
  const { capitalise } = wording.grammar;
  const { stage, principle } = plan.plan.labels;
  return [
    ...linkedFact(
      capitalise(stage.many),
      pick(index.stages, entity.stages).map(({ id, name }) => ({
        text: name,
        href: links.entity("stage", id),
      })),
    ),
    ...linkedFact(
      capitalise(principle.many),
      pick(index.principles, entity.principles).map(({ id, text }) => ({
        text,
        href: links.entity("principle", id),
      })),
    ),
    ...linkedFact(
      wording.facts.legalDuties,
      pick(index.duties, entity.addresses).map(({ id, name }) => ({
        text: name,
        href: links.entity("duty", id),
      })),
    ),
  ];
}

/** Other wordings of an entity that the document uses, each with where it is printed. */
export function printedAsFact(
  page: PageContext,
  wordings: readonly { readonly text: string; readonly source?: CitationData }[],
): Fact[] {
  return fact(
    page.wording.facts.alsoPrintedAs,
    ...wordings.map(({ text, source }) =>
      source === undefined ? text : `${text} (${page.wording.facts.in(citationWords(page, source))})`,
    ),
  );
}

/** Where entities are taken from: each place once. */
export function sourceFact(page: PageContext, citations: readonly (CitationData | undefined)[]): Fact[] {
  const places = new Map<string, Link>();
  for (const citation of citations)
    if (citation !== undefined) places.set(citation.printed, citationLink(page, citation));
  const { source, sources } = page.wording.facts;
  return linkedFact(places.size > 1 ? sources : source, [...places.values()]);
}

/** The source that all entities of a list have, to be said once for all of them. */
export function sharedSource(
  page: PageContext,
  entities: readonly { readonly source?: CitationData }[],
): Fact[] {
  const places = new Set(entities.map(({ source }) => source?.printed));
  return entities.length > 1 && places.size === 1 ? sourceFact(page, [entities[0]?.source]) : [];
}

/** What is said of the source of each entity of a list: nothing where it is said once for the whole list. */
export function ownSources(
  page: PageContext,
  list: readonly { readonly source?: CitationData }[],
): (entity: { readonly source?: CitationData }) => Fact[] {
  if (sharedSource(page, list).length > 0) return () => [];
  return ({ source }) => sourceFact(page, [source]);
}

/** A citation in words. Of the document that the plan itself is taken from the place alone is said: its title is on every page. */
export function citationWords(page: Pick<PageContext, "plan" | "index">, citation: CitationData): string {
  const title = page.index.sources.get(citation.source)?.title;
  const own = citation.source === page.plan.plan.source?.source;
  const words = own ? [citation.place ?? title] : [title, citation.place];
  return words.filter((word) => word !== undefined).join(", ") || citation.printed;
}

/** A link is read without what is around it, so it says what kind of document the place is in: a place alone could be anything. */
function citationLink(page: PageContext, citation: CitationData): Link {
  const known = page.index.sources.has(citation.source);
  const { kind, title, source } = page.plan.plan;
  const isOwnPlace = citation.place !== undefined && citation.source === source?.source;
  return {
    text: isOwnPlace ? `${kind ?? title}, ${citation.place}` : citationWords(page, citation),
    href: known ? page.links.entity("source", citation.source) : "",
  };
}
