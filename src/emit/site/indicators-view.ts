import { headlineIndicators, type MeasureTile, measureTile, targetsFinding } from "../charts/measure-tile.ts";
import {
  type FigureView,
  figureView,
  type IndicatorRow,
  indicatorRow,
  type RatingView,
  ratingView,
} from "../entities/measure-view.ts";
import { type Frame, frame, section } from "./frame.ts";
import { documentWords, type PageContext } from "./site.ts";

/** The page with all that is measured. */
export interface IndicatorsView {
  readonly frame: Frame;
  readonly finding: string;
  readonly tiles: readonly MeasureTile[];
  readonly rows: readonly IndicatorRow[];
  readonly ratings: readonly RatingView[];
  readonly figures: readonly FigureView[];
  readonly noTargets: string;
  readonly tracking: string;
}

/** Makes the view of the page with all that is measured. */
export function indicatorsView(page: PageContext): IndicatorsView {
  const { plan, wording } = page;
  const words = wording.indicatorsPage;
  const compared = headlineIndicators(plan).filter(({ status }) => status !== null);
  return {
    frame: frame(page, {
      name: "indicators",
      heading: wording.sections.going,
      contents: [
        ...(plan.indicators.length > 0
          ? [section("targets", words.targets), section("measures", words.all)]
          : []),
        ...(plan.ratings.length > 0 ? [section("ratings", words.ratings)] : []),
        ...(plan.figures.length > 0 ? [section("figures", words.figures)] : []),
      ],
    }),
    finding: targetsFinding(wording, plan.indicators),
    tiles: compared.map((indicator) => measureTile(wording, indicator, `#indicator-${indicator.id}`)),
    rows: plan.indicators.map((indicator) => indicatorRow(page, indicator)),
    ratings: plan.ratings.map((rating) => ratingView(page, rating)),
    figures: plan.figures.map((figure) => figureView(page, figure)),
    noTargets: words.noTargets(documentWords(page)),
    tracking: plan.plan.tracking ?? "",
  };
}
