import { type CheckOptions, checkPlan, whyItFails } from "./check-plan.ts";
import type { Host } from "./host.ts";
import type { ExitStatus } from "./run.ts";
import { readRequests, writeReports } from "./write-reports.ts";

/** `planc check`: reports every problem of a plan and writes nothing else. */
export async function check(folder: string, options: CheckOptions, host: Host): Promise<ExitStatus> {
  const requests = readRequests(options.format);
  const compilation = await checkPlan(folder, options, host);
  await writeReports(requests, compilation, options, host);
  const failure = whyItFails(compilation, options);
  if (failure === undefined) return 0;
  // Errors speak for themselves; what was asked for on the command line is said.
  if (compilation.diagnostics.every(({ severity }) => severity !== "error"))
    host.stderr.write(`planc: failed: ${failure}.\n`);
  return 1;
}
