import type { Diagnostic } from "../src/source/diagnostic.ts";
import { rangeOf } from "../src/source/source-file.ts";

/** A diagnostic as tests read it: "plan.yaml:3:5-9 error rule: message". */
export function brief(diagnostic: Diagnostic): string {
  const { start, end } = rangeOf(diagnostic.location);
  const to = start.line === end.line ? `${end.column}` : `${end.line}:${end.column}`;
  return `${diagnostic.location.file.path}:${start.line}:${start.column}-${to} ${diagnostic.severity} ${diagnostic.rule}: ${diagnostic.message}`;
}
