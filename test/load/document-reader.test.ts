import { EVENT_ID, parseEvents } from "js-yaml";
import { expect, test } from "vitest";
import { DocumentReader } from "../../src/load/document-reader.ts";
import { DiagnosticLog } from "../../src/source/diagnostic-log.ts";
import { loadTexts } from "./load-text.ts";

/** The one document of a text. */
async function load(text: string) {
  const [document] = (await loadTexts({ "a.yaml": text })).documents;
  if (document === undefined) throw new Error("nothing was read");
  return document;
}

test.each([
  [null, ["~", "null", "Null", "NULL", ""]],
  [true, ["true", "True", "TRUE"]],
  [false, ["false", "False", "FALSE"]],
])("%s is what a word of YAML says, unless it is in quotes", async (value, words) => {
  for (const word of words) {
    const { value: read } = await load(`- ${word}\n- '${word}'\n- "${word}"\n`);
    expect(read).toEqual([value, word, word]);
  }
});

test.each(["truth", "nil", "no", "yes", "on", "tRUE", "1.10", "0x1f", "2026-01-01", ".inf", "<<"])(
  "%s stays a text as it is written",
  async (text) => {
    expect((await load(`- ${text}\n`)).value).toEqual([text]);
  },
);

test.each<[text: string, ...written: string[]]>([
  ["a: 'b'\nc: \"d\"\n", "a", "'b'", "c", '"d"'],
  ["a: |\n  b\n\n  c\n\nd: >-\n\n  e\nf: g\n", "a", "b\n\n  c", "d", "e", "f", "g"],
  ["[a: b, c]", "a", "b", "c"],
  ["'a': b\n\"c d\" : e\nf g: h\n", "'a'", "b", '"c d"', "e", "f g", "h"],
  ["a: # b\nc:\n", "a", "", "c", ""],
])("each scalar of %j stands where it is written", async (text, ...written) => {
  const { nodes } = await load(text);
  const scalars = nodes.keys.flatMap((_, node) =>
    nodes.nexts[node] === node + 1 ? [text.slice(nodes.starts[node], nodes.ends[node])] : [],
  );
  expect(scalars.map((scalar) => scalar.trim())).toEqual(written);
});

test("a key of lines of its own ends before its last line break", async () => {
  const text = "? >-\n  a\n: b\n";
  const { nodes } = await load(text);
  expect(text.slice(nodes.starts[1], nodes.ends[1])).toBe("  a");
});

test("a pair in a list in brackets ends before the bracket that closes the list", async () => {
  const text = "[a, b: c]";
  const { nodes } = await load(text);
  expect(text.slice(nodes.starts[2], nodes.ends[2])).toBe("b: c");
});

/** Each text with what is written where something is at fault: nothing may be concluded from that. */
test.each<[text: string, ...atFault: string[]]>([
  ["a: b # c\nd: [e, {f: g}]\nh:\n  - i\n", ...[]],
  ["a: &b c\nd: !e f\ng: !h &i j\nk: l\n", "c", "f", "j"],
  ["a: *b\nc: d\n", "*b"],
  ["a: b\nc: d\na: e\n", "b", "e"],
  ["? a\n: b\nc: d\n", "b"],
  ["a:\n  b: c #d\n  e: #f\n  g: h # i\n", "c", ""],
  ["a: b\n   - c\nd: e\n", "b\n   - c"],
  ['a: "\\e"\nb: c\n', '"\\e"'],
  ["a: |+\n\n\nb: c\n", ""],
  ["a:\n  [b]: c\n  d: e\n", "[b]: c\n  d: e"],
])("what is at fault in %j is marked, and nothing else is", async (text, ...atFault) => {
  const { nodes, faults } = await load(text);
  const marked = [...faults].sort((a, b) => a - b);
  expect(marked.map((node) => text.slice(nodes.starts[node], nodes.ends[node]))).toEqual(atFault);
});

test("what the parser should never tell of is not read as if nothing were there", () => {
  const text = "a";
  const [document] = parseEvents(text, {});
  if (document === undefined) throw new Error("nothing was parsed");
  const reader = new DocumentReader({ path: "a.yaml", text }, [document, document], new DiagnosticLog());
  expect(() => reader.read()).toThrow(`Unexpected YAML event ${EVENT_ID.DOCUMENT}`);
});
