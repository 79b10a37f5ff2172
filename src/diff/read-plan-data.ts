import { type Audience, type Data, type FlatEntities, listsByKind } from "../compile/flatten-plan.ts";
import { fieldsByKind } from "../model/kinds.generated.ts";
import type { Fields, Shape } from "../model/shape.ts";

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
      if (!isRecord(entity) || typeof entity.id !== "string") throw new UnusablePlanData(`${place}.id`);
      expectFields(fieldsByKind[kind], entity, place);
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
      if (typeof value !== "string") throw new UnusablePlanData(place);
      return;
    case "flag":
      if (typeof value !== "boolean") throw new UnusablePlanData(place);
      return;
    case "value":
      if (!isRecord(value)) throw new UnusablePlanData(place);
      return;
    case "reference":
      if (typeof value !== "string" && !isRecord(value)) throw new UnusablePlanData(place);
      return;
    case "entity":
      return;
    case "list":
      if (!Array.isArray(value)) throw new UnusablePlanData(place);
      for (const [at, item] of value.entries()) expect(shape.of, item, `${place}[${at}]`);
      return;
    case "record":
      if (!isRecord(value)) throw new UnusablePlanData(place);
      expectFields(shape.fields, value, place);
  }
}
