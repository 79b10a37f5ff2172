import { type Audience, type Data, type FlatEntities, listsByKind } from "../compile/flatten-plan.ts";
import { fieldsByKind } from "../model/kinds.generated.ts";
import type { Fields, Grammar, Shape } from "../model/shape.ts";
import { placesByKind } from "./plan-side.ts";
import { isText, membersOf } from "./value-members.ts";

/** Why a text is no plan.json that can be compared: where in it something else was expected. */
export class UnusablePlanData extends Error {}

/** What a plan.json says, and for whom it was built. */
export interface PlanData extends FlatEntities {
  readonly audience: Audience;
}

/** Reads the text of a plan.json as far as a comparison needs it, and makes sure that each value has the form that its field has. */
export function readPlanData(text: string): PlanData {
  const data = parse(text);
  if (!isRecord(data) || data.version !== 1) throw new UnusablePlanData("version");
  const { plan } = data;
  if (!isRecord(plan)) throw new UnusablePlanData("plan");
  expectFields(fieldsByKind.plan, plan, "plan");
  const lists: Record<string, readonly Data[]> = {};
  for (const [kind, plural] of listsByKind) {
    const list = data[plural] ?? [];
    if (!Array.isArray(list)) throw new UnusablePlanData(plural);
    for (const [at, entity] of list.entries()) {
      const place = `${plural}[${at}]`;
      if (!isRecord(entity) || !isText(entity.id)) throw new UnusablePlanData(`${place}.id`);
      expectFields(fieldsByKind[kind], entity, place);
      for (const name of placesByKind[kind] ?? [])
        if (!isText(entity[name] ?? "")) throw new UnusablePlanData(`${place}.${name}`);
    }
    lists[plural] = list;
  }
  return { plan, lists, audience: data.audience === "internal" ? "internal" : "public" };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnusablePlanData("its syntax");
  }
}

function isRecord(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function expectFields(fields: Fields, data: Data, place: string): void {
  for (const { name, shape } of Object.values(fields)) expect(shape, data[name], `${place}.${name}`);
}

function expect(shape: Shape, value: unknown, place: string): void {
  if (value === undefined || value === null) return;
  switch (shape.is) {
    case "text":
      if (!isText(value)) throw new UnusablePlanData(place);
      return;
    case "flag":
      if (typeof value !== "boolean") throw new UnusablePlanData(place);
      return;
    case "value":
      expectValue(shape.grammar, value, place);
      return;
    case "reference": {
      const isSound =
        shape.to.length === 1 ? isText(value) : isRecord(value) && isText(value.kind) && isText(value.id);
      if (!isSound) throw new UnusablePlanData(place);
      return;
    }
    case "entity": {
      // What has a list of its own in plan.json is named here by its id.
      const isNamed = listsByKind.has(shape.kind);
      if (isNamed ? !isText(value) : !isRecord(value)) throw new UnusablePlanData(place);
      if (isRecord(value)) expectFields(fieldsByKind[shape.kind], value, place);
      return;
    }
    case "list":
      if (!Array.isArray(value)) throw new UnusablePlanData(place);
      for (const [at, item] of value.entries()) {
        // A field may be left empty; what stands in a list is there.
        if (item === null) throw new UnusablePlanData(`${place}[${at}]`);
        expect(shape.of, item, `${place}[${at}]`);
      }
      return;
    case "record":
      if (!isRecord(value)) throw new UnusablePlanData(place);
      expectFields(shape.fields, value, place);
  }
}

function expectValue(grammar: Grammar, value: unknown, place: string): void {
  if (!isRecord(value)) throw new UnusablePlanData(place);
  for (const [name, isSound] of Object.entries(membersOf[grammar]))
    if (!isSound(value[name])) throw new UnusablePlanData(`${place}.${name}`);
}
