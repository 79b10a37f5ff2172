import { compareCodePoints } from "./code-points.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { SourceFile } from "./source-file.ts";

/** The most diagnostics that are kept of one file; what comes after is counted only. */
const keptPerFile = 10_000;

/** Collects what every stage finds. One log serves a whole compile, so early findings survive a late failure. */
export class DiagnosticLog {
  readonly #byFile = new Map<SourceFile, Diagnostic[]>();
  readonly #left = new Map<SourceFile, number>();

  add(diagnostic: Diagnostic): void {
    const { file } = diagnostic.location;
    let found = this.#byFile.get(file);
    if (found === undefined) {
      found = [];
      this.#byFile.set(file, found);
    }
    if (found.length < keptPerFile) found.push(diagnostic);
    else this.#left.set(file, (this.#left.get(file) ?? 0) + 1);
  }

  /** Whether something of a sort has been found. */
  some(isOfSort: (diagnostic: Diagnostic) => boolean): boolean {
    for (const found of this.#byFile.values()) if (found.some(isOfSort)) return true;
    return false;
  }

  /** All that was found, by file, then place, then rule. The same findings always come out in the same order. */
  sorted(): Diagnostic[] {
    const files = [...this.#byFile].sort(([a], [b]) => compareCodePoints(a.path, b.path));
    return files.flatMap(([file, found]) => {
      found.sort(
        (a, b) =>
          a.location.start - b.location.start ||
          a.location.end - b.location.end ||
          compareCodePoints(a.rule, b.rule) ||
          compareCodePoints(a.message, b.message),
      );
      const left = this.#left.get(file);
      return left === undefined ? found : [...found, furtherProblems(file, left)];
    });
  }
}

function furtherProblems(file: SourceFile, left: number): Diagnostic {
  return {
    rule: "file-readable",
    severity: "error",
    message: `And ${left} more problems in this file.`,
    hint: "Mend the ones above first, then check again.",
    location: { file, start: file.text.length, end: file.text.length },
  };
}
