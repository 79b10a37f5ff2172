import type { Diagnostic } from "../source/diagnostic.ts";
import { list } from "../source/list.ts";
import type { ChangeGroup } from "./arrange-changes.ts";
import type { Change } from "./change.ts";
import type { ProblemChanges } from "./compare-problems.ts";
import type { SettingChange } from "./compare-settings.ts";
import type { ComparedEntity } from "./plan-side.ts";

/** What a report says of one of the two revisions. */
export interface SideFacts {
  /** How it was named on the command line: "main", "plan", "v1/plan.json". */
  readonly name: string;
  readonly title: string;
  readonly edition: string;
  readonly status: string;
  readonly isExtract: boolean;
  /** How many problems keep it from being read as a whole. */
  readonly faults: number;
}

/** What differs between two revisions of a plan, ready to be told. */
export interface DiffReport {
  readonly version: string;
  readonly from: SideFacts;
  readonly to: SideFacts;
  readonly changes: readonly Change[];
  readonly groups: readonly ChangeGroup[];
  readonly notStated: {
    readonly before: readonly ComparedEntity[];
    readonly after: readonly ComparedEntity[];
  };
  /** Undefined where a side is a plan.json, which says nothing of problems and settings. */
  readonly problems: ProblemChanges | undefined;
  readonly settings: readonly SettingChange[];
  /** How words are shown on a terminal. */
  readonly paint: (style: "removed" | "added" | "bold" | "dim", text: string) => string;
}

/** A way to tell what changed. */
export interface DiffFormat {
  readonly name: string;
  readonly description: string;
  render(report: DiffReport): string;
}

/** Whether anything changed that anybody should know of. */
export function hasChanges({ changes, settings }: Pick<DiffReport, "changes" | "settings">): boolean {
  return changes.length > 0 || settings.length > 0;
}

/** What is to be said before the changes: what a side lacks. */
export function remarksOf({ from, to, notStated }: DiffReport): string[] {
  const faulty = ({ name, faults, isExtract }: SideFacts, entities: readonly ComparedEntity[]) =>
    faults === 0
      ? []
      : [
          `${name} has ${faults === 1 ? "1 problem" : `${faults} problems`} of structure. It is compared as far as it can be read.${
            isExtract || entities.length === 0
              ? ""
              : ` What is missing there may only be unread, and is not told as gone or new: ${countKinds(entities)}.`
          }`,
        ];
  const partial = ({ name, isExtract }: SideFacts, entities: readonly ComparedEntity[]) =>
    !isExtract
      ? []
      : [
          `${name} is an extract: what it lacks is not stated, and is not told as gone or new${entities.length === 0 ? "" : `. It does not state ${countKinds(entities)}`}.`,
        ];
  return [
    ...faulty(from, notStated.before),
    ...faulty(to, notStated.after),
    ...partial(from, notStated.before),
    ...partial(to, notStated.after),
  ];
}

/** How many of each kind there are, the plan's main levels first: "13 pledges, 2 priorities and 12 others". */
function countKinds(entities: readonly ComparedEntity[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of entities) {
    const level = kind === "pledge" || kind === "priority" || kind === "intervention" ? kind : "other";
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const plural = (level: string) => (level.endsWith("y") ? `${level.slice(0, -1)}ies` : `${level}s`);
  const told = ["pledge", "priority", "intervention", "other"].flatMap((level) => {
    const count = counts.get(level) ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? level : plural(level)}`];
  });
  return list(told);
}

/** What is told after the changes: settings of the checks, and problems that came and went. Only what there is. */
export function sectionsOf({ settings, problems }: Pick<DiffReport, "settings" | "problems">): {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly string[];
}[] {
  return [
    { id: "settings", heading: "How the plan is checked", items: settings.map(tellSetting) },
    { id: "new-problems", heading: "New problems", items: (problems?.introduced ?? []).map(tellProblem) },
    {
      id: "problems-gone",
      heading: "Problems that are gone",
      items: (problems?.resolved ?? []).map(tellProblem),
    },
  ].filter(({ items }) => items.length > 0);
}

/** What changed in how the plan is checked, in a sentence. */
function tellSetting({ rule, entity, before, after, because }: SettingChange): string {
  const where = entity === null ? "in the whole plan" : `at ${entity}`;
  const reason = because === null ? "" : `: ${because.replace(/\.$/, "")}`;
  if (after === "off" && before === "off")
    return `The rule ${rule} stays switched off ${where}, for another reason or until another day${reason}.`;
  if (after === "off") return `The rule ${rule} is switched off ${where}${reason}.`;
  if (after === null && before === "off") return `The rule ${rule} is no longer switched off ${where}.`;
  if (after === null) return `The rule ${rule} is no longer set to ${before} ${where}.`;
  return `The rule ${rule} is set to ${after} ${where}${before === null ? "" : `; it was ${before}`}.`;
}

/** A problem in one sentence, with its rule. */
function tellProblem({ message, rule }: Diagnostic): string {
  return `${message} [${rule}]`;
}

/** What small things are left out of a group, in words: "2 small changes: where something is stated, a remark, or capital letters". */
export function tellSmall(small: number): string {
  return `${small} small ${small === 1 ? "change" : "changes"}: where something is stated, a remark, or capital letters`;
}
