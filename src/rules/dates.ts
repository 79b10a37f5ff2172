import type { PathStep } from "../load/document.ts";
import { type Entity, fieldsByKind } from "../model/kinds.generated.ts";
import type { PlanDate } from "../model/plan-date.ts";
import type { Fields, Shape } from "../model/shape.ts";

/** A date of an entity, and the path to it from the entity. */
export interface PlacedDate {
  readonly date: PlanDate;
  readonly path: readonly PathStep[];
}

/** Every date of an entity, also those in its lists and records. Driven by the schemas, so a new kind or field needs no change here. */
export function datesOf(entity: Entity): Generator<PlacedDate> {
  return datesInFields(fieldsByKind[entity.is], entity as unknown as Values, []);
}

type Values = Readonly<Record<string, unknown>>;

function* datesInFields(fields: Fields, values: Values, path: readonly PathStep[]): Generator<PlacedDate> {
  for (const [key, { name, shape }] of Object.entries(fields))
    if (values[name] !== undefined) yield* datesIn(shape, values[name], [...path, key]);
}

function* datesIn(shape: Shape, value: unknown, path: readonly PathStep[]): Generator<PlacedDate> {
  if (shape.is === "value" && shape.grammar === "date") yield { date: value as PlanDate, path };
  else if (shape.is === "record") yield* datesInFields(shape.fields, value as Values, path);
  else if (shape.is === "list")
    for (const [index, item] of (value as unknown[]).entries())
      yield* datesIn(shape.of, item, [...path, index]);
}
