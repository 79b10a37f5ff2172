import { expect } from "vitest";
import type { FileContent } from "../../src/emit/emitter.ts";

/** The rows of a CSV text, read by the rules of RFC 4180. */
export function rowsOf(content: FileContent | undefined): string[][] {
  const text = String(content);
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
  return text
    .slice(1, -2)
    .split("\r\n")
    .map((row) =>
      [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map((match) => (match[1] ?? "").replaceAll('""', '"')),
    );
}
