/** planc as a library: compile a plan from texts, report on it, and make its outputs. Files, clock and streams are the caller's. */
export type { CompiledPlan } from "./compile/compiled-plan.generated.ts";
export { type Compilation, type CompileOptions, compilePlan } from "./compile-plan.ts";
export {
  type EmitOptions,
  type Emitter,
  type FileContent,
  type OutputFiles,
  piecesOf,
} from "./emit/emitter.ts";
export { emitters } from "./emit/emitters.ts";
export type { LinkedPlan } from "./link/linked-plan.ts";
export { dayNumber } from "./model/calendar.ts";
export type { ReportContext, Reporter } from "./report/reporter.ts";
export { reporters } from "./report/reporters.ts";
export { loadPages } from "./rules/load-pages.ts";
export type { Profile, Rule } from "./rules/rule.ts";
export { type RuleGroup, ruleGroups, rules } from "./rules/rules.ts";
export type { Diagnostic, Severity } from "./source/diagnostic.ts";
export type { Range } from "./source/position.ts";
export { rangeOf, type SourceFile } from "./source/source-file.ts";
