import { linkPlan } from "../src/link/link-plan.ts";
import { loadFiles } from "../src/load/load-files.ts";
import { dayNumber } from "../src/model/calendar.ts";
import { rules } from "../src/rules/rules.ts";
import { type RuleSettings, runRules } from "../src/rules/run-rules.ts";
import type { Diagnostic } from "../src/source/diagnostic.ts";
import { DiagnosticLog } from "../src/source/diagnostic-log.ts";
import { isExtract } from "../src/validate/is-extract.ts";
import { validateDocuments } from "../src/validate/validate-documents.ts";

/** Checks the files of a plan, given by path and text, as `planc check` does. */
export async function checkFiles(
  files: Readonly<Record<string, string>>,
  settings: Partial<RuleSettings> = {},
): Promise<Diagnostic[]> {
  const log = new DiagnosticLog();
  const loaded = await loadFiles(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    log,
  );
  const isPart = isExtract(loaded.documents);
  validateDocuments(loaded.documents, log, isPart);
  const linked = linkPlan(loaded, log, isPart);
  runRules(linked, rules, { profile: "draft", today: dayNumber(2023, 5, 1), ...settings }, log);
  return log.sorted();
}
