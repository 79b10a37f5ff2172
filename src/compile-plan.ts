import type { CompiledPlan } from "./compile/compiled-plan.generated.ts";
import { type Audience, flattenPlan } from "./compile/flatten-plan.ts";
import { linkPlan } from "./link/link-plan.ts";
import type { LinkedPlan } from "./link/linked-plan.ts";
import { loadFiles } from "./load/load-files.ts";
import type { Profile } from "./rules/rule.ts";
import { rules } from "./rules/rules.ts";
import { activeRules, type RuleSettings, runRules } from "./rules/run-rules.ts";
import type { Diagnostic } from "./source/diagnostic.ts";
import { DiagnosticLog } from "./source/diagnostic-log.ts";
import type { SourceFile } from "./source/source-file.ts";
import { isExtract } from "./validate/is-extract.ts";
import { validateDocuments } from "./validate/validate-documents.ts";

/** How a plan is to be compiled. Each setting that is left out is the plan's own. */
export interface CompileOptions extends Pick<RuleSettings, "only" | "severities"> {
  /** How strict the checks are; left out, the plan's status decides, and a plan without one is a draft. */
  readonly profile?: Profile | undefined;
  /** The day that rules take for today; left out, the plan's `as-of`, else `day`. */
  readonly asOf?: number | undefined;
  /** The real day, as a day number, handed in by whoever has a clock. */
  readonly day: number;
  /** Another revision of the plan, as files or read, whose status, `as-of`, settings and suppressions count in place of the plan's own. */
  readonly settingsFrom?: readonly SourceFile[] | LinkedPlan | undefined;
  /** Whether the plan may be an extract, of which little is asked, where the revision of its settings is none; left out, it may. */
  readonly mayTurnExtract?: boolean | undefined;
}

/** What a compile gives: all that is wrong, and the plan where nothing is an error. */
export interface Compilation {
  readonly diagnostics: readonly Diagnostic[];
  /** What was found and is not to be reported. */
  readonly suppressed: readonly Diagnostic[];
  readonly profile: Profile;
  /** The ids of the rules that were checked; the others were off. */
  readonly checked: ReadonlySet<string>;
  readonly linked: LinkedPlan;
  /** Makes the plan in the form of plan.json, for the public unless it is said otherwise; worth its time only where it is to be written. */
  readonly flatten: (audience?: Audience) => CompiledPlan;
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
  const settingsFrom = await readSettings(options);
  const mayBePart = options.mayTurnExtract !== false || settingsFrom?.plan?.extract === true;
  const linked = await readPlan(files, log, mayBePart);
  const settings = settleOn(linked, settingsFrom, options);
  runRules(linked, rules, settings, log);
  const found = log.sorted();
  return {
    diagnostics: found.filter(({ suppressed }) => suppressed === undefined),
    suppressed: found.filter(({ suppressed }) => suppressed !== undefined),
    profile: settings.profile,
    checked: activeRules(rules, settings),
    linked,
    flatten: (audience = "public") => flattenPlan(linked, audience),
  };
}

/** The plan whose settings are to count does not say clearly what they are; to check by milder ones would be to let things pass. */
export class UnreadableSettings extends Error {}

/** Whether all that a plan says of its own checks could be read. */
function hasClearSettings({ plan }: LinkedPlan): boolean {
  return (
    plan !== undefined && !["status", "as-of", "checks", "checks-off"].some((key) => plan.unread.has(key))
  );
}

/** Reads the files of a plan as far as they can be read. */
async function readPlan(
  files: readonly SourceFile[],
  log: DiagnosticLog,
  mayBePart: boolean,
): Promise<LinkedPlan> {
  const loaded = await loadFiles(files, log);
  const isPart = mayBePart && isExtract(loaded.documents);
  validateDocuments(loaded.documents, log, isPart);
  return linkPlan(loaded, log, isPart);
}

/** The revision whose settings are to count, read. */
async function readSettings({ settingsFrom: from }: CompileOptions): Promise<LinkedPlan | undefined> {
  const plan = from && ("entities" in from ? from : await readPlan(from, new DiagnosticLog(), true));
  if (plan !== undefined && !hasClearSettings(plan)) throw new UnreadableSettings();
  return plan;
}

/** How the rules run: as the options say, and where they say nothing as the plan does, or another revision of it. */
function settleOn(
  linked: LinkedPlan,
  settingsFrom: LinkedPlan | undefined,
  { day, asOf, ...options }: CompileOptions,
): RuleSettings {
  const { plan } = settingsFrom ?? linked;
  const ownSeverities = (plan?.checks ?? []).map(({ rule, severity }) => [rule, severity] as const);
  return {
    ...options,
    profile: options.profile ?? (plan?.status || "draft"),
    today: asOf ?? plan?.asOf?.firstDay ?? day,
    severities: { ...Object.fromEntries(ownSeverities), ...options.severities },
    settingsFrom,
  };
}
