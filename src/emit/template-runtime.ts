/** What the functions use that src/make/compile-template.js makes of templates. It does what Handlebars does, which compiles those of a publisher. */

export { together } from "../source/together.ts";
export { escapeHtml } from "./escape-html.ts";
export { htmlText } from "./html-text.ts";

/** Whether {{#if}} takes a value for true: not where there is none, and not an empty list. */
export function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** A value that is inserted. Throws an Error where the view has none by its name. */
export function need<Value>(value: Value, name: string): Value {
  if (value === undefined) throw new Error(`"${name}" is not in the view that it is given`);
  return value;
}

/** The text of each item of a list, one after the other; `first` tells whether it is the first one. */
export function joinEach<Item>(
  list: readonly Item[],
  textOf: (item: Item, first: boolean) => string,
): string {
  let text = "";
  let first = true;
  // Anything but a list is a fault of the view, and throws here.
  for (const item of list) {
    text += textOf(item, first);
    first = false;
  }
  return text;
}

/** A text of a page, or all that stands in its frame. */
export type Piece = string | Iterable<Piece>;

/** The texts of a page, whether they stand in its frame or in what the frame stands around. */
export function* textsIn(pieces: Iterable<Piece>): Generator<string> {
  for (const piece of pieces) {
    if (typeof piece === "string") yield piece;
    else yield* textsIn(piece);
  }
}
