import type { Audience } from "../compile/flatten-plan.ts";
import { inMarkdown, quoted } from "../diff/formats/markdown.ts";
import { reportOn } from "./diff.ts";
import { type Host, JobError } from "./host.ts";
import { type ReadSide, readEdition } from "./read-sides.ts";
import { listTags, type Tag } from "./tags.ts";

/** The options of `planc changelog`, as commander gives them. */
export interface ChangelogOptions {
  readonly audience: Audience;
}

/** `planc changelog`: tells what changed from each tagged edition of a plan to the next, the newest first, in Markdown. */
export async function changelog(folder: string, { audience }: ChangelogOptions, host: Host): Promise<void> {
  const editions: string[] = [];
  let before: ReadSide | undefined;
  for (const tag of listTags("HEAD", host)) {
    const edition = await readEdition(tag, folder, host);
    if (edition === undefined) continue;
    editions.unshift(before === undefined ? tellFirst(tag) : tellEdition(before, edition, tag, audience));
    before = edition;
  }
  if (editions.length === 0)
    throw new JobError(
      "No tag that leads to HEAD has this plan. Tag an edition, as in: git tag -a v1 -m Draft. It is told from then on.",
    );
  host.stdout.write(`# Changes of the plan\n\n${editions.join("\n")}`);
}

function tellFirst(tag: Tag): string {
  return `## ${quoted(headingOf(tag))}\n\nThe first edition that has a tag.\n`;
}

function tellEdition(before: ReadSide, edition: ReadSide, tag: Tag, audience: Audience): string {
  const report = reportOn([before, edition], audience);
  // What is told is the plan, for its readers: not how it is checked.
  const told = { ...report, settings: [], problems: undefined, paint: (_: string, text: string) => text };
  return inMarkdown(told, `${headingOf(tag)}, since ${before.name}`);
}

function headingOf({ name, day }: Tag): string {
  return day === undefined ? name : `${name} (${day})`;
}
