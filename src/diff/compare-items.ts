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

interface Item {
  readonly meaning: unknown;
  readonly label: string;
  /** What it refers to, where it refers to anything. */
  readonly references: string;
}

/** Two items with so much of their words in common are one, reworded. */
const alike = 0.5;

/**
 * Compares two lists by the meanings of their items: those that are the same, then those known by the same, then those that refer to the same,
 * then those that are alike.
 */
export function compareItems(of: Shape, before: readonly unknown[], after: readonly unknown[]): ItemChanges {
  const [ones, others] = [
    before.map((meaning) => itemOf(of, meaning)),
    after.map((meaning) => itemOf(of, meaning)),
  ];
  const pairs: [Item, Item][] = [];
  const take = (isOne: (one: Item, other: Item) => boolean) => {
    for (const one of [...ones]) {
      const at = others.findIndex((other) => isOne(one, other));
      const other = others[at];
      if (other === undefined) continue;
      pairs.push([one, other]);
      ones.splice(ones.indexOf(one), 1);
      others.splice(at, 1);
    }
  };
  take((one, other) => isSame(one.meaning, other.meaning));
  take((one, other) => one.label === other.label);
  take((one, other) => one.references !== "" && one.references === other.references);
  take((one, other) => of.is !== "reference" && likeness(one.label, other.label) >= alike);
  return {
    kept: pairs.length,
    added: others.map(({ label }) => label),
    removed: ones.map(({ label }) => label),
    reworded: pairs
      .filter(([one, other]) => !isSame(one.meaning, other.meaning))
      .map(([one, other]) => ({ before: one.label, after: other.label })),
  };
}

function itemOf(shape: Shape, meaning: unknown): Item {
  if (typeof meaning !== "object" || meaning === null) {
    return { meaning, label: String(meaning), references: "" };
  }
  const data = meaning as Readonly<Record<string, unknown>>;
  const fields = shape.is === "record" ? Object.values(shape.fields) : [];
  const isReference = (of: Shape): boolean => (of.is === "list" ? isReference(of.of) : of.is === "reference");
  const references = fields.filter(({ shape: of }) => isReference(of)).map(({ name }) => data[name]);
  const text = ["title", "name", "text", "role", "label"]
    .map((name) => data[name])
    .find((value) => value !== undefined);
  return {
    meaning,
    label: String(
      text ??
        data.id ??
        fields.map(({ name }) => data[name]).find((value) => typeof value === "string") ??
        "",
    ),
    references: references.some((value) => value !== undefined) ? JSON.stringify(references) : "",
  };
}

function likeness(one: string, other: string): number {
  return likenessOf(contentWords(one), contentWords(other), () => 1);
}
