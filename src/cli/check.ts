import type { Compilation } from "../compile-plan.ts";
import { show } from "../source/show.ts";
import { baselineFile, writeBaseline } from "./baseline.ts";
import { type CheckOptions, checkPlan, checkWithoutBaseline, whyItFails } from "./check-plan.ts";
import { isOfStructure } from "./find-rule.ts";
import { fixPlan } from "./fix-plan.ts";
import { type Host, JobError, shownPath } from "./host.ts";
import { readPlan } from "./read-plan.ts";
import type { ExitStatus } from "./run.ts";
import { type ReportRequest, readCheckRequests, writeReports } from "./write-reports.ts";

/** The options of `planc check`, as commander gives them. */
export interface CheckCommandOptions extends CheckOptions {
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly writeBaseline?: boolean;
}

/** `planc check`: reports every problem of a plan and changes nothing in it, unless it is asked to. */
export async function check(folder: string, options: CheckCommandOptions, host: Host): Promise<ExitStatus> {
  const requests = readCheckRequests(options, host);
  const compilation = await compilationOf(folder, options, requests, host);
  await writeReports(requests, compilation, options, host);
  const failure = whyItFails(compilation, options);
  if (failure === undefined) return 0;
  // Errors speak for themselves; what was asked for on the command line is said.
  if (compilation.diagnostics.every(({ severity }) => severity !== "error"))
    host.stderr.write(`planc: failed: ${failure}.\n`);
  return 1;
}

async function compilationOf(
  folder: string,
  options: CheckCommandOptions,
  requests: readonly ReportRequest[],
  host: Host,
): Promise<Compilation> {
  const { fix = false, dryRun = false, writeBaseline: isBaselineWanted = false } = options;
  if (isBaselineWanted && (fix || dryRun))
    throw new JobError("--write-baseline and --fix are two steps: fix first, then list what is left.");
  if (fix || dryRun) return fixAndTell(folder, options, requests, host);
  if (isBaselineWanted) await renewBaseline(folder, options, host);
  return checkPlan(folder, options, host);
}

/** Fixes what can be fixed, and shows what that changed: where a program reads the screen, on standard error. */
async function fixAndTell(
  folder: string,
  options: CheckCommandOptions,
  requests: readonly ReportRequest[],
  host: Host,
): Promise<Compilation> {
  const isDryRun = options.dryRun === true;
  const { compilation, diff, changes, files } = await fixPlan(folder, options, host, isDryRun);
  const isForPeople = requests.every(({ name, file }) => file !== undefined || name === "pretty");
  if (diff !== "") (isForPeople ? host.stdout : host.stderr).write(`${diff}\n`);
  const places = `${changes} ${changes === 1 ? "place" : "places"} in ${files} ${files === 1 ? "file" : "files"}`;
  const told =
    changes === 0
      ? "There is nothing to fix."
      : isDryRun
        ? `${places} would be changed; nothing was written. What is reported is what would be left.`
        : `${places} changed. What is reported is what is left.`;
  host.stderr.write(`planc: ${told}\n`);
  return compilation;
}

async function renewBaseline(folder: string, options: CheckOptions, host: Host): Promise<void> {
  // What a rule that did not run would find would be lost from the list.
  const { onlyRule, rule, settingsFrom } = options;
  if (onlyRule !== undefined || rule !== undefined || settingsFrom !== undefined)
    throw new JobError(
      "--write-baseline lists all that is found: leave out --rule, --only-rule and --settings-from.",
    );
  const found = await checkWithoutBaseline(readPlan(folder, host), options, host);
  // So would what cannot be found where something cannot be read.
  if (found.diagnostics.some(isOfStructure)) {
    host.stderr.write(
      "planc: no baseline was written: mend the errors of structure first, since they hide what else there is.\n",
    );
    return;
  }
  const listed = await writeBaseline(found, folder, host);
  host.stderr.write(
    `planc: ${listed === 1 ? "1 problem is" : `${listed} problems are`} listed in ${show(shownPath(folder, baselineFile))}. From now on only others are reported.\n`,
  );
}
