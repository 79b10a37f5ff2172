import type { PriorityData } from "../../compile/compiled-plan.generated.ts";
import { plainText } from "../inline-text.ts";
import { workOf } from "../plan-index.ts";
import { type Frame, frame, section } from "./frame.ts";
import type { Link, Links } from "./links.ts";
import type { PageContext } from "./site.ts";

/** A thing that can be found: its name, its address, and what it belongs to or means. */
export interface Findable extends Link {
  readonly note: string;
}

/** Things of one kind. */
export interface FindableGroup {
  readonly id: string;
  readonly heading: string;
  readonly entries: readonly Findable[];
}

/** The page that lists everything with its address. A script narrows it while a reader types; without one it is an index. */
export interface FindView {
  readonly frame: Frame;
  readonly lead: string;
  /** The label of the field to type in. */
  readonly label: string;
  /** What is said of the number found: "{n} of {all}". */
  readonly found: string;
  readonly nothing: string;
  readonly groups: readonly FindableGroup[];
}

/** Makes the view of the page that lists everything. */
export function findView(page: PageContext): FindView {
  const words = page.wording.find;
  const groups = allGroups(page)
    .filter(({ entries }) => entries.length > 0)
    .map((group) => ({ ...group, entries: group.entries.map(withoutLinks) }));
  return {
    frame: frame(page, {
      name: "find",
      heading: words.heading,
      contents: groups.map(({ id, heading }) => section(id, heading)),
      script: "find.js",
    }),
    lead: words.lead,
    label: words.label,
    found: words.found,
    nothing: words.nothing,
    groups,
  };
}

/** A thing without the links in its name: the whole of it is one, and links do not stand in each other. */
function withoutLinks(entry: Findable): Findable {
  return { ...entry, text: plainText(entry.text) };
}

function allGroups(page: PageContext): FindableGroup[] {
  const { plan, links, wording } = page;
  const { about, find: words, indicatorsPage } = wording;
  const { capitalise, numbered } = wording.grammar;
  const { labels } = plan.plan;
  return [
    {
      id: "pledges",
      heading: capitalise(labels.pledge.many),
      entries: plan.pledges.map(({ id, number, text }) => ({
        text,
        href: links.entity("pledge", id),
        note: numbered(labels.pledge, [number]),
      })),
    },
    {
      id: "priorities",
      heading: capitalise(labels.priority.many),
      entries: plan.priorities.map((priority) => ({
        text: priority.name,
        href: links.priority(priority),
        note: [numbered(labels.priority, [priority.number]), ...priority.alsoCalled].join(", "),
      })),
    },
    {
      id: "interventions",
      heading: capitalise(labels.intervention.many),
      entries: plan.priorities.flatMap((priority) => workEntries(page, priority)),
    },
    {
      id: "chapters",
      heading: words.chapters,
      entries: plan.chapters.flatMap(({ id, number, title, sections }) => [
        { text: title, href: links.entity("chapter", id), note: wording.chapters.chapter(number) },
        ...sections.map((part) => ({
          text: part.title,
          href: links.entity("chapter", id),
          note: words.inChapter(number),
        })),
      ]),
    },
    named(links, "indicators", words.measures, "indicator", plan.indicators),
    named(links, "ratings", indicatorsPage.ratings, "rating", plan.ratings),
    named(links, "figures", indicatorsPage.figures, "figure", plan.figures),
    named(links, "places", about.places, "place", plan.places),
    named(links, "organisations", about.organisations, "organisation", plan.organisations),
    named(links, "people", about.people, "person", plan.people),
    {
      id: "words",
      heading: wording.menu.glossary,
      entries: plan.terms.map(({ id, term, standsFor, meaning }) => ({
        text: term,
        href: links.entity("term", id),
        note: plainText(standsFor ?? meaning ?? ""),
      })),
    },
  ];
}

function workEntries({ plan, index, links, wording }: PageContext, priority: PriorityData): Findable[] {
  const { intervention: label } = plan.plan.labels;
  return workOf(index, priority).map((work) => ({
    text: work.title,
    href: links.intervention(work),
    note: `${priority.name}, ${wording.grammar.named(label, [work.number])}`,
  }));
}

/** Things that are known by a name alone. */
function named(
  links: Links,
  id: string,
  heading: string,
  kind: Parameters<Links["entity"]>[0],
  things: readonly { readonly id: string; readonly name: string }[],
): FindableGroup {
  return {
    id,
    heading,
    entries: things.map((thing) => ({ text: thing.name, href: links.entity(kind, thing.id), note: "" })),
  };
}
