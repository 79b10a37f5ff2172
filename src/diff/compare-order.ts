import type { Data } from "../compile/flatten-plan.ts";
import { fieldsByKind } from "../model/kinds.generated.ts";
import type { Change, Pair } from "./change.ts";
import { isContents } from "./compare-entities.ts";
import type { Follow } from "./meaning.ts";
import type { ComparedEntity } from "./plan-side.ts";

/** Finds where the work of a priority, the parts of a piece of work or its milestones stand in another order. What came, went or moved changes no order by itself. */
export function compareOrder(pairs: readonly Pair<ComparedEntity>[], follow: Follow): Change[] {
  return pairs.flatMap(({ before, after }): Change[] => {
    const { kind, id } = after;
    return Object.values(fieldsByKind[kind]).flatMap(({ name: field, shape }): Change[] => {
      if (shape.is !== "list" || shape.of.is !== "entity" || !isContents(shape)) return [];
      const held = shape.of.kind;
      const followed = (one: string) => follow(held, one);
      if (!isReordered(groupsById(before, field, followed), groupsById(after, field, asItIs))) return [];
      return [
        {
          type: "order",
          kind,
          id,
          field,
          before: before.data[field] ?? null,
          after: after.data[field] ?? null,
        },
      ];
    });
  });
}

/** Of each id that a field lists, in order: in which of the groups it stands; -1 outside of them. */
type GroupsById = ReadonlyMap<string, number>;

function groupsById({ data }: ComparedEntity, field: string, follow: (id: string) => string): GroupsById {
  const groups = (data.groups as readonly Data[] | undefined) ?? [];
  const groupOf = new Map(
    groups.flatMap((group, at) => ((group[field] as string[] | undefined) ?? []).map((id) => [id, at])),
  );
  const ids = (data[field] as string[] | undefined) ?? [];
  return new Map(ids.map((id) => [follow(id), groupOf.get(id) ?? -1]));
}

/** Whether what is on both sides has another order. That groups changed places is a change of the groups. */
function isReordered(one: GroupsById, other: GroupsById): boolean {
  const was = [...one.keys()].filter((id) => other.has(id));
  const is = [...other.keys()].filter((id) => one.has(id));
  const block = (id: string) => `${one.get(id)} ${other.get(id)}`;
  const byBlock = (ids: readonly string[]) =>
    [...ids].sort((a, b) => (block(a) === block(b) ? 0 : block(a) < block(b) ? -1 : 1));
  return !areSame(byBlock(was), byBlock(is));
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}

const asItIs = (id: string) => id;
