import { expect, test } from "vitest";
import {
  findNode,
  findPair,
  isInBrackets,
  itemsOf,
  type PathStep,
  pairsOf,
  type SourceDocument,
} from "../../src/load/document.ts";
import { loadTexts } from "./load-text.ts";

async function load(text: string): Promise<SourceDocument> {
  const [document] = (await loadTexts({ "a.yaml": text })).documents;
  if (document === undefined) throw new Error("nothing was read");
  return document;
}

/** The text of a node as it is written. */
function written({ nodes, file }: SourceDocument, node: number | undefined): string | undefined {
  return node === undefined ? undefined : file.text.slice(nodes.starts[node], nodes.ends[node]);
}

const plan = "a: 1\nb:\n  - x\n  - c: d\n    e: [y, {f: g}]\n  - z\nh: {i: j}\nk: l\n";

test("a mapping has its pairs and a list its items, in order", async () => {
  const document = await load(plan);
  const { nodes } = document;
  const pairs = [...pairsOf(nodes, 0)];
  expect(pairs.map(({ key }) => nodes.keys[key])).toEqual(["a", "b", "h", "k"]);
  expect(pairs.map(({ value }) => written(document, value)?.slice(0, 3))).toEqual(["1", "- x", "{i:", "l"]);
  expect(pairs.every(({ key, value }) => value === key + 1)).toBe(true);
  const list = findPair(nodes, 0, "b")?.value ?? 0;
  expect([...itemsOf(nodes, list)].map((node) => written(document, node)?.slice(0, 4))).toEqual([
    "x",
    "c: d",
    "z",
  ]);
  expect([...pairsOf(nodes, nodes.nexts.length)]).toEqual([]);
  expect([...itemsOf(nodes, nodes.nexts.length)]).toEqual([]);
});

test.each<[path: readonly PathStep[], text: string | undefined, key?: string]>([
  [["a"], "1", "a"],
  [["b", 0], "x"],
  [["b", 1, "c"], "d", "c"],
  [["b", 1, "e", 1, "f"], "g", "f"],
  [["b", 2], "z"],
  [["h", "i"], "j", "i"],
  [["k"], "l", "k"],
  [["c"], undefined],
  [["b", 3], undefined],
  [["b", 1, "i"], undefined],
  [["x", 0, "y"], undefined],
])("the path %j leads to %s", async (path, text, key) => {
  const document = await load(plan);
  // Twice, since what a list holds is known by heart after the first time.
  for (const _ of "12") {
    const found = findNode(document.nodes, 0, path);
    if (text === undefined) expect(found).toBeUndefined();
    expect(written(document, found?.value)).toBe(text);
    expect(found?.key === undefined ? undefined : document.nodes.keys[found.key]).toBe(key);
  }
});

test("an empty path leads to where it starts", async () => {
  const { nodes } = await load(plan);
  expect(findNode(nodes, 3, [])).toEqual({ value: 3 });
});

test.each([5, 200])("of %i keys each is found, a repeated one where it stands first", async (count) => {
  const keys = Array.from({ length: count }, (_, at) => `k${at}: v${at}\n`);
  const document = await load(`- ${[...keys, "k1: again\n", "last: v\n"].join("  ")}- k1: other\n`);
  const [first = 0, second = 0] = itemsOf(document.nodes, 0);
  const textOf = (node: number, key: string) => written(document, findPair(document.nodes, node, key)?.value);
  for (let at = 0; at < count; at++) expect(textOf(first, `k${at}`)).toBe(`v${at}`);
  expect([textOf(first, "last"), textOf(first, "none"), textOf(first, "")]).toEqual([
    "v",
    undefined,
    undefined,
  ]);
  expect([textOf(second, "k1"), textOf(second, "k2")]).toEqual(["other", undefined]);
});

/** A table of nodes, and how often its keys and the ends of its nodes have been looked at. */
function counted({ nodes }: SourceDocument) {
  const looks = { keys: 0, nexts: 0 };
  const keys = new Proxy(nodes.keys, {
    get: (target, at) => {
      looks.keys++;
      return Reflect.get(target, at);
    },
  });
  const nexts = new Proxy(nodes.nexts, {
    get: (target, at) => {
      looks.nexts++;
      return Reflect.get(target, at);
    },
  });
  return { nodes: { ...nodes, keys, nexts }, looks };
}

test("what stands in a long mapping or list is looked through once, in a short mapping each time", async () => {
  const pairs = Array.from({ length: 200 }, (_, at) => `k${at}: v\n`).join("  ");
  const items = "  - x\n".repeat(200);
  const { nodes, looks } = counted(await load(`- ${pairs}- a: b\n  c: d\n-\n${items}`));
  const [long = 0, short = 0] = itemsOf(nodes, 0);
  for (const key of ["k1", "k2", "k199", "none"]) findPair(nodes, long, key);
  expect(looks.keys).toBe(200);
  for (const _ of "123") findPair(nodes, short, "c");
  expect(looks.keys).toBe(206);
  findNode(nodes, 0, [2, 7]);
  const before = looks.nexts;
  for (let at = 0; at < 200; at++) expect(findNode(nodes, 0, [2, at])).toBeDefined();
  expect(looks.nexts).toBe(before);
});

test("a key that is no word is no key of a mapping, however long that is", async () => {
  const keys = Array.from({ length: 100 }, (_, at) => `k${at}: v\n`).join("");
  for (const text of ["[a]: b\nc: d\n", `[a]: b\nc: d\n${keys}`]) {
    const document = await load(text);
    expect(written(document, findPair(document.nodes, 0, "c")?.value)).toBe("d");
  }
});

test.each<[path: readonly PathStep[], isIn: boolean]>([
  [["a"], false],
  [["b"], false],
  [["b", 1, "c"], false],
  [["b", 1, "e"], false],
  [["b", 1, "e", 0], true],
  [["b", 1, "e", 1, "f"], true],
  [["b", 2], false],
  [["h"], false],
  [["h", "i"], true],
  [["k"], false],
])("whether %j stands in brackets: %s", async (path, isIn) => {
  const { nodes, file } = await load(plan);
  expect(isInBrackets(nodes, findNode(nodes, 0, path)?.value ?? 0, file)).toBe(isIn);
});
