import type { Audience } from "../compile/flatten-plan.ts";
import { arrangeChanges } from "../diff/arrange-changes.ts";
import { comparePlans } from "../diff/compare-plans.ts";
import { compareProblems } from "../diff/compare-problems.ts";
import { compareSettings } from "../diff/compare-settings.ts";
import { diffFormats } from "../diff/formats/formats.ts";
import { type DiffReport, hasChanges, type SideFacts } from "../diff/report.ts";
import { problemsShownTo } from "../diff/shown-problems.ts";
import { rules } from "../rules/rules.ts";
import { changeColours } from "./colours.ts";
import { isOfStructure } from "./find-rule.ts";
import { version } from "./find-version.ts";
import type { Host } from "./host.ts";
import { type ReadSide, readSides } from "./read-sides.ts";
import type { ExitStatus } from "./run.ts";
import { readRequests, writeTexts } from "./write-reports.ts";

/** The options of `planc diff`, as commander gives them. */
export interface DiffOptions {
  readonly plan: string;
  readonly format?: readonly string[];
  readonly audience: Audience;
  readonly exitCode?: boolean;
  readonly color: boolean;
}

/** `planc diff`: tells what changed in meaning between two revisions of a plan. */
export async function diff(
  from: string,
  to: string | undefined,
  options: DiffOptions,
  host: Host,
): Promise<ExitStatus> {
  const requests = readRequests(options.format ?? ["pretty"], diffFormats);
  const sides = await readSides(from, to, options.plan, host);
  const report = reportOn(sides, options.audience);
  if (sides.some(({ hasInternal }) => hasInternal) && options.audience === "public")
    host.stderr.write(
      "planc: what is internal was not compared. To compare it too, add --audience internal.\n",
    );
  await writeTexts(requests, host, async (name, file) => {
    const format = await diffFormats[name]?.();
    const paint = await changeColours(options, file, host);
    return format?.render({ ...report, paint }) ?? "";
  });
  return options.exitCode === true && hasChanges(report) ? 1 : 0;
}

/** Compares two revisions that have been read. */
export function reportOn(
  [before, after]: readonly [ReadSide, ReadSide],
  audience: Audience,
): Omit<DiffReport, "paint"> {
  const facts = { version, from: factsOf(before), to: factsOf(after) };
  // Where both sides are the same texts, they were read once.
  if (before.linked !== undefined && before.linked === after.linked) return { ...facts, ...nothingChanged };
  const [one, other] = [before.makeSide(audience), after.makeSide(audience)];
  const comparison = comparePlans(one, other);
  const { pairs, changes, notStated } = comparison;
  const plans = [before, after].flatMap(({ linked }) => linked ?? []);
  return {
    ...facts,
    changes,
    groups: arrangeChanges(comparison, one, other),
    notStated,
    problems:
      before.problems === undefined || after.problems === undefined
        ? undefined
        : compareProblems(
            { ...one, problems: problemsShownTo(audience, before.problems, plans) },
            { ...other, problems: problemsShownTo(audience, after.problems, plans) },
            pairs,
            new Map(rules.map(({ id, mendedBy }) => [id, mendedBy ?? []])),
          ),
    settings:
      before.linked === undefined || after.linked === undefined
        ? []
        : compareSettings(before.linked, after.linked, pairs, audience),
  };
}

const nothingChanged = {
  changes: [],
  groups: [],
  notStated: { before: [], after: [] },
  problems: { introduced: [], resolved: [] },
  settings: [],
} as const satisfies Partial<DiffReport>;

function factsOf({ name, plan, isExtract, problems }: ReadSide): SideFacts {
  return {
    // The id of a commit tells readers nothing past its first digits.
    name: /^[0-9a-f]{40,64}$/.test(name) ? name.slice(0, 8) : name,
    title: plan.title ?? "",
    edition: plan.edition ?? "",
    status: plan.status ?? "",
    isExtract,
    faults: problems?.found.filter(isOfStructure).length ?? 0,
  };
}
