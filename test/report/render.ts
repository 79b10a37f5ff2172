import type { ReportContext } from "../../src/report/reporter.ts";
import { reporters } from "../../src/report/reporters.ts";
import { loadPages } from "../../src/rules/load-pages.ts";
import { rules } from "../../src/rules/rules.ts";
import type { Diagnostic } from "../../src/source/diagnostic.ts";

/** The names of the seven formats. */
export const formats = Object.keys(reporters);

/** What reports are told in the tests: no colours, and more room than any test fills. */
export const context: ReportContext = {
  version: "1.2.3",
  profile: "draft",
  suppressed: [],
  rules,
  loadPages,
  maxProblems: 1_000_000,
  quiet: false,
  paint: (_, text) => text,
};

/** A report in a format. */
export async function render(
  format: string,
  diagnostics: readonly Diagnostic[],
  changes: Partial<ReportContext> = {},
): Promise<string> {
  const load = reporters[format];
  if (load === undefined) throw new Error(`No format is called ${format}`);
  return (await load()).render(diagnostics, { ...context, ...changes });
}
