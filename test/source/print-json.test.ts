import { expect, test } from "vitest";
import { printJson } from "../../src/source/print-json.ts";

test.each([
  ["plain words", '"plain words"'],
  ["a\u0007b\u200b", '"a\\u0007b\\u200b"'],
  ["\u007f", '"\\u007f"'],
  ["\u{e0041}", '"\\udb40\\udc41"'],
  ["##[error]", '"#\\u0023[error]"'],
  ["###", '"#\\u0023#"'],
  ["# 1", '"# 1"'],
])("%j is written as %s, and read as it was", (text, written) => {
  expect(printJson(text)).toBe(`${written}\n`);
  expect(JSON.parse(printJson(text))).toBe(text);
});

test("JSON is indented, and each thing stands on a line of its own", () => {
  expect(printJson({ a: [1, "b"], c: null })).toBe('{\n  "a": [\n    1,\n    "b"\n  ],\n  "c": null\n}\n');
});
