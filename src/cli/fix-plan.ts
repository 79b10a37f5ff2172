import type { Compilation } from "../compile-plan.ts";
import { applyFixes } from "../source/apply-fixes.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { visible } from "../source/show.ts";
import type { SourceFile } from "../source/source-file.ts";
import { type CheckOptions, checkFiles } from "./check-plan.ts";
import { isOfStructure } from "./find-rule.ts";
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

/** A fix may uncover what another then mends, such as a misspelt key under a misspelt key. */
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
  const check = (files: readonly SourceFile[]) => checkFiles(files, folder, options, host);
  let state: State = { files: before, compilation: await check(before), changes: 0 };
  for (let round = 0; round < mostRounds; round++) {
    const next = await fixOnce(state, check);
    if (next === undefined) break;
    state = next;
  }
  const { files, compilation, changes } = state;
  const changed = files.flatMap((file, at) => {
    const old = before[at];
    return old === undefined || file.text === old.text ? [] : [{ file, old }];
  });
  if (!isDryRun) replaceTexts(new Map(changed.map(({ file, old }) => [old, file.text])), host);
  const diffs = await Promise.all(changed.map(({ file, old }) => diffOf(file, old.text)));
  return { compilation, diff: diffs.join(""), changes, files: changed.length };
}

/** A plan between two rounds of fixes. */
interface State {
  readonly files: readonly SourceFile[];
  readonly compilation: Compilation;
  /** How many places have been changed so far. */
  readonly changes: number;
}

/** Applies all fixes at once; where that leaves the plan worse, such as with a key that then stands twice, those that alone do not. */
async function fixOnce(
  state: State,
  check: (files: readonly SourceFile[]) => Promise<Compilation>,
): Promise<State | undefined> {
  const fixable = state.compilation.diagnostics.filter(({ fix }) => fix !== undefined);
  if (fixable.length === 0) return undefined;
  const tried = await tryFixes(state, fixable, check);
  if (tried !== undefined || fixable.length === 1) return tried;
  const good: Diagnostic[] = [];
  let first: State | undefined;
  for (const one of fixable.slice(0, mostTried)) {
    const alone = await tryFixes(state, [one], check);
    if (alone === undefined) continue;
    good.push(one);
    first ??= alone;
  }
  // Two that are well alone may not be so together.
  return good.length < 2 ? first : ((await tryFixes(state, good, check)) ?? first);
}

/** Trying fixes one by one takes a check for each; with more of them than this something else is wrong. */
const mostTried = 100;

/** The plan after some fixes; undefined where they change nothing, or leave more faults of structure than there were. */
async function tryFixes(
  { files, compilation, changes }: State,
  diagnostics: readonly Diagnostic[],
  check: (files: readonly SourceFile[]) => Promise<Compilation>,
): Promise<State | undefined> {
  const fixed = applyFixes(diagnostics);
  if (fixed.changes === 0) return undefined;
  const changed = files.map((file) => ({ ...file, text: fixed.texts.get(file) ?? file.text }));
  const after = await check(changed);
  if (countStructural(after) > countStructural(compilation)) return undefined;
  return { files: changed, compilation: after, changes: changes + fixed.changes };
}

function countStructural({ diagnostics }: Compilation): number {
  return diagnostics.filter(isOfStructure).length;
}

/** The library is loaded only where there is something to compare. */
async function diffOf({ path, text }: SourceFile, old: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  const options = { context: 2, headerOptions: FILE_HEADERS_ONLY };
  // A patch names files below the folder that it is applied in.
  const name = path.replace(/^(?:\.{0,2}\/)+/, "");
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, old, text, undefined, undefined, options);
  return patch.split("\n").map(visibleLine).join("\n");
}

/** A line of a patch. Tabs and the line ends of Windows stay, since without them it could not be applied. */
function visibleLine(line: string): string {
  const end = line.endsWith("\r") ? "\r" : "";
  return (
    line
      .slice(0, line.length - end.length)
      .split("\t")
      .map(visible)
      .join("\t") + end
  );
}
