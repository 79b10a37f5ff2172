/** What a value parser returns: the value, or what was expected and the nearest forms that would be right. */
export type Parsed<T> =
  | { readonly value: T }
  | { readonly message: string; readonly hint: string; readonly suggestions?: readonly string[] };
