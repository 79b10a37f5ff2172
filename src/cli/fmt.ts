import { arrangeFile } from "../arrange/arrange-file.ts";
import { renderProblem } from "../report/pretty.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { show, visible } from "../source/show.ts";
import type { SourceFile } from "../source/source-file.ts";
import { type Host, shownArgument } from "./host.ts";
import { readPlan } from "./read-plan.ts";
import { replaceTexts } from "./replace-texts.ts";
import type { ExitStatus } from "./run.ts";

/** The options of `planc fmt`, as commander gives them. */
export interface FmtOptions {
  readonly check?: boolean;
  readonly quiet?: boolean;
}

/** `planc fmt`: arranges the files of a plan, and names those that change; with `--check` it only names them. */
export async function fmt(folder: string, options: FmtOptions, host: Host): Promise<ExitStatus> {
  const files = readPlan(folder, host);
  const changes = new Map<SourceFile, string>();
  const problems: Diagnostic[][] = [];
  const distorted: string[] = [];
  for (const file of files) {
    const arrangement = await arrangeFile(file);
    if (arrangement.is === "unreadable") problems.push([...arrangement.problems]);
    else if (arrangement.is === "distorted") distorted.push(file.path);
    else if (arrangement.text !== file.text) changes.set(file, arrangement.text);
  }
  if (options.check !== true) replaceTexts(changes, host);
  if (options.check === true || options.quiet !== true)
    for (const file of changes.keys()) host.stdout.write(`${visible(file.path)}\n`);
  tellProblems(problems.flat(), host);
  for (const name of distorted)
    host.stderr.write(
      `planc: a fault of planc itself: ${show(name)} would say something else when arranged, so it was left as it was. Please report it with the file.\n`,
    );
  const left = problems.length + distorted.length;
  const isWell = left === 0 && (options.check !== true || changes.size === 0);
  if (!isWell || options.quiet !== true)
    host.stderr.write(`${conclude(files.length, changes.size, left, folder, options)}\n`);
  if (distorted.length > 0) return 2;
  return isWell ? 0 : 1;
}

/** The most problems that are shown; `planc check` shows them all. */
const most = 100;

/** Says why files could not be read, each problem as `planc check` shows it. */
function tellProblems(problems: readonly Diagnostic[], host: Host): void {
  for (const problem of problems.slice(0, most))
    host.stderr.write(`${renderProblem(problem, (_, text) => text)}\n\n`);
  if (problems.length > most) host.stderr.write(`… and ${problems.length - most} more.\n\n`);
}

/** What was done, in a line or two. */
function conclude(all: number, changed: number, left: number, folder: string, { check }: FmtOptions): string {
  const sentences: string[] = [];
  if (left > 0) sentences.push(`${count(left)} ${left === 1 ? "was" : "were"} left alone.`);
  if (changed === 0 && all > left) {
    const others = left === 0 ? `All ${count(all)}` : `The other ${count(all - left)}`;
    sentences.push(`${all - left === 1 ? "1 file is" : `${others} are`} arranged already.`);
  }
  if (changed > 0 && check !== true) sentences.push(`${count(changed)} arranged.`);
  if (changed > 0 && check === true)
    sentences.push(
      `${count(changed)} ${changed === 1 ? "is" : "are"} not arranged. To arrange ${changed === 1 ? "it" : "them"}, run:\n  planc fmt ${shownArgument(folder)}`,
    );
  return sentences.join(" ");
}

function count(files: number): string {
  return `${files} file${files === 1 ? "" : "s"}`;
}
