import type { ChapterData } from "../../compile/compiled-plan.generated.ts";
import { pick } from "../plan-index.ts";
import { documentWords } from "../site/site.ts";
import { figureSlides, placeSlides } from "./figure-slides.ts";
import { headline, wholeHeading } from "./long-text.ts";
import { indicatorSlides, ratingSlides } from "./measure-slides.ts";
import { definitions, speakerNotes } from "./notes.ts";
import { prioritySlides } from "./priority-slides.ts";
import type { DeckContext, Slide } from "./slide.ts";
import { paragraph, points, textSlides } from "./text-slides.ts";

type SectionData = ChapterData["sections"][number];

/** The slides of all chapters in order. Every priority has its slides once: where a section or a chapter leads to it. */
export function chapterSlides(deck: DeckContext): Slide[] {
  const { plan } = deck;
  const listed = new Set(
    plan.chapters.flatMap(({ sections }) => sections.flatMap(({ priorities }) => priorities)),
  );
  // Priorities that name a chapter, while none of the plan's sections leads to them.
  const unlisted = (chapter: ChapterData) =>
    deck.backlinks.prioritiesOfChapter.of(chapter.id).filter(({ id }) => !listed.has(id));
  const homeless = plan.priorities.filter(
    ({ id, chapter = "" }) => !listed.has(id) && !deck.index.chapters.has(chapter),
  );
  // A priority that no chapter describes comes before the first one that a chapter does.
  const first = plan.chapters.find(
    (chapter) =>
      unlisted(chapter).length > 0 ||
      chapter.sections.some(({ priorities }) => pick(deck.index.priorities, priorities).length > 0),
  );
  return [
    ...plan.chapters.flatMap((chapter) => [
      ...openingSlides(deck, chapter),
      ...(chapter === first ? homeless.flatMap((priority) => prioritySlides(deck, priority)) : []),
      ...chapter.sections.flatMap((part, at) => sectionSlides(deck, `${chapter.id}-${at + 1}`, part)),
      ...unlisted(chapter).flatMap((priority) => prioritySlides(deck, priority)),
    ]),
    ...(first === undefined ? homeless.flatMap((priority) => prioritySlides(deck, priority)) : []),
  ];
}

function openingSlides(deck: DeckContext, chapter: ChapterData): Slide[] {
  const { wording } = deck;
  const { number, title, summary, sections } = chapter;
  const list = overview(deck, chapter);
  const empty = sections.filter((part) => sectionIsEmpty(part)).map((part) => part.title);
  const text = [...paragraph(summary), ...points(list)];
  const nothing = text.length > 0 ? text : paragraph(wording.chapters.nothing(documentWords(deck)));
  return textSlides(
    deck,
    `chapter-${chapter.id}`,
    wording.deck.chapter(number, headline(title)),
    nothing,
    [
      ...wholeHeading(title),
      ...(empty.length === 0 ? [] : [wording.deck.nothingUnder(documentWords(deck), empty)]),
      ...speakerNotes(deck, [chapter]),
      ...definitions(deck, [summary ?? "", ...chapter.points]),
    ],
    true,
  );
}

/** What a chapter holds. A section with no more than a few words has them here, rather than on a slide of their own. */
function overview(deck: DeckContext, { points: own, sections }: ChapterData): string[] {
  const said = new Map(
    sections.flatMap((part) =>
      part.text !== undefined && isShort(deck, part)
        ? [[part.title.toLowerCase(), `${part.title}: ${part.text}`] as const]
        : [],
    ),
  );
  const titles = own.length > 0 ? own : sections.map(({ title }) => title);
  const merged = titles.map((title) => said.get(title.toLowerCase()) ?? title);
  return [...merged, ...[...said.values()].filter((words) => !merged.includes(words))];
}

function isShort({ ruler }: DeckContext, { title, text, points, stages }: SectionData): boolean {
  return points.length + stages.length === 0 && ruler.lines(`${title}: ${text ?? ""}`, 42.6) <= 3;
}

function sectionSlides(deck: DeckContext, id: string, part: SectionData): Slide[] {
  const { index } = deck;
  const title = headline(part.title);
  const stages = pick(index.stages, part.stages);
  const text = [
    ...(isShort(deck, part) ? [] : paragraph(part.text)),
    ...points(part.points),
    ...stages.flatMap((stage) => points([[stage.name, ...stage.points].join(": ")])),
  ];
  const notes = [
    ...wholeHeading(part.title),
    ...speakerNotes(deck, [part, ...stages]),
    ...definitions(
      deck,
      text.map((piece) => piece.text),
    ),
  ];
  return [
    ...(text.length === 0 ? [] : textSlides(deck, `section-${id}`, title, text, notes)),
    ...placeSlides(deck, id, title, pick(index.places, part.places)),
    ...indicatorSlides(deck, id, title, pick(index.indicators, part.indicators)),
    ...ratingSlides(deck, id, title, pick(index.ratings, part.ratings)),
    ...pick(index.priorities, part.priorities).flatMap((priority) => prioritySlides(deck, priority)),
    ...figureSlides(deck, id, title, pick(index.figures, part.figures)),
  ];
}

function sectionIsEmpty(part: SectionData): boolean {
  const { text, points, indicators, figures, ratings, places, stages, priorities } = part;
  return (
    text === undefined &&
    [points, indicators, figures, ratings, places, stages, priorities].every((list) => list.length === 0)
  );
}
