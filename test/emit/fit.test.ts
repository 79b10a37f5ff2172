import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeRuler, splitEvenly } from "../../src/emit/deck/fit.ts";
import { headline, splitText, wholeHeading } from "../../src/emit/deck/long-text.ts";

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
  expect(makeRuler(1).lines(text, 26)).toBe(2);
  expect(makeRuler(1.2).lines(text, 26)).toBe(3);
  expect(makeRuler(1).lines("", 24)).toBe(1);
});

test("a title of two lines leaves less room below it", () => {
  const ruler = makeRuler(1);
  expect(ruler.room("Short")).toBeGreaterThan(
    ruler.room("A title that is so long that it does not fit into one line of a slide at all"),
  );
});

test("an item that stands for several counts as many", () => {
  const pieces = splitEvenly(
    [2, 3, 1],
    () => 1,
    99,
    4,
    (size) => size,
  );
  expect(pieces).toEqual([[2], [3, 1]]);
});

test("a word wider than its column goes on in the next line", () => {
  expect(makeRuler(1).lines("m".repeat(40), 18)).toBe(2);
  expect(makeRuler(1).lines(`at ${"m".repeat(20)}`, 18)).toBe(2);
});

test("a title that opens a chapter is larger, and a foot of two lines leaves less room", () => {
  expect(makeRuler(1).room("Short", true)).toBeLessThan(makeRuler(1).room("Short"));
  expect(makeRuler(1, "A draft for all to read. ".repeat(5)).room("Short")).toBeLessThan(
    makeRuler(1).room("Short"),
  );
});

test("a heading that is too long is cut between words, and whole in the notes", () => {
  const long = `${"A heading, ".repeat(12)}and its end`;
  expect(headline("Short")).toBe("Short");
  expect(wholeHeading("Short")).toEqual([]);
  expect(headline(long)).toBe(`${"A heading, ".repeat(9)}A heading…`);
  expect(wholeHeading(long)).toEqual([long]);
  expect(headline("x".repeat(200), 10)).toBe(`${"x".repeat(10)}…`);
});

describe("a text longer than a slide", () => {
  const atMost = (most: number) => (text: string) => text.length <= most;

  test("goes on after a sentence, else after a word, else within one", () => {
    expect(splitText("One two. Three four. Five.", atMost(21))).toEqual(["One two. Three four.", "Five."]);
    expect(splitText("One two. Three four. Five six.", atMost(26))).toEqual([
      "One two. Three four.",
      "Five six.",
    ]);
    expect(splitText("one. two three four", atMost(14))).toEqual(["one. two three", "four"]);
    expect(splitText("abcdefghij", atMost(4))).toEqual(["abcd", "efgh", "ij"]);
    expect(splitText("Short", atMost(10))).toEqual(["Short"]);
  });

  test("keeps links and emphasis in one piece, unless they are longer than a slide", () => {
    expect(splitText("See [our long survey](https://example.org) now", atMost(20))[0]).toBe("See");
    expect(splitText("[our long survey](https://example.org)", atMost(12))[0]).toBe("[our long");
    expect(splitText("He said *never give up* then", atMost(18))[0]).toBe("He said");
  });

  test("loses no word", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), fc.integer({ min: 1, max: 40 }), (words, most) => {
        const text = words.join(" ");
        expect(splitText(text, atMost(most)).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
