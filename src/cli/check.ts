import { type CheckOptions, checkPlan, fails } from "./check-plan.ts";
import type { Host } from "./host.ts";
import type { ExitStatus } from "./run.ts";
import { readRequests, writeReports } from "./write-reports.ts";

/** `planc check`: reports every problem of a plan and writes nothing else. */
export async function check(folder: string, options: CheckOptions, host: Host): Promise<ExitStatus> {
  const requests = readRequests(options.format);
  const compilation = await checkPlan(folder, options, host);
  await writeReports(requests, compilation, options, host);
  return fails(compilation, options) ? 1 : 0;
}
