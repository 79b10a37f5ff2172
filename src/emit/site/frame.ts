import { plainText } from "../inline-text.ts";
import { publishers, type StatusView, statusView } from "../status-view.ts";
import { languageOf } from "../wording/languages.ts";
import { explainYears } from "../years.ts";
import type { Link, PageName } from "./links.ts";
import type { PageContext } from "./site.ts";

/** An entry of a menu. */
export interface MenuItem extends Link {
  readonly current: boolean;
  /** Its text is the plan's own, not of the fixed words. */
  readonly own: boolean;
}

/** What every page has around its content. */
export interface Frame {
  readonly language: string;
  /** Unique on the site. */
  readonly title: string;
  readonly heading: string;
  /** Above the heading: what sort of thing the page is about. */
  readonly kicker: string;
  readonly stylesheet: string;
  /** The address of a script that makes the page handier, or "". No page needs one. */
  readonly script: string;
  readonly home: string;
  readonly publisher: string;
  /** Whether the plan says who publishes it; else its title stands for them. */
  readonly isSigned: boolean;
  readonly planTitle: string;
  readonly menu: readonly MenuItem[];
  /** The pages that are linked at the foot instead. */
  readonly foot: readonly MenuItem[];
  readonly status: StatusView;
  readonly consultation: string;
  /** The pages above this one. */
  readonly trail: readonly Link[];
  /** The sections of this page. */
  readonly contents: readonly Link[];
  readonly years: string;
}

/** What one page says of itself. */
export interface PageFacts {
  readonly name: PageName | "priority";
  readonly heading: string;
  readonly kicker?: string;
  readonly trail?: readonly Link[];
  readonly contents: readonly Link[];
  readonly script?: string;
}

/** Makes the frame of a page. */
export function frame(page: PageContext, facts: PageFacts): Frame {
  const { plan, links, index, wording } = page;
  const publisher = wording.grammar.list(publishers(plan, index)) || plan.plan.title;
  return {
    language: languageOf(plan),
    title: plainText(
      facts.name === "index" ? `${plan.plan.title}: ${publisher}` : `${facts.heading}: ${plan.plan.title}`,
    ),
    heading: facts.heading,
    kicker: facts.kicker ?? "",
    stylesheet: links.file("style.css"),
    script: facts.script === undefined ? "" : links.file(facts.script),
    home: links.page("index"),
    publisher,
    isSigned: plan.plan.organisations.length > 0,
    planTitle: plan.plan.title,
    menu: menu(page, facts.name, false),
    foot: menu(page, facts.name, true),
    status: statusView(page),
    consultation: links.page("consultation"),
    trail:
      facts.name === "index"
        ? []
        : [{ text: plan.plan.kind ?? plan.plan.title, href: links.page("index") }, ...(facts.trail ?? [])],
    // One heading needs no list.
    contents: facts.contents.length < 2 ? [] : facts.contents,
    years: explainYears(page),
  };
}

/** A link to a section of the page itself. */
export function section(id: string, text: string): Link {
  return { text, href: `#${id}` };
}

/** What a page is called in the menu. */
export function pageTitle({ plan, wording }: PageContext, name: PageName): string {
  return name === "pledges" ? wording.grammar.capitalise(plan.plan.labels.pledge.many) : wording.menu[name];
}

/** Pages that readers look for at the foot of a page; they would crowd the menu. */
const atFoot: readonly PageName[] = ["glossary", "accessibility"];

/** The pages that the plan has something for, in the order of the menu. */
export function pageNames({ plan }: Pick<PageContext, "plan">): PageName[] {
  const measures = plan.indicators.length + plan.ratings.length + plan.figures.length;
  return [
    "index",
    "pledges",
    "timeline",
    ...(measures > 0 ? (["indicators"] as const) : []),
    ...(plan.chapters.length > 0 ? (["chapters"] as const) : []),
    "trace",
    ...(plan.consultations.length > 0 ? (["consultation"] as const) : []),
    "find",
    ...(plan.terms.length > 0 ? (["glossary"] as const) : []),
    "about",
    "accessibility",
  ];
}

function menu(page: PageContext, current: PageFacts["name"], isAtFoot: boolean): MenuItem[] {
  const names = pageNames(page).filter((name) => atFoot.includes(name) === isAtFoot);
  return names.map((name) => ({
    text: pageTitle(page, name),
    href: page.links.page(name),
    current: name === current,
    own: name === "pledges",
  }));
}
