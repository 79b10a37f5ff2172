import type {
  CompiledPlan,
  InterventionData,
  PriorityData,
  ReferenceData,
} from "../compile/compiled-plan.generated.ts";

/** Entities of one kind by id, in reading order. */
export type ById<T> = ReadonlyMap<string, T>;

/** The entities of a plan by kind and id, so that views can follow references. */
export type PlanIndex = {
  readonly [K in EntityList]: ById<CompiledPlan[K][number]>;
};

/** The lists of entities that a compiled plan has. */
export type EntityList = Exclude<keyof CompiledPlan, "version" | "plan" | "totals">;

/** Indexes a plan once, for all the pages and slides made from it. */
export function indexPlan(plan: CompiledPlan): PlanIndex {
  return {
    chapters: byId(plan.chapters),
    consultations: byId(plan.consultations),
    duties: byId(plan.duties),
    figures: byId(plan.figures),
    indicators: byId(plan.indicators),
    interventions: byId(plan.interventions),
    milestones: byId(plan.milestones),
    organisations: byId(plan.organisations),
    outcomes: byId(plan.outcomes),
    people: byId(plan.people),
    places: byId(plan.places),
    pledges: byId(plan.pledges),
    principles: byId(plan.principles),
    priorities: byId(plan.priorities),
    ratings: byId(plan.ratings),
    sources: byId(plan.sources),
    stages: byId(plan.stages),
    terms: byId(plan.terms),
  };
}

/** The entities that ids name. An id that names none, because it is internal, is passed over. */
export function pick<T>(entities: ById<T>, ids: readonly string[]): T[] {
  return ids.flatMap((id) => entities.get(id) ?? []);
}

/** The name of a person, an organisation or a place that has a part in something. */
export function nameOf(index: PlanIndex, reference: ReferenceData): string {
  const entity =
    index.people.get(reference.id) ?? index.organisations.get(reference.id) ?? index.places.get(reference.id);
  return entity?.name ?? reference.id;
}

/** A priority's interventions, each followed by its parts, those without a group first. */
export function workOf(index: PlanIndex, priority: PriorityData): InterventionData[] {
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
