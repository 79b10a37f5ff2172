import { describe, expect, test } from "vitest";
import { loadFiles } from "../../src/load/load-files.ts";
import { DiagnosticLog } from "../../src/source/diagnostic-log.ts";
import { brief } from "../brief.ts";
import { faults, quote, start } from "./faults.ts";
import { loadTexts, problemsOf } from "./load-text.ts";

/** What looks like a fault and is none. */
const sound: readonly (readonly [name: string, text: string])[] = [
  ["arrows that are no marks of a merge", "a: >\n  <<<<<<< HEAD\nb: <<<<<<< HEAD\nc: |\n  <<<<<<<<\n"],
  ["a no-break space inside a text", "a: 10\u00a0000 people\n"],
  ["a no-break space after a colon in a block", "a: |\n  Note:\u00a0b\n  c\nd: >-\n  e\n  Note:\u00a0f\n"],
  ["a no-break space at the start of a line of a block", "- |\n  \u00a0b\n  -\u00a0c\n  \u00a0"],
  ["a no-break space after a colon in a quoted text", "a: \"b\n  Note:\u00a0c\"\nd: 'e\n  -\u00a0f'\n"],
  ["a text over lines with a dash inside", "a: b\n   c - d\n"],
  ["a dash between letters", "a: b - c\n"],
  ["a quoted text over lines with a dash at a start", 'a: "b\n   - c"\n'],
  ["comments", "# a\na: b # c\nd: # e\n  - f # g\n  - # h\n\n# i\n"],
  ["a commented-out line below a key", "a:\n  #b: c\n  d: e\n"],
  ["a commented-out item", "a:\n  - b\n  #- c\n  - d\n"],
  ["# inside a word", "a: C#4 b#c\n"],
  ["# in quotes", "a: \"b #c\"\nd: 'e #f'\n"],
  ["# in a block", "a: |\n  b #c\n"],
  ["a link to nothing", "a: see [here](#)\n"],
  ["an apostrophe inside", "a: children's\n"],
  ["a time and an address", "a: 10:30\nb: https://a.example/b?c#d\n"],
  ["a tab after a value's colon", "a:\tb\n"],
  ["emoji with their selectors", "a: ✔️ 🏴\n"],
  ["an empty text", ""],
  ["a mark alone", "---\n"],
  ["a mark below a comment", "# a\n\n---\n"],
  ["a key without a value in brackets", "a: {b c, d: e}\n"],
  ["a tab after a dash", "-\tb\n"],
  ["a colon inside a word below a text", "a: b\n  c:d\n"],
  ["escapes of what can be seen", 'a: "b\\tc\\n\\u00e9\\\\ \\""\n'],
  ["the end of a document", "a: b\n...\n"],
  ["the end of a document below a comment with dots", "a: b # ...\n...\n"],
  ["a text that ends in dots", "etc...\n"],
  ["a key that ends in a percentage", "100%: a\n"],
  ["dashes as a text", "a:\n  ---\n"],
  ["a key as long as is read", `${"a".repeat(1000)}: b\n`],
  ["as many items as are read", "- a\n".repeat(10_000)],
  ["as many keys as are read", Array.from({ length: 10_000 }, (_, at) => `k${at}: v\n`).join("")],
  ["a quoted text of spaces", "a: \" \"\nb: ' '\n"],
  ["an empty text after |", "a: |\nb: c\n"],
];

describe("a fault is reported at its place, and nothing else is", () => {
  test.each(faults)("%s", async (_, text, ...problems) => {
    expect(await problemsOf(text)).toEqual(problems);
  });
});

describe("nothing is reported of", () => {
  test.each(sound)("%s", async (_, text) => {
    expect(await problemsOf(text)).toEqual([]);
  });
});

test("lines that end in CRLF have the places of lines that end in LF", async () => {
  for (const [name, text, ...problems] of faults) {
    // In these the line break is a part of what is counted.
    if (["a lone carriage return", "? within ?", "an over-long line"].includes(name)) continue;
    expect(await problemsOf(text.replaceAll("\n", "\r\n")), name).toEqual(problems);
  }
});

