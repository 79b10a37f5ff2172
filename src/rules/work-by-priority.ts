import { containerOf } from "../model/entity.ts";
import type { Entity, Priority } from "../model/kinds.generated.ts";

/** A priority and all that it is part of, the nearest first. A circle of them ends where it began. */
export function withAbove(priority: Priority | undefined): Set<Priority> {
  const above = new Set<Priority>();
  for (let at = priority; at !== undefined && !above.has(at); at = at.partOf) above.add(at);
  return above;
}

/** Each priority with all that is in it and in the priorities that are part of it. */
export function workByPriority(entities: readonly Entity[]): Map<Priority, Entity[]> {
  const work = new Map<Priority, Entity[]>();
  for (const entity of entities) {
    for (const priority of withAbove(entity.is === "priority" ? entity : containerOf(entity, "priority"))) {
      const found = work.get(priority);
      if (found === undefined) work.set(priority, [entity]);
      else found.push(entity);
    }
  }
  return work;
}
