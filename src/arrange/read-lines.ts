import type { NodeTable } from "../load/document.ts";
import type { Line } from "./outline.ts";
import { trimLineEnd, trimLineStart } from "./white-space.ts";

/**
 * Reads a value that its author has broken into lines: a text without a `|` or a `>`, or a list or mapping in brackets. The breaks stay; what
 * stands deeper in brackets is indented further, and all is indented further than the key: so YAML wants it, for a closing bracket too.
 */
export function readLines(
  text: string,
  { starts, ends, nexts }: NodeTable,
  node: number,
  onNewLine: boolean,
): { readonly first: string; readonly rest: readonly Line[] } {
  const start = starts[node] ?? 0;
  const end = ends[node] ?? 0;
  const [first = "", ...further] = text.slice(start, end).split("\n");
  /** The ends of the brackets that are open. */
  const open: number[] = [];
  let inner = node;
  const last = nexts[node] ?? 0;
  let lineStart = start + first.length + 1;
  const rest = further.map((line): Line => {
    const word = lineStart + line.search(/[^ \t\r]|$/);
    for (; inner < last && (starts[inner] ?? 0) < word; inner++) {
      const from = starts[inner] ?? 0;
      if (text[from] !== "[" && text[from] !== "{") continue;
      closeUntil(open, from);
      open.push(ends[inner] ?? 0);
    }
    closeUntil(open, word);
    lineStart += line.length + 1;
    const indent = onNewLine ? 2 + 2 * open.length : 2 * Math.max(1, open.length);
    return { indent, text: trimLineStart(trimLine(line)) };
  });
  return { first: trimLine(first), rest };
}

/** Drops the brackets that close at an offset or before it. */
function closeUntil(open: number[], offset: number): void {
  while ((open.at(-1) ?? Number.POSITIVE_INFINITY) - 1 <= offset) open.pop();
}

/** A line without the white space at its end; after a backslash it is a part of the text. */
function trimLine(line: string): string {
  return /\\[ \t]+\r?$/.test(line) ? line.replace(/\r$/, "") : trimLineEnd(line);
}
