import type { CompiledPlan } from "../../compile/compiled-plan.generated.ts";
import type { EmitOptions } from "../emitter.ts";
import { plainText } from "../inline-text.ts";
import { makeSite, seenFrom } from "../site/site.ts";
import { publishers, type StatusView, statusView } from "../status-view.ts";
import { fontScale } from "../theme.ts";
import { joinNames } from "../wording.ts";
import { chapterSlides } from "./chapter-slides.ts";
import { makeRuler, type Ruler } from "./fit.ts";
import { headline } from "./long-text.ts";
import { onePageSlides } from "./one-page.ts";
import { consultationSlides, coverSlide, principleSlides, structureSlides } from "./opening-slides.ts";
import { pledgeSlides } from "./pledge-slides.ts";
import type { DeckContext, Slide } from "./slide.ts";
import { labelStep } from "./work-fit.ts";

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
  /** Stands at the foot of every slide: "Draft for Engagement. Summary slide deck". */
  readonly foot: string;
  /** Stands beside the status on the cover: "Summary slide deck. Tell us what you think by 7 June 2023". */
  readonly call: string;
  /** Timelines show the label of every so many years. */
  readonly everyLabel: number;
  readonly ruler: Ruler;
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

/** Makes the view of the deck, in the order of the plan itself. The outputs that are decks are made from it and from nothing else. */
export function deckView(plan: CompiledPlan, options: EmitOptions): DeckView {
  const given = statusView(plan, options);
  const status = { ...given, label: headline(given.label), edition: headline(given.edition) };
  const { label, edition, asksBy } = status;
  const foot = edition === "" ? label : `${label}. ${edition}`;
  const ruler = makeRuler(fontScale(plan), foot);
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
    foot,
    call: `${edition === "" ? "" : `${edition}. `}${asksBy === "" ? "" : `Tell us what you think by ${asksBy}`}`,
    everyLabel: labelStep(plan),
    ruler,
    presenting,
    slides: distinct(slides).map((slide, at) => ({ ...slide, number: at + 1, of: slides.length })),
  };
}

/** A figure that two sections show has two slides: the id and the title of the second one are numbered. */
function distinct(slides: readonly Slide[]): Slide[] {
  const id = numberRepeats((times) => `--${times}`);
  const title = numberRepeats((times) => ` (${times})`);
  return slides.map((slide) => ({
    ...slide,
    id: id(slide.id),
    title: title(slide.title, plainText(slide.title)),
  }));
}

/** Marks a text that comes again, as readers see it. */
function numberRepeats(mark: (times: number) => string): (text: string, shown?: string) => string {
  const seen = new Map<string, number>();
  return (text, shown = text) => {
    const times = (seen.get(shown) ?? 0) + 1;
    seen.set(shown, times);
    return times === 1 ? text : text + mark(times);
  };
}
