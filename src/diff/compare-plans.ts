import { parseDayOfYear } from "../model/calendar.ts";
import type { Change, Pair } from "./change.ts";
import { type Comparing, compareEntities } from "./compare-entities.ts";
import { compareOrder } from "./compare-order.ts";
import { findMergers } from "./find-mergers.ts";
import { followGroups } from "./follow-groups.ts";
import { matchEntities } from "./match-entities.ts";
import type { ComparedEntity, PlanSide } from "./plan-side.ts";

/** What differs between two revisions of a plan, by its meaning. */
export interface Comparison {
  /** What changed, in the reading order of the second side; what is gone comes last. */
  readonly changes: readonly Change[];
  /** Entities that are taken for one though their ids differ, and all others that are on both sides. */
  readonly pairs: readonly Pair<ComparedEntity>[];
  /** What one side has and the other, an extract or one that could not be read as a whole, may have too. */
  readonly notStated: {
    readonly before: readonly ComparedEntity[];
    readonly after: readonly ComparedEntity[];
  };
}

/**
 * Compares two revisions of a plan by meaning: first which entities are the same, then what changed in each. Where files lie, in which order
 * keys stand and how a value is written plays no part.
 */
export function comparePlans(before: PlanSide, after: PlanSide): Comparison {
  const { pairs, gone, fresh, unclear } = matchEntities(before, after);
  const names = new Map(pairs.map(({ before: one, after: other }) => [one.name, other.id]));
  const follow = (kind: string, id: string) => names.get(`${kind}/${id}`) ?? id;
  const comparing: Comparing = {
    follow,
    followGroup: followGroups(pairs, follow),
    yearStarts: yearStartsOf(after) ?? yearStartsOf(before),
  };
  const isGone = after.absence === "removed";
  const isNew = before.absence === "removed";
  const mergers = findMergers({ pairs, gone, fresh, unclear }, isNew, isGone);
  // What may have been there before is not said to be new.
  const cannotTell = new Set(mergers.filter(({ type }) => type === "unclear").map(nameOfChange));
  const isUnclear = ({ name }: ComparedEntity) => cannotTell.has(name);
  const changes = [
    ...pairs.flatMap((pair) =>
      compareEntities(pair, comparing).map((change) => ({ ...change, matchedBy: pair.matchedBy })),
    ),
    // What an extract tells, it tells in an order of its own.
    ...(isNew && isGone ? compareOrder(pairs, follow) : []),
    ...(isNew ? fresh : [])
      .filter((entity) => !isUnclear(entity))
      .map((entity) => comesOrGoes(entity, "added")),
    ...(isGone ? gone : [])
      .filter((entity) => !isUnclear(entity))
      .map((entity) => comesOrGoes(entity, "removed")),
    ...mergers,
  ];
  return {
    changes: inReadingOrder(changes, before, after),
    pairs,
    notStated: { before: isNew ? [] : fresh, after: isGone ? [] : gone },
  };
}

function comesOrGoes({ kind, id, data }: ComparedEntity, type: "added" | "removed"): Change {
  const [before, after] = type === "added" ? [null, data] : [data, null];
  return { type, kind, id, field: null, before, after };
}

function nameOfChange({ kind, id }: Change): string {
  return `${kind}/${id}`;
}

function yearStartsOf({ entities }: PlanSide) {
  const yearStarts = entities.get("plan/")?.data.yearStarts as
    | { readonly printed: string }
    | null
    | undefined;
  return yearStarts ? parseDayOfYear(yearStarts.printed) : undefined;
}

function inReadingOrder(changes: readonly Change[], before: PlanSide, after: PlanSide): Change[] {
  const places = new Map([...after.entities.keys()].map((name, at) => [name, at]));
  const past = after.entities.size;
  const goneAt = new Map([...before.entities.keys()].map((name, at) => [name, past + at]));
  const placeOf = (change: Change) => {
    const name = nameOfChange(change);
    return places.get(name) ?? goneAt.get(name) ?? 0;
  };
  return changes
    .map((change) => ({ change, place: placeOf(change) }))
    .sort((one, other) => one.place - other.place)
    .map(({ change }) => change);
}
