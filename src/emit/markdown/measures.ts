import type { FigureData, IndicatorData, RatingData } from "../../compile/compiled-plan.generated.ts";
import { capitalise, sentence } from "../wording.ts";
import { bullets, type Markdown, md, table, words } from "./text.ts";

/** The indicators with their targets, or nothing where there are none. */
export function indicatorPart(indicators: readonly IndicatorData[]): Markdown[] {
  if (indicators.length === 0) return [];
  const rows = indicators.map((row) => [
    words(row.name),
    row.value?.printed ?? "Not given",
    row.asOf?.text ?? "Not given",
    row.target?.printed ?? "Not given",
    row.status === null ? "Cannot be compared" : capitalise(row.status),
  ]);
  return [
    md`## What is measured`,
    table(["Indicator", "Value", "As of", "Target", "Status"], rows),
    bullets(indicators.flatMap(indicatorRemark)),
  ];
}

/** What is said of an indicator beside its numbers, and where it started. */
function indicatorRemark(row: IndicatorData): Markdown[] {
  const baseline =
    row.baseline === undefined
      ? undefined
      : `It was ${row.baseline.printed}${row.baselineAsOf === undefined ? "" : ` in ${row.baselineAsOf.text}`}.`;
  const comparator =
    row.comparator === undefined ? undefined : `It is compared with ${sentence(row.comparator)}`;
  const said = [row.statement, baseline, comparator].filter((text) => text !== undefined);
  return said.length === 0 ? [] : [md`${words(row.name)}: ${words(said.join(" "))}`];
}

/** A figure on a line of its own: what it says, its value and its date. */
export function figureLine(figure: FigureData): Markdown {
  const { change, asOf, statement, data } = figure;
  const dates = [change?.since?.text, change?.until?.text].filter((text) => text !== undefined).join(" to ");
  const said = [
    figure.value?.printed,
    asOf?.text,
    change && `a change of ${change.by.printed}${dates === "" ? "" : `, ${dates}`}`,
    data.length === 0 ? undefined : data.map((row) => `${row.label} ${row.value.printed}`).join(", "),
  ].filter((text) => text !== undefined);
  const numbers = said.length === 0 ? "no numbers are given" : said.join("; ");
  return md`${words(figure.name)}: ${numbers}${statement === undefined ? "" : md`. ${words(statement)}`}`;
}

/** A rating on a line of its own: overall, by domain, or how many have each. */
export function ratingLine(rating: RatingData): Markdown {
  const parts = [
    ...(rating.overall === undefined ? [] : [rating.overall]),
    ...rating.domains.map((domain) => `${domain.name}: ${domain.rating}`),
    ...rating.counts.map((one) => `${one.rating}: ${one.count.printed}`),
  ];
  return md`${words(rating.name)}: ${parts.join("; ")}`;
}
