import type { ChapterData } from "../../compile/compiled-plan.generated.ts";
import { plainText } from "../inline-text.ts";
import { lazyList } from "../lazy-list.ts";
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
  readonly entries: Iterable<Findable>;
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
  const groups = allGroups(page);
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

function allGroups(page: PageContext): FindableGroup[] {
  const { plan, index, links, wording } = page;
  const { about, find: words, indicatorsPage } = wording;
  const { capitalise, named, numbered } = wording.grammar;
  const { labels } = plan.plan;
  return [
    ...group("pledges", capitalise(labels.pledge.many), plan.pledges, ({ id, number, text }) => ({
      text,
      href: links.entity("pledge", id),
      note: numbered(labels.pledge, [number]),
    })),
    ...group("priorities", capitalise(labels.priority.many), plan.priorities, (priority) => ({
      text: priority.name,
      href: links.priority(priority),
      note: [numbered(labels.priority, [priority.number]), ...priority.alsoCalled].join(", "),
    })),
    ...group(
      "interventions",
      capitalise(labels.intervention.many),
      plan.priorities.flatMap((priority) => workOf(index, priority).map((work) => ({ priority, work }))),
      ({ priority, work }) => ({
        text: work.title,
        href: links.intervention(work),
        note: `${priority.name}, ${named(labels.intervention, [work.number])}`,
      }),
    ),
    ...group("chapters", words.chapters, plan.chapters.flatMap(chapterEntries(page)), (entry) => entry),
    ...namedGroup(links, "indicators", words.measures, "indicator", plan.indicators),
    ...namedGroup(links, "ratings", indicatorsPage.ratings, "rating", plan.ratings),
    ...namedGroup(links, "figures", indicatorsPage.figures, "figure", plan.figures),
    ...namedGroup(links, "duties", wording.trace.duties, "duty", plan.duties),
    ...group("consultations", words.consultations, plan.consultations, ({ id, title }) => ({
      text: title,
      href: links.entity("consultation", id),
      note: "",
    })),
    ...group("principles", labels.principle.heading, plan.principles, ({ id, text }) => ({
      text,
      href: links.entity("principle", id),
      note: "",
    })),
    ...namedGroup(
      links,
      "stages",
      plan.plan.lifeCourse ?? capitalise(labels.stage.many),
      "stage",
      plan.stages,
    ),
    ...namedGroup(links, "places", about.places, "place", plan.places),
    ...namedGroup(links, "organisations", about.organisations, "organisation", plan.organisations),
    ...namedGroup(links, "people", about.people, "person", plan.people),
    ...group("sources", about.sources, plan.sources, ({ id, title }) => ({
      text: title,
      href: links.entity("source", id),
      note: "",
    })),
    ...group("words", wording.menu.glossary, plan.terms, ({ id, term, standsFor, meaning }) => ({
      text: term,
      href: links.entity("term", id),
      note: plainText(standsFor ?? meaning ?? ""),
    })),
  ];
}

/** Things of one kind, where there are any. */
function group<Thing>(
  id: string,
  heading: string,
  things: readonly Thing[],
  entryOf: (thing: Thing) => Findable,
): FindableGroup[] {
  const entries = lazyList(things, (thing) => withoutLinks(entryOf(thing)));
  return things.length === 0 ? [] : [{ id, heading, entries }];
}

/** A thing without the links in its name: the whole of it is one, and links do not stand in each other. */
function withoutLinks(entry: Findable): Findable {
  return { ...entry, text: plainText(entry.text) };
}

/** Things that are known by a name alone. */
function namedGroup(
  links: Links,
  id: string,
  heading: string,
  kind: Parameters<Links["entity"]>[0],
  things: readonly { readonly id: string; readonly name: string }[],
): FindableGroup[] {
  return group(id, heading, things, (thing) => ({
    text: thing.name,
    href: links.entity(kind, thing.id),
    note: "",
  }));
}

/** A chapter and its sections, which are found at the chapter. */
function chapterEntries({ links, wording }: PageContext) {
  return ({ id, number, title, sections }: ChapterData): Findable[] => {
    const href = links.entity("chapter", id);
    return [
      { text: title, href, note: wording.chapters.chapter(number) },
      ...sections.map((part) => ({ text: part.title, href, note: wording.find.inChapter(number) })),
    ];
  };
}
