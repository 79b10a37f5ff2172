import {
  type Entry,
  organisationEntries,
  personEntries,
  placeEntries,
  sourceEntries,
} from "../entities/entry.ts";
import {
  bearingFacts,
  type Fact,
  fact,
  linkedFact,
  ownSources,
  printedAsFact,
  sharedSource,
  sourceFact,
} from "../entities/facts.ts";
import { type Remark, remarks } from "../entities/remarks.ts";
import { pick } from "../plan-index.ts";
import { statusView } from "../status-view.ts";
import { timelineText } from "../wording/values.ts";
import { explainYears } from "../years.ts";
import { type Download, downloads } from "./downloads.ts";
import { type Frame, frame, section } from "./frame.ts";
import type { PageContext } from "./site.ts";

/** A list of things that are each named and described. */
export interface EntryList {
  readonly id: string;
  readonly heading: string;
  readonly introduction: string;
  readonly entries: readonly Entry[];
  /** What holds for all of them. */
  readonly facts: readonly Fact[];
}

/** The page about the plan itself. */
export interface AboutView {
  readonly frame: Frame;
  readonly summary: string;
  readonly contents: readonly string[];
  readonly facts: readonly Fact[];
  readonly remarks: readonly Remark[];
  readonly lists: readonly EntryList[];
  readonly downloads: readonly Download[];
}

/** Makes the view of the page about the plan itself. */
export function aboutView(page: PageContext): AboutView {
  const { plan } = page.plan;
  const words = page.wording.about;
  const lists = entryLists(page).filter(({ entries }) => entries.length > 0);
  const files = downloads(page);
  return {
    frame: frame(page, {
      name: "about",
      heading: words.heading,
      contents: [
        section("plan", words.plan),
        ...lists.map(({ id, heading }) => section(id, heading)),
        ...(files.length > 0 ? [section("downloads", page.wording.sections.otherForms)] : []),
      ],
    }),
    summary: plan.summary ?? "",
    contents: plan.contents,
    facts: planFacts(page),
    remarks: remarks(page, plan.notes),
    lists,
    downloads: files,
  };
}

function planFacts(page: PageContext): Fact[] {
  const { plan } = page.plan;
  const { wording } = page;
  const words = wording.about;
  const { label, edition } = statusView(page);
  return [
    ...fact(words.title, plan.title),
    ...fact(words.kind, plan.kind),
    ...fact(words.status, label),
    ...fact(words.edition, edition),
    ...linkedFact(
      wording.facts.publishedBy,
      pick(page.index.organisations, plan.organisations).map(({ id, name }) => ({
        text: name,
        href: page.links.entity("organisation", id),
      })),
    ),
    ...fact(words.years, plan.period && timelineText(wording, plan.period), plan.periodNote),
    ...fact(words.yearRuns, explainYears(page)),
    ...plan.horizons.flatMap(({ name, period }) => fact(name, timelineText(wording, period))),
    ...bearingFacts(page, plan),
    ...sourceFact(page, [plan.source]),
  ];
}

function entryLists(page: PageContext): EntryList[] {
  const { plan, wording } = page;
  const words = wording.about;
  const { principle, stage } = plan.plan.labels;
  const ofPrinciple = ownSources(page, plan.principles);
  const ofStage = ownSources(page, plan.stages);
  return [
    {
      id: "principles",
      heading: principle.heading,
      introduction: principle.introduction ?? "",
      entries: plan.principles.map((one) => ({
        id: `principle-${one.id}`,
        name: one.number === undefined ? one.text : `${one.number}. ${one.text}`,
        text: "",
        points: [],
        facts: [...bearingFacts(page, one), ...ofPrinciple(one)],
        remarks: remarks(page, one.notes),
      })),
      facts: sharedSource(page, plan.principles),
    },
    {
      id: "stages",
      heading: plan.plan.lifeCourse ?? wording.grammar.capitalise(stage.many),
      introduction: stage.introduction ?? "",
      entries: plan.stages.map((one) => ({
        id: `stage-${one.id}`,
        name: one.name,
        text: "",
        points: one.points,
        facts: [
          ...fact(wording.facts.alsoCalled, ...one.alsoCalled),
          ...printedAsFact(page, one.printedAs),
          ...bearingFacts(page, one),
          ...ofStage(one),
        ],
        remarks: remarks(page, one.notes),
      })),
      facts: sharedSource(page, plan.stages),
    },
    {
      id: "places",
      heading: words.places,
      introduction: "",
      entries: placeEntries(page),
      facts: sharedSource(page, plan.places),
    },
    {
      id: "organisations",
      heading: words.organisations,
      introduction: "",
      entries: organisationEntries(page),
      facts: sharedSource(page, plan.organisations),
    },
    {
      id: "people",
      heading: words.people,
      introduction: "",
      entries: personEntries(page),
      facts: sharedSource(page, plan.people),
    },
    {
      id: "sources",
      heading: words.sources,
      introduction: "",
      entries: sourceEntries(page),
      facts: sharedSource(page, plan.sources),
    },
  ];
}
