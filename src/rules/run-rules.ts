import type { LinkedPlan } from "../link/linked-plan.ts";
import { findNode, findPair, isInBrackets, type NodeTable, type PathStep } from "../load/document.ts";
import { rewordScalar } from "../load/reword-scalar.ts";
import { entityName } from "../model/entity.ts";
import type { Entity } from "../model/kinds.generated.ts";
import { type Diagnostic, type Fix, isAtLeast, type Severity } from "../source/diagnostic.ts";
import type { DiagnosticLog } from "../source/diagnostic-log.ts";
import { type Location, onOneLine, type SourceFile } from "../source/source-file.ts";
import { together } from "../source/together.ts";
import { alwaysError, type Finding, type Profile, type Rule, type Today } from "./rule.ts";
import { checkSettingValid, hasSettings, judgeNames, Suppressions } from "./suppressions.ts";

/** Which rules run, how strictly, and what day it is for them. */
export interface RuleSettings {
  readonly profile: Profile;
  readonly today: Today;
  /** Severities by rule id that replace those of the profile. Rules of structure keep theirs. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** The ids of the only rules to run beside those of structure; all of them where it is left out. */
  readonly only?: readonly string[];
  /** The plan whose suppressions count, where that is not the one that is checked but another revision of it. */
  readonly settingsFrom?: LinkedPlan | undefined;
}

/** Whether a rule is one of structure, which nothing can switch off or lower. */
export function isStructural(rule: Rule): boolean {
  return rule.severity === alwaysError;
}

/** How bad it is to break a rule under these settings. */
export function severityOf(rule: Rule, settings: RuleSettings): Severity | "off" {
  if (isStructural(rule)) return "error";
  if (settings.only !== undefined && !settings.only.includes(rule.id)) return "off";
  return settings.severities?.[rule.id] ?? rule.severity[settings.profile];
}

/** The ids of the rules that are not off under these settings. */
export function activeRules(rules: readonly Rule[], settings: RuleSettings): ReadonlySet<string> {
  return new Set(rules.filter((rule) => severityOf(rule, settings) !== "off").map(({ id }) => id));
}

/**
 * Runs the rules over a plan and reports what they find, each finding at its place and with its severity. What the plan
 * suppresses is reported as suppressed, and a suppression that is of no use as what it is.
 */
export function runRules(
  plan: LinkedPlan,
  rules: readonly Rule[],
  settings: RuleSettings,
  log: DiagnosticLog,
): void {
  const { settingsFrom, today } = settings;
  const suppressions = new Suppressions(settingsFrom, today);
  const report = (rule: Rule, finding: Finding) => {
    const severity = severityOf(rule, settings);
    const diagnostic = severity === "off" ? undefined : placeFinding(plan, rule, severity, finding);
    if (diagnostic === undefined) return;
    const suppression = isStructural(rule) ? undefined : suppressions.find(rule.id, finding.entity);
    log.add(
      suppression === undefined
        ? diagnostic
        : together(diagnostic, { suppressed: { by: "plan", because: suppression.because } as const }),
    );
  };
  const withSettings = plan.entities.filter(hasSettings);
  for (const entity of withSettings) {
    for (const finding of judgeNames(entity, rules, isStructural)) report(checkSettingValid, finding);
  }
  for (const rule of rules) {
    if (severityOf(rule, settings) !== "off") rule.check?.(plan, (finding) => report(rule, finding), today);
  }
  // With another's settings the plan's own suppressions do not count, and so cannot be judged.
  if (settingsFrom !== undefined) return;
  // Where something could not be read, the silence of a rule says nothing.
  const structural = new Set(rules.filter(isStructural).map(({ id }) => id));
  const isWhole = !plan.incomplete && !log.some(({ rule }) => structural.has(rule));
  const active = activeRules(rules, settings);
  for (const entity of withSettings) {
    for (const [rule, finding] of suppressions.judge(entity, (id) => isWhole && active.has(id)))
      report(rule, finding);
  }
}

/** A finding as a diagnostic; undefined where it is about what could not be read. */
function placeFinding(
  plan: LinkedPlan,
  rule: Rule,
  severity: Severity,
  finding: Finding,
): Diagnostic | undefined {
  const { entity, field, part = "value", message, hint, suggestions, related, fix } = finding;
  const path = pathOf(field);
  // What could not be read is unknown, and has been reported where it stands.
  if (typeof path[0] === "string" && entity.unread.has(path[0])) return undefined;
  return {
    rule: rule.id,
    severity:
      finding.severity !== undefined && isAtLeast(severity, finding.severity) ? finding.severity : severity,
    message,
    hint,
    suggestions,
    location: placeOf(plan, entity, path, part),
    entity: entityName(entity),
    related: related?.map((other) => ({
      message: other.message,
      location: placeOf(plan, other.entity, pathOf(other.field), "value"),
    })),
    fix: fix && placeFix(plan, fix),
  };
}

function pathOf(field: Finding["field"]): readonly PathStep[] {
  return field === undefined ? [] : typeof field === "string" ? [field] : field;
}

/** A fix as changes to files; texts that are written so that it takes a person to change them are left out. */
function placeFix(plan: LinkedPlan, { description, texts }: NonNullable<Finding["fix"]>): Fix | undefined {
  const edits = texts.map(({ entity, field, from, to }) => {
    const { file, node } = entity.origin;
    const nodes = plan.nodesOf(file);
    const found = findNode(nodes, node, pathOf(field))?.value;
    // Only a comma means more in brackets than elsewhere.
    return found === undefined
      ? undefined
      : rewordScalar(
          locate(nodes, found, file),
          from,
          to,
          to.includes(",") && isInBrackets(nodes, found, file),
        );
  });
  const possible = edits.filter((edit) => edit !== undefined);
  return possible.length === 0 ? undefined : { description, edits: possible };
}

/** Where a field of an entity is written; where it is not, the head of the entity: its id, or its first key. */
function placeOf(
  plan: LinkedPlan,
  entity: Entity,
  path: readonly PathStep[],
  part: "key" | "value",
): Location {
  const { file, node } = entity.origin;
  const nodes = plan.nodesOf(file);
  const found = path.length === 0 ? undefined : findNode(nodes, node, path);
  const at =
    (part === "key" ? found?.key : undefined) ??
    found?.value ??
    findPair(nodes, node, "id")?.value ??
    node + 1;
  return onOneLine(locate(nodes, at, file));
}

function locate(nodes: NodeTable, node: number, file: SourceFile): Location {
  return { file, start: nodes.starts[node] ?? 0, end: nodes.ends[node] ?? 0 };
}
