import type { InterventionData, PriorityData, ReferenceData } from "../../compile/compiled-plan.generated.ts";

/** Some words, and the address of a page of the site about them, or "" where there is none. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** The relative address of every page and entity of the site, seen from one page of it. */
export interface Links {
  /** A file that stands beside the home page. */
  readonly file: (name: string) => string;
  readonly page: (name: PageName) => string;
  readonly priority: (priority: PriorityData) => string;
  readonly intervention: (intervention: InterventionData) => string;
  /** Anything that has its place on a page it shares with others. */
  readonly entity: (kind: keyof typeof homes, id: string) => string;
  readonly reference: (reference: ReferenceData) => string;
}

/** The pages that stand beside the home page, by their name without ".html". */
export type PageName =
  | "index"
  | "pledges"
  | "timeline"
  | "indicators"
  | "trace"
  | "consultation"
  | "chapters"
  | "find"
  | "glossary"
  | "about"
  | "accessibility";

/** On which page each kind of entity is described. */
const homes = {
  pledge: "pledges",
  indicator: "indicators",
  figure: "indicators",
  rating: "indicators",
  duty: "trace",
  consultation: "consultation",
  chapter: "chapters",
  organisation: "about",
  person: "about",
  place: "about",
  principle: "about",
  stage: "about",
  source: "about",
  term: "glossary",
} as const satisfies Record<string, PageName>;

/** Addresses as they are seen from a page whose folder is `depth` folders down. */
export function linksFrom(depth: number): Links {
  const base = "../".repeat(depth);
  const entity: Links["entity"] = (kind, id) => `${base}${homes[kind]}.html#${kind}-${id}`;
  return {
    file: (name) => `${base}${name}`,
    page: (name) => `${base}${name}.html`,
    priority: ({ id }) => `${base}priorities/${id}.html`,
    intervention: ({ id, priority }) => `${base}priorities/${priority}.html#intervention-${id}`,
    entity,
    reference: ({ kind, id }) =>
      kind === "person" || kind === "organisation" || kind === "place" ? entity(kind, id) : "",
  };
}
