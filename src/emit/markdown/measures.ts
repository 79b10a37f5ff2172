import type { FigureData, IndicatorData, RatingData } from "../../compile/compiled-plan.generated.ts";
import { stateWords } from "../charts/measure-tile.ts";
import type { Site } from "../site/site.ts";
import type { Wording } from "../wording/languages.ts";
import { maybeDate, quantityText } from "../wording/values.ts";
import { bullets, type Markdown, md, table, words } from "./text.ts";

/** The indicators with their targets, or nothing where there are none. */
export function indicatorPart({ plan: { indicators }, wording }: Site): Markdown[] {
  if (indicators.length === 0) return [];
  const { markdown: fixed, measures } = wording;
  const rows = indicators.map((row) => [
    words(row.name),
    row.value === undefined ? measures.notGiven : quantityText(wording, row.value),
    maybeDate(wording, row.asOf) ?? measures.notGiven,
    row.target === undefined ? measures.notGiven : quantityText(wording, row.target),
    stateWords(wording, row),
  ]);
  return [
    md`## ${fixed.measured}`,
    table([fixed.indicator, fixed.value, fixed.asOf, fixed.target, fixed.status], rows),
    bullets(indicators.flatMap((row) => indicatorRemark(wording, row))),
  ];
}

/** What is said of an indicator beside its numbers, and where it started. */
function indicatorRemark(wording: Wording, row: IndicatorData): Markdown[] {
  const { markdown: fixed } = wording;
  const { baseline, comparator } = row;
  const said = [
    row.statement,
    baseline && fixed.was(quantityText(wording, baseline), maybeDate(wording, row.baselineAsOf)),
    comparator && fixed.comparedWith(comparator),
  ].filter((text) => text !== undefined);
  return said.length === 0 ? [] : [md`${words(row.name)}: ${words(said.join(" "))}`];
}

/** A figure on a line of its own: what it says, its value and its date. */
export function figureLine(wording: Wording, figure: FigureData): Markdown {
  const { markdown: fixed } = wording;
  const { value, change, asOf, statement, data } = figure;
  const said = [
    value && quantityText(wording, value),
    maybeDate(wording, asOf),
    change &&
      fixed.change(
        quantityText(wording, change.by),
        maybeDate(wording, change.since),
        maybeDate(wording, change.until),
      ),
    data.length === 0
      ? undefined
      : data.map((row) => `${row.label} ${quantityText(wording, row.value)}`).join(", "),
  ].filter((text) => text !== undefined);
  const numbers = said.length === 0 ? fixed.noNumbers : said.join("; ");
  return md`${words(figure.name)}: ${numbers}${statement === undefined ? "" : md`. ${words(statement)}`}`;
}

/** A rating on a line of its own: overall, by domain, or how many have each. */
export function ratingLine(wording: Wording, rating: RatingData): Markdown {
  const parts = [
    ...(rating.overall === undefined ? [] : [rating.overall]),
    ...rating.domains.map((domain) => `${domain.name}: ${domain.rating}`),
    ...rating.counts.map((one) => `${one.rating}: ${quantityText(wording, one.count)}`),
  ];
  return md`${words(rating.name)}: ${parts.join("; ")}`;
}
