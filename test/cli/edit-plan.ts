import fs from "node:fs";
import path from "node:path";
import { copyPlan, type Outcome, planc } from "./test-host.ts";

/** A place in the report for programs. */
export interface JsonPlace {
  readonly file: string;
  readonly range: { readonly start: JsonPosition; readonly end: JsonPosition };
}

interface JsonPosition {
  readonly line: number;
  readonly column: number;
}

/** A problem in the report for programs. */
export interface JsonProblem extends JsonPlace {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly hint: string | null;
  readonly entity: string | null;
  readonly suggestions: readonly string[];
  readonly related: readonly (JsonPlace & { readonly message: string })[];
}

/** The report for programs. */
export interface JsonReport {
  readonly version: number;
  readonly tool: { readonly name: string; readonly version: string };
  readonly profile: string;
  readonly summary: Readonly<Record<string, number>>;
  readonly diagnostics: readonly JsonProblem[];
}

/** Runs `planc check --format json` in a folder. */
export async function checkJson(
  folder: string,
  args: readonly string[] = [],
): Promise<Outcome & { report: JsonReport }> {
  const outcome = await planc(folder, ["check", "--format", "json", ...args]);
  return { ...outcome, report: JSON.parse(outcome.out) };
}

/** A place as people write it: "plan/pledges.yaml:3:5-9". */
export function placeOf({ file, range: { start, end } }: JsonPlace): string {
  const to = start.line === end.line ? `${end.column}` : `${end.line}:${end.column}`;
  return `${file}:${start.line}:${start.column}-${to}`;
}

/** Changes to the files of a plan: each file by its name with a new text, or a function that makes one of the old. */
export type PlanEdits = Readonly<Record<string, string | ((text: string) => string)>>;

/** Makes changes to a plan in a folder. */
export function editPlan(folder: string, edits: PlanEdits, plan = "plan"): void {
  for (const [name, edit] of Object.entries(edits)) {
    const file = path.join(folder, plan, name);
    const old = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
    const fresh = typeof edit === "string" ? edit : edit(old);
    if (fresh === old) throw new Error(`${name} does not hold what the test changes.`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, fresh);
  }
}

/** Makes a change to a text: exactly one place of it must be as the test thinks. */
export function replace(from: string, to: string): (text: string) => string {
  return (text) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in the text.`);
    return parts.join(to);
  };
}

/** What a change to the real plan does to its check. */
export interface EditOutcome {
  readonly status: number;
  /** The problems that the untouched plan does not have: "plan/pledges.yaml:3:5-9 What is wrong." */
  readonly problems: readonly string[];
  /** The same in full. */
  readonly details: readonly JsonProblem[];
  readonly folder: string;
}

/** The problems of the untouched plan; the same in every test. */
let untouched: Promise<readonly JsonProblem[]> | undefined;

/** Checks a copy of the real plan with changes. */
export async function checkEdited(edits: PlanEdits, args: readonly string[] = []): Promise<EditOutcome> {
  untouched ??= checkJson(copyPlan()).then(({ report }) => report.diagnostics);
  const before = new Set((await untouched).map(identify));
  const folder = copyPlan();
  editPlan(folder, edits);
  const { status, report } = await checkJson(folder, args);
  const known = countByRule(await untouched);
  const found = countByRule(report.diagnostics);
  // A change of an id or a number changes the words of what was found before; it is new only where its rule finds more than it did.
  const details = report.diagnostics.filter(
    (problem) =>
      !before.has(identify(problem)) && (found.get(problem.rule) ?? 0) > (known.get(problem.rule) ?? 0),
  );
  const problems = details.map((problem) => `${placeOf(problem)} ${problem.message}`);
  return { status, problems, details, folder };
}

function countByRule(problems: readonly JsonProblem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** A problem apart from its line, which a change further up moves. */
function identify({ file, rule, message, severity }: JsonProblem): string {
  return [file, rule, message, severity].join("\n");
}
