import { linkPlan } from "../../src/link/link-plan.ts";
import type { SourceDocument } from "../../src/load/document.ts";
import { loadFiles } from "../../src/load/load-files.ts";
import { dayNumber } from "../../src/model/calendar.ts";
import { type Finding, profiles, type Rule } from "../../src/rules/rule.ts";
import { rules } from "../../src/rules/rules.ts";
import { runRules } from "../../src/rules/run-rules.ts";
import type { Diagnostic } from "../../src/source/diagnostic.ts";
import { DiagnosticLog } from "../../src/source/diagnostic-log.ts";
import { rangeOf, type SourceFile } from "../../src/source/source-file.ts";
import { validateDocuments } from "../../src/validate/validate-documents.ts";
import { cleanPlan, type PlanValues, today } from "./clean-plan.ts";
import { type Fault, type Spot, stretchOf, textOf } from "./planting.ts";

/** The day that all checks take for today. */
export const day = dayNumber(...today);

/** The documents of the clean plan, read once: a file without a fault is read the same each time. */
const cleanDocuments = new Map<string, SourceDocument>();

async function read(file: SourceFile, log: DiagnosticLog) {
  const loaded = await loadFiles([file], log);
  validateDocuments(loaded.documents, log, false);
  return loaded;
}

/** The files of a plan with a fault planted in it. */
export function filesOf(plan: PlanValues, fault?: Fault): SourceFile[] {
  return Object.entries(plan).map(([path, values]) => {
    const { text } = textOf(values);
    if (fault?.unreadable?.file === path)
      return {
        path,
        text: fault.unreadable.text,
        fault: { message: "It cannot be read.", hint: "Mend it." },
      };
    const change = fault?.text?.file === path ? fault.text : undefined;
    if (change === undefined) return { path, text };
    return { path, text: text.slice(0, change.start) + change.text + text.slice(change.end) };
  });
}

/**
 * Checks files as `compilePlan` does, under each profile. What is known to be the same is done once: files of the clean plan are read once, and
 * each rule looks once, since it is not told the profile. A test holds this to `compilePlan`.
 */
export async function checkUnderProfiles(files: readonly SourceFile[]): Promise<Diagnostic[][]> {
  const log = new DiagnosticLog();
  const documents: SourceDocument[] = [];
  const setAside: SourceFile[] = [];
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const known = cleanDocuments.get(file.path);
    if (known !== undefined && known.file.text === file.text && file.fault === undefined) {
      documents.push(known);
      continue;
    }
    const loaded = await read(file, log);
    documents.push(...loaded.documents);
    setAside.push(...loaded.setAside);
    const [document] = loaded.documents;
    const values = cleanPlan[file.path];
    if (document?.faults.size === 0 && values !== undefined && textOf(values).text === file.text)
      cleanDocuments.set(file.path, document);
  }
  const linked = linkPlan({ documents, setAside }, log, false);
  const staged = log.sorted();
  const findings = new Map<Rule, Finding[]>();
  for (const rule of rules) {
    const found: Finding[] = [];
    rule.check?.(linked, (finding) => found.push(finding), day);
    findings.set(rule, found);
  }
  const replayed = rules.map((rule): Rule => {
    const found = findings.get(rule) ?? [];
    if (rule.check === undefined) return rule;
    return { ...rule, check: (_, report) => found.forEach(report) };
  });
  return profiles.map((profile) => {
    const all = new DiagnosticLog();
    for (const diagnostic of staged) all.add(diagnostic);
    runRules(linked, replayed, { profile, today: day }, all);
    return all.sorted();
  });
}

/** A diagnostic as the tests compare it: rule, severity, file, and place to the character. */
export function briefly({ rule, severity, location }: Diagnostic): string {
  const { start, end } = rangeOf(location);
  return `${rule} ${severity} ${location.file.path}:${start.line}:${start.column}-${end.line}:${end.column}`;
}

const severityNames: Readonly<Record<string, string>> = { E: "error", W: "warning", i: "info" };

/** What must be found of a fault under each profile, as `briefly` has it. */
export function expectedOf(
  plan: PlanValues,
  fault: Fault,
  rule: string,
  severityOfRule: (rule: string) => string,
): string[][] {
  const texts = new Map(filesOf(plan, fault).map(({ path, text }) => [path, text]));
  const place = (spot: Spot) => {
    const { start, end } = stretchOf(plan, spot);
    const text = texts.get(spot.file) ?? "";
    return `${spot.file}:${lineAndColumn(text, start)}-${lineAndColumn(text, end)}`;
  };
  return profiles.map((_, at) =>
    fault.at
      .flatMap((spot) => {
        const broken = spot.rule ?? rule;
        const severity = severityNames[(spot.severity ?? severityOfRule(broken)).split("/")[at] ?? ""];
        return severity === undefined ? [] : [`${broken} ${severity} ${place(spot)}`];
      })
      .sort(),
  );
}

/** The line and the column of an offset, counted from 1, found by looking at the text and nothing else. */
function lineAndColumn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split("\n");
  return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}
