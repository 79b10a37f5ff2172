/** A value with one plain space between its words, and none around it: hard and narrow spaces come in with what is typed or copied, and look the same. */
export function withPlainSpaces(printed: string): string {
  return printed.trim().replace(/[ \u00a0\u2009\u202f]+/g, " ");
}
