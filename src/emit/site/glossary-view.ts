import { compareCodePoints } from "../../source/code-points.ts";
import { type Entry, termEntries } from "../entities/entry.ts";
import { type Fact, sharedSource } from "../entities/facts.ts";
import { type Frame, frame } from "./frame.ts";
import type { PageContext } from "./site.ts";

/** The page with the words and abbreviations that the plan explains, in the order of the alphabet. */
export interface GlossaryView {
  readonly frame: Frame;
  readonly entries: readonly Entry[];
  readonly facts: readonly Fact[];
}

/** Makes the view of the glossary. */
export function glossaryView(page: PageContext): GlossaryView {
  const { terms } = page.plan;
  return {
    frame: frame(page, { name: "glossary", heading: page.wording.menu.glossary, contents: [] }),
    entries: [...termEntries(page)].sort((a, b) =>
      compareCodePoints(a.name.toLowerCase(), b.name.toLowerCase()),
    ),
    facts: sharedSource(page, terms),
  };
}
