import type { Intervention, Pledge, Priority } from "../model/kinds.generated.ts";
import { addTo } from "../source/groups.ts";
import { areRead } from "./known-work.ts";
import { withAbove } from "./work-by-priority.ts";

/** Something that is numbered, and to what its number counts: "H.5" counts to 5, and "13b", of a part, to 2. */
export interface Numbered {
  readonly entity: Intervention | Pledge;
  readonly count: number;
}

/** The numbers of things that are counted together. */
export interface Sequence {
  /** In reading order. */
  readonly members: readonly Numbered[];
  /** A count of it as its numbers are written: 5 as "H.5", 2 as "13b". */
  readonly print: (count: number) => string;
  /** Two with the same number, the later one first. */
  readonly twins: readonly (readonly [Numbered, Numbered])[];
  /** Each that does not go on where those before it end, by number, and the count it follows. */
  readonly leaps: readonly { readonly member: Numbered; readonly after: number }[];
  /** How many numbers stand twice or are missing. */
  readonly faults: number;
}

/** Reads the numbers of things that may be counted together. Undefined where they are no count that starts at 1: then nobody can say what is missing. */
export function readSequence(entities: readonly (Intervention | Pledge)[]): Sequence | undefined {
  const counted = (pattern: RegExp, countOf: (tail: string) => number) => {
    const [, prefix] = pattern.exec(entities[0]?.number ?? "") ?? [];
    if (prefix === undefined) return undefined;
    const members: Numbered[] = [];
    for (const entity of entities) {
      const match = pattern.exec(entity.number);
      if (match?.[1] !== prefix) return undefined;
      members.push({ entity, count: countOf(match[2] ?? "") });
    }
    return { prefix, members };
  };
  const areParts = entities[0]?.container?.is === "intervention";
  const letters = areParts ? counted(/^(.*?)([a-z])$/, (tail) => tail.charCodeAt(0) - 96) : undefined;
  const read = letters ?? counted(/^(.*?)(\d{1,6})$/, Number);
  if (read === undefined) return undefined;
  const { prefix, members } = read;
  const { twins, leaps, missing } = readCounts(members);
  // With more numbers missing than there are, they are codes rather than a count; so is one that starts at 0.
  if (missing > members.length || members.some(({ count }) => count === 0)) return undefined;
  const print = (count: number) =>
    `${prefix}${letters === undefined ? count : String.fromCharCode(96 + count)}`;
  return { members, print, twins, leaps, faults: twins.length + missing };
}

/** Which of some numbers are the same, and which do not go on where those before them end. */
function readCounts(members: readonly Numbered[]) {
  // Made before the loop: V8 compiles the loop in the midst of the first, long call, and at an object made after it would drop that code again in every later call.
  const counts = {
    twins: [] as [Numbered, Numbered][],
    leaps: [] as { member: Numbered; after: number }[],
    missing: 0,
  };
  let last: Numbered | undefined;
  for (const member of [...members].sort((a, b) => a.count - b.count)) {
    const after = last?.count ?? 0;
    if (last !== undefined && member.count === after) counts.twins.push([member, last]);
    else if (member.count !== after + 1) {
      counts.leaps.push({ member, after });
      counts.missing += member.count - after - 1;
    }
    last = member;
  }
  return counts;
}

/** How the plan counts its work: by priority, by heading, on from a priority to those that are part of it, or on through all of them. */
export function sequencesOfWork(priorities: readonly Priority[]): (Sequence | undefined)[] {
  if (!priorities.every(isKnown)) return [];
  const families = new Map<Priority | undefined, Priority[]>();
  for (const priority of priorities) addTo(families, [...withAbove(priority)].at(-1), priority);
  const byFamily = [...families.values()].flatMap((family) =>
    countedOn(family, family.flatMap(sequencesOfPriority)),
  );
  return families.size === 1 ? byFamily : countedOn(priorities, byFamily);
}

/** The one sequence of all work of some priorities where it fits better than what it is read as one by one; else those. */
function countedOn(priorities: readonly Priority[], apart: (Sequence | undefined)[]) {
  if (priorities.length === 1) return apart;
  const throughout = readSequence(priorities.flatMap((priority) => listsOf(priority).flat()));
  if (throughout === undefined) return apart;
  // Numbers that hardly run on are not meant to.
  const runsOn = throughout.faults * 4 <= throughout.members.length;
  const fitsBetter = apart.includes(undefined) || throughout.faults < faultsIn(apart);
  return runsOn && fitsBetter ? [throughout] : apart;
}

function sequencesOfPriority(priority: Priority): (Sequence | undefined)[] {
  const lists = listsOf(priority);
  if (lists.length === 0) return [];
  const whole = readSequence(lists.flat());
  if (lists.length === 1) return [whole];
  const byHeading = lists.map(readSequence);
  const isByHeading = !byHeading.includes(undefined) && faultsIn(byHeading) < faultsIn([whole]);
  return isByHeading ? byHeading : [whole];
}

function listsOf({ interventions, groups }: Priority): (readonly Intervention[])[] {
  return [interventions, ...groups.map((group) => group.interventions)].filter(({ length }) => length > 0);
}

function isKnown(priority: Priority): boolean {
  return areRead([priority, ...priority.groups], "interventions", "groups");
}

function faultsIn(sequences: readonly (Sequence | undefined)[]): number {
  return sequences.reduce((sum, sequence) => sum + (sequence?.faults ?? 0), 0);
}
