import type { Compilation } from "../compile-plan.ts";
import { applyFixes } from "../source/apply-fixes.ts";
import { visible } from "../source/show.ts";
import type { SourceFile } from "../source/source-file.ts";
import { type CheckOptions, checkFiles } from "./check-plan.ts";
import type { Host } from "./host.ts";
import { readPlan } from "./read-plan.ts";
import { replaceTexts } from "./replace-texts.ts";

/** What fixing a plan came to. */
export interface FixedPlan {
  /** What is left to be told of the plan after the fixes. */
  readonly compilation: Compilation;
  /** The changes as a unified diff, which `git apply` reads; empty where there are none. */
  readonly diff: string;
  readonly changes: number;
  readonly files: number;
}

/** A fix may uncover what another then mends, such as a misspelt key under a misspelt key; more often than this none does. */
const mostRounds = 10;

/**
 * Applies the fixes that findings offer until there are none left, and writes the files that changed, all or none of them. With
 * `isDryRun` nothing is written.
 */
export async function fixPlan(
  folder: string,
  options: CheckOptions,
  host: Host,
  isDryRun: boolean,
): Promise<FixedPlan> {
  const before = readPlan(folder, host);
  let files = before;
  let compilation = await checkFiles(files, folder, options, host);
  let changes = 0;
  for (let round = 0; round < mostRounds; round++) {
    const fixed = applyFixes(compilation.diagnostics);
    if (fixed.changes === 0) break;
    files = files.map((file) => ({ ...file, text: fixed.texts.get(file) ?? file.text }));
    const after = await checkFiles(files, folder, options, host);
    if (countUnreadable(after) > countUnreadable(compilation))
      throw new Error("A fix would have left a file that cannot be read. Nothing was changed.");
    compilation = after;
    changes += fixed.changes;
  }
  const changed = files.flatMap((file, at) => {
    const old = before[at];
    return old === undefined || file.text === old.text ? [] : [{ file, old }];
  });
  if (!isDryRun) replaceTexts(new Map(changed.map(({ file, old }) => [old, file.text])), host);
  const diffs = await Promise.all(changed.map(({ file, old }) => diffOf(file, old.text)));
  return { compilation, diff: diffs.join(""), changes, files: changed.length };
}

function countUnreadable({ diagnostics }: Compilation): number {
  return diagnostics.filter(({ rule }) => rule === "yaml-syntax" || rule === "file-readable").length;
}

/** The library is loaded only where there is something to compare. */
async function diffOf({ path, text }: SourceFile, old: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  const options = { context: 2, headerOptions: FILE_HEADERS_ONLY };
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, old, text, undefined, undefined, options);
  return patch.split("\n").map(visible).join("\n");
}
