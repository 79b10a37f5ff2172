import type { Line } from "./outline.ts";
import { trimLineEnd } from "./white-space.ts";

/** A text below a `|` or a `>`, and the offset after it: the end of its last line. */
export interface BlockText {
  readonly first: string;
  readonly rest: readonly Line[];
  readonly keepsEmptyLines: boolean;
  readonly end: number;
}

/** Reads the text below a `|` or a `>` at an offset. `column` is that of the key or the dash it belongs to. */
export function readBlockText(text: string, start: number, column: number): BlockText {
  const headEnd = lineEnd(text, start);
  const first = trimLineEnd(text.slice(start, headEnd));
  const marks = /^[|>][-+\d]*/.exec(first)?.[0] ?? "";
  const given = Number(/\d/.exec(marks)?.[0] ?? 0);
  const keepsEmptyLines = marks.includes("+");
  const lines: string[] = [];
  // Given as a number, the indentation is counted from the column; else it is that of the first line with a word.
  let indent = given === 0 ? undefined : column + given;
  let belonging = 0;
  let end = headEnd;
  for (let at = headEnd + 1; at < text.length; ) {
    const next = lineEnd(text, at);
    const line = text.slice(at, next).replace(/\r$/, "");
    const width = line.search(/[^ ]|$/);
    const isEmpty = width === line.length;
    if (!isEmpty) {
      if (width <= column) break;
      indent ??= width;
      if (width < indent) break;
    }
    lines.push(line);
    // Empty lines at the end belong to what comes next, unless they are kept or hold spaces of the text itself.
    if (!isEmpty || keepsEmptyLines || (indent !== undefined && width > indent)) {
      belonging = lines.length;
      end = next;
    }
    at = next + 1;
  }
  const inside = indent ?? Number.POSITIVE_INFINITY;
  const rest = lines
    .slice(0, belonging)
    .map((line) => ({ indent: given === 0 ? 2 : given, text: line.slice(inside) }));
  return { first, rest, keepsEmptyLines, end };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at === -1 ? text.length : at;
}
