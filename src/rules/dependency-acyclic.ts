import type { Intervention, Organisation, Place, Priority } from "../model/kinds.generated.ts";
import { alwaysError, type Rule } from "./rule.ts";
import { nameOf, titleOf } from "./words.ts";

export const dependencyAcyclic: Rule = {
  id: "dependency-acyclic",
  description: "Nothing depends on itself or is a part of itself, neither directly nor through others.",
  severity: alwaysError,
  check(plan, report) {
    for (const cycle of findCycles(plan.interventions, ({ dependsOn }) => dependsOn)) {
      const [first, ...others] = cycle;
      if (first === undefined) continue;
      const path = [...cycle, first].map((member) => `"${member.id}"`).join(" → ");
      report({
        entity: first,
        field: "depends-on",
        message: `${nameOf(plan.plan, first)} depends on itself: ${path}.`,
        hint: "Decide which of them comes first, and delete what it depends on.",
        related: others.map((member) => ({
          entity: member,
          field: "depends-on",
          message: `${nameOf(plan.plan, member)} is in the circle.`,
        })),
      });
    }
    const wholes = [plan.priorities, plan.organisations, plan.places];
    for (const cycle of wholes.flatMap((entities) => findCycles<PartOfAWhole>(entities, wholeOf))) {
      const [first, ...others] = cycle;
      if (first === undefined) continue;
      report({
        entity: first,
        field: "part-of",
        message: `${titleOf(first)} is a part of itself: ${[...cycle, first].map(({ id }) => `"${id}"`).join(" → ")}.`,
        hint: "Decide which of them is the whole, and delete what it is a part of.",
        related: others.map((entity) => ({
          entity,
          field: "part-of",
          message: `${titleOf(entity)} is in the circle.`,
        })),
      });
    }
  },
};

/** What may be a part of another of its kind. */
type PartOfAWhole = Priority | Organisation | Place;

function wholeOf({ partOf }: PartOfAWhole): readonly PartOfAWhole[] {
  return partOf === undefined ? [] : [partOf];
}

/** The circles among things that lead to others, each once, from the member that is met first. No recursion: chains may be long. */
function findCycles<T extends Intervention | PartOfAWhole>(
  members: readonly T[],
  next: (member: T) => readonly T[],
): T[][] {
  const cycles: T[][] = [];
  const done = new Set<T>();
  for (const root of members) {
    if (done.has(root) || next(root).length === 0) continue;
    const path: { member: T; at: number }[] = [{ member: root, at: 0 }];
    const placeOnPath = new Map<T, number>([[root, 0]]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const dependency = done.has(top.member) ? undefined : next(top.member)[top.at++];
      if (dependency === undefined) {
        done.add(top.member);
        placeOnPath.delete(top.member);
        path.pop();
        continue;
      }
      const at = placeOnPath.get(dependency);
      if (at !== undefined) cycles.push(path.slice(at).map(({ member }) => member));
      else if (!done.has(dependency)) {
        placeOnPath.set(dependency, path.length);
        path.push({ member: dependency, at: 0 });
      }
    }
  }
  return cycles;
}
