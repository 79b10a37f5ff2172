import { expect, test } from "vitest";
import { overLetters } from "../../src/source/letters.ts";

/** Every code point that can stand alone in a text. */
const characters = Array.from({ length: 0x11_0000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

test.each(["L", "Lu", "Ll", "M", "N"])("finds each character of the class %s, and no other", (name) => {
  const pattern = `^[\\p{${name}}]$`;
  const found = overLetters(pattern);
  const meant = new RegExp(pattern, "u");
  const wrong = characters.filter((character) => found(character).test(character) !== meant.test(character));
  expect(wrong).toEqual([]);
});

test("knows no class of which it has no letters", () => {
  expect(() => overLetters(String.raw`[\p{Nd}]`)("1")).toThrow("class Nd");
});

test("finds whole words in texts of any script", () => {
  const words = overLetters(String.raw`[\p{L}\p{N}]+`, "g");
  const wordsOf = (text: string) => text.match(words(text));
  expect(wordsOf("Straße 21½ – “naïve” £5")).toEqual(["Straße", "21½", "naïve", "5"]);
  expect(wordsOf("Łódź and Cardiff, Ελλάδα 𝒜")).toEqual(["Łódź", "and", "Cardiff", "Ελλάδα", "𝒜"]);
});
