import { containerOf } from "../model/entity.ts";
import type { Entity, Priority } from "../model/kinds.generated.ts";
import { addTo } from "../source/groups.ts";
import { oncePer } from "../source/once-per.ts";

/** A priority and all that it is part of, the nearest first. A circle of them ends where it began. */
export function withAbove(priority: Priority | undefined): Set<Priority> {
  const above = new Set<Priority>();
  for (let at = priority; at !== undefined && !above.has(at); at = at.partOf) above.add(at);
  return above;
}

/** Each priority with all that is in it and in the priorities that are part of it. */
export const workByPriority = oncePer(
  (entities: readonly Entity[]): ReadonlyMap<Priority, readonly Entity[]> => {
    const work = new Map<Priority, Entity[]>();
    const chains = new Map<Priority, ReadonlySet<Priority>>();
    for (const entity of entities) {
      const own = entity.is === "priority" ? entity : containerOf(entity, "priority");
      if (own === undefined) continue;
      const chain = chains.get(own) ?? withAbove(own);
      chains.set(own, chain);
      for (const priority of chain) addTo(work, priority, entity);
    }
    return work;
  },
);
