import type { Pair } from "./change.ts";
import type { ComparedEntity } from "./plan-side.ts";

/**
 * Finds the groups of interventions that only have another name: a group that is gone, most of whose work now stands in one that is new.
 * Gives the name that a group of the first side has on the second.
 */
export function followGroups(
  pairs: readonly Pair<ComparedEntity>[],
): (priority: unknown, group: unknown) => unknown {
  const moves = new Map<string, Map<unknown, number>>();
  const [namesBefore, namesAfter] = [new Set<string>(), new Set<string>()];
  for (const { before, after } of pairs) {
    if (after.kind !== "intervention") continue;
    const [was, is] = [before.data.group, after.data.group];
    namesBefore.add(key(after.data.priority, was));
    namesAfter.add(key(before.data.priority, is));
    if (was === null || is === null || was === is) continue;
    const from = key(before.data.priority, was);
    const targets = moves.get(from) ?? new Map<unknown, number>();
    targets.set(is, (targets.get(is) ?? 0) + 1);
    moves.set(from, targets);
  }
  const renamed = new Map<string, unknown>();
  for (const [from, targets] of moves) {
    const [[to, count] = [undefined, 0], second] = [...targets].sort(([, one], [, other]) => other - one);
    const [priority] = JSON.parse(from) as [unknown];
    const isClear = second === undefined || second[1] < count;
    if (isClear && !namesAfter.has(from) && !namesBefore.has(key(priority, to))) renamed.set(from, to);
  }
  return (priority, group) => renamed.get(key(priority, group)) ?? group;
}

function key(priority: unknown, group: unknown): string {
  return JSON.stringify([priority, group]);
}
