import { diffArrays } from "diff";

/** Words of a text that stay, or that stand on one side only, in order. */
export interface WordChange {
  readonly is: "same" | "removed" | "added";
  readonly text: string;
}

/** Where more words than this came and went, nobody reads which: all between the first of them and the last is told as exchanged. */
const mostWords = 400;

/**
 * What changed from one wording to another, word by word. What is found between two wordings is the same whichever of them is the first, so
 * that the way back reads as the way there.
 */
export function compareWords(before: string, after: string): WordChange[] {
  const isTurned = before > after;
  const [one, other] = isTurned ? [after, before] : [before, after];
  const [words, otherWords] = [splitWords(one), splitWords(other)];
  const parts =
    diffArrays(words, otherWords, { maxEditLength: mostWords }) ?? exchangeMiddle(words, otherWords);
  const changes = parts.map(
    ({ added, removed, value }): WordChange => ({
      is: !added && !removed ? "same" : added === isTurned ? "removed" : "added",
      text: value.join(" "),
    }),
  );
  // Of two words exchanged the old one is told first.
  for (let at = 1; at < changes.length; at++) {
    const [first, second] = [changes[at - 1], changes[at]];
    if (first?.is === "added" && second?.is === "removed") changes.splice(at - 1, 2, second, first);
  }
  return changes;
}

/** What two wordings have in common at their start and their end, and all between as exchanged. */
function exchangeMiddle(one: readonly string[], other: readonly string[]) {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return [
    { added: false, removed: false, value: one.slice(0, start) },
    { added: false, removed: true, value: one.slice(start, one.length - end) },
    { added: true, removed: false, value: other.slice(start, other.length - end) },
    { added: false, removed: false, value: one.slice(one.length - end) },
  ].filter(({ value }) => value.length > 0);
}

function splitWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
