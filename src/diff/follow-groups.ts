import type { Pair } from "./change.ts";
import type { Follow } from "./meaning.ts";
import type { ComparedEntity } from "./plan-side.ts";

/**
 * Finds the groups of interventions that only have another name: a group that is gone, most of whose work now stands in one that is new
 * in the same priority. Gives the name that a group of the first side has on the second.
 */
export function followGroups(
  pairs: readonly Pair<ComparedEntity>[],
  follow: Follow,
): (priority: unknown, group: unknown) => unknown {
  // A priority has here the id that it has on the second side.
  const keyBefore = (priority: unknown, group: unknown) =>
    JSON.stringify([follow("priority", String(priority)), group]);
  const keyAfter = (priority: unknown, group: unknown) => JSON.stringify([priority, group]);
  const targets = new Map<string, Map<string, { readonly group: unknown; count: number }>>();
  const [namesBefore, namesAfter] = [new Set<string>(), new Set<string>()];
  for (const { before, after } of pairs) {
    if (after.kind !== "intervention") continue;
    const [from, to] = [
      keyBefore(before.data.priority, before.data.group),
      keyAfter(after.data.priority, after.data.group),
    ];
    namesBefore.add(from);
    namesAfter.add(to);
    const [was, is] = [before.data.group, after.data.group];
    // Work that went to another priority says nothing of how its group is called now.
    if (
      was === null ||
      is === null ||
      from === to ||
      follow("priority", String(before.data.priority)) !== after.data.priority
    )
      continue;
    const counts = targets.get(from) ?? new Map<string, { group: unknown; count: number }>();
    const found = counts.get(to);
    if (found === undefined) counts.set(to, { group: is, count: 1 });
    else found.count++;
    targets.set(from, counts);
  }
  const renamed = new Map<string, unknown>();
  for (const [from, counts] of targets) {
    const [first, second] = [...counts].sort(([, one], [, other]) => other.count - one.count);
    if (first === undefined) continue;
    const [to, { group, count }] = first;
    const isClear = second === undefined || second[1].count < count;
    if (isClear && !namesAfter.has(from) && !namesBefore.has(to)) renamed.set(from, group);
  }
  return (priority, group) => renamed.get(keyBefore(priority, group)) ?? group;
}
