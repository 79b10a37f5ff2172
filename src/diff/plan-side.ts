import {
  type Audience,
  type Data,
  type FlatEntities,
  flattenEntities,
  listsByKind,
} from "../compile/flatten-plan.ts";
import type { LinkedPlan } from "../link/linked-plan.ts";
import { entityName } from "../model/entity.ts";
import { fieldsByKind, type Kind } from "../model/kinds.generated.ts";

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
  const flat = flattenEntities(linked, audience);
  const isExtract = linked.plan?.extract === true;
  const unknownOf = new Map<string, Set<string>>();
  for (const entity of linked.entities) {
    if (entity.unread.size === 0) continue;
    const fields = fieldsByKind[entity.is];
    const names = [...entity.unread].map((name) => fields[name]?.name ?? name);
    // An extract that names no group or no whole for a piece of work does not say that there is none.
    const places = isExtract ? (placesByKind[entity.is] ?? []).slice(1) : [];
    const name = entity.is === "plan" ? "plan/" : (entityName(entity) ?? "");
    unknownOf.set(name, new Set([...names, ...places]));
  }
  return {
    entities: namedEntities(flat, unknownOf),
    absence: isExtract ? "not stated" : linked.incomplete ? "not read" : "removed",
  };
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
