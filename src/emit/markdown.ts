import type { ConsultationData } from "../compile/compiled-plan.generated.ts";
import type { Emitter } from "./emitter.ts";
import { opinionWords } from "./entities/opinion.ts";
import { chapterPart } from "./markdown/chapters.ts";
import { measurePart } from "./markdown/measures.ts";
import { priorityPart } from "./markdown/priorities.ts";
import { bullets, eachParagraph, listed, type Markdown, md, words } from "./markdown/text.ts";
import { documentWords, makeSite, type Site } from "./site/site.ts";
import { publishers, statusLabel } from "./status-view.ts";
import { dateText, maybeDate, timelineText } from "./wording/values.ts";

/** The whole plan as one Markdown document, for git hosts and for reading anywhere. */
export const markdown: Emitter = {
  name: "markdown",
  description: "the whole plan as one document (plan.md)",
  emit(plan, options) {
    const site = makeSite(plan, options);
    return new Map([["plan.md", { [Symbol.iterator]: () => document(site) }]]);
  },
};

/** The document in pieces, so that a long one is never held as a whole. */
function* document(site: Site): Generator<string> {
  yield* eachParagraph(partsOf(site));
  yield "\n";
}

function* partsOf(site: Site): Generator<Markdown | string | undefined> {
  const { plan: compiled, wording } = site;
  const { plan, pledges, priorities, stages, principles } = compiled;
  const { labels } = plan;
  yield* titlePart(site);
  yield* consultationParts(site);
  yield md`## ${labels.pledge.heading}`;
  yield labels.pledge.introduction && words(labels.pledge.introduction);
  yield pledges.length === 0
    ? md`${wording.timeline.noWork(labels.pledge.many, documentWords(site))}`
    : bullets(
        pledges.map(
          ({ number, text }) => md`${wording.grammar.numbered(labels.pledge, [number])}: ${words(text)}`,
        ),
      );
  yield plan.tracking && words(plan.tracking);
  yield md`## ${labels.priority.heading}`;
  for (const priority of priorities) yield priorityPart(site, priority);
  yield* listed(
    labels.principle.heading,
    principles.map(({ text }) => words(text)),
    labels.principle.introduction,
  );
  yield* listed(
    plan.lifeCourse ?? labels.stage.heading,
    stages.map(({ name }) => words(name)),
  );
  yield* listed(
    wording.sections.notice,
    compiled.outcomes.map(
      (outcome) => md`${words(outcome.text)}${outcome.saidBy === undefined ? "" : ` (${outcome.saidBy})`}`,
    ),
  );
  yield* measurePart(site);
  for (const chapter of compiled.chapters) yield chapterPart(site, chapter);
  yield* referenceParts(site);
}

function titlePart(site: Site): (Markdown | undefined)[] {
  const { plan: compiled, index, options, wording } = site;
  const { plan } = compiled;
  const { grammar, markdown: fixed } = wording;
  const names = publishers(compiled, index);
  const state = [statusLabel(site), plan.edition, options.revision].filter((text) => text !== undefined);
  const { month, day } = plan.yearStarts;
  return [
    md`# ${plan.title}`,
    names.length === 0 ? undefined : md`${names.join(", ")}`,
    md`${fixed.status}: ${state.map(grammar.sentence).join(" ")}`,
    plan.period &&
      md`${[
        grammar.sentence(`${fixed.years}: ${timelineText(wording, plan.period)}`),
        ...(plan.yearsAreCalendarYears ? [] : [fixed.yearStarts(grammar.dayOfYear(month, day))]),
      ].join(" ")}`,
    ...plan.horizons.map(
      ({ name, period }) => md`${name}: ${grammar.sentence(timelineText(wording, period))}`,
    ),
    plan.summary === undefined ? undefined : words(plan.summary),
    plan.vision === undefined ? undefined : md`${fixed.vision}: ${words(plan.vision)}`,
  ];
}

function consultationParts({ plan, wording }: Site): (Markdown | string | undefined)[] {
  const { grammar, markdown: fixed } = wording;
  return plan.consultations.flatMap((consultation) => [
    md`## ${consultation.title}`,
    consultation.introduction && words(consultation.introduction),
    bullets(consultation.channels.map(channelLine)),
    consultation.formats.length === 0
      ? undefined
      : md`${fixed.alsoOfferedIn}: ${grammar.sentence(consultation.formats.join(", "))}`,
    consultation.opens && md`${fixed.opensOn(dateText(wording, consultation.opens))}`,
    consultation.closes && md`${fixed.closesOn(dateText(wording, consultation.closes))}`,
    consultation.whatHappensNext && words(consultation.whatHappensNext),
  ]);
}

/** A way to answer, with its address unless the words give it. */
function channelLine({ text, address }: ConsultationData["channels"][number]): Markdown {
  return address === undefined || text.includes(address) ? words(text) : md`${words(text)} ${address}`;
}

/** What readers look up: duties, organisations and people, abbreviations, sources. */
function referenceParts(site: Site): (Markdown | undefined)[] {
  const { plan, wording } = site;
  const { duties, organisations, people, terms, sources } = plan;
  const joined = (...texts: readonly (string | undefined)[]) =>
    texts.filter((text) => text !== undefined).join(", ");
  return [
    ...listed(
      wording.trace.duties,
      duties.map(
        (duty) => md`${joined(duty.name, duty.law)}${duty.text === undefined ? "" : `: ${duty.text}`}`,
      ),
    ),
    ...listed(wording.markdown.organisations, [
      ...organisations.map((one) => {
        const opinion = opinionWords(site, one);
        const said = opinion === undefined ? "" : md`. ${wording.facts.opinion}: ${words(opinion)}`;
        return md`${joined(one.name, ...one.roles)}${said}`;
      }),
      ...people.map(({ name, roles }) => md`${joined(name, ...roles)}`),
    ]),
    ...listed(
      wording.menu.glossary,
      terms.map((term) => md`${term.term}: ${joined(term.standsFor, term.meaning)}`),
    ),
    ...listed(
      wording.about.sources,
      sources.map(
        ({ title, publisher, date, link }) =>
          md`${joined(title, publisher, maybeDate(wording, date))}${link === undefined ? "" : words(` <${link}>`)}`,
      ),
    ),
  ];
}
