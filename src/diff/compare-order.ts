import type { Change, Pair } from "./change.ts";
import type { Follow } from "./meaning.ts";
import type { ComparedEntity } from "./plan-side.ts";

/** Finds the priorities whose pieces of work stand in another order. What came, went or moved changes no order by itself. */
export function compareOrder(pairs: readonly Pair<ComparedEntity>[], follow: Follow): Change[] {
  return pairs.flatMap(({ before, after }): Change[] => {
    if (after.kind !== "priority") return [];
    const was = idsOf(before).map((id) => follow("intervention", id));
    const is = idsOf(after);
    const [ones, others] = [new Set(was), new Set(is)];
    const one = was.filter((id) => others.has(id));
    const other = is.filter((id) => ones.has(id));
    if (one.every((id, at) => id === other[at])) return [];
    const { kind, id } = after;
    return [{ type: "order", kind, id, field: "interventions", before: idsOf(before), after: is }];
  });
}

function idsOf({ data }: ComparedEntity): string[] {
  return (data.interventions as string[] | undefined) ?? [];
}
