import type { Intervention } from "../model/kinds.generated.ts";
import { alwaysError, type Rule } from "./rule.ts";
import { nameOf } from "./words.ts";

export const dependencyAcyclic: Rule = {
  id: "dependency-acyclic",
  description: "Nothing depends on itself, neither directly nor through others.",
  severity: alwaysError,
  check(plan, report) {
    for (const cycle of findCycles(plan.interventions)) {
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
  },
};

/** The circles among dependencies, each once, from the member that is met first. No recursion: chains may be long. */
function findCycles(interventions: readonly Intervention[]): Intervention[][] {
  const cycles: Intervention[][] = [];
  const done = new Set<Intervention>();
  for (const root of interventions) {
    const path: { member: Intervention; next: number }[] = [{ member: root, next: 0 }];
    const placeOnPath = new Map<Intervention, number>([[root, 0]]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const dependency = done.has(top.member) ? undefined : top.member.dependsOn[top.next++];
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
        path.push({ member: dependency, next: 0 });
      }
    }
  }
  return cycles;
}
