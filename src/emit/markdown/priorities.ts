import type {
  CompiledPlan,
  InterventionData,
  MilestoneData,
  PriorityData,
} from "../../compile/compiled-plan.generated.ts";
import { nameOf, type PlanIndex, pick } from "../plan-index.ts";
import { capitalise, joinNumbers, sentence } from "../wording.ts";
import { bullets, type Markdown, md, paragraphs, table, words } from "./text.ts";

/** A priority: its promises, its points, and its work with the years. */
export function priorityPart(compiled: CompiledPlan, index: PlanIndex, priority: PriorityData): Markdown {
  const { labels } = compiled.plan;
  const work = compiled.interventions.filter((intervention) => intervention.priority === priority.id);
  const milestones = work.flatMap((row) => pick(index.milestones, row.milestones));
  return paragraphs([
    md`### ${priority.name}`,
    ...pick(index.pledges, priority.pledges).map(
      (pledge) => md`${capitalise(labels.pledge.one)} ${pledge.number}: ${words(pledge.text)}`,
    ),
    priority.lead && md`Lead: ${sentence(nameOf(index, priority.lead))}`,
    bullets(priority.keyPoints.map(words)),
    ...priority.notes.map(
      (note) => md`${note.by === "editors" ? "Editors' note" : "Note"}: ${words(note.text)}`,
    ),
    work.length === 0
      ? md`No ${labels.intervention.many} are listed.`
      : workTable(work, capitalise(labels.intervention.one), index),
    bullets(work.flatMap((row) => remarks(row, index))),
    milestones.length === 0
      ? undefined
      : table(["Milestone", "When", "Measure"], milestones.map(milestoneRow)),
  ]);
}

function workTable(work: readonly InterventionData[], heading: string, index: PlanIndex): Markdown {
  const grouped = work.some(({ group }) => group !== null);
  const led = work.some(({ lead }) => lead !== undefined);
  const head = [
    ...(grouped ? ["Group"] : []),
    "Number",
    heading,
    "Timeline",
    "Depends on",
    ...(led ? ["Lead"] : []),
  ];
  const rows = work.map((row) => [
    ...(grouped ? [row.group ?? ""] : []),
    row.number,
    words(row.title),
    row.timeline?.text ?? "Not stated",
    joinNumbers(pick(index.interventions, row.dependsOn).map(({ number }) => number)),
    ...(led ? [row.lead === undefined ? "" : nameOf(index, row.lead)] : []),
  ]);
  return table(head, rows);
}

/** What a piece of work waits for, and on what condition it is done. */
function remarks(row: InterventionData, index: PlanIndex): Markdown[] {
  const partners = row.partners.map((partner) => nameOf(index, partner));
  return [
    ...(row.conditional === undefined
      ? []
      : [md`${row.number}: on a condition, ${sentence(row.conditional)}`]),
    ...(row.obligation === undefined
      ? []
      : [
          md`${row.number}: ${row.obligation}${row.obliged.length === 0 ? "" : `: ${row.obliged.join(", ")}`}.`,
        ]),
    ...(partners.length === 0 ? [] : [md`${row.number}: with ${sentence(partners.join(", "))}`]),
    ...row.externalDependencies.map(
      ({ what, state, notedBy }) =>
        md`${row.number}: waits for “${words(what)}” (${state ?? "expected"}${notedBy === "editors" ? ", noted by the editors" : ""}).`,
    ),
  ];
}

function milestoneRow(milestone: MilestoneData): (string | Markdown)[] {
  const { when, after, repeats, originally, revisedBecause, measure } = milestone;
  const revised =
    originally &&
    `first ${originally.text}${revisedBecause === undefined ? "" : `, changed because: ${revisedBecause}`}`;
  const dates = [when?.text, after, repeats, revised].filter((text) => text !== undefined);
  return [
    words(milestone.title),
    dates.length === 0 ? "Not stated" : words(dates.join("; ")),
    measure === undefined ? "" : words(measure),
  ];
}
