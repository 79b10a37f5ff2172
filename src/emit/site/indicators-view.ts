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
  const { plan } = page;
  const compared = headlineIndicators(plan).filter(({ status }) => status !== null);
  return {
    frame: frame(page, {
      name: "indicators",
      heading: "How it is going",
      contents: [
        ...(plan.indicators.length > 0
          ? [section("targets", "Targets"), section("measures", "All measures")]
          : []),
        ...(plan.ratings.length > 0 ? [section("ratings", "Ratings")] : []),
        ...(plan.figures.length > 0 ? [section("figures", "Figures")] : []),
      ],
    }),
    finding: targetsFinding(plan.indicators),
    tiles: compared.map((indicator) => measureTile(indicator, `#indicator-${indicator.id}`)),
    rows: plan.indicators.map((indicator) => indicatorRow(page, indicator)),
    ratings: plan.ratings.map((rating) => ratingView(page, rating)),
    figures: plan.figures.map((figure) => figureView(page, figure)),
    noTargets: `No measure has both a value and a target in ${documentWords(plan)}.`,
    tracking: plan.plan.tracking ?? "",
  };
}
