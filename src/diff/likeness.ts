/** Words that every title may have. They say nothing of what it is about. */
const common = new Set(
  "a all an and are as at be been being by for from has have if in into is it its of on or our that the their them these this to under we which who will with".split(
    " ",
  ),
);
const ordinals: Readonly<Record<string, string>> = {
  first: "1",
  second: "2",
  third: "3",
  fourth: "4",
  fifth: "5",
};

/** The words of a text that say what it is about, each once, without their endings: "Building the second centre" is build, 2, centre. */
export function contentWords(text: string): Set<string> {
  const bare = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[‐-]|['’]s\b|['’]/g, "");
  const words = bare.match(/\p{N}+(?:[./,]\p{N}+)*|[\p{L}\p{M}]+/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word)).map((word) => ordinals[word] ?? stemOf(word)));
}

/** A word without the ending that its place in the sentence gives it. Crude, and the same on both sides. */
export function stemOf(word: string): string {
  if (word.length < 5) return word;
  const stem = word.replace(/(?:ies|y)$/, "i").replace(/(?:ing|ed|es|s|e)$/, "");
  return stem.length < 3 ? word : stem;
}

/** How rare words are among some texts: a rare word says more of what a text is about than one that many have. */
export function weighWords(texts: Iterable<ReadonlySet<string>>): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => 1 / Math.log2(1 + (counts.get(word) ?? 1));
}

/** How much of what two texts say is in both, from 0 to 1: the weight of the words they share, of the weight of all their words. */
export function likenessOf(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weight: (word: string) => number,
): number {
  let shared = 0;
  let all = 0;
  for (const word of one) {
    all += weight(word);
    if (other.has(word)) shared += weight(word);
  }
  for (const word of other) if (!one.has(word)) all += weight(word);
  return all === 0 ? 0 : shared / all;
}
