import { type Compilation, compilePlan, UnreadableSettings } from "../compile-plan.ts";
import { dateOfDayNumber, weekdayNames, weekdayOf } from "../model/calendar.ts";
import { parseDate } from "../model/plan-date.ts";
import { summarise } from "../report/reporter.ts";
import type { Profile } from "../rules/rule.ts";
import { isStructural } from "../rules/run-rules.ts";
import type { Severity } from "../source/diagnostic.ts";
import { show } from "../source/show.ts";
import type { SourceFile } from "../source/source-file.ts";
import { applyBaseline } from "./baseline.ts";
import { findRule } from "./find-rule.ts";
import { type Host, JobError, shownPath } from "./host.ts";
import { readPlan } from "./read-plan.ts";

/** The options that every command which checks a plan has, as commander gives them. */
export interface CheckOptions {
  readonly format?: readonly string[];
  readonly profile?: Profile;
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  readonly maxProblems: number;
  readonly rule?: readonly string[];
  readonly onlyRule?: readonly string[];
  readonly asOf?: string;
  readonly settingsFrom?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** Reads and compiles a plan as the options say, and sets aside what its baseline lists. */
export function checkPlan(folder: string, options: CheckOptions, host: Host): Promise<Compilation> {
  return checkFiles(readPlan(folder, host), folder, options, host);
}

/** The same for the files of a plan that have been read, and perhaps changed since. */
export async function checkFiles(
  files: readonly SourceFile[],
  folder: string,
  options: CheckOptions,
  host: Host,
): Promise<Compilation> {
  const compilation = await checkWithoutBaseline(files, options, host);
  return applyBaseline(compilation, folder, options.settingsFrom ?? folder, host);
}

/** The same, with all that the baseline would set aside. */
export async function checkWithoutBaseline(
  files: readonly SourceFile[],
  options: CheckOptions,
  host: Host,
): Promise<Compilation> {
  const { settingsFrom } = options;
  const severities = Object.fromEntries((options.rule ?? []).map(readSeverity));
  const only = options.onlyRule?.map((id) => findRule(id).id);
  try {
    return await compilePlan(files, {
      profile: options.profile,
      severities,
      ...(only === undefined ? {} : { only }),
      asOf: options.asOf === undefined ? undefined : readDay(options.asOf),
      day: host.today(),
      settingsFrom: settingsFrom === undefined ? undefined : readPlan(settingsFrom, host),
      // That would be the mildest setting of all.
      mayTurnExtract: settingsFrom === undefined,
    });
  } catch (error) {
    if (!(error instanceof UnreadableSettings)) throw error;
    throw new JobError(
      `The settings of the plan in ${show(shownPath(settingsFrom ?? ""))} cannot be read. To see why, check that plan.`,
    );
  }
}

/** Why a compile fails the command, in a few words; undefined where it does not. */
export function whyItFails(
  { diagnostics, suppressed }: Compilation,
  { failOn, maxWarnings }: CheckOptions,
): string | undefined {
  const { errors, warnings, infos } = summarise(diagnostics, { suppressed });
  if (errors > 0) return `the plan has ${errors} error${errors === 1 ? "" : "s"}`;
  if (failOn !== "error" && warnings > 0)
    return `warnings fail it (--fail-on ${failOn}), and there ${areSoMany(warnings)}`;
  if (failOn === "info" && infos > 0)
    return `every finding fails it (--fail-on info), and there ${areSoMany(infos)}`;
  if (maxWarnings === undefined || warnings <= maxWarnings) return undefined;
  const most = `at most ${maxWarnings} ${maxWarnings === 1 ? "is" : "are"} allowed (--max-warnings)`;
  return `there ${areSoMany(warnings)} warning${warnings === 1 ? "" : "s"}, and ${most}`;
}

function areSoMany(amount: number): string {
  return amount === 1 ? "is 1" : `are ${amount}`;
}

function readSeverity(setting: string): [rule: string, severity: Severity | "off"] {
  const at = setting.indexOf("=");
  const [id, severity] = at === -1 ? [setting, ""] : [setting.slice(0, at), setting.slice(at + 1)];
  const rule = findRule(id);
  if (severity !== "off" && severity !== "info" && severity !== "warning" && severity !== "error") {
    throw new JobError(`--rule ${show(setting)}: write the rule, =, and one of off, info, warning, error.`);
  }
  if (isStructural(rule) && severity !== "error") {
    throw new JobError(
      `--rule ${show(setting)}: ${rule.id} is a rule of structure; it cannot be switched off or lowered.`,
    );
  }
  return [rule.id, severity];
}

function readDay(text: string): number {
  // Which day starts a year plays no part: only a whole day is taken.
  const date = parseDate(text, { printed: "1 January", month: 1, day: 1 });
  if ("value" in date && date.value.precision === "day") {
    const { firstDay, weekday } = date.value;
    const { year, month, day } = dateOfDayNumber(firstDay);
    const right = weekdayOf(year, month, day);
    if (weekday === undefined || weekday === right) return firstDay;
    throw new JobError(`--as-of ${show(text)}: that day is a ${weekdayNames[right]}.`);
  }
  throw new JobError(`--as-of ${show(text)}: write a day, such as 2023-06-07 or "7 June 2023".`);
}
