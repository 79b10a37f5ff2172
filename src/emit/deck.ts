import { contentPolicy } from "./content-policy.ts";
import { deckView } from "./deck/slides.ts";
import type { Emitter } from "./emitter.ts";
import { ownTemplates } from "./templates.ts";
import { themeCss, yearsCss } from "./theme.ts";
import { wordingFor } from "./wording/languages.ts";

/** The parts of the style sheet, in order: later rules win. */
const styles = [
  "tokens.css",
  "base.css",
  "parts.css",
  "tables.css",
  "charts.css",
  "deck.css",
  "slide-parts.css",
  "present.css",
];

/** The slide deck: one file that stands on its own. Its style and its script are let in by what they are, and nothing else is. */
export const deck: Emitter = {
  name: "deck",
  description: "A slide deck in one file, with speaker notes, for a browser and for print",
  emit: (plan, options) => {
    const { render, asset } = options.templates ?? ownTemplates;
    const wording = wordingFor(plan, options);
    const slides = deckView(plan, options);
    const style = [...styles.map(asset), themeCss(plan), yearsCss(plan.plan.years.length, slides)].join("\n");
    const script = asset("deck.js");
    const view = { ...slides, policy: contentPolicy(style, script) };
    const page = [
      render("deck/head", view, { plan, wording }),
      `<style>${style}</style>\n</head>\n`,
      render("deck/body", view, { plan, wording }),
      `<script>${script}</script>\n</body>\n</html>\n`,
    ];
    return new Map([["deck.html", page.join("")]]);
  },
};
