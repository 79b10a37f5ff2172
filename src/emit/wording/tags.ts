/**
 * The tags of all languages that there are fixed words in. Apart from the words, which take long to be read: a build that changes nothing needs only to
 * know whether there are any.
 */
export const tags = ["en"] as const;

/** One of them. */
export type Tag = (typeof tags)[number];

/** Which words a language has, by its tag: those in just this form of it, or in the language; undefined where there are none. */
export function findTag(language: string): Tag | undefined {
  const [family] = language.split("-");
  return tags.find((tag) => tag === language) ?? tags.find((tag) => tag === family);
}
