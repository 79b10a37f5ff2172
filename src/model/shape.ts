import type { Kind } from "./kinds.generated.ts";

/** The grammars of the values that people write; each has a parser in this room. */
export type Grammar = "timeline" | "date" | "quantity" | "day-of-year" | "citation";

/** What may stand in a field, as its schema says. The stages walk plans by shapes, so a new kind is read, checked, linked and compiled without code of its own. */
export type Shape =
  | { readonly is: "text"; readonly choice?: readonly string[] }
  | { readonly is: "flag" }
  | { readonly is: "value"; readonly grammar: Grammar }
  | { readonly is: "reference"; readonly to: readonly Kind[] }
  | { readonly is: "entity"; readonly kind: Kind }
  | { readonly is: "list"; readonly of: Shape }
  | { readonly is: "record"; readonly fields: Fields };

/** The fields of a kind or a record by their name in YAML, in the order of the schema. */
export type Fields = Readonly<Record<string, Field>>;

/** A field: its name in the model, whether it must be given, and what stands in it. */
export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly shape: Shape;
  /** Whether it is about how the plan is checked: then it is in no output. */
  readonly unpublished?: true;
}
