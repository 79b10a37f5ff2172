import type {
  CompiledPlan,
  InterventionData,
  PriorityData,
  ReferenceData,
} from "../compile/compiled-plan.generated.ts";
import { oncePer } from "../source/once-per.ts";

/** Entities of one kind by id, in reading order. */
export type ById<T> = ReadonlyMap<string, T>;

/** The entities of a plan by kind and id, so that views can follow references. */
export type PlanIndex = {
  readonly [K in EntityList]: ById<CompiledPlan[K][number]>;
};

/** The lists of entities that a compiled plan has. */
export type EntityList = Exclude<keyof CompiledPlan, "version" | "audience" | "plan" | "totals">;

/** Indexes a plan once, for all the pages and slides made from it. */
export function indexPlan(plan: CompiledPlan): PlanIndex {
  const lists = Object.entries(plan).filter((entry): entry is [EntityList, { readonly id: string }[]] =>
    Array.isArray(entry[1]),
  );
  // Every list of a compiled plan is of entities with ids: its schema says so.
  return Object.fromEntries(lists.map(([name, entities]) => [name, byId(entities)])) as unknown as PlanIndex;
}

/** The entities that ids name. An id that names none, because it is internal, is passed over. */
export function pick<T>(entities: ById<T>, ids: readonly string[]): T[] {
  return ids.map((id) => entities.get(id)).filter((entity) => entity !== undefined);
}

/** The name of a person, an organisation or a place that has a part in something, or its id where it has none. */
export function nameOf(index: PlanIndex, reference: ReferenceData): string {
  return knownName(index, reference) ?? reference.id;
}

/** The same, or undefined where it is not known. One id may be that of several, such as of a person and of a place. */
export function knownName(index: PlanIndex, { kind, id }: ReferenceData): string | undefined {
  const list = listsOfNamed[kind as keyof typeof listsOfNamed];
  return index[list].get(id)?.name;
}

/** What may have a part in something, by its kind. */
const listsOfNamed = { person: "people", organisation: "organisations", place: "places" } as const;

/** A priority's interventions, each followed by its parts, those without a group first. */
export function workOf(index: PlanIndex, priority: PriorityData): readonly InterventionData[] {
  return workById(index).get(priority.id) ?? [];
}

const workById = oncePer(
  (index: PlanIndex): ById<readonly InterventionData[]> =>
    new Map([...index.priorities].map(([id, priority]) => [id, orderWork(index, priority)])),
);

function orderWork(index: PlanIndex, priority: PriorityData): InterventionData[] {
  const own = pick(index.interventions, priority.interventions);
  const ordered = [
    ...own.filter(({ group }) => group === null),
    ...own.filter(({ group }) => group !== null),
  ];
  return ordered.flatMap((intervention) => withParts(index, intervention));
}

function withParts(index: PlanIndex, intervention: InterventionData): InterventionData[] {
  const parts = pick(index.interventions, intervention.parts);
  return [intervention, ...parts.flatMap((part) => withParts(index, part))];
}

function byId<T extends { readonly id: string }>(entities: readonly T[]): ById<T> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}
