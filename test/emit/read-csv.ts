import { expect } from "vitest";

/** The rows of a CSV text, read by the rules of RFC 4180. */
export function rowsOf(content: string | Uint8Array | undefined): string[][] {
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
