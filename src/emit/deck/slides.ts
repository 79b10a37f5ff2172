import type { CompiledPlan } from "../../compile/compiled-plan.generated.ts";
import type { EmitOptions } from "../emitter.ts";
import { plainText } from "../inline-text.ts";
import { makeSite, seenFrom } from "../site/site.ts";
import { publishers, type StatusView, statusView } from "../status-view.ts";
import { fontScale } from "../theme.ts";
import { languageOf, type Wording } from "../wording/languages.ts";
import { chapterSlides } from "./chapter-slides.ts";
import { makeRuler, type Ruler } from "./fit.ts";
import { headline } from "./long-text.ts";
import { makeGlossary } from "./notes.ts";
import { onePageSlides } from "./one-page.ts";
import { consultationSlides, coverSlide, principleSlides, structureSlides } from "./opening-slides.ts";
import { pledgeSlides } from "./pledge-slides.ts";
import type { DeckContext, Slide } from "./slide.ts";
import { labelStep } from "./work-fit.ts";

/** A slide with its place in the deck. */
export interface NumberedSlide extends Slide {
  readonly number: number;
  readonly of: number;
  /** "Slide 3 of 12" */
  readonly place: string;
  /** "Speaker notes for slide 3" */
  readonly notesLabel: string;
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
  readonly presenting: Wording["deck"]["presenting"];
}

/** The last deck of a plan. A build makes two outputs of it, and what fits on a slide takes long to find. */
const made = new WeakMap<CompiledPlan, Pick<EmitOptions, "revision" | "wording"> & { view: DeckView }>();

/** Makes the view of the deck, in the order of the plan itself. The outputs that are decks are made from it and from nothing else. */
export function deckView(plan: CompiledPlan, options: EmitOptions): DeckView {
  const { revision, wording } = options;
  const last = made.get(plan);
  if (last !== undefined && last.revision === revision && last.wording === wording) return last.view;
  const view = makeDeck(plan, options);
  made.set(plan, { revision, wording, view });
  return view;
}

function makeDeck(plan: CompiledPlan, options: EmitOptions): DeckView {
  const site = makeSite(plan, options);
  const { deck: words, grammar } = site.wording;
  const given = statusView(site);
  const status = { ...given, label: headline(given.label), edition: headline(given.edition) };
  const { label, edition, call } = status;
  const foot = edition === "" ? label : `${label}. ${edition}`;
  const ruler = makeRuler(fontScale(plan), foot);
  const page = seenFrom(site, 0);
  const deck: DeckContext = { ...page, ruler, glossary: makeGlossary(page) };
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
    language: languageOf(plan),
    title: plainText(words.title(plan.plan.title)),
    publisher: grammar.list(publishers(plan, deck.index)),
    status,
    foot,
    call: `${edition === "" ? "" : `${edition}. `}${call}`,
    everyLabel: labelStep(plan),
    ruler,
    presenting: words.presenting,
    slides: distinct(slides).map((slide, at) => ({
      ...slide,
      number: at + 1,
      of: slides.length,
      place: words.slide(at + 1, slides.length),
      notesLabel: words.notes(at + 1),
    })),
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
