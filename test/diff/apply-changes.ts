import type { Data } from "../../src/compile/flatten-plan.ts";
import { type Follow, meaningOf } from "../../src/diff/meaning.ts";
import { type PlanSide, placesByKind } from "../../src/diff/plan-side.ts";
import { fieldsByKind, type Kind } from "../../src/model/kinds.generated.ts";
import type { Shape } from "../../src/model/shape.ts";

/** A change as the report for programs tells it. */
export interface JsonChange {
  readonly type: string;
  readonly entity: string;
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** What is known of a revision by the meaning of its fields: entities by kind and id, in each its fields by their names. */
export type Meanings = Record<string, Record<string, unknown>>;

/** The meanings of a revision as it is read. */
export function meaningsOf(side: PlanSide): Meanings {
  return meaningsBy(new Map([...side.entities].map(([name, { data }]) => [name, data])), (_, id) => id);
}

/** The meanings that a revision has once all changes of a report are made to it. Only what the report says is used. */
export function applyChanges(side: PlanSide, changes: readonly JsonChange[]): Meanings {
  const entities = new Map([...side.entities].map(([name, { data }]) => [name, data as Data]));
  const newIds = new Map<string, string>();
  const changesOf = (type: string) => changes.filter((change) => change.type === type);
  for (const { entity, before, after } of changesOf("given another id")) {
    const [kind = ""] = entity.split("/");
    newIds.set(`${kind}/${before}`, String(after));
    entities.set(entity, { ...entities.get(`${kind}/${before}`), id: after });
    entities.delete(`${kind}/${before}`);
  }
  for (const { entity } of changesOf("removed")) entities.delete(entity);
  const follow: Follow = (kind, id) => newIds.get(`${kind}/${id}`) ?? id;
  const applied = meaningsBy(entities, follow);
  for (const { entity, after } of changesOf("added"))
    Object.assign(
      applied,
      meaningsBy(new Map([[entity, after as Data]]), (_, id) => id),
    );
  for (const { type, entity, field, after } of changes) {
    const kind = kindOf(entity);
    const fields = applied[entity];
    if (field === null || field === "id" || fields === undefined) continue;
    const found = Object.values(fieldsByKind[kind]).find(({ name }) => name === field);
    if (type === "moved") fields[field] = after ?? undefined;
    else if (found !== undefined && !holdsEntities(found.shape))
      fields[field] = fieldMeaning(field, found.shape, after);
    // A group with another name takes its work along.
    if (field === "groups")
      for (const { name, interventions } of (after ?? []) as { name: string; interventions: string[] }[])
        for (const id of interventions) Object.assign(applied[`intervention/${id}`] ?? {}, { group: name });
  }
  return applied;
}

function meaningsBy(entities: ReadonlyMap<string, Data>, follow: Follow): Meanings {
  const meanings: Meanings = {};
  for (const [entity, data] of entities) {
    const kind = kindOf(entity);
    const fields: Record<string, unknown> = {};
    for (const { name, shape, unpublished } of Object.values(fieldsByKind[kind])) {
      if (name === "id" || unpublished === true || holdsEntities(shape)) continue;
      fields[name] = fieldMeaning(name, shape, data[name], follow);
    }
    for (const place of placesByKind[kind] ?? []) {
      const stated = data[place] === null ? undefined : data[place];
      const of = place === "parent" ? "intervention" : place;
      fields[place] = place === "group" || stated === undefined ? stated : follow(of, String(stated));
    }
    meanings[entity] = fields;
  }
  return meanings;
}

function fieldMeaning(name: string, shape: Shape, value: unknown, follow: Follow = (_, id) => id): unknown {
  if (name === "audience" && value === "public") return undefined;
  if (name !== "groups" || shape.is !== "list" || shape.of.is !== "entity")
    return meaningOf(shape, value, follow);
  const { interventions: _, ...fields } = fieldsByKind[shape.of.kind];
  return meaningOf({ is: "list", of: { is: "record", fields } }, value, follow);
}

/** Whether entities with ids of their own stand in a field: each of them says itself where it stands. */
function holdsEntities(shape: Shape): boolean {
  const item = shape.is === "list" ? shape.of : shape;
  return item.is === "entity" && fieldsByKind[item.kind].id?.required === true;
}

function kindOf(entity: string): Kind {
  return entity.split("/")[0] as Kind;
}
