import type { Data } from "../compile/flatten-plan.ts";
import type { Shape } from "../model/shape.ts";
import { contentWords, likenessOf } from "./likeness.ts";
import { isSame } from "./meaning.ts";

/** What changed in a list, told by what its items are known by: their title, their text or what they name. */
export interface ItemChanges {
  /** How many items are the same on both sides, but for what `reworded` tells. */
  readonly kept: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Items that are on both sides and differ: what they were known by, and what they are known by now. */
  readonly reworded: readonly { readonly before: string; readonly after: string }[];
}

/** An item of a list: what it means, and how plan.json has it. */
export interface ListItem {
  readonly meaning: unknown;
  readonly data: unknown;
}

interface Item {
  /** Its place in its list. */
  readonly at: number;
  readonly meaning: unknown;
  readonly key: string;
  readonly label: string;
  /** What it refers to, where it refers to anything. */
  readonly references: string;
}

/** Two items with so much of their words in common are one, reworded. */
const alike = 0.5;
/** Where more items than this are left on both sides, nobody would read which of them are alike. */
const most = 100;

/**
 * Compares two lists by the meanings of their items: those that are the same, then those known by the same, then those that refer to the same,
 * then those that are alike. `follow` says what something of the first list is known by in the second.
 */
export function compareItems(
  of: Shape,
  before: readonly ListItem[],
  after: readonly ListItem[],
  follow: (label: string) => string = (label) => label,
): ItemChanges {
  const pairs: [Item, Item][] = [];
  let ones = before.map((item, at) => itemOf(of, item, at));
  let others = after.map((item, at) => itemOf(of, item, at));
  const pair = (keyOfOne: (item: Item) => string, keyOfOther = keyOfOne) => {
    const waiting = new Map<string, Item[]>();
    for (const other of others) {
      const key = keyOfOther(other);
      const same = waiting.get(key);
      if (key === "") continue;
      if (same === undefined) waiting.set(key, [other]);
      else same.push(other);
    }
    for (const same of waiting.values()) same.reverse();
    const taken = new Set<Item>();
    for (const one of ones) {
      const other = waiting.get(keyOfOne(one))?.pop();
      if (other === undefined) continue;
      pairs.push([one, other]);
      taken.add(one).add(other);
    }
    ones = ones.filter((item) => !taken.has(item));
    others = others.filter((item) => !taken.has(item));
  };
  pair(({ key }) => key);
  pair(
    ({ label }) => follow(label),
    ({ label }) => label,
  );
  pair(({ references }) => references);
  if (of.is !== "reference" && ones.length <= most && others.length <= most)
    for (const [one, other] of pairLike(ones, others)) {
      pairs.push([one, other]);
      ones = ones.filter((item) => item !== one);
      others = others.filter((item) => item !== other);
    }
  const [one, other, ...more] = [...ones, ...others];
  // One text in the place of another is that one in other words, however few of them it shares.
  if (
    of.is === "text" &&
    one !== undefined &&
    other !== undefined &&
    one.at === other.at &&
    more.length === 0
  ) {
    pairs.push([one, other]);
    ones = [];
    others = [];
  }
  return {
    kept: pairs.length,
    added: others.map(({ label }) => label),
    removed: ones.map(({ label }) => label),
    reworded: pairs
      .filter(([one, other]) => !isSame(one.meaning, other.meaning))
      .map(([one, other]) => ({ before: one.label, after: other.label })),
  };
}

/** Pairs of items that are alike, those that are most alike first. */
function pairLike(ones: readonly Item[], others: readonly Item[]): [Item, Item][] {
  const words = new Map([...ones, ...others].map((item) => [item, contentWords(item.label)]));
  const wordsOf = (item: Item) => words.get(item) ?? new Set<string>();
  const found = ones.flatMap((one) =>
    others.map((other) => ({ one, other, likeness: likenessOf(wordsOf(one), wordsOf(other), () => 1) })),
  );
  const taken = new Set<Item>();
  return found
    .filter(({ likeness }) => likeness >= alike)
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ one, other }): [Item, Item][] => {
      if (taken.has(one) || taken.has(other)) return [];
      taken.add(one).add(other);
      return [[one, other]];
    });
}

function itemOf(shape: Shape, { meaning, data }: ListItem, at: number): Item {
  const key = JSON.stringify(meaning);
  if (typeof meaning !== "object" || meaning === null)
    return { at, meaning, key, label: String(meaning), references: "" };
  const said = meaning as Data;
  const fields = shape.is === "record" ? Object.values(shape.fields) : [];
  const isReference = (of: Shape): boolean => (of.is === "list" ? isReference(of.of) : of.is === "reference");
  const references = fields.filter(({ shape: of }) => isReference(of)).map(({ name }) => said[name]);
  const text = ["title", "name", "text", "role", "label", "id"]
    .map((name) => said[name])
    .find((value) => value !== undefined);
  return {
    at,
    meaning,
    key,
    label: String(text ?? fields.map(({ name }) => printedOf((data as Data)[name])).find(Boolean) ?? ""),
    references: references.some((value) => value !== undefined) ? JSON.stringify(references) : "",
  };
}

/** A value as people read it. */
function printedOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const { text, printed } = (value ?? {}) as { readonly text?: string; readonly printed?: string };
  return text ?? printed;
}
