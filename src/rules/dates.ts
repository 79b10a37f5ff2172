import type { PathStep } from "../load/document.ts";
import { type Entity, fieldsByKind } from "../model/kinds.generated.ts";
import type { PlanDate } from "../model/plan-date.ts";
import type { Fields, Shape } from "../model/shape.ts";
import { fieldsLeadingTo } from "./fields-leading-to.ts";

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
  for (const { key, name, shape } of fieldsWithDates(fields))
    if (values[name] !== undefined) addDates(shape, values[name], path, key, found);
}

/** Adds the dates of what stands a step further than the path, which is gone only where there is something: most lists are empty. */
function addDates(
  shape: Shape,
  value: unknown,
  path: readonly PathStep[],
  step: PathStep,
  found: PlacedDate[],
): void {
  if (shape.is === "list") {
    const items = value as readonly unknown[];
    if (items.length === 0) return;
    const toList = path.concat(step);
    items.forEach((item, at) => {
      addDates(shape.of, item, toList, at, found);
    });
  } else if (shape.is === "record") addDatesOfRecord(shape.fields, value as Values, path.concat(step), found);
  else if (shape.is === "value" && shape.grammar === "date")
    found.push({ date: value as PlanDate, path: path.concat(step) });
}

const fieldsWithDates = fieldsLeadingTo((shape) => shape.is === "value" && shape.grammar === "date");
