import type { IndicatorData, RatingData } from "../../compile/compiled-plan.generated.ts";
import { type MeasureTile, measureTile, shortFinding } from "../charts/measure-tile.ts";
import { ratingView } from "../entities/measure-view.ts";
import { plainText } from "../inline-text.ts";
import { pick } from "../plan-index.ts";
import { maybeDate } from "../wording/values.ts";
import { barSlides, nameOnly } from "./bar-slides.ts";
import { definitions, speakerNotes } from "./notes.ts";
import { type DeckContext, type Slide, series } from "./slide.ts";
import { tableSlides } from "./table-slides.ts";
import { points, textSlides } from "./text-slides.ts";
import { splitTiles } from "./tile-fit.ts";

/** Measures as tiles, 4 a slide, or fewer and wider ones where their words need it. Where one is too long for a tile, they are a list. */
export function indicatorSlides(
  deck: DeckContext,
  id: string,
  heading: string,
  indicators: readonly IndicatorData[],
): Slide[] {
  const finding = shortFinding(deck.wording, indicators);
  const title = finding === "" ? heading : `${heading}: ${finding}`;
  const tiles = indicators.map((indicator) => measureTile(deck.wording, indicator, ""));
  const split = splitTiles(deck, tiles, title);
  if (split === undefined)
    return textSlides(
      deck,
      `${id}-measures`,
      title,
      points(tiles.map(tileWords)),
      measureNotes(deck, indicators),
    );
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return series(deck, split.pieces, `${id}-measures`, title, (piece) => {
    const shown = pick(
      byId,
      piece.map((tile) => tile.id),
    );
    return { tiles: piece, columns: split.columns, large: split.large, notes: measureNotes(deck, shown) };
  });
}

function tileWords({ name, value, statement, target, state, detail }: MeasureTile): string {
  const words = value === false ? statement : `${value.figure} ${value.unit}`.trim();
  return [words === "" ? name : `${name}: ${words}`, target, state, detail]
    .filter((part) => part !== "")
    .join(". ");
}

function measureNotes(deck: DeckContext, indicators: readonly IndicatorData[]): string[] {
  return [
    ...indicators.flatMap(({ name, statement, comparator }) => {
      const words = [statement, comparator && `${deck.wording.facts.comparedWith}: ${comparator}`].filter(
        (part) => part !== undefined,
      );
      return words.length === 0 ? [] : [`${name}. ${words.join(" ")}`];
    }),
    ...speakerNotes(deck, indicators),
    ...definitions(
      deck,
      indicators.flatMap(({ name, statement }) => [name, statement ?? ""]),
    ),
  ];
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
  return [
    ...domainSlides(deck, id, heading, byDomain),
    ...counted.flatMap((rating) => countSlides(deck, rating)),
  ];
}

function domainSlides(
  deck: DeckContext,
  id: string,
  heading: string,
  ratings: readonly RatingData[],
): Slide[] {
  if (ratings.length === 0) return [];
  const { deck: words, indicatorsPage, measures } = deck.wording;
  const domains = [...new Set(ratings.flatMap(({ domains }) => domains.map(({ name }) => name)))];
  const given = ratings.map(({ domains }) => new Map(domains.map(({ name, rating }) => [name, rating])));
  const rows = [
    [words.overall, ...ratings.map(({ overall }) => overall ?? measures.notGiven)],
    ...domains.map((domain) => [
      domain,
      ...given.map((ratingOf) => ratingOf.get(domain) ?? measures.notGiven),
    ]),
  ];
  const by = ratings.flatMap(
    ({ by, asOf }) =>
      [by, maybeDate(deck.wording, asOf)].filter((words) => words !== undefined).join(", ") || [],
  );
  const notes = [...new Set(by)].map((who) => deck.wording.grammar.sentence(words.ratedBy(who)));
  return tableSlides(
    deck,
    `${id}-ratings`,
    words.ratings(heading),
    [indicatorsPage.domain, ...ratings.map(({ name }) => name)],
    rows,
    [...notes, ...speakerNotes(deck, ratings)],
  );
}

function countSlides(deck: DeckContext, rating: RatingData): Slide[] {
  const { deck: words, grammar, indicatorsPage } = deck.wording;
  const { by, counts } = ratingView(deck, rating);
  const rated = by === "" ? "" : words.ratedBy(by);
  const notes = [...(by === "" ? [] : [grammar.sentence(rated)]), ...speakerNotes(deck, [rating])];
  return barSlides(
    deck,
    {
      id: `rating-${rating.id}`,
      title: plainText(rating.name),
      column: indicatorsPage.rating,
      titled: true,
      notes,
    },
    { ...nameOnly(rating), asOf: rated, bars: counts },
  );
}
