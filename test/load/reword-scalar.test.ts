import { expect, test } from "vitest";
import { rewordScalar } from "../../src/load/reword-scalar.ts";

/** A text after the value between « and » has been made to say something else, or undefined where it is left to its author. */
function reword(marked: string, from: string, to: string, isInBrackets?: boolean): string | undefined {
  const [before = "", value = "", after = ""] = marked.split(/[«»]/);
  const file = { path: "a.yaml", text: before + value + after };
  const location = { file, start: before.length, end: before.length + value.length };
  const edit = rewordScalar(location, from, to, isInBrackets);
  if (edit === undefined) return undefined;
  expect(edit.location.file).toBe(file);
  return file.text.slice(0, edit.location.start) + edit.text + file.text.slice(edit.location.end);
}

test.each<[marked: string, from: string, to: string, reworded: string | undefined, isInBrackets?: boolean]>([
  ["a: «b» # c", "b", "d e", "a: d e # c"],
  ["a: «'b'»", "b", "d", "a: 'd'"],
  ['a: «"b"»', "b", "d", 'a: "d"'],
  ["a: «b»", "b", "c, d", "a: c, d"],
  ["a: [«b»]", "b", "c, d", 'a: ["c, d"]', true],
  ["a: ['«b»']", "b", "c d", "a: ['c d']", true],
  ["a: [«'b'»]", "b", "c, d", "a: ['c, d']", true],
  ["a: [«b»]", "b", "c d", "a: [c d]", true],
  ["a: «b»", "b", "C/D (e-f), g? H.", "a: C/D (e-f), g? H."],
  ["a: «b»", "b", "7", "a: 7"],
  // What could mean something to YAML is left to the author.
  ["a: «b»", "b", "c: d", undefined],
  ["a: «b»", "b", "c #d", undefined],
  ["a: «b»", "b", "-c", undefined],
  ["a: «b»", "b", "c-", undefined],
  ["a: «b»", "b", "c ", undefined],
  ["a: «b»", "b", " c", undefined],
  ["a: «b»", "b", "c\nd", undefined],
  ["a: «b»", "b", "", undefined],
  // So is a text that is not written as it is read, but for the full stop at its end.
  ['a: «"b\\u0063 d"»', "bc d", "e", undefined],
  ['a: «"b\\u0063 d"»', "bc d", "bc d.", 'a: "b\\u0063 d."'],
  // White space at the end is not read, and may be written as an escape.
  ['a: «"b c "»', "b c", "b c.", 'a: "b c. "'],
  ['a: «"b c. "»', "b c.", "b c", 'a: "b c "'],
  ["a: «'b\n  c '»", "b c", "b c.", "a: 'b\n  c. '"],
  ['a: «"b c\\t"»', "b c", "b c.", undefined],
  ['a: «"b a\\x0a"»', "b a", "b a.", undefined],
  ['a: |\n  «"b" c»', '"b" c', '"b" c.', undefined],
  ["a: «b:\n  c»", "b: c", "b: c.", "a: b:\n  c."],
  ["a: «b:\n  c.»", "b: c.", "b: c", "a: b:\n  c"],
  ["a: «'b: c.'»", "b: c.", "b: c", "a: 'b: c'"],
  ["a: «'b:\n  c.'»", "b: c.", "b: d", undefined],
  ['a: «"b: c\\u002e"»', "b: c.", "b: c", undefined],
])("%j from %j to %j", (marked, from, to, reworded, isInBrackets) => {
  expect(reword(marked, from, to, isInBrackets)).toBe(reworded);
});
