import type { Diagnostic, Fix, TextEdit } from "./diagnostic.ts";
import type { SourceFile } from "./source-file.ts";

/** The texts of files after the fixes of findings, and how many places were changed. */
export interface FixedTexts {
  readonly texts: ReadonlyMap<SourceFile, string>;
  readonly changes: number;
}

/**
 * Applies the fixes that findings offer, each whole or not at all: a fix that meets another is left for another time. Files without a
 * change are not in the result.
 */
export function applyFixes(diagnostics: readonly Diagnostic[]): FixedTexts {
  const editsByFile = new Map<SourceFile, OwnedEdit[]>();
  for (const { fix } of diagnostics) {
    for (const edit of fix?.edits ?? []) {
      const edits = editsByFile.get(edit.location.file);
      if (edits === undefined) editsByFile.set(edit.location.file, [{ ...edit, fix }]);
      else edits.push({ ...edit, fix });
    }
  }
  const postponed = new Set<Fix | undefined>();
  for (const edits of editsByFile.values()) {
    edits.sort((a, b) => a.location.start - b.location.start);
    let end = -1;
    for (const { location, fix } of edits) {
      if (location.start <= end) postponed.add(fix);
      end = Math.max(end, location.end);
    }
  }
  const accepted = [...editsByFile]
    .map(([file, edits]) => ({ file, edits: edits.filter(({ fix }) => !postponed.has(fix)) }))
    .filter(({ edits }) => edits.length > 0);
  return {
    texts: new Map(accepted.map(({ file, edits }) => [file, applyEdits(file.text, edits)])),
    changes: accepted.reduce((sum, { edits }) => sum + edits.length, 0),
  };
}

/** A change, and the fix that it is a part of. */
interface OwnedEdit extends TextEdit {
  readonly fix: Fix | undefined;
}

/** A text after changes to stretches of it that are in order and do not meet. */
function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let at = 0;
  const pieces = edits.map(({ location, text: fresh }) => {
    const before = text.slice(at, location.start);
    at = location.end;
    return before + fresh;
  });
  return pieces.join("") + text.slice(at);
}
