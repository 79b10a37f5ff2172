import type { ChapterData } from "../../compile/compiled-plan.generated.ts";
import { type PlanIndex, pick } from "../plan-index.ts";
import { figureLine, ratingLine } from "./measures.ts";
import { bullets, type Markdown, md, paragraphs, words } from "./text.ts";

/** A chapter: its points, and its sections with what they show. */
export function chapterPart(chapter: ChapterData, index: PlanIndex): Markdown {
  return paragraphs([
    md`## Chapter ${chapter.number}: ${chapter.title}`,
    chapter.summary && words(chapter.summary),
    bullets(chapter.points.map(words)),
    ...chapter.sections.map((section) => sectionPart(section, index)),
  ]);
}

function sectionPart(section: ChapterData["sections"][number], index: PlanIndex): Markdown {
  const shown = [
    ...pick(index.places, section.places).map(
      (place) => md`${place.name}${place.population === undefined ? "" : `: ${place.population.printed}`}`,
    ),
    ...pick(index.stages, section.stages).map(({ name }) => words(name)),
    ...pick(index.indicators, section.indicators).map(
      ({ name, value }) => md`${words(name)}${value === undefined ? "" : `: ${value.printed}`}`,
    ),
    ...pick(index.ratings, section.ratings).map(ratingLine),
    ...pick(index.figures, section.figures).map(figureLine),
    ...pick(index.priorities, section.priorities).map(({ name }) => words(name)),
  ];
  return paragraphs([
    md`### ${section.title}`,
    section.text && words(section.text),
    bullets(section.points.map(words)),
    bullets(shown),
    section.text === undefined && section.points.length === 0 && shown.length === 0
      ? md`Nothing is given here.`
      : undefined,
  ]);
}
