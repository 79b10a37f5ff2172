import { compareCodePoints } from "./code-points.ts";
import { type Diagnostic, isAtLeast } from "./diagnostic.ts";
import type { SourceFile } from "./source-file.ts";

/** The most diagnostics that are kept of one file; what comes after is counted only. */
const keptPerFile = 10_000;

/** What was found of a file and not kept: how many problems, and one of the worst of them. */
interface Surplus {
  readonly count: number;
  readonly worst: Diagnostic;
}

/** Collects what every stage finds. One log serves a whole compile, so early findings survive a late failure. */
export class DiagnosticLog {
  readonly #byFile = new Map<SourceFile, Diagnostic[]>();
  readonly #left = new Map<SourceFile, Surplus>();

  add(diagnostic: Diagnostic): void {
    const { file } = diagnostic.location;
    let found = this.#byFile.get(file);
    if (found === undefined) {
      found = [];
      this.#byFile.set(file, found);
    }
    if (found.length < keptPerFile) found.push(diagnostic);
    else if (diagnostic.suppressed === undefined) this.#count(diagnostic, file);
  }

  #count(diagnostic: Diagnostic, file: SourceFile): void {
    const { count, worst } = this.#left.get(file) ?? { count: 0, worst: diagnostic };
    const isWorse = !isAtLeast(worst.severity, diagnostic.severity);
    this.#left.set(file, { count: count + 1, worst: isWorse ? diagnostic : worst });
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

/** They weigh as much as the worst of them: a plan does not fail for many notes. */
function furtherProblems(file: SourceFile, { count, worst }: Surplus): Diagnostic {
  return {
    rule: worst.rule,
    severity: worst.severity,
    message: count === 1 ? "And 1 more problem in this file." : `And ${count} more problems in this file.`,
    hint: "Mend the ones above first, then check again.",
    location: { file, start: file.text.length, end: file.text.length },
  };
}
