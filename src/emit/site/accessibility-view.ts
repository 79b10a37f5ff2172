import { type Contact, channels, contact, whoToAsk } from "./contact.ts";
import { downloads } from "./downloads.ts";
import { type Frame, frame, section } from "./frame.ts";
import type { Link } from "./links.ts";
import { documentWords, type PageContext } from "./site.ts";

/** The accessibility statement: what readers can do with these pages, in which other forms the plan is, and whom to ask for more. */
export interface AccessibilityView {
  readonly frame: Frame;
  readonly lead: string;
  readonly uses: readonly string[];
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
  const { plan } = page;
  const consultation = plan.consultations[0];
  const ways = consultation === undefined ? [] : channels(consultation);
  return {
    frame: frame(page, {
      name: "accessibility",
      heading: "Accessibility",
      contents: [
        section("use", "What you can do"),
        section("limits", "What may not work well"),
        section("other", "Other forms of the plan"),
        section("ask", "If you cannot use a page"),
      ],
    }),
    lead: "These pages are made so that as many people as possible can use them. They are built to the Web Content Accessibility Guidelines 2.2, level AA.",
    uses: [
      "use every page with a keyboard alone, or with a screen reader",
      "zoom in to 400% without scrolling sideways, except inside wide tables",
      "change colours and contrast in your browser or your system; there is a dark version",
      "read every chart as words or as a table",
      "use every page without scripts, without a connection, and on paper",
    ],
    limits: [
      "Some words come from the plan as it was written, and may be longer or harder than we would wish.",
      ...(plan.sources.some(({ link }) => link !== undefined)
        ? ["Documents that these pages link to are published by others, and may not be accessible."]
        : []),
      ...(ways.length === 0 ? ["The plan does not name a way to ask for help with these pages."] : []),
    ],
    forms: downloads(page).map(({ text, href }) => ({ text, href })),
    formats: plan.consultations.flatMap(({ formats }) => formats),
    contact: contact(page),
    nobody: `${whoToAsk(page)} Say which page of ${documentWords(plan)} you cannot use, and what you need.`,
  };
}
