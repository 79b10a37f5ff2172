import type { InterventionData, MilestoneData } from "../../compile/compiled-plan.generated.ts";
import { pick } from "../plan-index.ts";
import type { PageContext } from "../site/site.ts";
import { capitalise, joinNames } from "../wording.ts";
import {
  bearingFacts,
  citationWords,
  type Fact,
  fact,
  indicatorFact,
  linkedFact,
  pledgeFact,
  referenceFact,
  sourceFact,
} from "./facts.ts";
import { type Remark, remarks } from "./remarks.ts";

/** All that is known of a piece of work beside its title and its years. */
export interface WorkView {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly remarks: readonly Remark[];
}

/** The details of pieces of work, without those that have none. Sources count where the pieces of work have several. */
export function workViews(page: PageContext, work: readonly InterventionData[]): WorkView[] {
  const sources = new Set(work.map(({ source }) => source?.printed));
  return work
    .map((intervention) => ({
      id: intervention.id,
      number: intervention.number,
      title: intervention.title,
      facts: [
        ...workFacts(page, intervention),
        ...(sources.size > 1 ? sourceFact(page, [intervention.source]) : []),
      ],
      remarks: remarks(page, intervention.notes),
    }))
    .filter(({ facts, remarks }) => facts.length > 0 || remarks.length > 0);
}

function workFacts(page: PageContext, intervention: InterventionData): Fact[] {
  const { index, links } = page;
  const elsewhere = pick(index.interventions, intervention.dependsOn).filter(
    ({ priority }) => priority !== intervention.priority,
  );
  return [
    ...referenceFact(page, "Led by", intervention.lead === undefined ? [] : [intervention.lead]),
    ...roleFacts(page, intervention),
    ...referenceFact(page, "Partners", intervention.partners),
    ...linkedFact(
      "Places",
      pick(index.places, intervention.places).map(({ id, name }) => ({
        text: name,
        href: links.entity("place", id),
      })),
    ),
    ...linkedFact(
      "Builds on",
      elsewhere.map((other) => ({
        text: `${other.title} (${index.priorities.get(other.priority)?.name ?? ""})`,
        href: links.intervention(other),
      })),
    ),
    ...fact("Condition", intervention.conditional === undefined ? "" : `Only ${intervention.conditional}`),
    ...fact(
      obligationLabel(intervention),
      joinNames(intervention.obliged) || (intervention.obligation && "Yes"),
    ),
    ...fact(
      "Needs from others",
      ...intervention.externalDependencies.map((dependency) => externalWords(page, dependency)),
    ),
    ...pledgeFact(page, "Also contributes to", pick(index.pledges, intervention.contributesTo)),
    ...indicatorFact(page, intervention.indicators),
    ...bearingFacts(page, intervention),
  ];
}

function roleFacts(page: PageContext, { roles }: InterventionData): Fact[] {
  const names = [...new Set(roles.map(({ role }) => role))];
  return names.flatMap((name) =>
    referenceFact(
      page,
      capitalise(name),
      roles.filter(({ role }) => role === name).map(({ who }) => who),
    ),
  );
}

function obligationLabel({ obligation }: InterventionData): string {
  return obligation === "encouraged" ? "Encouraged" : "Required";
}

function externalWords(
  page: PageContext,
  { what, state, checked, notedBy, source }: InterventionData["externalDependencies"][number],
): string {
  const status = [
    state,
    checked && `checked on ${checked.text}`,
    notedBy === "editors" && "noted by the editors",
    source && `source: ${citationWords(page, source)}`,
  ].filter((words) => words !== undefined && words !== false);
  return status.length === 0 ? what : `${what} (${status.join(", ")})`;
}

/** When a milestone is due, and how that has changed. */
export function milestoneDate({ when, after, repeats, originally, revisedBecause }: MilestoneData): string {
  const due = [when?.text, after, repeats].filter((words) => words !== undefined);
  const first = originally === undefined ? "" : ` (first planned for ${originally.text})`;
  const reason = revisedBecause === undefined ? "" : `. ${revisedBecause}`;
  return `${due.join(", ") || "no date given"}${first}${reason}`;
}
