import type { PathStep } from "../load/document.ts";
import { type Entity, fieldsByKind } from "../model/kinds.generated.ts";
import type { PlanDate } from "../model/plan-date.ts";
import type { Fields, Shape } from "../model/shape.ts";
import { fieldsLeadingTo, isEmptyList } from "./fields-leading-to.ts";

/** A date of an entity, and the path to it from the entity. */
export interface PlacedDate {
  readonly date: PlanDate;
  readonly path: readonly PathStep[];
}

/** Every date of an entity, also those in its lists and records. Driven by the schemas, so a new kind or field needs no change here. */
export function datesOf(entity: Entity): readonly PlacedDate[] {
  const found: PlacedDate[] = [];
  addDatesOfRecord(fieldsByKind[entity.is], entity as unknown as Values, [], found);
  return found;
}

type Values = Readonly<Record<string, unknown>>;

function addDatesOfRecord(
  fields: Fields,
  values: Values,
  path: readonly PathStep[],
  found: PlacedDate[],
): void {
  for (const { key, name, shape } of fieldsWithDates(fields)) {
    const value = values[name];
    if (value !== undefined && !isEmptyList(value)) addDates(shape, value, path.concat(key), found);
  }
}

function addDates(shape: Shape, value: unknown, path: readonly PathStep[], found: PlacedDate[]): void {
  if (shape.is === "value" && shape.grammar === "date") found.push({ date: value as PlanDate, path });
  else if (shape.is === "record") addDatesOfRecord(shape.fields, value as Values, path, found);
  else if (shape.is === "list")
    (value as readonly unknown[]).forEach((item, at) => {
      addDates(shape.of, item, path.concat(at), found);
    });
}

const fieldsWithDates = fieldsLeadingTo((shape) => shape.is === "value" && shape.grammar === "date");
