import path from "node:path";
import type { CompiledPlan } from "../compile/compiled-plan.generated.ts";
import type { Audience } from "../compile/flatten-plan.ts";
import type { Compilation } from "../compile-plan.ts";
import { type EmitOptions, type FileContent, type OutputFiles, piecesOf } from "../emit/emitter.ts";
import { emitters } from "../emit/emitters.ts";
import { findTag } from "../emit/wording/tags.ts";
import { compareCodePoints } from "../source/code-points.ts";
import { didYouMean, nearNames } from "../source/near-names.ts";
import { show } from "../source/show.ts";
import { type CheckOptions, checkFiles, whyItFails } from "./check-plan.ts";
import { type Host, JobError, shownArgument, shownPath } from "./host.ts";
import { checksumOfTexts } from "./output/checksum.ts";
import { code } from "./output/code.generated.js";
import { filesBeside } from "./output/manifest.ts";
import type { OutputForm } from "./output/places.ts";
import { type Output, type Written, writeOutputs } from "./output/write-outputs.ts";
import { readPlan } from "./read-plan.ts";
import { readTemplates, tellingFaults } from "./read-templates.ts";
import type { ExitStatus } from "./run.ts";
import { type ReportRequest, readCheckRequests, writeReports } from "./write-reports.ts";

/** The options of `planc build`, as commander gives them. */
export interface BuildOptions extends CheckOptions {
  readonly out?: string;
  readonly outLink?: boolean;
  readonly audience: Audience;
  readonly only?: readonly string[];
  readonly revision?: string;
  readonly templates?: string;
}

/** `planc build`: checks a plan, and where nothing fails writes every output. */
export async function build(folder: string, options: BuildOptions, host: Host): Promise<ExitStatus> {
  const { audience, revision } = options;
  const requests = readCheckRequests(options, host);
  const out = outFolder(options);
  const names = options.only === undefined ? Object.keys(emitters) : options.only.map(knownOutput);
  const templates =
    options.templates === undefined ? undefined : await readTemplates(options.templates, host);
  const checked = await compileChecked(folder, options, requests, host);
  if (checked === undefined) return 1;
  const { problems, language, source } = checked;
  const outputs = emitOutputs(names, checked.takePlan, out, { revision, templates }, host);
  const form = options.outLink === true ? "link" : "folder";
  // Templates of one's own may have changed, so what is laid out with them is made anew each time.
  const madeFrom =
    templates === undefined ? checksumOfTexts([code, audience, revision ?? "", ...names, source]) : undefined;
  const written = await tellingFaults(options.templates, () =>
    writeOutputs({ folder: out, form, outputs, planFolder: folder, audience, madeFrom }, host),
  );
  if (options.quiet !== true) {
    if (lacksWords(language, names))
      host.stderr.write(
        `planc: there are no fixed words in the language of the plan, ${language}, yet: those of the outputs are in English.\n`,
      );
    host.stderr.write(`${conclude(written, out, problems, folder)}\n`);
  }
  return 0;
}

/** A plan that may be published. */
interface Checked {
  /** Makes what outputs are made from, and lets go of all else, which is far larger and is not to be held while they are made. To be called once. */
  readonly takePlan: () => CompiledPlan;
  readonly problems: number;
  readonly language: string | undefined;
  /** A checksum of the texts of its files, in their order. */
  readonly source: string;
}

/** Checks a plan, and reports what is wrong with it; undefined where it fails. */
async function compileChecked(
  folder: string,
  options: BuildOptions,
  requests: readonly ReportRequest[],
  host: Host,
): Promise<Checked | undefined> {
  const files = readPlan(folder, host);
  const compilation = await checkFiles(files, folder, options, host);
  const failure = whyItFails(compilation, options);
  // Where all is well the outputs are the result; a report is written only where one was asked for.
  if (failure !== undefined || options.format !== undefined)
    await writeReports(requests, compilation, options, host);
  if (failure !== undefined) {
    host.stderr.write(`planc: nothing was written: ${failure}.\n`);
    return undefined;
  }
  if (compilation.linked.plan?.extract === true)
    throw new JobError(
      `The plan in ${show(shownPath(folder))} says that it is an extract. An extract can be checked and compared; it is not published.`,
    );
  let flatten: Compilation["flatten"] | undefined = compilation.flatten;
  const takePlan = () => {
    if (flatten === undefined) throw new Error("The plan has been taken before.");
    const plan = flatten(options.audience);
    flatten = undefined;
    return plan;
  };
  const { diagnostics, linked } = compilation;
  // Git gives lines the ends that each machine has, and the outputs are the same on all of them.
  const source = checksumOfTexts(files.map(({ text }) => text.replaceAll("\r\n", "\n")));
  return { takePlan, problems: diagnostics.length, language: linked.plan?.language, source };
}

