import { expect, test } from "vitest";
import { list } from "../../src/source/list.ts";

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("%j in a sentence is %j", (items, words) => {
  expect(list(items)).toBe(words);
});
