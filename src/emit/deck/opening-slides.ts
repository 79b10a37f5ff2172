import type { ConsultationData } from "../../compile/compiled-plan.generated.ts";
import { publishers, statusView } from "../status-view.ts";
import { dateText, timelineText } from "../wording/values.ts";
import { explainYears } from "../years.ts";
import { boldScale } from "./fit.ts";
import { headline, wholeHeading } from "./long-text.ts";
import { speakerNotes } from "./notes.ts";
import { type DeckContext, type Slide, slide } from "./slide.ts";
import { paragraph, points, strong, textSlides } from "./text-slides.ts";

/** How wide the title of a cover may be, in its own type of 66 points; a longer one is set smaller. */
const coverTitle = 12.7 / boldScale;

/** The longest publisher, or publishers, that a cover has room for. */
const longestPublisher = 200;

/** The cover. */
export function coverSlide(deck: DeckContext): Slide {
  const { wording } = deck;
  const { plan } = deck.plan;
  const { label, edition, caution } = statusView(deck);
  const publisher = wording.grammar.list(publishers(deck.plan, deck.index));
  return slide({
    id: "cover",
    title: plan.title,
    cover: true,
    large: deck.ruler.lines(plan.title, coverTitle) <= 3,
    // The edition stands beside the status.
    subtitle: plan.period === undefined ? "" : timelineText(wording, plan.period),
    text: [{ paragraph: headline(publisher, longestPublisher), strong: true, points: [] }],
    notes: [
      ...wholeHeading(publisher, longestPublisher),
      ...wholeHeading(label),
      ...wholeHeading(edition),
      ...(plan.summary === undefined ? [] : [plan.summary]),
      caution,
      explainYears(deck),
      ...(plan.periodNote === undefined ? [] : [plan.periodNote]),
      ...speakerNotes(deck, [plan]),
    ].filter((note) => note !== ""),
  });
}

/** What is asked of readers, and how to answer. */
export function consultationSlides(deck: DeckContext, consultation: ConsultationData): Slide[] {
  const { title, introduction, channels, closes, formats, whatHappensNext } = consultation;
  const { wording } = deck;
  const text = [
    ...paragraph(introduction),
    ...points(
      channels.map(({ text, address }) =>
        address === undefined || text.includes(address) ? text : `${text} ${address}`,
      ),
    ),
    ...strong(closes && wording.deck.respondBy(dateText(wording, closes))),
    ...paragraph(formats.length === 0 ? "" : wording.deck.askAs(formats)),
    ...paragraph(whatHappensNext),
  ];
  const notes = [...wholeHeading(title), ...speakerNotes(deck, [consultation])];
  return textSlides(deck, `consultation-${consultation.id}`, headline(title), text, notes);
}

/** What the plan says it holds. */
export function structureSlides(deck: DeckContext): Slide[] {
  const words = deck.wording.deck;
  const { contents, tracking } = deck.plan.plan;
  const chapters = deck.plan.chapters
    .filter(({ title }) => !contents.includes(title))
    .map(({ number, title }) => words.chapter(number, title));
  if (contents.length + chapters.length === 0) return [];
  const text = [...points([...contents, ...chapters]), ...paragraph(tracking)];
  return textSlides(deck, "structure", words.structure, text, speakerNotes(deck, [deck.plan.plan]));
}

/** The principles, on a slide of their own. */
export function principleSlides(deck: DeckContext): Slide[] {
  const { principles, plan } = deck.plan;
  if (principles.length === 0) return [];
  const { heading, introduction } = plan.labels.principle;
  const text = [...paragraph(introduction), ...points(principles.map(({ text }) => text))];
  return textSlides(deck, "principles", headline(heading), text, [
    ...wholeHeading(heading),
    ...speakerNotes(deck, principles),
  ]);
}
