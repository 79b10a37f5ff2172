import type { CompiledPlan, ReferenceData } from "../../compile/compiled-plan.generated.ts";
import { referenceKey } from "../backlinks.ts";
import { safeLink } from "../inline-text.ts";
import { pick } from "../plan-index.ts";
import type { PageContext } from "../site/site.ts";
import { maybeDate, quantityText } from "../wording/values.ts";
import { bearingFacts, type Fact, fact, linkedFact, ownSources } from "./facts.ts";
import { opinionWords } from "./opinion.ts";
import { type Remark, remarks } from "./remarks.ts";

/** Something with a name, described on the page about the plan. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly points: readonly string[];
  readonly facts: readonly Fact[];
  readonly remarks: readonly Remark[];
}

type Described =
  | CompiledPlan["places"][number]
  | CompiledPlan["organisations"][number]
  | CompiledPlan["people"][number]
  | CompiledPlan["terms"][number]
  | CompiledPlan["sources"][number];

/** The areas that the plan serves. */
export function placeEntries(page: PageContext): Entry[] {
  const { wording } = page;
  const { places } = page.plan;
  const own = ownSources(page, places);
  return places.map((place) =>
    entry(page, "place", own, place, place.name, [
      ...fact(
        wording.facts.population,
        place.population &&
          [quantityText(wording, place.population), maybeDate(wording, place.populationAsOf)]
            .filter((words) => words !== undefined)
            .join(", "),
      ),
      ...fact(
        wording.facts.partOf,
        ...pick(page.index.places, place.partOf === undefined ? [] : [place.partOf]).map(({ name }) => name),
      ),
    ]),
  );
}

/** The organisations and groups with a part in the plan. */
export function organisationEntries(page: PageContext): Entry[] {
  const { index, links, plan, wording } = page;
  const words = wording.facts;
  const own = ownSources(page, plan.organisations);
  return plan.organisations.map((organisation) =>
    entry(page, "organisation", own, organisation, organisation.name, [
      ...fact(words.shortName, organisation.shortName),
      ...fact(words.role, wording.grammar.capitalise(organisation.roles.join(", "))),
      ...linkedFact(
        words.partOf,
        pick(index.organisations, organisation.partOf === undefined ? [] : [organisation.partOf]).map(
          ({ id, name }) => ({
            text: name,
            href: links.entity("organisation", id),
          }),
        ),
      ),
      ...workFact(page, { kind: "organisation", id: organisation.id }),
      ...fact(words.opinion, opinionWords(page, organisation)),
    ]),
  );
}

/** The people and posts with a part in the plan. */
export function personEntries(page: PageContext): Entry[] {
  const { index, links, plan, wording } = page;
  const words = wording.facts;
  const own = ownSources(page, plan.people);
  return plan.people.map((person) =>
    entry(page, "person", own, person, person.name, [
      ...fact(words.role, wording.grammar.capitalise(person.roles.join(", "))),
      ...linkedFact(
        words.organisation,
        pick(index.organisations, person.organisation === undefined ? [] : [person.organisation]).map(
          ({ id, name }) => ({
            text: name,
            href: links.entity("organisation", id),
          }),
        ),
      ),
      ...workFact(page, { kind: "person", id: person.id }),
    ]),
  );
}

/** Words and what they mean. */
export function termEntries(page: PageContext): Entry[] {
  const own = ownSources(page, page.plan.terms);
  return page.plan.terms.map((term) => ({
    ...entry(page, "term", own, term, term.term, []),
    text: [term.standsFor && page.wording.grammar.capitalise(term.standsFor), term.meaning]
      .filter((words) => words !== undefined)
      .join(". "),
  }));
}

/** The documents that the plan cites. A link leads there only where it is safe to publish. */
export function sourceEntries(page: PageContext): Entry[] {
  const words = page.wording.facts;
  const own = ownSources(page, page.plan.sources);
  return page.plan.sources.map((source) => {
    const href = safeLink(source.link);
    return {
      ...entry(page, "source", own, source, source.title, [
        ...fact(words.publishedBy, source.publisher),
        ...fact(words.date, maybeDate(page.wording, source.date)),
        ...linkedFact(words.readIt, href === undefined ? [] : [{ text: source.title, href }]),
      ]),
      text: source.describes ?? "",
    };
  });
}

function entry(
  page: PageContext,
  kind: string,
  ownSource: ReturnType<typeof ownSources>,
  entity: Described,
  name: string,
  facts: readonly Fact[],
): Entry {
  return {
    id: `${kind}-${entity.id}`,
    name,
    text: "",
    points: [],
    facts: [...facts, ...bearingFacts(page, entity), ...ownSource(entity)],
    remarks: remarks(page, entity.notes),
  };
}

/** The priorities and the work that somebody leads. */
function workFact({ backlinks, links, wording }: PageContext, who: ReferenceData): Fact[] {
  const key = referenceKey(who);
  return linkedFact(wording.facts.leads, [
    ...backlinks.prioritiesLedBy.of(key).map((one) => ({ text: one.name, href: links.priority(one) })),
    ...backlinks.workLedBy.of(key).map((one) => ({ text: one.title, href: links.intervention(one) })),
  ]);
}
