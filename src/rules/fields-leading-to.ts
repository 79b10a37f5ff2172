import type { PathStep } from "../load/document.ts";
import type { Field, Fields, Shape } from "../model/shape.ts";

/** Fields with their YAML names, each also as the path to it from its entity: one for all entities, of which there are many. */
type NamedFields = readonly (Field & { readonly key: string; readonly path: readonly PathStep[] })[];

/**
 * For the fields of a kind or a record, those that may hold what is sought, in themselves or further in. It is worked out once for each: of
 * the fields of most kinds few do, and rules ask for them at every entity.
 */
export function fieldsLeadingTo(
  isSought: (shape: Shape) => boolean,
  isLeftOut: (key: string, field: Field) => boolean = () => false,
): (fields: Fields) => NamedFields {
  const known = new Map<Fields, NamedFields>();
  const leading = (fields: Fields): NamedFields => {
    let some = known.get(fields);
    if (some === undefined) {
      some = Object.entries(fields)
        .filter(([key, field]) => !isLeftOut(key, field) && leads(field.shape))
        .map(([key, field]) => ({ key, path: [key], ...field }));
      known.set(fields, some);
    }
    return some;
  };
  const leads = (shape: Shape): boolean => {
    if (shape.is === "list") return leads(shape.of);
    return shape.is === "record" ? leading(shape.fields).length > 0 : isSought(shape);
  };
  return leading;
}

/** Whether a value is a list without items. Most lists that an entity may have are, and walks pass over them before they note where they are. */
export function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
