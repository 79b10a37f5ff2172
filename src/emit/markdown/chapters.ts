import type { ChapterData } from "../../compile/compiled-plan.generated.ts";
import { pick } from "../plan-index.ts";
import type { Site } from "../site/site.ts";
import { quantityText } from "../wording/values.ts";
import { figureLine, ratingLine } from "./measures.ts";
import { bullets, type Markdown, md, paragraphs, words } from "./text.ts";

/** A chapter: its points, and its sections with what they show. */
export function chapterPart(site: Site, chapter: ChapterData): Markdown {
  return paragraphs([
    md`## ${site.wording.chapters.chapter(chapter.number)}: ${chapter.title}`,
    chapter.summary && words(chapter.summary),
    bullets(chapter.points.map(words)),
    ...chapter.sections.map((section) => sectionPart(site, section)),
  ]);
}

function sectionPart(site: Site, section: ChapterData["sections"][number]): Markdown {
  const { index, wording } = site;
  const shown = [
    ...pick(index.places, section.places).map(
      ({ name, population }) =>
        md`${name}${population === undefined ? "" : `: ${quantityText(wording, population)}`}`,
    ),
    ...pick(index.stages, section.stages).map(({ name }) => words(name)),
    ...pick(index.indicators, section.indicators).map(
      ({ name, value }) =>
        md`${words(name)}${value === undefined ? "" : `: ${quantityText(wording, value)}`}`,
    ),
    ...pick(index.ratings, section.ratings).map((rating) => ratingLine(wording, rating)),
    ...pick(index.figures, section.figures).map((figure) => figureLine(wording, figure)),
    ...pick(index.priorities, section.priorities).map(({ name }) => words(name)),
  ];
  return paragraphs([
    md`### ${section.title}`,
    section.text && words(section.text),
    bullets(section.points.map(words)),
    bullets(shown),
    section.text === undefined && section.points.length === 0 && shown.length === 0
      ? md`${wording.markdown.nothing}`
      : undefined,
  ]);
}
