/** Several names in a sentence: "a", "a and b", "a, b and c"; nothing for none. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
