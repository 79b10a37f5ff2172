import type { Pair } from "./change.ts";
import { contentWords, likenessOf, weighWords } from "./likeness.ts";
import { type ComparedEntity, type PlanSide, titleOf } from "./plan-side.ts";

/** Which entities of two revisions are the same. */
export interface Matches {
  readonly pairs: readonly Pair<ComparedEntity>[];
  /** What is only on the first side, and what is only on the second. */
  readonly gone: readonly ComparedEntity[];
  readonly fresh: readonly ComparedEntity[];
  /** What is alike, but not clearly so: one that may have become several, or several that may have become one. */
  readonly unclear: readonly UnclearMatch[];
}

/** One entity of a side, and several of the other side that it is about equally like. */
export interface UnclearMatch {
  readonly one: ComparedEntity;
  readonly several: readonly ComparedEntity[];
  /** Whether the one stands on the first side. */
  readonly isBefore: boolean;
}

/** Two entities are taken for one from this likeness on, with what their places add to it. */
const alike = 0.5;
/** What it adds that two entities stand in the same place, and that they have the same number. */
const samePlace = 0.1;
/** The best match is clear where no other is nearly as good. */
const clearly = 0.85;
/** A word that more entities than this have says nothing of any of them. */
const tooCommon = 200;

interface Candidate {
  readonly before: ComparedEntity;
  readonly after: ComparedEntity;
  readonly likeness: number;
}

/**
 * Finds the entities that two revisions share: those of one id; then, of what is left, those of one kind that are most alike. What is
 * found from the first side is found from the second.
 */
export function matchEntities(before: PlanSide, after: PlanSide): Matches {
  const pairs: Pair<ComparedEntity>[] = [];
  const left: ComparedEntity[] = [];
  for (const entity of before.entities.values()) {
    const same = after.entities.get(entity.name);
    // That nothing says what plan this is has been reported. It is no plan that went.
    if (same === undefined && entity.kind !== "plan") left.push(entity);
    if (same !== undefined) pairs.push({ before: entity, after: same, matchedBy: "id" });
  }
  const right = [...after.entities.values()].filter(
    ({ name, kind }) => kind !== "plan" && !before.entities.has(name),
  );
  const alikeToTheLetter = matchTitles(left, right);
  pairs.push(...alikeToTheLetter);
  const done = new Set(alikeToTheLetter.flatMap((pair) => [pair.before, pair.after]));
  const isLeft = (entity: ComparedEntity) => !done.has(entity);
  const candidates = findCandidates(left.filter(isLeft), right.filter(isLeft));
  const ofBefore = byEntity(candidates, ({ before: entity }) => entity);
  const ofAfter = byEntity(candidates, ({ after: entity }) => entity);
  const matched = new Set<ComparedEntity>(done);
  for (const candidate of candidates) {
    const rivals = [...(ofBefore.get(candidate.before) ?? []), ...(ofAfter.get(candidate.after) ?? [])];
    if (rivals.some((rival) => rival !== candidate && rival.likeness >= candidate.likeness * clearly))
      continue;
    pairs.push({ before: candidate.before, after: candidate.after, matchedBy: "likeness" });
    matched.add(candidate.before).add(candidate.after);
  }
  const unclear = [
    ...unclearMatches(ofBefore, matched, ({ after: entity }) => entity, true),
    ...unclearMatches(ofAfter, matched, ({ before: entity }) => entity, false),
  ];
  return {
    pairs,
    gone: left.filter((entity) => !matched.has(entity)),
    fresh: right.filter((entity) => !matched.has(entity)),
    unclear,
  };
}

