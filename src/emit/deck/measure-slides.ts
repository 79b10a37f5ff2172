import type {
  FigureData,
  IndicatorData,
  PlaceData,
  RatingData,
} from "../../compile/compiled-plan.generated.ts";
import { measureTile, shortFinding } from "../charts/measure-tile.ts";
import { type FigureView, figureView, ratingView } from "../entities/measure-view.ts";
import { plainText } from "../inline-text.ts";
import { documentWords } from "../site/site.ts";
import { formatNumber } from "../wording.ts";
import { splitEvenly } from "./fit.ts";
import { definitions, speakerNotes } from "./notes.ts";
import { type DeckContext, type Slide, series, slide } from "./slide.ts";
import { tableSlides } from "./table-slides.ts";
import { paragraph, points, textSlides } from "./text-slides.ts";
import { splitTiles } from "./tile-fit.ts";

/** Measures as tiles, 4 a slide, or fewer and wider ones where their words need it. */
export function indicatorSlides(
  deck: DeckContext,
  id: string,
  heading: string,
  indicators: readonly IndicatorData[],
): Slide[] {
  const finding = shortFinding(indicators);
  const title = finding === "" ? heading : `${heading}: ${finding}`;
  const pieces = splitTiles(deck, indicators, title);
  return series(pieces, `${id}-measures`, title, (piece) => ({
    tiles: piece.map((indicator) => measureTile(indicator, "")),
    columns: pieces.some(({ length }) => length > 3) ? 4 : 3,
    notes: [
      ...piece.flatMap(({ name, statement, comparator }) => {
        const words = [statement, comparator && `Compared with: ${comparator}`].filter(
          (part) => part !== undefined,
        );
        return words.length === 0 ? [] : [`${name}. ${words.join(" ")}`];
      }),
      ...speakerNotes(deck, piece),
      ...definitions(
        deck,
        piece.flatMap(({ name, statement }) => [name, statement ?? ""]),
      ),
    ],
  }));
}

/** Places with their populations, 4 a slide. */
export function placeSlides(
  deck: DeckContext,
  id: string,
  heading: string,
  places: readonly PlaceData[],
): Slide[] {
  return series(
    splitEvenly(places, () => 1, 4),
    `${id}-places`,
    heading,
    (piece) => ({
      columns: piece.length > 3 ? 4 : 3,
      figures: piece.map(
        (place): FigureView => ({
          ...nameOnly(place),
          value:
            place.population === undefined
              ? false
              : { figure: formatNumber(place.population.amount), unit: place.population.unit, long: true },
          asOf: place.populationAsOf?.text ?? "",
          missing: place.population === undefined ? "Population not given" : "",
        }),
      ),
      notes: speakerNotes(deck, piece),
    }),
  );
}

/** Figures: those with parts as bars on a slide of their own, others 4 a slide, and those without numbers as a list. */
export function figureSlides(
  deck: DeckContext,
  id: string,
  heading: string,
  figures: readonly FigureData[],
): Slide[] {
  const views = figures.map((figure) => ({ figure, view: figureView(deck, figure) }));
  const plain = views.filter(({ view }) => view.bars.length === 0 && view.missing === "");
  const missing = views.filter(({ view }) => view.missing !== "");
  const withBars = views.filter(({ view }) => view.bars.length > 0);
  return [
    ...series(
      splitEvenly(plain, () => 1, 4),
      `${id}-figures`,
      `${heading}: figures`,
      (piece) => ({
        figures: piece.map(({ view }) => view),
        notes: speakerNotes(
          deck,
          piece.map(({ figure }) => figure),
        ),
      }),
    ),
    ...missingSlides(
      deck,
      id,
      heading,
      missing.map(({ figure }) => figure),
    ),
    ...withBars.map(({ figure, view }) =>
      slide({
        id: `figure-${figure.id}`,
        title: plainText(view.statement === "" ? view.name : view.statement).replace(/\.$/, ""),
        bars: view,
        titled: view.statement === "",
        notes: [
          ...[view.name, view.asOf, view.change].filter((words) => words !== ""),
          ...speakerNotes(deck, [figure]),
        ],
      }),
    ),
  ];
}

function missingSlides(
  deck: DeckContext,
  id: string,
  heading: string,
  figures: readonly FigureData[],
): Slide[] {
  if (figures.length === 0) return [];
  const text = [
    ...paragraph(`These charts are in the plan. Their numbers are not given in ${documentWords(deck.plan)}.`),
    ...points(
      figures.map(({ name, statement }) => (statement === undefined ? name : `${name}: ${statement}`)),
    ),
  ];
  return textSlides(deck, `${id}-charts`, `${heading}: charts`, text, speakerNotes(deck, figures));
}

/** Ratings by domain side by side as one table, and those that count how many have each rating as bars. */
export function ratingSlides(
  deck: DeckContext,
  id: string,
  heading: string,
  ratings: readonly RatingData[],
): Slide[] {
  const byDomain = ratings.filter(({ domains, overall }) => domains.length > 0 || overall !== undefined);
  const counted = ratings.filter(({ counts }) => counts.length > 0);
  return [...domainSlides(deck, id, heading, byDomain), ...counted.map((rating) => countSlide(deck, rating))];
}

function domainSlides(
  deck: DeckContext,
  id: string,
  heading: string,
  ratings: readonly RatingData[],
): Slide[] {
  if (ratings.length === 0) return [];
  const domains = [...new Set(ratings.flatMap(({ domains }) => domains.map(({ name }) => name)))];
  const rows = [
    ["Overall", ...ratings.map(({ overall }) => overall ?? "Not given")],
    ...domains.map((domain) => [
      domain,
      ...ratings.map((rating) => rating.domains.find(({ name }) => name === domain)?.rating ?? "Not given"),
    ]),
  ];
  const by = ratings.flatMap(
    ({ by, asOf }) => [by, asOf?.text].filter((words) => words !== undefined).join(", ") || [],
  );
  const notes = [...new Set(by)].map((words) => `Rated by ${words}.`);
  return tableSlides(
    deck,
    `${id}-ratings`,
    `${heading}: ratings`,
    ["Domain", ...ratings.map(({ name }) => name)],
    rows,
    [...notes, ...speakerNotes(deck, ratings)],
  );
}

function countSlide(deck: DeckContext, rating: RatingData): Slide {
  const view = ratingView(deck, rating);
  return slide({
    id: `rating-${rating.id}`,
    title: plainText(rating.name),
    column: "Rating",
    titled: true,
    bars: { ...nameOnly(rating), asOf: view.by, bars: view.counts },
    notes: [...(view.by === "" ? [] : [`Rated by ${view.by}.`]), ...speakerNotes(deck, [rating])],
  });
}

/** A figure of which nothing is said yet but its name. */
function nameOnly({ id, name }: { readonly id: string; readonly name: string }): FigureView {
  const empty = { asOf: "", statement: "", change: "", missing: "", total: "" };
  return { id, name, value: false, ...empty, bars: [], facts: [], remarks: [] };
}
