import type { LinkedPlan } from "../link/linked-plan.ts";
import type { Entity } from "../model/kinds.generated.ts";
import { areRead } from "./known-work.ts";

/**
 * The stages, principles or duties that something in the plan names under this field. Undefined where nobody can know, since a
 * file or one of these fields could not be read.
 */
export function mappedUnder(
  field: "stages" | "principles" | "addresses",
  { entities, incomplete }: LinkedPlan,
): ReadonlySet<Entity> | undefined {
  if (incomplete || !areRead(entities, field)) return undefined;
  const mapped = new Set<Entity>();
  for (const entity of entities)
    for (const target of entity[field]) if (target.is !== entity.is) mapped.add(target);
  return mapped;
}
