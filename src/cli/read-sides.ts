import path from "node:path";
import { type Audience, isPublic } from "../compile/flatten-plan.ts";
import { type Compilation, compilePlan, UnreadableSettings } from "../compile-plan.ts";
import type { Problems } from "../diff/compare-problems.ts";
import { type PlanSide, sideOfData, sideOfLinked } from "../diff/plan-side.ts";
import { type PlanData, readPlanData, UnusablePlanData } from "../diff/read-plan-data.ts";
import type { LinkedPlan } from "../link/linked-plan.ts";
import { planLimit } from "../load/limits.ts";
import { show } from "../source/show.ts";
import type { SourceFile } from "../source/source-file.ts";
import { type Host, JobError, shownPath } from "./host.ts";
import { readFileOfPlan, readPlan } from "./read-plan.ts";
import { NoPlanYet, readRevision } from "./read-revision.ts";
import { readRange } from "./revisions.ts";

/** One of the two revisions of a plan that are compared, as it was read. */
export interface ReadSide {
  readonly name: string;
  /** What the plan's own entry says of it, as far as it could be read. */
  readonly plan: { readonly title?: string; readonly edition?: string; readonly status?: string };
  readonly isExtract: boolean;
  /** Whether it has something that is internal. */
  readonly hasInternal: boolean;
  readonly makeSide: (audience: Audience) => PlanSide;
  /** Both undefined where it was read from a plan.json. */
  readonly linked: LinkedPlan | undefined;
  readonly problems: Problems | undefined;
}

/** What a side is read from. */
type SideSource =
  | { readonly name: string; readonly files: readonly SourceFile[] }
  | { readonly name: string; readonly data: PlanData };

/**
 * Reads the two revisions that the command line names: folders, plan.json files or revisions in git; the second is the folder of the plan
 * where none is named. Both are checked by the settings of the second, so that what they say of their own checks makes no difference.
 */
export async function readSides(
  from: string,
  to: string | undefined,
  plan: string,
  host: Host,
): Promise<readonly [ReadSide, ReadSide]> {
  const range = to === undefined && !exists(from, host) ? readRange(from, host) : undefined;
  const [first, second] = range === undefined ? [from, to] : [range.from, range.to];
  const sources = [findSource(first, plan, host), findSource(second ?? plan, plan, host)] as const;
  const [before, after] = sources;
  if (areSame(before, after)) {
    const side = await compileSide(before, undefined, host);
    return [side, { ...side, name: after.name }];
  }
  const later = await compileSide(after, undefined, host);
  return [await compileSide(before, later.linked, host), later];
}

/** Reads a plan as it was at a commit, under a name; undefined where it was not there yet. */
export async function readEdition(
  { name, commit }: { readonly name: string; readonly commit: string },
  plan: string,
  host: Host,
): Promise<ReadSide | undefined> {
  try {
    return await compileSide({ name, files: readRevision(commit, plan, host) }, undefined, host);
  } catch (error) {
    if (error instanceof NoPlanYet) return undefined;
    throw error;
  }
}

function exists(name: string, host: Host): boolean {
  return host.fs.lstatSync(path.resolve(host.cwd, name), { throwIfNoEntry: false }) !== undefined;
}

/** What stands in the folder wins over a revision of the same name. */
function findSource(name: string, plan: string, host: Host): SideSource {
  if (!exists(name, host)) return { name, files: readRevision(name, plan, host) };
  if (name.endsWith(".json")) return { name, data: readData(name, host) };
  return { name: shownPath(name), files: readPlan(name, host) };
}

function readData(name: string, host: Host): PlanData {
  const file = readFileOfPlan(path.dirname(name), path.basename(name), planLimit, host);
  if (file?.fault !== undefined)
    throw new JobError(`${show(name)}: ${file.fault.message} ${file.fault.hint}`);
  try {
    return readPlanData(file?.text ?? "");
  } catch (error) {
    if (!(error instanceof UnusablePlanData)) throw error;
    throw new JobError(
      `${show(name)} is not a plan.json that planc has written: ${show(error.message)} is not as expected. Build the plan again, or name its folder.`,
    );
  }
}

/** A plan.json can be compared for those only for whom it was built: it says more than others may read, or less than there is. */
function expectAudience(name: string, built: Audience, asked: Audience): void {
  if (built === asked) return;
  throw new JobError(
    built === "internal"
      ? `${show(name)} holds what is internal. Add --audience internal, or name a plan.json that was built for the public.`
      : `${show(name)} was built for the public and does not say what is internal. Leave out --audience internal, or build it with --audience internal.`,
  );
}

/** Whether two sides hold the same texts in the same order, whatever their files are called: then they need to be read once only. */
function areSame(one: SideSource, other: SideSource): boolean {
  if (!("files" in one) || !("files" in other) || one.files.length !== other.files.length) return false;
  return one.files.every(({ text, fault }, at) => fault === undefined && text === other.files[at]?.text);
}

async function compileSide(
  source: SideSource,
  settingsFrom: LinkedPlan | undefined,
  host: Host,
): Promise<ReadSide> {
  if ("data" in source) {
    const { name, data } = source;
    return {
      name,
      plan: data.plan ?? {},
      isExtract: false,
      hasInternal: false,
      makeSide: (audience) => {
        expectAudience(name, data.audience, audience);
        return sideOfData(data);
      },
      linked: undefined,
      problems: undefined,
    };
  }
  const compilation = await compile(source.files, settingsFrom, host);
  const { linked, diagnostics, suppressed } = compilation;
  const isExtract = linked.plan?.extract === true;
  return {
    name: source.name,
    plan: linked.plan ?? {},
    isExtract,
    hasInternal: !linked.entities.every(isPublic),
    makeSide: (audience) => sideOfLinked(linked, audience),
    linked,
    problems: { found: diagnostics, hidden: suppressed },
  };
}

async function compile(
  files: readonly SourceFile[],
  settingsFrom: LinkedPlan | undefined,
  host: Host,
): Promise<Compilation> {
  try {
    return await compilePlan(files, { day: host.today(), settingsFrom });
  } catch (error) {
    // Settings that cannot be read are among the problems of the side that they stand in.
    if (!(error instanceof UnreadableSettings)) throw error;
    return compilePlan(files, { day: host.today() });
  }
}
