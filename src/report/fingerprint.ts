import { createHash } from "node:crypto";
import type { Diagnostic } from "../source/diagnostic.ts";

/**
 * A name for each finding that stays when lines or entities move: made of its rule, its entity (or its file, where it is about none that
 * has an id) and the words it points at, unless other parts of it are given. Findings that are alike in all of these are counted, so that
 * no two have one name.
 */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  partsOf: (diagnostic: Diagnostic) => readonly string[] = usualParts,
): Map<Diagnostic, string> {
  const seen = new Map<string, number>();
  return new Map(
    diagnostics.map((diagnostic) => {
      const key = JSON.stringify(partsOf(diagnostic));
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      return [diagnostic, createHash("sha256").update(`${key}${count}`).digest("hex").slice(0, 32)];
    }),
  );
}

function usualParts({ rule, entity, location: { file, start, end } }: Diagnostic): string[] {
  return [rule, entity ?? file.path, file.text.slice(start, end)];
}
