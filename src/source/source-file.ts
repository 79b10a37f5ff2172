import { oncePer } from "./once-per.ts";
import type { Position, Range } from "./position.ts";

/** A text file of a plan: its path as shown to people, with `/`, and its text without a byte order mark. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Why the file cannot be read, where it cannot; its text is then what could be made out, and `at` where in it the fault is. */
  readonly fault?: { readonly message: string; readonly hint: string; readonly at?: number };
}

/** A stretch of a file, as offsets in UTF-16 units from the start of its text; `end` is exclusive. */
export interface Location {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** Where each line of a file starts. Made when the first diagnostic of the file is printed, never before. */
const lineStartsOf = oncePer(({ text }: SourceFile): readonly number[] => {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
});

/** The place of an offset in a file. Offsets past the end are those of the end. */
function positionAt(file: SourceFile, offset: number): Position {
  const starts = lineStartsOf(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.min(offset, file.text.length) - (starts[low] ?? 0) + 1 };
}

/** The range of a location. An empty stretch stays empty. */
export function rangeOf(location: Location): Range {
  return { start: positionAt(location.file, location.start), end: positionAt(location.file, location.end) };
}

/** A location that ends on the line on which it starts: what runs over several lines is pointed at by its first. */
export function onOneLine(location: Location): Location {
  const { file, start, end } = location;
  const lineEnd = file.text.indexOf("\n", start);
  if (lineEnd === -1 || end <= lineEnd) return location;
  return { file, start, end: start + file.text.slice(start, lineEnd).trimEnd().length };
}

/** The text of a line, counted from 1, without its line break. */
export function lineText(file: SourceFile, line: number): string {
  const starts = lineStartsOf(file);
  const start = starts[line - 1];
  if (start === undefined) return "";
  const next = starts[line];
  return file.text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, "");
}
