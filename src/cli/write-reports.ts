import type { Compilation } from "../compile-plan.ts";
import type { ReportContext } from "../report/reporter.ts";
import { reporters } from "../report/reporters.ts";
import { loadPages } from "../rules/load-pages.ts";
import { rules } from "../rules/rules.ts";
import { didYouMean, nearNames } from "../source/near-names.ts";
import { show } from "../source/show.ts";
import type { CheckOptions } from "./check-plan.ts";
import { coloursFor, plain } from "./colours.ts";
import { version } from "./find-version.ts";
import { type Host, JobError } from "./host.ts";
import { writeFile } from "./write-file.ts";

/** A report that was asked for: `json`, or `json=problems.json` for one that goes into a file. */
export interface ReportRequest {
  readonly name: string;
  readonly file: string | undefined;
}

/** Reads the --format options of a check. Without one there is one report for people; where GitHub runs planc, its annotations. */
export function readCheckRequests({ format }: CheckOptions, { env }: Host): ReportRequest[] {
  return readRequests(format ?? [env.GITHUB_ACTIONS === "true" ? "github" : "pretty"], reporters);
}

/** Reads --format options by the names that there are. */
export function readRequests(
  formats: readonly string[],
  known: Readonly<Record<string, unknown>>,
): ReportRequest[] {
  const requests = formats.map((format) => {
    const at = format.indexOf("=");
    const name = at === -1 ? format : format.slice(0, at);
    if (!Object.hasOwn(known, name)) {
      const near = didYouMean(nearNames(name, Object.keys(known)));
      throw new JobError(
        `There is no format "${show(name)}". ${near ?? `There are: ${Object.keys(known).join(", ")}.`}`,
      );
    }
    const file = at === -1 ? undefined : format.slice(at + 1);
    if (file === "") throw new JobError(`--format ${show(format)}: name the file after the =.`);
    if (file !== undefined && /\.ya?ml$/i.test(file))
      throw new JobError(
        `--format ${show(format)}: no report is YAML, but a file of the plan may be. Name another file, such as ${name}.txt.`,
      );
    return { name, file };
  });
  if (requests.filter(({ file }) => file === undefined).length > 1) {
    throw new JobError(
      "Two formats cannot both go to the screen: write one of them into a file, as in --format json=problems.json.",
    );
  }
  const files = requests.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, at) => files.indexOf(file) !== at);
  if (twice !== undefined)
    throw new JobError(`Two formats cannot both go into ${show(twice)}: give each a file of its own.`);
  return requests;
}

/** Writes the reports of a check that were asked for. */
export async function writeReports(
  requests: readonly ReportRequest[],
  compilation: Compilation,
  options: CheckOptions,
  host: Host,
): Promise<void> {
  await writeTexts(requests, host, async (name, file) => {
    const context: ReportContext = {
      version,
      profile: compilation.profile,
      suppressed: compilation.suppressed,
      rules,
      loadPages,
      maxProblems: options.maxProblems,
      quiet: options.quiet === true,
      paint: file === undefined ? await coloursFor(options, host) : plain,
    };
    return (await reporters[name]?.())?.render(compilation.diagnostics, context) ?? "";
  });
}

/** Makes the texts that were asked for by their formats, and writes them: to standard output, or each into its file. */
export async function writeTexts(
  requests: readonly ReportRequest[],
  host: Host,
  render: (name: string, file: string | undefined) => Promise<string>,
): Promise<void> {
  for (const { name, file } of requests) {
    const text = await render(name, file);
    if (file === undefined) host.stdout.write(text);
    else writeFile(file, text, host);
  }
}
