import { addTo } from "../source/groups.ts";
import type { Change, ChangeType } from "./change.ts";
import type { Comparison } from "./compare-plans.ts";
import { type NamesOfSides, nameOf, namesOfSides } from "./names.ts";
import { type ComparedEntity, type PlanSide, titleOf } from "./plan-side.ts";
import { isCapitalsOnly, type Sentence, tellChange } from "./tell-change.ts";

/** Changes that a reader takes in together: those of one priority, or of the plan as a whole. */
export interface ChangeGroup {
  readonly heading: string;
  /** The entities that changed, the weightiest first. */
  readonly entities: readonly ToldEntity[];
  /** Small things that are counted and not told one by one: sources, notes, capitals. */
  readonly small: number;
}

/** What is told of one entity. */
export interface ToldEntity {
  readonly name: string;
  readonly sentences: readonly Sentence[];
  readonly changes: readonly Change[];
}

/** How much each type of change matters to a board; of pledges and of the plan itself it matters more. */
const weights: Readonly<Record<ChangeType, number>> = {
  removed: 80,
  status: 75,
  retimed: 70,
  retargeted: 65,
  split: 60,
  merged: 60,
  unclear: 60,
  added: 55,
  remapped: 50,
  moved: 45,
  revalued: 40,
  audience: 40,
  reworded: 35,
  renamed: 30,
  changed: 25,
  renumbered: 20,
  "given another id": 15,
  order: 10,
  note: 5,
  source: 1,
};
const weightOfPromise = { weaker: 40, narrower: 25, stronger: 20, wider: 20 } as const;

/** How much a change matters. */
function weightOf(change: Change): number {
  const { type, kind, promise, times } = change;
  if (isSmall(change)) return 0;
  const later = type !== "retimed" && times !== undefined ? 35 : 0;
  const promised = promise === undefined ? 0 : weightOfPromise[promise.may];
  return weights[type] + later + promised + (kind === "pledge" ? 30 : 0) + (kind === "priority" ? 10 : 0);
}

function greatest(changes: readonly Change[]): number {
  return changes.reduce((weight, change) => Math.max(weight, weightOf(change)), 0);
}

/** Whether a change is one that nobody on a board reads about: where something is stated, a remark, capital letters. */
function isSmall(change: Change): boolean {
  const isRewording = change.type === "reworded" || change.type === "renamed";
  return (
    change.type === "source" ||
    change.type === "note" ||
    (isRewording && change.words !== undefined && isCapitalsOnly(change))
  );
}

/** Arranges what changed for readers: by priority, in each the weightiest first, each entity once. */
export function arrangeChanges({ changes }: Comparison, before: PlanSide, after: PlanSide): ChangeGroup[] {
  const names = namesOfSides(before, after);
  const groups = new Map<string, Change[]>();
  const told = tellOnce(changes);
  for (const change of told) {
    const key = priorityOf(change, before, after) ?? "";
    const ofGroup = groups.get(key);
    if (ofGroup === undefined) groups.set(key, [change]);
    else ofGroup.push(change);
  }
  return [...groups]
    .map(([key, ofGroup]) => ({
      group: groupOf(key, ofGroup, names, before, after),
      weight: greatest(ofGroup),
    }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ group }) => group);
}

/** What became a part of something else, or several, is told as that, and not again as new or gone. */
function tellOnce(changes: readonly Change[]): Change[] {
  const parts = new Set(
    changes.flatMap(({ type, kind, from = [], to = [] }) =>
      type === "split" || type === "merged"
        ? [...from.map((id) => `removed ${kind}/${id}`), ...to.map((id) => `added ${kind}/${id}`)]
        : [],
    ),
  );
  return changes.filter(({ type, kind, id }) => !parts.has(`${type} ${kind}/${id}`));
}

function groupOf(
  priority: string,
  changes: readonly Change[],
  names: NamesOfSides,
  before: PlanSide,
  after: PlanSide,
): ChangeGroup {
  const found = after.entities.get(`priority/${priority}`) ?? before.entities.get(`priority/${priority}`);
  const byEntity = new Map<string, Change[]>();
  for (const change of changes.filter((candidate) => !isSmall(candidate))) {
    addTo(byEntity, `${change.kind}/${change.id}`, change);
  }
  const entities = [...byEntity.values()].map((ofEntity) => {
    const sorted = [...ofEntity].sort((one, other) => weightOf(other) - weightOf(one));
    return { told: toldEntity(sorted, names, before, after), weight: greatest(ofEntity) };
  });
  return {
    heading: found === undefined ? "The plan as a whole" : titleOf(found),
    entities: entities.sort((one, other) => other.weight - one.weight).map(({ told }) => told),
    small: changes.filter(isSmall).length,
  };
}

function toldEntity(
  changes: readonly Change[],
  names: NamesOfSides,
  before: PlanSide,
  after: PlanSide,
): ToldEntity {
  const [{ kind, id }] = changes as [Change];
  const entity = after.entities.get(`${kind}/${id}`);
  const was = before.entities.get(`${kind}/${id}`);
  const name = entity !== undefined ? nameOf(entity, after) : was !== undefined ? nameOf(was, before) : id;
  return {
    name: name.charAt(0).toUpperCase() + name.slice(1),
    sentences: changes.map((change) => tellChange(change, names)),
    changes,
  };
}

/** The priority that an entity belongs to: itself, the one that it stands in, or the first that it serves. */
function priorityOf({ kind, id }: Change, before: PlanSide, after: PlanSide): string | undefined {
  if (kind === "priority") return id;
  for (const side of [after, before]) {
    const entity = side.entities.get(`${kind}/${id}`);
    if (entity !== undefined) return homeOf(entity, side);
  }
  return undefined;
}

function homeOf({ kind, data }: ComparedEntity, side: PlanSide): string | undefined {
  if (kind === "intervention") return String(data.priority);
  if (kind === "milestone") {
    const work = side.entities.get(`intervention/${data.intervention}`);
    return work === undefined ? undefined : homeOf(work, side);
  }
  return kind === "pledge" || kind === "outcome" ? (data.priorities as string[] | undefined)?.[0] : undefined;
}
