import type { Change, Pair } from "./change.ts";
import { contentWords } from "./likeness.ts";
import type { Matches } from "./match-entities.ts";
import { type ComparedEntity, titleOf } from "./plan-side.ts";

/** So much of what another wording leaves out must stand elsewhere for that to be a part of it. */
const mostOfIt = 0.6;
/** Fewer words than this are too few to know a part by. */
const fewest = 2;
/** A word that more wordings than this left out is no trace of any of them. */
const tooCommon = 200;

/**
 * Finds what one entity became: several, or a part of another. Ids show it ("hubs" became "hubs-north" and "hubs-south"), or likeness does:
 * one is about equally like several, or what a wording no longer says is what a new entity says. Where a side may lack what it does not have,
 * nobody can tell.
 */
export function findMergers(
  { pairs, gone, fresh, unclear }: Matches,
  isNew: boolean,
  isGone: boolean,
): Change[] {
  const changes: Change[] = [];
  for (const { one, several, isBefore } of unclear) {
    const ids = several.map(({ id }) => id);
    const isSure = isBefore ? isNew : isGone;
    const type = !isSure ? "unclear" : isBefore ? "split" : "merged";
    const change = tell(type, one, isBefore ? [one.id] : ids, isBefore ? ids : [one.id]);
    changes.push(type === "unclear" ? { ...change, [isBefore ? "before" : "after"]: one.data } : change);
  }
  const toldOf = new Set(unclear.flatMap(({ one, several }) => [one, ...several]));
  const isLeft = (entity: ComparedEntity) => !toldOf.has(entity);
  for (const { one, several } of byIds(gone.filter(isLeft), fresh.filter(isLeft)))
    changes.push(tell("split", one, [one.id], several));
  for (const { one, several } of byIds(fresh.filter(isLeft), gone.filter(isLeft)))
    changes.push(tell("merged", one, several, [one.id]));
  if (isNew) {
    const lost = partsLost(pairs, (pair) => [pair.before, pair.after]);
    for (const entity of fresh.filter(isLeft)) {
      const whole = findWhole(entity, lost);
      if (whole !== undefined)
        changes.push(tell("split", whole.after, [whole.before.id], [whole.after.id, entity.id]));
    }
  }
  if (isGone) {
    const gained = partsLost(pairs, (pair) => [pair.after, pair.before]);
    for (const entity of gone.filter(isLeft)) {
      const whole = findWhole(entity, gained);
      if (whole !== undefined)
        changes.push(tell("merged", whole.after, [whole.before.id, entity.id], [whole.after.id]));
    }
  }
  return changes;
}

function tell(
  type: "split" | "merged" | "unclear",
  { kind, id }: ComparedEntity,
  from: readonly string[],
  to: readonly string[],
): Change {
  return { type, kind, id, field: null, before: null, after: null, from, to };
}

/** Entities whose id begins the ids of several of the other side. */
function byIds(
  ones: readonly ComparedEntity[],
  others: readonly ComparedEntity[],
): { readonly one: ComparedEntity; readonly several: readonly string[] }[] {
  const byStart = new Map<string, string[]>();
  for (const { kind, id } of others) {
    for (let end = id.indexOf("-"); end !== -1; end = id.indexOf("-", end + 1)) {
      const start = `${kind}/${id.slice(0, end)}`;
      const ids = byStart.get(start);
      if (ids === undefined) byStart.set(start, [id]);
      else ids.push(id);
    }
  }
  return ones.flatMap((one) => {
    const several = byStart.get(one.name) ?? [];
    return several.length < 2 ? [] : [{ one, several }];
  });
}

/** What one wording of a pair says and the other does not, by each of its words. */
type PartsLost = ReadonlyMap<
  string,
  readonly { readonly pair: Pair<ComparedEntity>; readonly words: readonly string[] }[]
>;

function partsLost(
  pairs: readonly Pair<ComparedEntity>[],
  sidesOf: (pair: Pair<ComparedEntity>) => readonly [fuller: ComparedEntity, shorter: ComparedEntity],
): PartsLost {
  const lost = new Map<string, { pair: Pair<ComparedEntity>; words: string[] }[]>();
  for (const pair of pairs) {
    const [fuller, shorter] = sidesOf(pair);
    if (titleOf(fuller) === titleOf(shorter)) continue;
    const kept = contentWords(titleOf(shorter));
    const all = [...contentWords(titleOf(fuller))];
    const words = all.filter((word) => !kept.has(word));
    // What lost all of its words has lost no part of them: its id now names something else.
    if (words.length < fewest || words.length === all.length) continue;
    for (const word of words) {
      const key = `${fuller.kind} ${word}`;
      const parts = lost.get(key);
      if (parts === undefined) lost.set(key, [{ pair, words }]);
      else parts.push({ pair, words });
    }
  }
  return lost;
}

/** The pair one of whose wordings no longer says what an entity now says. */
function findWhole(entity: ComparedEntity, lost: PartsLost): Pair<ComparedEntity> | undefined {
  const own = contentWords(titleOf(entity));
  for (const word of own) {
    const parts = lost.get(`${entity.kind} ${word}`) ?? [];
    // A word that so many wordings lost says nothing of this one.
    if (parts.length > tooCommon) continue;
    for (const { pair, words } of parts)
      if (words.filter((lostWord) => own.has(lostWord)).length >= words.length * mostOfIt) return pair;
  }
  return undefined;
}
