import { deckView } from "./deck/slides.ts";
import type { Emitter } from "./emitter.ts";
import type { Style } from "./pptx/canvas.ts";
import { masterParts } from "./pptx/master.ts";
import { notesMaster, notesPart } from "./pptx/notes.ts";
import { packParts } from "./pptx/package.ts";
import { presentationParts, propertyParts, rootRelationships } from "./pptx/presentation.ts";
import { slidePart, slidePath } from "./pptx/slide-part.ts";
import { themePart } from "./pptx/theme-part.ts";
import { ownTemplates } from "./templates.ts";
import { pageColours, typeface } from "./theme.ts";
import { otherLanguage, wordingFor } from "./wording/languages.ts";

/** The slide deck for presentation programs: the same slides as deck.html, as text, tables and shapes that can be edited. */
export const pptx: Emitter = {
  name: "pptx",
  description: "The slide deck for PowerPoint and other programs, with notes; everything on it can be edited",
  emit: (plan, options) => {
    const { asset } = options.templates ?? ownTemplates;
    const wording = wordingFor(plan, options);
    const deck = deckView(plan, options);
    const style: Style = {
      language: deck.language,
      wording,
      wordingLanguage: otherLanguage(plan, wording) ?? deck.language,
      colours: pageColours(plan, asset("tokens.css")),
      typeface: typeface(plan),
      ruler: deck.ruler,
    };
    const parts = [
      ...propertyParts(plan, deck),
      ...presentationParts(style, deck),
      themePart(style, 1),
      themePart(style, 2),
      ...masterParts(style, deck.foot),
      notesMaster(style),
      ...deck.slides.map((slide) => slidePart(style, deck, slide)),
      ...deck.slides
        .filter(({ notes }) => notes.length > 0)
        .map((slide) => notesPart(style, slide, slidePath(slide.number))),
    ];
    return new Map([["deck.pptx", packParts(parts, rootRelationships)]]);
  },
};
