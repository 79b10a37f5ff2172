import { loadFiles } from "../load/load-files.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { DiagnosticLog } from "../source/diagnostic-log.ts";
import type { SourceFile } from "../source/source-file.ts";
import { orderFile } from "./order-keys.ts";
import { OutlineReader } from "./outline-reader.ts";
import { printOutline } from "./print-outline.ts";

/** What became of a file: its text as arranged, or why it was left alone. */
export type Arrangement =
  | { readonly is: "arranged"; readonly text: string }
  /** It cannot be read, or holds what plans may not hold: where things belong in it is not certain. */
  | { readonly is: "unreadable"; readonly problems: readonly Diagnostic[] }
  /** A fault of planc itself: arranged, the file would say something else. */
  | { readonly is: "distorted" };

/**
 * Arranges a file: the order of keys, indentation, quotes and white space. Words, comments, empty lines and line breaks stay, and so does every
 * value; a file that is arranged already comes back as it is.
 */
export async function arrangeFile(file: SourceFile): Promise<Arrangement> {
  const before = await read(file);
  const { document } = before;
  if (document === undefined) return { is: "unreadable", problems: before.problems };
  const outline = new OutlineReader(document).read();
  if (outline === undefined) return { is: "arranged", text: file.text };
  const text = printOutline(orderFile(outline), /\r?\n/.exec(file.text)?.[0] ?? "\n");
  if (text !== file.text) {
    const after = await read({ ...file, text });
    if (after.document === undefined || !isSame(document.value, after.document.value))
      return { is: "distorted" };
  }
  return { is: "arranged", text };
}

/** Reads a file; there is a document only where nothing is wrong with it. */
async function read(file: SourceFile) {
  const log = new DiagnosticLog();
  const { documents } = await loadFiles([file], log);
  const problems = log.sorted();
  return { document: problems.length === 0 ? documents[0] : undefined, problems };
}

/** Whether two values are the same, whatever the order of their keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const others = new Map<string, unknown>(Object.entries(b));
  const members = Object.entries(a);
  return (
    members.length === others.size &&
    members.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}
