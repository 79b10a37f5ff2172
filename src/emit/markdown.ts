import type { CompiledPlan, ConsultationData } from "../compile/compiled-plan.generated.ts";
import type { EmitOptions, Emitter } from "./emitter.ts";
import { opinionWords } from "./entities/opinion.ts";
import { chapterPart } from "./markdown/chapters.ts";
import { indicatorPart } from "./markdown/measures.ts";
import { priorityPart } from "./markdown/priorities.ts";
import { bullets, listed, type Markdown, md, paragraphs, words } from "./markdown/text.ts";
import { indexPlan, type PlanIndex } from "./plan-index.ts";
import { statusLabel } from "./status-view.ts";
import { wordingFor } from "./wording/languages.ts";
import { capitalise, sentence } from "./wording.ts";

/** The whole plan as one Markdown document, for git hosts and for reading anywhere. */
export const markdown: Emitter = {
  name: "markdown",
  description: "the whole plan as one document (plan.md)",
  emit: (plan, options) => new Map([["plan.md", `${document(plan, options).text}\n`]]),
};

function document(compiled: CompiledPlan, options: EmitOptions): Markdown {
  const { plan, pledges, priorities, stages, principles } = compiled;
  const { labels } = plan;
  const index = indexPlan(compiled);
  return paragraphs([
    ...titlePart(compiled, options),
    ...consultationParts(compiled),
    md`## ${labels.pledge.heading}`,
    labels.pledge.introduction && words(labels.pledge.introduction),
    bullets(
      pledges.map((pledge) => md`${capitalise(labels.pledge.one)} ${pledge.number}: ${words(pledge.text)}`),
    ),
    plan.tracking && words(plan.tracking),
    md`## ${labels.priority.heading}`,
    ...priorities.map((priority) => priorityPart(compiled, index, priority)),
    ...listed(
      labels.principle.heading,
      principles.map(({ text }) => words(text)),
      labels.principle.introduction,
    ),
    ...listed(
      plan.lifeCourse ?? labels.stage.heading,
      stages.map(({ name }) => words(name)),
    ),
    ...listed(
      "What people should notice",
      compiled.outcomes.map(
        (outcome) => md`${words(outcome.text)}${outcome.saidBy === undefined ? "" : ` (${outcome.saidBy})`}`,
      ),
    ),
    ...indicatorPart(compiled.indicators),
    ...compiled.chapters.map((chapter) => chapterPart(chapter, index)),
    ...referenceParts(compiled, index),
  ]);
}

function titlePart(compiled: CompiledPlan, { revision }: EmitOptions): (Markdown | undefined)[] {
  const { plan, organisations } = compiled;
  const publishers = plan.organisations.map((id) => organisations.find((one) => one.id === id)?.name ?? id);
  const state = [
    statusLabel({ plan: compiled, wording: wordingFor(compiled) }),
    plan.edition,
    revision,
  ].filter((text) => text !== undefined);
  const years = plan.period === undefined ? "" : sentence(`Years: ${plan.period.text}`);
  return [
    md`# ${plan.title}`,
    publishers.length === 0 ? undefined : md`${publishers.join(", ")}`,
    md`Status: ${state.map(sentence).join(" ")}`,
    years === ""
      ? undefined
      : md`${years}${plan.yearsAreCalendarYears ? "" : ` A year starts on ${plan.yearStarts.printed}.`}`,
    ...plan.horizons.map(({ name, period }) => md`${name}: ${sentence(period.text)}`),
    plan.summary === undefined ? undefined : words(plan.summary),
    plan.vision === undefined ? undefined : md`Vision: ${words(plan.vision)}`,
  ];
}

function consultationParts({ consultations }: CompiledPlan): (Markdown | string | undefined)[] {
  return consultations.flatMap((consultation) => [
    md`## ${consultation.title}`,
    consultation.introduction && words(consultation.introduction),
    bullets(consultation.channels.map(channelLine)),
    consultation.formats.length === 0
      ? undefined
      : md`Also offered in: ${sentence(consultation.formats.join(", "))}`,
    consultation.opens && md`Opens on ${consultation.opens.text}.`,
    consultation.closes && md`Closes on ${consultation.closes.text}.`,
    consultation.whatHappensNext && words(consultation.whatHappensNext),
  ]);
}

/** A way to answer, with its address unless the words give it. */
function channelLine({ text, address }: ConsultationData["channels"][number]): Markdown {
  return address === undefined || text.includes(address) ? words(text) : md`${words(text)} ${address}`;
}

/** What readers look up: duties, organisations and people, abbreviations, sources. */
function referenceParts(plan: CompiledPlan, index: PlanIndex): (Markdown | undefined)[] {
  const { duties, organisations, people, terms, sources } = plan;
  const joined = (...texts: readonly (string | undefined)[]) =>
    texts.filter((text) => text !== undefined).join(", ");
  return [
    ...listed(
      "Legal duties",
      duties.map(
        (duty) => md`${joined(duty.name, duty.law)}${duty.text === undefined ? "" : `: ${duty.text}`}`,
      ),
    ),
    ...listed("Organisations and people", [
      ...organisations.map((one) => {
        const opinion = opinionWords({ plan, index, wording: wordingFor(plan) }, one);
        const said = opinion === undefined ? "" : md`. Opinion on this plan: ${words(opinion)}`;
        return md`${joined(one.name, ...one.roles)}${said}`;
      }),
      ...people.map(({ name, roles }) => md`${joined(name, ...roles)}`),
    ]),
    ...listed(
      "Words and abbreviations",
      terms.map((term) => md`${term.term}: ${joined(term.standsFor, term.meaning)}`),
    ),
    ...listed(
      "Sources",
      sources.map(
        ({ title, publisher, date, link }) =>
          md`${joined(title, publisher, date?.text)}${link === undefined ? "" : words(` <${link}>`)}`,
      ),
    ),
  ];
}
