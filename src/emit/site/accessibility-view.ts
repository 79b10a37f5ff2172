import { type Contact, channels, contact, whoToAsk } from "./contact.ts";
import { downloads } from "./downloads.ts";
import { type Frame, frame, section } from "./frame.ts";
import type { Link } from "./links.ts";
import { documentWords, type PageContext } from "./site.ts";

/** The accessibility statement: what readers can do with these pages, in which other forms the plan is, and whom to ask for more. */
export interface AccessibilityView {
  readonly frame: Frame;
  readonly limits: readonly string[];
  /** The same plan in other forms that stand beside the pages. */
  readonly forms: readonly Link[];
  /** The formats that the plan offers to those who ask. */
  readonly formats: readonly string[];
  readonly contact: Contact;
  /** Whom to ask where the plan names no way to. */
  readonly nobody: string;
}

/** Makes the view of the accessibility statement. */
export function accessibilityView(page: PageContext): AccessibilityView {
  const { plan, wording } = page;
  const words = wording.accessibility;
  const consultation = plan.consultations[0];
  const ways = consultation === undefined ? [] : channels(wording, consultation);
  return {
    frame: frame(page, {
      name: "accessibility",
      heading: words.heading,
      contents: [
        section("use", words.use),
        section("limits", words.limits),
        section("other", wording.sections.otherForms),
        section("ask", words.cannotUse),
      ],
    }),
    limits: [
      words.hardWords,
      ...(plan.sources.some(({ link }) => link !== undefined) ? [words.documents] : []),
      ...(ways.length === 0 ? [words.noWayToAsk] : []),
    ],
    forms: downloads(page).map(({ text, href }) => ({ text, href })),
    formats: plan.consultations.flatMap(({ formats }) => formats),
    contact: contact(page),
    nobody: `${whoToAsk(page)} ${words.sayWhich(documentWords(page))}`,
  };
}
