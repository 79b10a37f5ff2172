import type { Entity, Kind } from "../model/kinds.generated.ts";

/** The fields in which work and its dates are written. */
const fieldsOfWork: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  priority: ["interventions", "groups"],
  group: ["interventions"],
  intervention: ["timeline", "parts"],
  milestone: ["when"],
};

/** Whether all work among entities could be read. Where it could not, nobody can count it or say that some is missing. */
export function isWorkKnown(entities: readonly Entity[]): boolean {
  return !entities.some(
    ({ is, unread }) => unread.size > 0 && fieldsOfWork[is]?.some((field) => unread.has(field)),
  );
}

/** Whether none of these fields, by their YAML names, had to be set aside in any of the entities. */
export function areRead(entities: readonly Entity[], ...fields: readonly string[]): boolean {
  return !entities.some(({ unread }) => unread.size > 0 && fields.some((field) => unread.has(field)));
}
