import type { Kind } from "../model/kinds.generated.ts";
import type { ItemChanges } from "./compare-items.ts";
import type { PromiseChange } from "./compare-promises.ts";
import type { Lateness } from "./compare-times.ts";
import type { WordChange } from "./compare-words.ts";

/** What a change is. An entity is added or removed; each other change is one of a field, but for the last three, which tell of several entities. */
export type ChangeType =
  | "added"
  | "removed"
  | "given another id"
  | "renamed"
  | "renumbered"
  | "moved"
  | "reworded"
  | "retimed"
  | "remapped"
  | "retargeted"
  | "revalued"
  | "status"
  | "audience"
  | "source"
  | "note"
  | "order"
  | "changed"
  | "split"
  | "merged"
  | "unclear";

/** One change of meaning between two revisions of a plan. Put to the first revision, the changes give the second. */
export interface Change {
  readonly type: ChangeType;
  readonly kind: Kind;
  /** The id on the second side; that on the first side of what is not on the second. Of the plan itself "". */
  readonly id: string;
  /** The name of the field in plan.json; null where the change is of the whole entity. */
  readonly field: string | null;
  /** What stood there, as plan.json has it: the field, or the entity; null where there was nothing. */
  readonly before: unknown;
  /** What stands there now. */
  readonly after: unknown;
  /** How it is known that both sides have the entity; left out where only one has. */
  readonly matchedBy?: Pair<unknown>["matchedBy"];
  /** Of what has another wording: its words in order. */
  readonly words?: readonly WordChange[];
  /** Of a list: which of its items came, went or changed. */
  readonly items?: ItemChanges;
  /** Of what has other years or another date: how far it moved. */
  readonly times?: Lateness;
  /** Of a promise or a target: whether it may now be weaker or stronger, wider or narrower, and why. */
  readonly promise?: PromiseChange;
  /** Of a split, a merger and what is unclear: the ids that it was, and the ids that it is. */
  readonly from?: readonly string[];
  readonly to?: readonly string[];
}

/** Two entities that are taken for one, and how that is known. */
export interface Pair<Side> {
  readonly before: Side;
  readonly after: Side;
  readonly matchedBy: "id" | "likeness";
}
