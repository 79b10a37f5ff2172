import type { Change } from "../../src/diff/change.ts";
import type { WordChange } from "../../src/diff/compare-words.ts";

const turned: Readonly<Record<string, string>> = {
  added: "removed",
  removed: "added",
  split: "merged",
  merged: "split",
  weaker: "stronger",
  stronger: "weaker",
  wider: "narrower",
  narrower: "wider",
};

/** The changes of the way back, as they must be told if those of the way there are right; in order of the letters. */
export function mirrored(changes: readonly Change[]): string[] {
  const idsBefore = new Map(
    changes
      .filter(({ type }) => type === "given another id")
      .map(({ kind, after, before }) => [`${kind}/${after}`, String(before)]),
  );
  return changes
    .map((change) => {
      const { type, kind, id, before, after, words, items, times, promise, from, to, ...others } = change;
      return inOrder({
        ...others,
        type: turned[type] ?? type,
        kind,
        id: idsBefore.get(`${kind}/${id}`) ?? id,
        before: after,
        after: before,
        words: words && oldFirst(words.map(({ is, text }) => ({ is: turned[is] ?? is, text }))),
        items: items && {
          kept: items.kept,
          added: [...items.removed].sort(),
          removed: [...items.added].sort(),
          reworded: sorted(items.reworded.map((pair) => ({ before: pair.after, after: pair.before }))),
        },
        times: times && {
          unit: times.unit,
          start: negated(times.start),
          end: negated(times.end),
          endAtMost: negated(times.endAtMost),
          wording: times.wording && {
            ...times.wording,
            before: times.wording.after,
            after: times.wording.before,
          },
        },
        promise: promise && { may: turned[promise.may], because: turnedReason(promise.because) },
        from: to,
        to: from,
      });
    })
    .sort();
}

/** The changes as they are told, in the form of `mirrored`. */
export function asTold(changes: readonly Change[]): string[] {
  return changes
    .map((change) => {
      const { items, times } = change;
      const { isPastPlan: _, ...moved } = times ?? { isPastPlan: undefined };
      return inOrder({
        ...change,
        items: items && {
          kept: items.kept,
          added: [...items.added].sort(),
          removed: [...items.removed].sort(),
          reworded: sorted(items.reworded),
        },
        times: times && moved,
      });
    })
    .sort();
}

/** An object as text, its keys in order of the letters and without those that say nothing. */
function inOrder(value: object): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

function sorted<Item>(items: readonly Item[]): Item[] {
  return [...items].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function oldFirst(words: readonly { is: string; text: string }[]): WordChange[] {
  const ordered = [...words] as WordChange[];
  for (let at = 1; at < ordered.length; at++) {
    const [first, second] = [ordered[at - 1], ordered[at]];
    if (first?.is === "added" && second?.is === "removed") ordered.splice(at - 1, 2, second, first);
  }
  return ordered;
}

function negated(by: number | null | undefined): number | null | undefined {
  return typeof by === "number" ? 0 - by : by;
}

function turnedReason(because: string): string {
  const [one, other] = because.split(" became ");
  if (other !== undefined) return `${other} became ${one}`;
  return because.includes(" put in")
    ? because.replace("put in", "taken out")
    : because.replace("taken out", "put in");
}
