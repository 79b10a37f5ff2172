import type { InterventionData, MilestoneData } from "../../compile/compiled-plan.generated.ts";
import { pick } from "../plan-index.ts";
import type { PageContext } from "../site/site.ts";
import type { Wording } from "../wording/languages.ts";
import { dateText, maybeDate } from "../wording/values.ts";
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
  const { index, links, wording } = page;
  const words = wording.facts;
  const { conditional, obligation } = intervention;
  const elsewhere = pick(index.interventions, intervention.dependsOn).filter(
    ({ priority }) => priority !== intervention.priority,
  );
  return [
    ...referenceFact(page, words.ledBy, intervention.lead === undefined ? [] : [intervention.lead]),
    ...roleFacts(page, intervention),
    ...referenceFact(page, words.partners, intervention.partners),
    ...linkedFact(
      words.places,
      pick(index.places, intervention.places).map(({ id, name }) => ({
        text: name,
        href: links.entity("place", id),
      })),
    ),
    ...linkedFact(
      words.buildsOn,
      elsewhere.map((other) => ({
        text: `${other.title} (${index.priorities.get(other.priority)?.name ?? ""})`,
        href: links.intervention(other),
      })),
    ),
    ...fact(words.condition, conditional === undefined ? "" : wording.timeline.only(conditional)),
    ...fact(
      obligation === "encouraged" ? words.encouraged : words.required,
      wording.grammar.list(intervention.obliged) || (obligation && words.yes),
    ),
    ...fact(
      words.needsFromOthers,
      ...intervention.externalDependencies.map((dependency) => externalWords(page, dependency)),
    ),
    ...pledgeFact(page, words.alsoContributesTo, pick(index.pledges, intervention.contributesTo)),
    ...indicatorFact(page, intervention.indicators),
    ...bearingFacts(page, intervention),
  ];
}

function roleFacts(page: PageContext, { roles }: InterventionData): Fact[] {
  const names = [...new Set(roles.map(({ role }) => role))];
  return names.flatMap((name) =>
    referenceFact(
      page,
      page.wording.grammar.capitalise(name),
      roles.filter(({ role }) => role === name).map(({ who }) => who),
    ),
  );
}

function externalWords(
  page: PageContext,
  { what, state, checked, notedBy, source }: InterventionData["externalDependencies"][number],
): string {
  const { facts: words, states } = page.wording;
  const status = [
    state && states[state],
    checked && words.checkedOn(dateText(page.wording, checked)),
    notedBy === "editors" && words.notedByEditors,
    source && words.sourceIs(citationWords(page, source)),
  ].filter((words) => words !== undefined && words !== false);
  return status.length === 0 ? what : `${what} (${status.join(", ")})`;
}

/** When a milestone is due, and how that has changed. */
export function milestoneDate(
  wording: Wording,
  { when, after, repeats, originally, revisedBecause }: MilestoneData,
): string {
  const due = [maybeDate(wording, when), after, repeats].filter((words) => words !== undefined);
  const first =
    originally === undefined ? "" : ` (${wording.facts.firstPlannedFor(dateText(wording, originally))})`;
  const reason = revisedBecause === undefined ? "" : `. ${revisedBecause}`;
  return `${due.join(", ") || wording.facts.noDate}${first}${reason}`;
}
