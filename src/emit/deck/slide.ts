import type { CompiledPlan } from "../../compile/compiled-plan.generated.ts";
import type { MeasureTile } from "../charts/measure-tile.ts";
import type { TimelineChart } from "../charts/timeline-chart.ts";
import type { FigureView } from "../entities/measure-view.ts";
import type { PageContext } from "../site/site.ts";
import type { Ruler } from "./fit.ts";
import type { Glossary } from "./notes.ts";

/** A paragraph, or points that follow each other. */
export interface TextBlock {
  readonly paragraph: string;
  readonly strong: boolean;
  readonly points: readonly string[];
}

/** Promises that the same priorities keep, side by side. */
export interface CardGroup {
  readonly heading: string;
  readonly span: 1 | 2 | 3;
  readonly cards: readonly { readonly label: string; readonly number: string; readonly text: string }[];
}

/** A table with its header row. */
export interface SlideTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Whether all columns are as wide as each other, or the middle one of three is wider. */
  readonly shape: "even" | "middle";
  readonly rows: readonly (readonly string[])[];
}

/** One slide: what is on it, and what a speaker needs to know. Parts that are not on it are empty. */
export interface Slide {
  readonly id: string;
  readonly title: string;
  readonly cover: boolean;
  /** It opens a chapter, on the colour of the cover. */
  readonly opens: boolean;
  /** Its text is short enough for larger type. */
  readonly large: boolean;
  readonly subtitle: string;
  readonly text: readonly TextBlock[];
  readonly groups: readonly CardGroup[];
  readonly priorities: readonly { readonly name: string; readonly promises: string }[];
  readonly stages: readonly string[];
  /** A paragraph below the cards. */
  readonly closing: string;
  readonly tiles: readonly MeasureTile[];
  /** How many cards, tiles or figures stand side by side. */
  readonly columns: 2 | 3 | 4;
  readonly figures: readonly FigureView[];
  readonly bars: FigureView | false;
  /** What the first column of the bars holds: "Part", "Rating". */
  readonly column: string;
  /** The slide's title says already what the bars show. */
  readonly titled: boolean;
  readonly chart: TimelineChart | false;
  readonly legend: string;
  readonly table: SlideTable | false;
  readonly notes: readonly string[];
}

/** What slides are made from. The links are those of a page that stands beside the home page. */
export interface DeckContext extends PageContext {
  readonly plan: CompiledPlan;
  readonly ruler: Ruler;
  readonly glossary: Glossary;
}

/** A slide with what is given, and nothing else. */
export function slide(given: Partial<Slide> & Pick<Slide, "id" | "title">): Slide {
  return {
    cover: false,
    opens: false,
    large: false,
    subtitle: "",
    text: [],
    groups: [],
    priorities: [],
    stages: [],
    closing: "",
    tiles: [],
    columns: 4,
    figures: [],
    bars: false,
    column: "",
    titled: false,
    chart: false,
    legend: "",
    table: false,
    notes: [],
    ...given,
  };
}

/** Slides of one series: their ids are numbered, and their titles say which of how many they are. */
export function series<T>(
  { wording }: Pick<DeckContext, "wording">,
  pieces: readonly T[],
  id: string,
  title: string,
  make: (piece: T) => Partial<Slide>,
): Slide[] {
  return pieces.map((piece, at) =>
    slide({
      id: at === 0 ? id : `${id}-${at + 1}`,
      title: pieces.length === 1 ? title : wording.deck.piece(title, at + 1, pieces.length),
      ...make(piece),
    }),
  );
}