/** Whether an output needs fixed words in a language and there are none. Open data needs none. */
function lacksWords(language: string | undefined, names: readonly string[]): boolean {
  if (language === undefined || names.every((name) => name === "json")) return false;
  return findTag(language) === undefined;
}

/** What is said where an output has another form than before, by the one it had. */
const changesOfForm: Readonly<Record<OutputForm, string>> = {
  folder: "It was a plain folder and is a link now; from here on, give --out-link each time.",
  link: "It was a link and is a plain folder again, since --out-link was not given.",
};

/** Where to write. What is internal must be sent somewhere on purpose: it may not land where the public version is. */
function outFolder({ out, audience }: BuildOptions): string {
  if (out !== undefined) return out;
  if (audience === "public") return "public";
  throw new JobError(
    "--audience internal: name a folder of its own with -o, so that what is internal is not published by mistake.",
  );
}

/** Makes the outputs, each file when it is to be written. The site comes last, since its pages name the other files and their sizes. */
async function* emitOutputs(
  names: readonly string[],
  takePlan: () => CompiledPlan,
  out: string,
  options: Omit<EmitOptions, "beside">,
  host: Host,
): AsyncGenerator<Output> {
  const plan = takePlan();
  const fresh: { name: string; bytes: number }[] = [];
  const staying = filesBeside(path.resolve(host.cwd, out), names, host);
  for (const name of [...names].sort((a, b) => Number(a === "html") - Number(b === "html"))) {
    const load = emitters[name];
    if (load === undefined) continue;
    // In one order, whether an output is new or stays.
    const beside = [...fresh, ...staying].sort((a, b) => compareCodePoints(a.name, b.name));
    const files = (await load()).emit(plan, { ...options, beside });
    // Nobody asks for the sizes of the last one.
    yield [name, name === "html" ? files : noteSizes(files, fresh)];
  }
}

/** Files, whose sizes are noted when they are made. */
function* noteSizes(files: OutputFiles, sizes: { name: string; bytes: number }[]): OutputFiles {
  for (const [name, content] of files) {
    const size = { name, bytes: 0 };
    sizes.push(size);
    yield [name, noteSize(content, size)];
  }
}

function* noteSize(content: FileContent, size: { bytes: number }): Generator<string | Uint8Array> {
  for (const piece of piecesOf(content)) {
    size.bytes += Buffer.byteLength(piece);
    yield piece;
  }
}

function knownOutput(name: string): string {
  if (Object.hasOwn(emitters, name)) return name;
  const near = didYouMean(nearNames(name, Object.keys(emitters)));
  throw new JobError(
    `There is no output "${show(name)}". ${near ?? `There are: ${Object.keys(emitters).join(", ")}.`}`,
  );
}

function conclude(written: Written, out: string, problems: number, folder: string): string {
  const where = show(out);
  const files = `${written.files} file${written.files === 1 ? "" : "s"}`;
  const said = written.files === 0 ? `${where} is up to date.` : `Wrote ${files} to ${where}.`;
  const what = written.formBefore === undefined ? said : `${said} ${changesOfForm[written.formBefore]}`;
  if (problems === 0) return what;
  const them =
    problems === 1
      ? "1 problem that did not stop it. To see it"
      : `${problems} problems that did not stop it. To see them`;
  return `${what} The plan has ${them}, run:\n  planc check ${shownArgument(folder)}`;
}
