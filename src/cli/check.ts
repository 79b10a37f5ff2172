import { show } from "../source/show.ts";
import { baselineFile, writeBaseline } from "./baseline.ts";
import { type CheckOptions, checkPlan, checkWithoutBaseline, whyItFails } from "./check-plan.ts";
import { type Host, JobError, shownPath } from "./host.ts";
import type { ExitStatus } from "./run.ts";
import { readRequests, writeReports } from "./write-reports.ts";

/** The options of `planc check`, as commander gives them. */
export interface CheckCommandOptions extends CheckOptions {
  readonly writeBaseline?: boolean;
}

/** `planc check`: reports every problem of a plan and changes nothing in it, unless it is asked to. */
export async function check(folder: string, options: CheckCommandOptions, host: Host): Promise<ExitStatus> {
  const requests = readRequests(options, host);
  if (options.writeBaseline === true) await renewBaseline(folder, options, host);
  const compilation = await checkPlan(folder, options, host);
  await writeReports(requests, compilation, options, host);
  const failure = whyItFails(compilation, options);
  if (failure === undefined) return 0;
  // Errors speak for themselves; what was asked for on the command line is said.
  if (compilation.diagnostics.every(({ severity }) => severity !== "error"))
    host.stderr.write(`planc: failed: ${failure}.\n`);
  return 1;
}

async function renewBaseline(folder: string, options: CheckOptions, host: Host): Promise<void> {
  // What a rule that did not run would find would be lost from the list.
  if (options.onlyRule !== undefined || options.settingsFrom !== undefined)
    throw new JobError(
      "--write-baseline lists all that is found: leave out --only-rule and --settings-from.",
    );
  const listed = writeBaseline(await checkWithoutBaseline(folder, options, host), folder, host);
  host.stderr.write(
    `planc: ${listed === 1 ? "1 problem is" : `${listed} problems are`} listed in ${show(shownPath(folder, baselineFile))}. From now on only others are reported.\n`,
  );
}
