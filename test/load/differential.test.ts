import { readdirSync, readFileSync } from "node:fs";
import { EVENT_ID, parseEvents } from "js-yaml";
import { describe, expect, test } from "vitest";
import { emptyNodeTable, itemsOf, type NodeTable, pairsOf } from "../../src/load/document.ts";
import { loadTexts } from "./load-text.ts";
import { readWithYaml } from "./read-with-yaml.ts";

const root = new URL("../../", import.meta.url);
const files = ["plan/", "test/plans/"].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => folder + name),
);

/** Each scalar of a value with its node, in the order in which they are written; keys too. */
function* scalarsOf(
  nodes: NodeTable,
  value: unknown,
  node: number,
): Generator<[scalar: unknown, node: number]> {
  if (Array.isArray(value)) {
    let at = 0;
    for (const item of itemsOf(nodes, node)) yield* scalarsOf(nodes, value[at++], item);
  } else if (typeof value === "object" && value !== null) {
    for (const pair of pairsOf(nodes, node)) {
      const key = nodes.keys[pair.key] ?? "";
      yield [key, pair.key];
      yield* scalarsOf(nodes, (value as Record<string, unknown>)[key], pair.value);
    }
  } else yield [value, node];
}

describe.each(files)("%s", (file) => {
  const text = readFileSync(new URL(file, root), "utf8");

  test("has the values that another parser reads", async () => {
    const { documents, problems } = await loadTexts({ [file]: text });
    expect(problems).toEqual([]);
    expect(documents[0]?.value).toEqual(readWithYaml(text));
  });

  test("has every scalar where its node says", async () => {
    const { documents } = await loadTexts({ [file]: text });
    const { nodes, value } = documents[0] ?? {
      nodes: emptyNodeTable(0),
      value: null,
    };
    let scalars = 0;
    for (const [scalar, node] of scalarsOf(nodes, value, 0)) {
      scalars++;
      const written = text.slice(nodes.starts[node], nodes.ends[node]);
      expect(written).toBe(written.trim());
      expect(readWithYaml(written) ?? null, `node ${node}`).toEqual(scalar);
    }
    const events = parseEvents(text, {}).filter(({ type }) => type === EVENT_ID.SCALAR);
    expect(scalars).toBe(events.length);
  });
});

test("a list or a mapping in brackets stands from the first bracket to the last", async () => {
  const text = "a: []\nb: {}\nc: [[], { d: [ # e\n  ] }, f ]\n";
  const { documents } = await loadTexts({ "a.yaml": text });
  const nodes = documents[0]?.nodes;
  const written = nodes?.keys.map((_, node) => text.slice(nodes.starts[node], nodes.ends[node]));
  expect(written?.filter((word) => /^[[{]/.test(word))).toEqual([
    "[]",
    "{}",
    "[[], { d: [ # e\n  ] }, f ]",
    "[]",
    "{ d: [ # e\n  ] }",
    "[ # e\n  ]",
  ]);
});

test("the files of both plans are compared", () => {
  expect(files.length).toBeGreaterThan(35);
});
