import { expect, test } from "vitest";
import { makeRuler, splitEvenly } from "../../src/emit/deck/fit.ts";

test("a list goes over as few slides as it needs, as evenly as it can", () => {
  expect(splitEvenly([1, 1, 1, 1, 1, 1, 1], (size) => size, 6)).toEqual([
    [1, 1, 1, 1],
    [1, 1, 1],
  ]);
  expect(splitEvenly([5, 5, 5], (size) => size, 20)).toEqual([[5, 5, 5]]);
  expect(splitEvenly([], () => 1, 5)).toEqual([]);
});

test("what is larger than a slide stands alone", () => {
  expect(splitEvenly([1, 9, 1], (size) => size, 5)).toEqual([[1], [9], [1]]);
});

test("no slide has more items than it may", () => {
  expect(splitEvenly([1, 1, 1, 1, 1], (size) => size, 99, 4)).toEqual([
    [1, 1, 1],
    [1, 1],
  ]);
});

test("a ruler fills lines word by word, and a wide typeface needs more of them", () => {
  const text =
    "Begin activity flows through the planned care centre, with further capital work to be fully operational";
  expect(makeRuler(1).lines(text, 48)).toBe(1);
  expect(makeRuler(1).lines(text, 24)).toBe(2);
  expect(makeRuler(1.2).lines(text, 24)).toBe(3);
  expect(makeRuler(1).lines("", 24)).toBe(1);
});

test("a title of two lines leaves less room below it", () => {
  const ruler = makeRuler(1);
  expect(ruler.room("Short")).toBeGreaterThan(
    ruler.room("A title that is so long that it does not fit into one line of a slide at all"),
  );
});
