import { createHash } from "node:crypto";
import type { Diagnostic } from "../source/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";

/**
 * A name for each finding that stays when lines or entities move: made of its rule, its entity (or its file, where it is about none that
 * has an id) and the words it points at. Findings that are alike in all of these are counted, so that no two have one name.
 */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  nameOf: (file: SourceFile) => string = ({ path }) => path,
): Map<Diagnostic, string> {
  const seen = new Map<string, number>();
  return new Map(
    diagnostics.map((diagnostic) => {
      const { rule, entity, location } = diagnostic;
      const pointedAt = location.file.text.slice(location.start, location.end);
      const key = JSON.stringify([rule, entity ?? nameOf(location.file), pointedAt]);
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      return [diagnostic, createHash("sha256").update(`${key}${count}`).digest("hex").slice(0, 32)];
    }),
  );
}
