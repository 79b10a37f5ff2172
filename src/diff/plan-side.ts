import {
  type Audience,
  type Data,
  type FlatEntities,
  flattenEntities,
  listsByKind,
} from "../compile/flatten-plan.ts";
import type { LinkedPlan } from "../link/linked-plan.ts";
import { entityName } from "../model/entity.ts";
import { type Entity, fieldsByKind, type Kind, plurals } from "../model/kinds.generated.ts";

/** One of the two revisions of a plan that are compared. */
export interface PlanSide {
  /** Its entities by kind and id, such as "pledge/warm-homes"; the plan's own entry is "plan/". */
  readonly entities: ReadonlyMap<string, ComparedEntity>;
  /** What it means that an entity is not here: it is gone, an extract does not state it, or it stands in what could not be read. */
  readonly absence: "removed" | "not stated" | "not read";
}

/** An entity of a revision: what plan.json says of it, and what nobody knows of it. */
export interface ComparedEntity {
  readonly kind: Kind;
  readonly id: string;
  /** Its kind and id, unique on its side. */
  readonly name: string;
  /** Its fields by their names in plan.json. */
  readonly data: Readonly<Data>;
  /** The names in plan.json of fields that could not be read, or that an extract does not state. */
  readonly unknown: ReadonlySet<string>;
}

/** What plan.json says of where an entity stands, beside its own fields. */
export const placesByKind: { readonly [K in Kind]?: readonly string[] } = {
  intervention: ["priority", "group", "parent"],
  milestone: ["intervention"],
};

const nothing: ReadonlySet<string> = new Set();

/** A revision that was read from files; what could not be read of it, and what an extract does not state, is unknown. */
export function sideOfLinked(linked: LinkedPlan, audience: Audience): PlanSide {
  const isExtract = linked.plan?.extract === true;
  const unknownOf = new Map<string, Set<string>>();
  const seen = new Set<string>();
  let isWhole = !linked.incomplete;
  for (const entity of linked.entities) {
    const name = nameOfEntity(entity);
    const isTwin = name !== undefined && seen.has(name);
    if (name !== undefined) seen.add(name);
    // Of two with one id nobody can say which of them is meant, nor whether one stands for something else.
    const fields = isTwin ? Object.keys(fieldsByKind[entity.is]) : [...entity.unread];
    if (isTwin || fields.some((field) => holdsEntities(entity.is, field))) isWhole = false;
    const unknown = [
      ...fields.map((field) => fieldsByKind[entity.is][field]?.name ?? field),
      ...(isTwin ? (placesByKind[entity.is] ?? []) : unknownPlaces(entity, isExtract)),
    ];
    if (unknown.length === 0) continue;
    // What has no id of its own is a field of what it stands in.
    const [owner, names] =
      name === undefined ? [nameOfEntity(entity.container), [plurals[entity.is]]] : [name, unknown];
    if (owner !== undefined) unknownOf.set(owner, new Set([...(unknownOf.get(owner) ?? []), ...names]));
  }
  return {
    entities: namedEntities(flattenEntities(linked, audience), unknownOf),
    absence: isExtract ? "not stated" : isWhole ? "removed" : "not read",
  };
}

/** The name of an entity that is compared for itself; undefined of one that is a part of what it stands in. */
function nameOfEntity(entity: Entity | undefined): string | undefined {
  if (entity?.is === "plan") return "plan/";
  return entity !== undefined && listsByKind.has(entity.is) ? entityName(entity) : undefined;
}

/** Whether entities stand in a field, or are known by it: where it cannot be read, nobody can say what is there. */
function holdsEntities(kind: Kind, field: string): boolean {
  const shape = fieldsByKind[kind][field]?.shape;
  return (
    (shape?.is === "list" ? shape.of : shape)?.is === "entity" || (field === "id" && listsByKind.has(kind))
  );
}

/** The places of an entity that are not known, since what it stands in has no name that could be read, or since an extract need not say them. */
function unknownPlaces(entity: Entity, isExtract: boolean): string[] {
  const places = placesByKind[entity.is] ?? [];
  // An extract that names no group or no whole for a piece of work does not say that there is none.
  const unknown = isExtract ? places.slice(1) : [];
  for (let at = entity.container; at !== undefined; at = at.container) {
    if (at.is === "group" ? at.unread.has("name") : at.unread.has("id"))
      unknown.push(at.is === entity.is ? "parent" : at.is);
  }
  return unknown.filter((place) => places.includes(place));
}

/** A revision as plan.json has it. What it does not have is not there. */
export function sideOfData(data: FlatEntities): PlanSide {
  return { entities: namedEntities(data, new Map()), absence: "removed" };
}

function namedEntities(
  { plan, lists }: FlatEntities,
  unknownOf: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, ComparedEntity> {
  const entities = new Map<string, ComparedEntity>();
  const add = (kind: Kind, id: string, data: Data) => {
    const name = `${kind}/${id}`;
    // What has no id, or the id of another, has been reported; it cannot be found on the other side.
    if ((id !== "" || kind === "plan") && !entities.has(name))
      entities.set(name, { kind, id, name, data, unknown: unknownOf.get(name) ?? nothing });
  };
  if (plan !== undefined) add("plan", "", plan);
  for (const [kind, plural] of listsByKind) {
    for (const data of lists[plural] ?? []) add(kind, String(data.id ?? ""), data);
  }
  return entities;
}

/** The text an entity is known by: its name, title or text. */
export function titleOf({ data, id }: ComparedEntity): string {
  for (const field of ["name", "title", "term", "text"]) {
    const value = data[field];
    if (typeof value === "string" && value !== "") return value;
  }
  return id;
}
