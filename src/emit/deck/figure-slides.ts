import type { FigureData, PlaceData } from "../../compile/compiled-plan.generated.ts";
import { type FigureView, figureView } from "../entities/measure-view.ts";
import { plainText } from "../inline-text.ts";
import { pick } from "../plan-index.ts";
import { documentWords } from "../site/site.ts";
import { maybeDate } from "../wording/values.ts";
import { barSlides, nameOnly } from "./bar-slides.ts";
import { speakerNotes } from "./notes.ts";
import { type DeckContext, type Slide, series } from "./slide.ts";
import { paragraph, points, textSlides } from "./text-slides.ts";
import { splitFigures } from "./tile-fit.ts";

/** Places with their populations. */
export function placeSlides(
  deck: DeckContext,
  id: string,
  heading: string,
  places: readonly PlaceData[],
): Slide[] {
  const { wording } = deck;
  const views = places.map(
    (place): FigureView => ({
      ...nameOnly(place),
      value:
        place.population === undefined
          ? false
          : {
              figure: wording.grammar.number(place.population.amount),
              unit: place.population.unit,
              long: true,
            },
      asOf: maybeDate(wording, place.populationAsOf) ?? "",
      missing: place.population === undefined ? wording.deck.noPopulation : "",
    }),
  );
  return tileSlides(deck, `${id}-places`, heading, views, places);
}

/** Figures: those with parts as bars on a slide of their own, others 4 a slide, and those without numbers as a list. */
export function figureSlides(
  deck: DeckContext,
  id: string,
  heading: string,
  figures: readonly FigureData[],
): Slide[] {
  const { wording } = deck;
  const views = figures.map((figure) => ({ figure, view: figureView(deck, figure) }));
  const plain = views.filter(({ view }) => view.bars.length === 0 && view.missing === "");
  const missing = views.filter(({ view }) => view.missing !== "");
  const withBars = views.filter(({ view }) => view.bars.length > 0);
  return [
    ...tileSlides(
      deck,
      `${id}-figures`,
      wording.deck.figures(heading),
      plain.map(({ view }) => view),
      figures,
    ),
    ...missingSlides(
      deck,
      id,
      heading,
      missing.map(({ figure }) => figure),
    ),
    ...withBars.flatMap(({ figure, view }) =>
      barSlides(
        deck,
        {
          id: `figure-${figure.id}`,
          title: plainText(view.statement === "" ? view.name : view.statement).replace(/\.$/, ""),
          column: wording.bars.part,
          titled: view.statement === "",
          notes: [
            ...[view.name, view.asOf, view.change].filter((words) => words !== ""),
            ...speakerNotes(deck, [figure]),
          ],
        },
        view,
      ),
    ),
  ];
}

/** Figures side by side as tiles. Where one is too long for a tile, they are a list. */
function tileSlides(
  deck: DeckContext,
  id: string,
  title: string,
  views: readonly FigureView[],
  entities: readonly (FigureData | PlaceData)[],
): Slide[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const notesOf = (piece: readonly FigureView[]): string[] => {
    const ids = piece.map((view) => view.id);
    return speakerNotes(deck, pick(byId, ids));
  };
  const split = splitFigures(deck, views, title);
  if (split === undefined) return textSlides(deck, id, title, points(views.map(figureWords)), notesOf(views));
  return series(deck, split.pieces, id, title, (piece) => ({
    figures: piece,
    columns: split.columns,
    large: split.large,
    notes: notesOf(piece),
  }));
}

function figureWords({ name, value, change, statement, missing, asOf }: FigureView): string {
  const words = value === false ? "" : `${value.figure} ${value.unit}`.trim();
  return [words === "" ? name : `${name}: ${words}`, change, statement, missing, asOf]
    .filter((part) => part !== "")
    .join(". ");
}

function missingSlides(
  deck: DeckContext,
  id: string,
  heading: string,
  figures: readonly FigureData[],
): Slide[] {
  if (figures.length === 0) return [];
  const words = deck.wording.deck;
  const text = [
    ...paragraph(words.chartsWithoutNumbers(documentWords(deck))),
    ...points(
      figures.map(({ name, statement }) => (statement === undefined ? name : `${name}: ${statement}`)),
    ),
  ];
  return textSlides(deck, `${id}-charts`, words.charts(heading), text, speakerNotes(deck, figures));
}
