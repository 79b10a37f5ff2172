import { type LoadedFiles, loadFiles } from "../../src/load/load-files.ts";
import { DiagnosticLog } from "../../src/source/diagnostic-log.ts";
import { brief } from "../brief.ts";

/** What loading gives: the files as read, and each problem as "a.yaml:1:4-5 What is wrong." */
export interface Loaded extends LoadedFiles {
  readonly problems: readonly string[];
}

/** Loads files given by path and text. */
export async function loadTexts(texts: Readonly<Record<string, string>>): Promise<Loaded> {
  const log = new DiagnosticLog();
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const loaded = await loadFiles(files, log);
  return { ...loaded, problems: log.sorted().map((found) => brief(found).replace(/ error [a-z-]+:/, "")) };
}

/** The problems of one text: "1:4-5 What is wrong." */
export async function problemsOf(text: string): Promise<string[]> {
  const { problems } = await loadTexts({ "a.yaml": text });
  return problems.map((problem) => problem.replace("a.yaml:", ""));
}