/** The pairs that say the same: in one place and with one number, else in one place, else wherever they stand. Only what nothing else says on its side is clear. */
function matchTitles(
  left: readonly ComparedEntity[],
  right: readonly ComparedEntity[],
): Pair<ComparedEntity>[] {
  const pairs: Pair<ComparedEntity>[] = [];
  const done = new Set<ComparedEntity>();
  const keys: readonly ((entity: ComparedEntity) => readonly unknown[])[] = [
    ({ data }) => [data.priority, data.intervention, data.group, data.parent, data.number],
    ({ data }) => [data.priority, data.intervention],
    () => [],
  ];
  for (const placeOf of keys) {
    const keyOf = (entity: ComparedEntity) =>
      JSON.stringify([entity.kind, ...placeOf(entity), ...[...contentWords(titleOf(entity))].sort()]);
    const isLeft = (entity: ComparedEntity) => !done.has(entity) && contentWords(titleOf(entity)).size > 0;
    const byKey = onlyOnes(right.filter(isLeft), keyOf);
    for (const [key, before] of onlyOnes(left.filter(isLeft), keyOf)) {
      const after = byKey.get(key);
      if (before === undefined || after === undefined) continue;
      pairs.push({ before, after, matchedBy: "likeness" });
      done.add(before).add(after);
    }
  }
  return pairs;
}

/** Entities by a key of theirs; undefined where several have it. */
function onlyOnes(
  entities: readonly ComparedEntity[],
  keyOf: (entity: ComparedEntity) => string,
): Map<string, ComparedEntity | undefined> {
  const found = new Map<string, ComparedEntity | undefined>();
  for (const entity of entities) {
    const key = keyOf(entity);
    found.set(key, found.has(key) ? undefined : entity);
  }
  return found;
}

function unclearMatches(
  candidates: ReadonlyMap<ComparedEntity, readonly Candidate[]>,
  matched: ReadonlySet<ComparedEntity>,
  otherOf: (candidate: Candidate) => ComparedEntity,
  isBefore: boolean,
): UnclearMatch[] {
  return [...candidates].flatMap(([one, found]) => {
    const free = matched.has(one) ? [] : found.filter((candidate) => !matched.has(otherOf(candidate)));
    const best = Math.max(...free.map(({ likeness }) => likeness));
    const several = free.filter(({ likeness }) => likeness >= best * clearly).map(otherOf);
    return several.length < 2 ? [] : [{ one, several, isBefore }];
  });
}

/** The pairs of one kind that are alike. Entities are compared only where they share a word that few have. */
function findCandidates(left: readonly ComparedEntity[], right: readonly ComparedEntity[]): Candidate[] {
  const words = new Map([...left, ...right].map((entity) => [entity, contentWords(titleOf(entity))]));
  const weight = weighWords(words.values());
  const byWord = new Map<string, ComparedEntity[]>();
  for (const entity of left) {
    for (const word of words.get(entity) ?? []) {
      const key = `${entity.kind} ${word}`;
      const having = byWord.get(key);
      if (having === undefined) byWord.set(key, [entity]);
      else having.push(entity);
    }
  }
  return right.flatMap((after) => {
    const wordsAfter = words.get(after) ?? new Set();
    const near = new Set<ComparedEntity>();
    for (const word of wordsAfter) {
      const having = byWord.get(`${after.kind} ${word}`) ?? [];
      if (having.length <= tooCommon) for (const before of having) near.add(before);
    }
    return [...near].flatMap((before) => {
      const place =
        (isInOnePlace(before, after) ? samePlace : 0) + (haveOneNumber(before, after) ? samePlace : 0);
      const likeness = likenessOf(words.get(before) ?? new Set(), wordsAfter, weight) + place;
      return likeness < alike ? [] : [{ before, after, likeness }];
    });
  });
}

function isInOnePlace(one: ComparedEntity, other: ComparedEntity): boolean {
  return one.data.priority !== undefined && one.data.priority === other.data.priority;
}

function haveOneNumber(one: ComparedEntity, other: ComparedEntity): boolean {
  const { number } = one.data;
  return typeof number === "string" && number !== "" && number === other.data.number;
}

function byEntity(
  candidates: readonly Candidate[],
  entityOf: (candidate: Candidate) => ComparedEntity,
): Map<ComparedEntity, Candidate[]> {
  const found = new Map<ComparedEntity, Candidate[]>();
  for (const candidate of candidates) {
    const entity = entityOf(candidate);
    const ofEntity = found.get(entity);
    if (ofEntity === undefined) found.set(entity, [candidate]);
    else ofEntity.push(candidate);
  }
  return found;
}