test.each<[name: string, text: string, ...firstPlaces: number[]]>([
  ["below others", "x:\n  a: b\n  c: d\n  a: e\n", 5],
  ["that stands three times", "a: b\na: c\nd: e\nd: f\na: g\n", 0, 10, 0],
  ["that is also the key of its mapping", "a:\n  a: b\n  a: c\n", 5],
])("where a repeated key %s stands first is shown beside it", async (_, text, ...starts) => {
  const log = new DiagnosticLog();
  const file = { path: "a.yaml", text };
  await loadFiles([file], log);
  expect(log.sorted().map(({ related }) => related)).toEqual(
    starts.map((start) => [{ message: "It stands here first.", location: { file, start, end: start + 1 } }]),
  );
});

test("no other place is shown beside what is refused alone", async () => {
  const log = new DiagnosticLog();
  await loadFiles([{ path: "a.yaml", text: "a: *b\n" }], log);
  expect(log.sorted().map(({ related }) => related)).toEqual([undefined]);
});

test("the faults of every file are told", async () => {
  const loaded = await loadTexts({ "b.yaml": "a: 'b\n", "a.yaml": "a: @b\n", "c.yaml": "a: b\n" });
  expect(loaded.problems).toEqual([`a.yaml:1:4-5 ${start("@")}`, `b.yaml:1:4-5 ${quote("'")}`]);
  expect(loaded.setAside.map(({ path }) => path)).toEqual(["a.yaml", "b.yaml"]);
  expect(loaded.documents.map(({ file }) => file.path)).toEqual(["c.yaml"]);
});

test.each([
  ["items", "- a\n".repeat(10_001)],
  ["keys", Array.from({ length: 10_001 }, (_, at) => `k${at}: v\n`).join("")],
])("a file with more %s than are read is set aside", async (_, text) => {
  const { documents, setAside } = await loadTexts({ "a.yaml": text });
  expect(documents).toEqual([]);
  expect(setAside.map(({ path }) => path)).toEqual(["a.yaml"]);
});

test.each([
  [
    "of which the machine could not read all",
    { fault: { message: "Message.", hint: "Hint." } },
    "1:1-1 Message.",
  ],
  [
    "with an invisible character",
    { text: "a: b\u200b\n" },
    "1:5-6 An invisible character (U+200B) stands here.",
  ],
  [
    "with a no-break space out of place",
    { text: "a:\u00a0b\n" },
    "1:3-4 A no-break space stands where a space is expected.",
  ],
  [
    "with a line that is too long",
    { text: `a: ${"x".repeat(19_998)}\n` },
    "1:1-2 The line has 20001 characters; at most 20000 are read.",
  ],
])("a file %s is set aside", async (_, changes, problem) => {
  const log = new DiagnosticLog();
  const file = { path: "a.yaml", text: "a: b\n", ...changes };
  expect(await loadFiles([file], log)).toEqual({ documents: [], setAside: [file] });
  expect(log.sorted().map(brief)).toEqual([
    `a.yaml:${problem.replace(" ", ` error ${"fault" in changes || !problem.includes("no-break") ? "file-readable" : "yaml-syntax"}: `)}`,
  ]);
});

test("a line may be as long as is read", async () => {
  expect(await problemsOf(`a: ${"x".repeat(19_997)}\nb: ${"x".repeat(19_997)}`)).toEqual([]);
});

test("what is refused is not in the values", async () => {
  const { documents } = await loadTexts({ "a.yaml": "__proto__: {b: c}\nd: &e f\ng: *e\nh: i\nh: j\n" });
  expect(documents[0]?.value).toEqual({ d: "f", g: null, h: "i" });
  expect(Object.getPrototypeOf(documents[0]?.value)).toBe(Object.prototype);
});
