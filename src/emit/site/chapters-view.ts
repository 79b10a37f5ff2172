import type { ChapterData } from "../../compile/compiled-plan.generated.ts";
import { stateWords } from "../charts/measure-tile.ts";
import { bearingFacts, type Fact, linkedFact, priorityFact, sourceFact } from "../entities/facts.ts";
import { type Remark, remarks } from "../entities/remarks.ts";
import { pick } from "../plan-index.ts";
import { quantityText } from "../wording/values.ts";
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
  /** "Chapter 4" */
  readonly label: string;
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
  const { plan, wording } = page;
  return {
    frame: frame(page, {
      name: "chapters",
      heading: wording.chapters.heading,
      contents: plan.chapters.map(({ id, number, title }) => section(`chapter-${id}`, `${number}. ${title}`)),
    }),
    nothing: wording.chapters.nothing(documentWords(page)),
    chapters: plan.chapters.map((chapter) => chapterView(page, chapter)),
  };
}

function chapterView(page: PageContext, chapter: ChapterData): ChapterView {
  const sections = chapter.sections.map((part) => sectionView(page, part));
  const named = new Set(chapter.sections.flatMap(({ priorities }) => priorities));
  const others = page.backlinks.prioritiesOfChapter.of(chapter.id).filter(({ id }) => !named.has(id));
  const label = page.plan.plan.labels.priority;
  const { capitalise } = page.wording.grammar;
  return {
    id: chapter.id,
    number: chapter.number,
    label: page.wording.chapters.chapter(chapter.number),
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
  const { index, links, plan, wording } = page;
  const { capitalise, lowerFirst } = wording.grammar;
  const words = wording.facts;
  const label = plan.plan.labels.priority;
  const priorities = pick(index.priorities, part.priorities);
  return [
    ...priorityFact(page, capitalise(priorities.length === 1 ? label.one : label.many), priorities),
    ...linkedFact(
      words.places,
      pick(index.places, part.places).map(({ id, name, population }) => ({
        text: population === undefined ? name : `${name}: ${quantityText(wording, population)}`,
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
      words.measures,
      pick(index.indicators, part.indicators).map((one) => ({
        text:
          one.value === undefined
            ? one.name
            : `${one.name}: ${quantityText(wording, one.value)} (${lowerFirst(stateWords(wording, one))})`,
        href: links.entity("indicator", one.id),
      })),
    ),
    ...linkedFact(
      words.figures,
      pick(index.figures, part.figures).map(({ id, name, value }) => ({
        text: value === undefined ? name : `${name}: ${quantityText(wording, value)}`,
        href: links.entity("figure", id),
      })),
    ),
    ...linkedFact(
      words.ratings,
      pick(index.ratings, part.ratings).map(({ id, name, overall }) => ({
        text: overall === undefined ? name : `${name}: ${overall}`,
        href: links.entity("rating", id),
      })),
    ),
  ];
}
