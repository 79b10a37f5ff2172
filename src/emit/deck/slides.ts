import type { CompiledPlan } from "../../compile/compiled-plan.generated.ts";
import type { EmitOptions } from "../emitter.ts";
import { plainText } from "../inline-text.ts";
import { makeSite, seenFrom } from "../site/site.ts";
import { publishers, type StatusView, statusView } from "../status-view.ts";
import { fontScale } from "../theme.ts";
import { joinNames } from "../wording.ts";
import { explainYears } from "../years.ts";
import { chapterSlides } from "./chapter-slides.ts";
import { makeRuler } from "./fit.ts";
import { headline } from "./long-text.ts";
import { onePageSlides } from "./one-page.ts";
import { consultationSlides, coverSlide, principleSlides, structureSlides } from "./opening-slides.ts";
import { pledgeSlides } from "./pledge-slides.ts";
import type { DeckContext, Slide } from "./slide.ts";

/** A slide with its place in the deck. */
export interface NumberedSlide extends Slide {
  readonly number: number;
  readonly of: number;
}

/** The whole deck. */
export interface DeckView {
  readonly language: string;
  readonly title: string;
  readonly publisher: string;
  readonly status: StatusView;
  readonly years: string;
  readonly slides: readonly NumberedSlide[];
  /** The words of what a script adds for presenting: its buttons, and what is said of each slide. */
  readonly presenting: typeof presenting;
}

const presenting = {
  bar: "Presenting",
  present: "Present",
  leave: "Leave",
  overview: "Overview",
  close: "Close",
  notes: "Notes and time",
  full: "Full screen",
  slide: "Slide {n} of {of}: ",
} as const;

/** Makes the view of the deck, in the order of the plan itself. */
export function deckView(plan: CompiledPlan, options: EmitOptions): DeckView {
  const given = statusView(plan, options);
  const status = { ...given, label: headline(given.label), edition: headline(given.edition) };
  const ruler = makeRuler(fontScale(plan), `${status.label}. ${status.edition}`);
  const deck: DeckContext = { ...seenFrom(makeSite(plan, options), 0), ruler };
  const slides = [
    coverSlide(deck),
    ...plan.consultations.flatMap((consultation) => consultationSlides(deck, consultation)),
    ...structureSlides(deck),
    ...pledgeSlides(deck),
    ...onePageSlides(deck),
    ...principleSlides(deck),
    ...chapterSlides(deck),
  ];
  return {
    language: plan.plan.language ?? "en-GB",
    title: plainText(`${plan.plan.title}: slides`),
    publisher: joinNames(publishers(plan, deck.index)),
    status,
    years: explainYears(plan),
    presenting,
    slides: uniqueIds(slides).map((slide, at) => ({ ...slide, number: at + 1, of: slides.length })),
  };
}

/** A figure that two sections show has two slides: the second one's id is numbered. */
function uniqueIds(slides: readonly Slide[]): Slide[] {
  const seen = new Map<string, number>();
  return slides.map((slide) => {
    const times = (seen.get(slide.id) ?? 0) + 1;
    seen.set(slide.id, times);
    return times === 1 ? slide : { ...slide, id: `${slide.id}--${times}` };
  });
}
