import { namedBy } from "../backlinks.ts";
import { plainText } from "../inline-text.ts";
import type { Link } from "./links.ts";
import type { PageContext } from "./site.ts";

/** What in the plan follows each principle, serves each stage, or addresses each duty. */
export interface Coverage {
  readonly id: string;
  readonly heading: string;
  readonly caption: string;
  readonly column: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: Link;
    readonly links: readonly Link[];
    readonly none: string;
  }[];
}

/** What an entity names of principles, stages and duties, by their ids. */
interface Bearing {
  readonly stages: readonly string[];
  readonly principles: readonly string[];
  readonly addresses: readonly string[];
}

/** An entity that names some, with its words and its address. */
interface Bearer extends Link, Bearing {}

/** What is covered, where the plan says anything of it. */
export function coverageOf(page: PageContext): Coverage[] {
  const { plan, links, wording } = page;
  const words = wording.trace;
  const { principle, stage } = plan.plan.labels;
  const bearers = findBearers(page);
  const coverage = (
    id: string,
    label: string,
    field: "principles" | "stages" | "addresses",
    covered: readonly (Link & { readonly id: string })[],
  ): Coverage[] => {
    if (!bearers.some((bearer) => bearer[field].length > 0)) return [];
    const bearersOf = namedBy(bearers, (bearer) => bearer[field]);
    const rows = covered.map((one) => ({
      id: one.id,
      name: { text: plainText(one.text), href: one.href },
      links: bearersOf.of(one.id),
      none: words.nothingYet,
    }));
    const heading = words.by(label);
    const caption = words.coverageCaption(heading);
    return [{ id, heading, caption, column: wording.grammar.capitalise(label), rows }];
  };
  return [
    ...coverage(
      "by-principle",
      principle.one,
      "principles",
      plan.principles.map(({ id, text }) => ({ id, text, href: links.entity("principle", id) })),
    ),
    ...coverage(
      "by-stage",
      stage.one,
      "stages",
      plan.stages.map(({ id, name }) => ({ id, text: name, href: links.entity("stage", id) })),
    ),
    ...coverage(
      "by-duty",
      words.duty,
      "addresses",
      plan.duties.map(({ id, name }) => ({ id, text: name, href: links.entity("duty", id) })),
    ),
  ];
}

function findBearers({ plan, links, wording }: PageContext): Bearer[] {
  const { capitalise, numbered } = wording.grammar;
  const { pledge, priority } = plan.plan.labels;
  return [
    ...bearersAmong(plan.pledges, (one) => [numbered(pledge, [one.number]), links.entity("pledge", one.id)]),
    ...bearersAmong(plan.priorities, (one) => [
      `${capitalise(priority.one)}: ${one.name}`,
      links.priority(one),
    ]),
    ...bearersAmong(plan.interventions, (one) => [`${one.number}. ${one.title}`, links.intervention(one)]),
    ...bearersAmong(plan.indicators, (one) => [one.name, links.entity("indicator", one.id)]),
    ...bearersAmong(plan.figures, (one) => [one.name, links.entity("figure", one.id)]),
    ...bearersAmong(plan.ratings, (one) => [one.name, links.entity("rating", one.id)]),
    ...bearersAmong(plan.chapters, (one) => [
      `${wording.chapters.chapter(one.number)}. ${one.title}`,
      links.entity("chapter", one.id),
    ]),
    ...bearersAmong(plan.organisations, (one) => [one.name, links.entity("organisation", one.id)]),
    ...bearersAmong(plan.places, (one) => [one.name, links.entity("place", one.id)]),
  ];
}

/** Those of some entities that name anything which can be covered. */
function bearersAmong<Entity extends Bearing>(
  entities: readonly Entity[],
  linkTo: (entity: Entity) => readonly [text: string, href: string],
): Bearer[] {
  return entities.flatMap((entity) => {
    const { stages, principles, addresses } = entity;
    if (stages.length + principles.length + addresses.length === 0) return [];
    const [text, href] = linkTo(entity);
    return [{ text: plainText(text), href, stages, principles, addresses }];
  });
}
