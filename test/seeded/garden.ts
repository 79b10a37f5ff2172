import { cleanPlan, type PlanValues } from "./clean-plan.ts";
import { isText, onePerField, type Place, placesIn } from "./places.ts";
import { at, drop, type Edit, edited, type Spot, set, valueAt } from "./planting.ts";
import { isList, isMapping, type Mapping, type Value } from "./yaml-text.ts";

/** Every value of the clean plan, in reading order. */
export const places: readonly Place[] = placesIn(cleanPlan);
/** One value for each field that there is. */
export const fields: readonly Place[] = onePerField(places);

/** An entity of the clean plan, with its values. */
export interface Planted extends Place {
  readonly value: Mapping;
  readonly id: string;
}

/** The entities of a kind, in reading order. */
export function entitiesOf(kind: string): Planted[] {
  return places.flatMap((place) => {
    if (place.schema.kind !== kind || !isMapping(place.value)) return [];
    return [{ ...place, value: place.value, id: String(place.value.id ?? "") }];
  });
}

/** A value of an entity as text. */
export function textIn(entity: Planted, key: string): string {
  return String(entity.value[key] ?? "");
}

/** The items of a list of an entity, as texts. */
export function listIn(entity: Planted, key: string): string[] {
  const value = entity.value[key];
  return value !== undefined && isList(value) ? value.map(String) : [];
}

/** Whether a value is written as a reference or cites a source. */
export function isReference({ schema, value }: Place): boolean {
  return schema["x-reference"] !== undefined && typeof value === "string";
}

/** The id that a reference or a citation names. */
export function idNamed({ value }: Place): string {
  return String(value).split(",")[0] ?? "";
}

/** The references to an entity of the clean plan, by its kind and id. */
export function referencesTo(kind: string, id: string): Place[] {
  return places.filter(
    (place) =>
      isReference(place) && place.schema["x-reference"]?.includes(kind) === true && idNamed(place) === id,
  );
}

/** Edits that take away every reference to an entity that stands in a list, and give back the lists without it. */
export function withoutReferences(
  kind: string,
  id: string,
  from: (place: Place) => boolean = () => true,
): Edit[] {
  const lists = new Map<string, { readonly place: Place; readonly items: Value[] }>();
  for (const place of referencesTo(kind, id).filter(from)) {
    const path = place.path.slice(0, -1);
    const list = valueAt(cleanPlan[place.file], path);
    if (typeof place.path.at(-1) !== "number" || list === undefined || !isList(list)) continue;
    lists.set(`${place.file} ${path.join(".")}`, {
      place: { ...place, path },
      items: list.filter((item) => item !== id),
    });
  }
  return [...lists.values()].map(({ place, items }) =>
    items.length === 0 ? drop(place) : set(place, items),
  );
}

/** Where a plan refers to what it does not have, which is found beside a fault that takes something away. */
export function dangling(plan: PlanValues): Spot[] {
  const after = placesIn(plan);
  const ids = new Set(
    after.flatMap(({ schema, value }) =>
      schema.kind !== undefined && isMapping(value) ? [`${schema.kind} ${String(value.id)}`] : [],
    ),
  );
  return after
    .filter(isReference)
    .filter((place) => !place.schema["x-reference"]?.some((kind) => ids.has(`${kind} ${idNamed(place)}`)))
    .map((place) => ({
      ...at(place),
      rule: "reference-known",
      only: { start: 0, end: idNamed(place).length },
    }));
}

/** The clean plan with edits made. */
export function afterEdits(...edits: readonly Edit[]): PlanValues {
  return edited(cleanPlan, edits);
}

/** Fields that are text by their schema, but no words of the plan: codes, addresses, the look, and what is compared by rules of its own. */
const noWords = /\.(?:language|address|link|font|printed-as\.text)$/;

/** The words of the plan that people read. Names and wordings that are printed elsewhere are left out, since they would differ from it then. */
const texts = places.filter(
  (place) =>
    isText(place) &&
    !noWords.test(place.field) &&
    !/\.number$|\.id$/.test(place.field) &&
    !isPrintedElsewhere(place),
);
/** One for each field. */
export const oneTextPerField = onePerField(texts);
function isPrintedElsewhere({ file, entity, path }: Place): boolean {
  const around = valueAt(cleanPlan[file], entity);
  const key = String(path[entity.length]);
  return (
    isMapping(around) && around["printed-as"] !== undefined && ["name", "text", "short-text"].includes(key)
  );
}
