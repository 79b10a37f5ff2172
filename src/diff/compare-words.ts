import { diffArrays } from "diff";

/** Words of a text that stay, or that stand on one side only, in order. */
export interface WordChange {
  readonly is: "same" | "removed" | "added";
  readonly text: string;
}

/**
 * What changed from one wording to another, word by word. What is found between two wordings is the same whichever of them is the first, so
 * that the way back reads as the way there.
 */
export function compareWords(before: string, after: string): WordChange[] {
  const isTurned = before > after;
  const [one, other] = isTurned ? [after, before] : [before, after];
  const parts = diffArrays(splitWords(one), splitWords(other));
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

function splitWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
