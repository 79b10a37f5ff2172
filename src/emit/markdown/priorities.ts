import type { InterventionData, MilestoneData, PriorityData } from "../../compile/compiled-plan.generated.ts";
import { dependencyWords } from "../charts/timeline-chart.ts";
import { type NoteData, remarkLabel } from "../entities/remarks.ts";
import { nameOf, pick } from "../plan-index.ts";
import type { Site } from "../site/site.ts";
import type { Wording } from "../wording/languages.ts";
import { dateText, maybeDate, timelineText } from "../wording/values.ts";
import { bullets, type Markdown, md, paragraphs, table, words } from "./text.ts";

/** A priority: its promises, its points, and its work with the years. */
export function priorityPart(site: Site, priority: PriorityData): Markdown {
  const { plan: compiled, backlinks, index, wording } = site;
  const { grammar, markdown: fixed } = wording;
  const { labels } = compiled.plan;
  const work = backlinks.workOfPriority.of(priority.id);
  const milestones = work.flatMap((row) => pick(index.milestones, row.milestones));
  return paragraphs([
    md`### ${priority.name}`,
    ...pick(index.pledges, priority.pledges).flatMap(({ number, text, notes }) => [
      md`${grammar.numbered(labels.pledge, [number])}: ${words(text)}`,
      ...notes.map((note) => noteLine(wording, note)),
    ]),
    priority.lead && md`${fixed.lead}: ${grammar.sentence(nameOf(index, priority.lead))}`,
    bullets(priority.keyPoints.map(words)),
    ...priority.notes.map((note) => noteLine(wording, note)),
    work.length === 0
      ? md`${fixed.noWork(labels.intervention.many)}`
      : workTable(site, work, grammar.capitalise(labels.intervention.one)),
    bullets(work.flatMap((row) => remarks(site, row))),
    milestones.length === 0
      ? undefined
      : table(
          [fixed.milestone, fixed.when, fixed.measure],
          milestones.map((milestone) => milestoneRow(wording, milestone)),
        ),
  ]);
}

function workTable(site: Site, work: readonly InterventionData[], heading: string): Markdown {
  const { index, wording } = site;
  const { markdown: fixed } = wording;
  const grouped = work.some(({ group }) => group !== null);
  const led = work.some(({ lead }) => lead !== undefined);
  const head = [
    ...(grouped ? [fixed.group] : []),
    fixed.number,
    heading,
    fixed.timeline,
    fixed.dependsOn,
    ...(led ? [fixed.lead] : []),
  ];
  const rows = work.map((row) => [
    ...(grouped ? [row.group ?? ""] : []),
    row.number,
    words(row.title),
    row.timeline === null ? fixed.notStated : timelineText(wording, row.timeline),
    dependencyWords(site, row),
    ...(led ? [row.lead === undefined ? "" : nameOf(index, row.lead)] : []),
  ]);
  return table(head, rows);
}

/** A note, with the day until which it holds. */
function noteLine(wording: Wording, note: NoteData): Markdown {
  return md`${remarkLabel(wording, note)}: ${words(note.text)}`;
}

/** What a piece of work waits for, on what condition it is done, and what is noted on it. */
function remarks({ index, wording }: Site, row: InterventionData): Markdown[] {
  const { facts, markdown: fixed, states } = wording;
  const { conditional, obligation, obliged } = row;
  const partners = row.partners.map((partner) => nameOf(index, partner));
  const who = obliged.length === 0 ? "" : `: ${obliged.join(", ")}`;
  return [
    ...(conditional === undefined ? [] : [md`${row.number}: ${fixed.onCondition(conditional)}`]),
    ...(obligation === undefined ? [] : [md`${row.number}: ${fixed[obligation]}${who}.`]),
    ...(partners.length === 0 ? [] : [md`${row.number}: ${fixed.with(partners)}`]),
    ...row.externalDependencies.map(({ what, state = "expected", notedBy }) => {
      const status = [states[state], ...(notedBy === "editors" ? [facts.notedByEditors] : [])].join(", ");
      return md`${row.number}: ${words(fixed.waitsFor(what, status))}`;
    }),
    ...row.notes.map((note) => md`${row.number}: ${noteLine(wording, note)}`),
  ];
}

function milestoneRow(wording: Wording, milestone: MilestoneData): (string | Markdown)[] {
  const { markdown: fixed } = wording;
  const { when, after, repeats, originally, revisedBecause, measure } = milestone;
  const first = originally && fixed.first(dateText(wording, originally));
  const because = first && revisedBecause && fixed.changedBecause(revisedBecause);
  const revised = [first, because].filter((text) => text !== undefined).join(", ");
  const dates = [maybeDate(wording, when), after, repeats, revised].filter(
    (text) => text !== undefined && text !== "",
  );
  return [
    words(milestone.title),
    dates.length === 0 ? fixed.notStated : words(dates.join("; ")),
    measure === undefined ? "" : words(measure),
  ];
}
