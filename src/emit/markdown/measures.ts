import type { FigureData, IndicatorData, RatingData } from "../../compile/compiled-plan.generated.ts";
import { capitalise } from "../wording.ts";
import { type Markdown, md, table, words } from "./text.ts";

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
  return [md`## What is measured`, table(["Indicator", "Value", "As of", "Target", "Status"], rows)];
}

/** A figure on a line of its own: what it says, its value and its date. */
export function figureLine(figure: FigureData): Markdown {
  const value =
    figure.value?.printed ??
    (figure.change === undefined ? undefined : `a change of ${figure.change.by.printed}`);
  const said = figure.statement === undefined ? "" : ` (${figure.statement})`;
  if (value === undefined && figure.data.length > 0)
    return md`${words(figure.name)}: ${figure.data.map((row) => `${row.label} ${row.value.printed}`).join(", ")}`;
  return md`${words(figure.name)}: ${value ?? "no numbers are given"}${figure.asOf === undefined ? "" : `, ${figure.asOf.text}`}${said}`;
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
