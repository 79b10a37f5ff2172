import type { PathStep } from "../load/document.ts";
import { type Entity, fieldsByKind } from "../model/kinds.generated.ts";
import type { Fields, Shape } from "../model/shape.ts";
import { oncePer } from "../source/once-per.ts";
import { fieldsLeadingTo, isEmptyList } from "./fields-leading-to.ts";
import { plainText } from "./links.ts";

/** A text that people read, its entity, and the path to it from there. */
export interface PlacedText {
  readonly entity: Entity;
  readonly text: string;
  /** The same without its Markdown. */
  readonly plain: string;
  readonly path: readonly PathStep[];
  /** The fields that it, or the list it is in, stands among. */
  readonly among: Values;
  /** How many items follow it in the list it is in. */
  readonly itemsAfter: number;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Every text of the entities of a plan that is words for readers, entity by entity in the order of its schema. Driven by the schemas,
 * so a new kind or field needs no change here.
 */
export const textsOf = oncePer((entities: readonly Entity[]): readonly PlacedText[] => {
  const found: PlacedText[] = [];
  for (const entity of entities) addTextsOfRecord(fieldsByKind[entity.is], entity, entity, [], found);
  return found;
});

/** Whether an entity has a text that could not be read. */
export function hasUnreadText(entity: Entity): boolean {
  const fields = fieldsByKind[entity.is];
  return [...entity.unread].some((key) => {
    const { shape, unpublished } = fields[key] ?? {};
    if (unpublished === true) return false;
    const inner = shape?.is === "list" ? shape.of : shape;
    return !notProse.has(key) && (inner?.is === "text" || inner?.is === "record");
  });
}

/** Fields whose texts are no words of the plan: codes, the look, and what is compared with the plan's words by rules of its own. */
const notProse = new Set(["id", "number", "language", "address", "link", "theme", "printed-as"]);

/** What is written as an id or a choice is: one word of small letters. */
const oneSmallWord = /^[a-z0-9-]*$/;

function addTextsOfRecord(
  fields: Fields,
  record: object,
  entity: Entity,
  path: readonly PathStep[],
  found: PlacedText[],
): void {
  const values = record as Values;
  for (const { key, name, shape, path: ownPath } of fieldsWithTexts(fields)) {
    const value = values[name];
    if (value !== undefined && !isEmptyList(value))
      addTexts(shape, value, entity, path.length === 0 ? ownPath : path.concat(key), values, 0, found);
  }
}

function addTexts(
  shape: Shape,
  value: unknown,
  entity: Entity,
  path: readonly PathStep[],
  among: Values,
  itemsAfter: number,
  found: PlacedText[],
): void {
  if (shape.is === "text") {
    if (typeof value === "string" && !oneSmallWord.test(value))
      found.push({ entity, text: value, plain: plainText(value), path, among, itemsAfter });
  } else if (shape.is === "record") addTextsOfRecord(shape.fields, value as Values, entity, path, found);
  else if (shape.is === "list") {
    const items = value as readonly unknown[];
    items.forEach((item, at) => {
      addTexts(shape.of, item, entity, path.concat(at), among, items.length - 1 - at, found);
    });
  }
}

/** The fields in which there may be texts for readers. */
const fieldsWithTexts = fieldsLeadingTo(
  (shape) => shape.is === "text" && !(shape.choice?.every((word) => oneSmallWord.test(word)) ?? false),
  (key, { unpublished }) => notProse.has(key) || unpublished === true,
);
