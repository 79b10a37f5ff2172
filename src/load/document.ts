import { oncePer } from "../source/once-per.ts";
import type { SourceFile } from "../source/source-file.ts";

/**
 * Where each node of a document stands. Nodes are numbered in the order in which they are written: a mapping, then its first key,
 * that key's value, the next key … One entry a node in each list; nothing is looked up until a place is needed.
 */
export interface NodeTable {
  /** The offset at which each node starts. */
  readonly starts: Int32Array;
  /** The offset after each node. */
  readonly ends: Int32Array;
  /** The number of the node that follows each node and all that is in it. */
  readonly nexts: Int32Array;
  /** The text of each node that is a key. */
  readonly keys: (string | undefined)[];
}

/** A table with room for so many nodes. */
export function emptyNodeTable(room: number): NodeTable {
  return {
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    nexts: new Int32Array(room),
    keys: [],
  };
}

/** The same table with just the room that its nodes take. */
export function withoutSpare({ starts, ends, nexts, keys }: NodeTable): NodeTable {
  const { length } = keys;
  return {
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
    nexts: nexts.slice(0, length),
    keys: keys.slice(),
  };
}

/** A YAML document as it was read: plain values, and where each stands. Scalars are text as written, true, false or null. */
export interface SourceDocument {
  readonly file: SourceFile;
  readonly value: unknown;
  readonly nodes: NodeTable;
  /** Nodes that something is wrong with. Later stages set aside the fields they stand in. */
  readonly faults: Set<number>;
}

/** A step from a mapping or a list to what is in it: a key or an index. */
export type PathStep = string | number;

/** The numbers of the key and the value of a pair of a mapping. */
export interface Pair {
  readonly key: number;
  readonly value: number;
}

/** The pairs of the mapping at a node, in order. */
export function* pairsOf(nodes: NodeTable, mapping: number): Generator<Pair> {
  const { nexts } = nodes;
  const end = nexts[mapping] ?? 0;
  for (let key = mapping + 1; key < end; ) {
    // A key that is no word is more than one node.
    const value = nexts[key] ?? end;
    yield { key, value };
    key = nexts[value] ?? end;
  }
}

/** The items of the list at a node, in order. */
export function* itemsOf(nodes: NodeTable, list: number): Generator<number> {
  const end = nodes.nexts[list] ?? 0;
  for (let item = list + 1; item < end; item = nodes.nexts[item] ?? end) yield item;
}

/** The pair of a mapping with a key, or undefined where it has none. */
export function findPair(nodes: NodeTable, mapping: number, key: string): Pair | undefined {
  // Most mappings are so small that looking through one takes less than knowing it by heart.
  if ((nodes.nexts[mapping] ?? 0) - mapping > 100) return pairByKey(nodes, mapping, key);
  const { keys, nexts } = nodes;
  const end = nexts[mapping] ?? 0;
  // Written out rather than by `pairsOf`: every finding is placed by it.
  for (let at = mapping + 1; at < end; at = nexts[nexts[at] ?? end] ?? end)
    if (keys[at] === key) return pairAt(nodes, at);
  return undefined;
}

function pairAt({ nexts }: NodeTable, key: number): Pair {
  return { key, value: nexts[key] ?? 0 };
}

/** The members of mappings and lists that a path has led through: a broken file asks for those of one long list over and over. */
interface KnownMembers {
  readonly keys: Map<number, ReadonlyMap<string | undefined, number>>;
  readonly items: Map<number, readonly number[]>;
}

const membersOf = oncePer((_: NodeTable): KnownMembers => ({ keys: new Map(), items: new Map() }));

function pairByKey(nodes: NodeTable, mapping: number, key: string): Pair | undefined {
  const { keys } = membersOf(nodes);
  let byName = keys.get(mapping);
  if (byName === undefined) {
    const found = new Map<string | undefined, number>();
    for (const pair of pairsOf(nodes, mapping)) {
      const name = nodes.keys[pair.key];
      if (!found.has(name)) found.set(name, pair.key);
    }
    byName = found;
    keys.set(mapping, byName);
  }
  const at = byName.get(key);
  return at === undefined ? undefined : pairAt(nodes, at);
}

function itemAt(nodes: NodeTable, list: number, index: number): number | undefined {
  const { items } = membersOf(nodes);
  let found = items.get(list);
  if (found === undefined) {
    found = [...itemsOf(nodes, list)];
    items.set(list, found);
  }
  return found[index];
}

/** The node at the end of a path from another node, with the key it stands under, as far as the path exists. */
export function findNode(
  nodes: NodeTable,
  from: number,
  path: readonly PathStep[],
): Partial<Pair> | undefined {
  let found: Partial<Pair> & { value: number } = { value: from };
  for (const step of path) {
    if (typeof step === "string") {
      const pair = findPair(nodes, found.value, step);
      if (pair === undefined) return undefined;
      found = pair;
    } else {
      const item = itemAt(nodes, found.value, step);
      if (item === undefined) return undefined;
      found = { value: item };
    }
  }
  return found;
}

/** Whether a node stands in a list or mapping that is written in brackets. */
export function isInBrackets({ starts, nexts }: NodeTable, node: number, { text }: SourceFile): boolean {
  for (let at = 0; at < node; at++) {
    const mark = text[starts[at] ?? 0];
    if ((nexts[at] ?? 0) > node && (mark === "[" || mark === "{")) return true;
  }
  return false;
}
