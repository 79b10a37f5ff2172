import type { CompiledPlan } from "./compile/compiled-plan.generated.ts";
import { flattenPlan } from "./compile/flatten-plan.ts";
import { linkPlan } from "./link/link-plan.ts";
import type { LinkedPlan } from "./link/linked-plan.ts";
import { loadFiles } from "./load/load-files.ts";
import type { Profile } from "./rules/rule.ts";
import { rules } from "./rules/rules.ts";
import { type RuleSettings, runRules } from "./rules/run-rules.ts";
import type { Diagnostic } from "./source/diagnostic.ts";
import { DiagnosticLog } from "./source/diagnostic-log.ts";
import type { SourceFile } from "./source/source-file.ts";
import { validateDocument } from "./validate/validate-document.ts";

/** How a plan is to be compiled. */
export interface CompileOptions extends Omit<RuleSettings, "profile" | "today"> {
  /** How strict the checks are; left out, the plan's own status decides, and a plan without one is a draft. */
  readonly profile?: Profile | undefined;
  /** The day that rules take for today; left out, the plan's own `as-of`, else `day`. */
  readonly asOf?: number | undefined;
  /** The real day, as a day number, handed in by whoever has a clock. */
  readonly day: number;
}

/** What a compile gives: all that is wrong, and the plan where nothing is an error. */
export interface Compilation {
  readonly diagnostics: readonly Diagnostic[];
  readonly profile: Profile;
  readonly linked: LinkedPlan;
  /** Makes the plan in the form of plan.json; worth its time only where it is to be written. */
  readonly flatten: () => CompiledPlan;
}

/**
 * Compiles the files of a plan. Every stage looks at everything, reports all that it finds into one log, and returns the best
 * it could make of what it was given.
 */
export async function compilePlan(
  files: readonly SourceFile[],
  options: CompileOptions,
): Promise<Compilation> {
  const log = new DiagnosticLog();
  const loaded = await loadFiles(files, log);
  for (const document of loaded.documents) validateDocument(document, log);
  const linked = linkPlan(loaded, log);
  const profile = options.profile ?? (linked.plan?.status || "draft");
  const today = options.asOf ?? linked.plan?.asOf?.firstDay ?? options.day;
  runRules(linked, rules, { ...options, profile, today }, log);
  return { diagnostics: log.sorted(), profile, linked, flatten: () => flattenPlan(linked) };
}
