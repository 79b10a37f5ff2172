import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { checksumOf, readText, writeFile } from "../../src/cli/output/regular-files.ts";
import { sumOf } from "./output-folder.ts";
import { makeFolder, makeHost } from "./test-host.ts";

/** More than is written or read at once, whichever letters it is made of. */
const long = 100_000;

test.each<[what: string, content: string | Uint8Array]>([
  ["nothing", ""],
  ["a word", "Plan"],
  ["a long text", "plan".repeat(long)],
  ["a long text whose letters take three bytes each", "–".repeat(long)],
  // Wherever the text is cut, one of the two has a character there that takes two places in it.
  ["characters of two halves", "😀".repeat(long)],
  ["characters of two halves after a letter", `a${"😀".repeat(long)}`],
  ["halves of characters, which nobody can read", "\ud83d".repeat(long)],
  ["bytes", Uint8Array.from({ length: 3 * long }, (_, at) => at % 256)],
])("%s: is written as Node writes it, and known again by its checksum", (_, content) => {
  const host = makeHost(makeFolder());
  const file = path.join(host.cwd, "file");
  const expected = Buffer.from(content as string);
  expect(writeFile(file, content, host)).toBe(sumOf(expected));
  expect(fs.readFileSync(file).equals(expected)).toBe(true);
  expect(checksumOf(file, host)).toBe(sumOf(expected));
});

test("pieces are written one after the other", () => {
  const host = makeHost(makeFolder());
  const file = path.join(host.cwd, "file");
  const pieces = ["–", Uint8Array.of(0, 255), "", "😀"];
  const expected = Buffer.from([0xe2, 0x80, 0x93, 0, 255, 0xf0, 0x9f, 0x98, 0x80]);
  expect(writeFile(file, pieces, host)).toBe(sumOf(expected));
  expect(fs.readFileSync(file).equals(expected)).toBe(true);
});

test("short texts are written together, and in their order with all else", () => {
  const host = makeHost(makeFolder());
  const file = path.join(host.cwd, "file");
  const texts = Array.from({ length: 20_000 }, (_, at) => `ü😀${at}`);
  const pieces = [...texts, Uint8Array.of(0, 255), "end", "ing"];
  const expected = Buffer.concat([Buffer.from(texts.join("")), Buffer.of(0, 255), Buffer.from("ending")]);
  expect(writeFile(file, pieces, host)).toBe(sumOf(expected));
  expect(fs.readFileSync(file).equals(expected)).toBe(true);
});

test("a file that is there is replaced as a whole", () => {
  const host = makeHost(makeFolder());
  const file = path.join(host.cwd, "file");
  writeFile(file, "a long text", host);
  writeFile(file, "short", host);
  expect(readText(file, host)).toBe("short");
});

test("what is no file is read as an empty one", () => {
  const host = makeHost(makeFolder());
  fs.symlinkSync("elsewhere", path.join(host.cwd, "link"));
  fs.writeFileSync(path.join(host.cwd, "elsewhere"), "text");
  for (const place of ["", "nothing", "elsewhere/below", "link"]) {
    const file = path.join(host.cwd, place);
    expect(readText(file, host), place).toBe("");
    expect(checksumOf(file, host), place).toBe("00000000-0");
  }
});
