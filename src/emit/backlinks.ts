import type {
  CompiledPlan,
  InterventionData,
  OutcomeData,
  PledgeData,
  PriorityData,
  ReferenceData,
} from "../compile/compiled-plan.generated.ts";
import { addTo } from "../source/groups.ts";

/** Entities by what they name, in reading order; `of` gives none for what nothing names. */
export interface NamedBy<T> {
  readonly all: ReadonlyMap<string, readonly T[]>;
  readonly of: (id: string) => readonly T[];
}

/** The references of a plan the other way round from how they are written: gathered once, since each page asks for many of them. */
export interface Backlinks {
  readonly workOfPriority: NamedBy<InterventionData>;
  readonly workForPledge: NamedBy<InterventionData>;
  readonly workForIndicator: NamedBy<InterventionData>;
  readonly pledgesOfIndicator: NamedBy<PledgeData>;
  readonly prioritiesOfChapter: NamedBy<PriorityData>;
  readonly prioritiesBelow: NamedBy<PriorityData>;
  readonly outcomesOfPriority: NamedBy<OutcomeData>;
  readonly outcomesOfFigure: NamedBy<OutcomeData>;
  readonly prioritiesLedBy: NamedBy<PriorityData>;
  readonly workLedBy: NamedBy<InterventionData>;
}

/** Gathers what names what in a plan. */
export function findBacklinks(plan: CompiledPlan): Backlinks {
  const { interventions, outcomes, pledges, priorities } = plan;
  return {
    workOfPriority: namedBy(interventions, ({ priority }) => [priority]),
    workForPledge: namedBy(interventions, ({ contributesTo }) => contributesTo),
    workForIndicator: namedBy(interventions, ({ indicators }) => indicators),
    pledgesOfIndicator: namedBy(pledges, ({ indicators }) => indicators),
    prioritiesOfChapter: namedBy(priorities, ({ chapter }) => named(chapter)),
    prioritiesBelow: namedBy(priorities, ({ partOf }) => named(partOf)),
    outcomesOfPriority: namedBy(outcomes, ({ priorities }) => priorities),
    outcomesOfFigure: namedBy(outcomes, ({ answers }) => answers),
    prioritiesLedBy: namedBy(priorities, ({ lead }) => (lead === undefined ? [] : [referenceKey(lead)])),
    workLedBy: namedBy(interventions, ({ lead }) => (lead === undefined ? [] : [referenceKey(lead)])),
  };
}

/** Entities by the ids that they name, each once for an id. */
export function namedBy<T>(entities: readonly T[], idsOf: (entity: T) => readonly string[]): NamedBy<T> {
  const lists = new Map<string, T[]>();
  for (const entity of entities) {
    for (const id of idsOf(entity)) {
      if (lists.get(id)?.at(-1) !== entity) addTo(lists, id, entity);
    }
  }
  return { all: lists, of: (id) => lists.get(id) ?? [] };
}

/** By what those who lead are told apart: people and organisations may have the same ids. */
export function referenceKey({ kind, id }: ReferenceData): string {
  return `${kind}/${id}`;
}

function named(id: string | undefined): string[] {
  return id === undefined ? [] : [id];
}
