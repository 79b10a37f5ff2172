import path from "node:path";
import type { Compilation } from "../compile-plan.ts";
import { planLimit } from "../load/limits.ts";
import { compareCodePoints } from "../source/code-points.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { show } from "../source/show.ts";
import type { SourceFile } from "../source/source-file.ts";
import { isOfStructure } from "./find-rule.ts";
import { type Host, JobError, shownArgument, shownPath } from "./host.ts";
import { readFileOfPlan } from "./read-plan.ts";
import { writeFile } from "./write-file.ts";

/** The file in the folder of a plan that lists the findings it had when the checks were adopted. */
export const baselineFile = "baseline.json";

/** Why a finding of the baseline is not reported. */
const known = { by: "baseline", because: "It was there when the baseline was written." } as const;

/** A finding in the baseline: its fingerprint, and for people what it is and where. */
interface BaselineFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly where: string;
  readonly message: string;
}

/** Sets aside the findings that are in the baseline of a plan; without a baseline nothing changes. `from` is the plan whose baseline counts. */
export async function applyBaseline(
  compilation: Compilation,
  folder: string,
  from: string,
  host: Host,
): Promise<Compilation> {
  const baseline = readBaseline(from, host);
  if (baseline === undefined) return compilation;
  const listed = new Set(baseline.map(({ fingerprint }) => fingerprint));
  const names = await nameFindings(compilation.diagnostics, folder);
  const isListed = (diagnostic: Diagnostic) => listed.has(names.get(diagnostic) ?? "");
  const aside = compilation.diagnostics.filter(isListed).map((found) => ({ ...found, suppressed: known }));
  const diagnostics = compilation.diagnostics.filter((diagnostic) => !isListed(diagnostic));
  const found = new Set(names.values());
  const gone = baseline.filter(
    ({ rule, fingerprint }) => compilation.checked.has(rule) && !found.has(fingerprint),
  ).length;
  // Where something could not be read, the silence of a rule says nothing.
  if (gone > 0 && from === folder && !diagnostics.some(isOfStructure)) {
    const problems = gone === 1 ? "1 problem" : `${gone} problems`;
    host.stderr.write(
      `planc: ${problems} of ${show(shownPath(from, baselineFile))} can no longer be found. To take them off the list, add --write-baseline.\n`,
    );
  }
  return { ...compilation, diagnostics, suppressed: [...compilation.suppressed, ...aside] };
}

/** Writes all that a check found into the baseline of a plan, and gives how many that is. What is structural is left to be mended. */
export async function writeBaseline(
  { diagnostics }: Compilation,
  folder: string,
  host: Host,
): Promise<number> {
  // Where a link stands in its place, what it leads to must not be overwritten.
  readIfRegular(folder, host);
  const findings = [...(await nameFindings(diagnostics, folder))].map(
    ([{ rule, entity, location, message }, fingerprint]): BaselineFinding => ({
      fingerprint,
      rule,
      where: entity ?? nameInPlan(folder, location.file.path),
      message,
    }),
  );
  // One order whatever the files are called, so that a new baseline shows only what changed.
  findings.sort(
    (a, b) =>
      compareCodePoints(a.where, b.where) ||
      compareCodePoints(a.rule, b.rule) ||
      compareCodePoints(a.fingerprint, b.fingerprint),
  );
  const text = `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;
  writeFile(path.join(folder, baselineFile), text, host);
  return findings.length;
}

/**
 * The findings that a baseline can hold, each with a name that stays when lines, files or folders move. Its message is a part of it: a
 * finding that has become another, or worse, is new.
 */
async function nameFindings(
  diagnostics: readonly Diagnostic[],
  folder: string,
): Promise<Map<Diagnostic, string>> {
  // Loaded here: most plans have no baseline.
  const { fingerprints } = await import("../report/fingerprint.ts");
  const listable = diagnostics.filter((diagnostic) => !isOfStructure(diagnostic));
  return fingerprints(listable, ({ rule, entity, location, message }) => [
    rule,
    entity ?? nameInPlan(folder, location.file.path),
    message,
  ]);
}

/** The path of a file within the folder of its plan. */
function nameInPlan(folder: string, file: string): string {
  return path.posix.relative(shownPath(folder), file);
}

function readBaseline(folder: string, host: Host): readonly BaselineFinding[] | undefined {
  const file = readIfRegular(folder, host);
  if (file === undefined) return undefined;
  const name = show(file.path);
  const { version, findings } = parse(file.text) ?? {};
  if (version !== 1 || !Array.isArray(findings) || !findings.every(isFinding))
    throw new JobError(
      `${name} is not a baseline that planc has written. To write it again, run:\n  planc check ${shownArgument(folder)} --write-baseline`,
    );
  return findings;
}

function readIfRegular(folder: string, host: Host): SourceFile | undefined {
  const file = readFileOfPlan(folder, baselineFile, planLimit, host);
  if (file?.fault === undefined) return file;
  throw new JobError(`${show(file.path)}: ${file.fault.message} ${file.fault.hint}`);
}

function isFinding(value: unknown): value is BaselineFinding {
  const { fingerprint, rule } = (value ?? {}) as Partial<BaselineFinding>;
  return typeof fingerprint === "string" && typeof rule === "string";
}

/** What a text of JSON holds, where it is an object at all. */
function parse(text: string): { readonly version?: unknown; readonly findings?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
