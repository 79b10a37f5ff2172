import type { ChapterData } from "../../compile/compiled-plan.generated.ts";
import { stateWords } from "../charts/measure-tile.ts";
import { bearingFacts, type Fact, linkedFact, priorityFact, sourceFact } from "../entities/facts.ts";
import { type Remark, remarks } from "../entities/remarks.ts";
import { pick } from "../plan-index.ts";
import { capitalise } from "../wording.ts";
import { type Frame, frame, section } from "./frame.ts";
import { documentWords, type PageContext } from "./site.ts";

type SectionData = ChapterData["sections"][number];

/** A section of a chapter, with what it shows. */
export interface SectionView {
  readonly title: string;
  readonly text: string;
  readonly points: readonly string[];
  readonly facts: readonly Fact[];
  readonly empty: boolean;
}

/** A chapter of the plan. */
export interface ChapterView {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  readonly points: readonly string[];
  readonly sections: readonly SectionView[];
  readonly facts: readonly Fact[];
  readonly remarks: readonly Remark[];
  readonly empty: boolean;
}

/** The page with all chapters. */
export interface ChaptersView {
  readonly frame: Frame;
  readonly nothing: string;
  readonly chapters: readonly ChapterView[];
}

/** Makes the view of the page with all chapters. */
export function chaptersView(page: PageContext): ChaptersView {
  const { plan } = page;
  return {
    frame: frame(page, {
      name: "chapters",
      heading: "Chapters of the plan",
      contents: plan.chapters.map(({ id, number, title }) => section(`chapter-${id}`, `${number}. ${title}`)),
    }),
    nothing: `Nothing is given here in ${documentWords(plan)}.`,
    chapters: plan.chapters.map((chapter) => chapterView(page, chapter)),
  };
}

function chapterView(page: PageContext, chapter: ChapterData): ChapterView {
  const sections = chapter.sections.map((part) => sectionView(page, part));
  const named = new Set(chapter.sections.flatMap(({ priorities }) => priorities));
  const others = page.plan.priorities.filter((one) => one.chapter === chapter.id && !named.has(one.id));
  const label = page.plan.plan.labels.priority;
  return {
    id: chapter.id,
    number: chapter.number,
    title: chapter.title,
    summary: chapter.summary ?? "",
    points: chapter.points,
    sections,
    facts: [
      ...priorityFact(page, capitalise(others.length === 1 ? label.one : label.many), others),
      ...bearingFacts(page, chapter),
      ...sourceFact(page, [chapter.source, ...chapter.sections.map(({ source }) => source)]),
    ],
    remarks: remarks(page, chapter.notes),
    empty: chapter.summary === undefined && chapter.points.length === 0 && sections.length === 0,
  };
}

function sectionView(page: PageContext, part: SectionData): SectionView {
  const facts = shownFacts(page, part);
  return {
    title: part.title,
    text: part.text ?? "",
    points: part.points,
    facts,
    empty: part.text === undefined && part.points.length === 0 && facts.length === 0,
  };
}

/** What a section shows, each leading to where it is described. */
function shownFacts(page: PageContext, part: SectionData): Fact[] {
  const { index, links, plan } = page;
  const label = plan.plan.labels.priority;
  const priorities = pick(index.priorities, part.priorities);
  return [
    ...priorityFact(page, capitalise(priorities.length === 1 ? label.one : label.many), priorities),
    ...linkedFact(
      "Places",
      pick(index.places, part.places).map(({ id, name, population }) => ({
        text: population === undefined ? name : `${name}: ${population.printed}`,
        href: links.entity("place", id),
      })),
    ),
    ...linkedFact(
      capitalise(plan.plan.labels.stage.many),
      pick(index.stages, part.stages).map(({ id, name }) => ({
        text: name,
        href: links.entity("stage", id),
      })),
    ),
    ...linkedFact(
      "Measures",
      pick(index.indicators, part.indicators).map((one) => ({
        text:
          one.value === undefined
            ? one.name
            : `${one.name}: ${one.value.printed} (${stateWords(one).toLowerCase()})`,
        href: links.entity("indicator", one.id),
      })),
    ),
    ...linkedFact(
      "Figures",
      pick(index.figures, part.figures).map(({ id, name, value }) => ({
        text: value === undefined ? name : `${name}: ${value.printed}`,
        href: links.entity("figure", id),
      })),
    ),
    ...linkedFact(
      "Ratings",
      pick(index.ratings, part.ratings).map(({ id, name, overall }) => ({
        text: overall === undefined ? name : `${name}: ${overall}`,
        href: links.entity("rating", id),
      })),
    ),
  ];
}
