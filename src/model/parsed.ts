/** What a value parser returns: the value, or what was expected and the nearest forms that would be right. */
export type Parsed<T> =
  | { readonly value: T }
  | { readonly message: string; readonly hint: string; readonly suggestions?: readonly string[] };

/** The beginning of what could not be read, as messages repeat it: of a long text, enough to know it by. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
