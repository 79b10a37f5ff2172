import type { FigureData, IndicatorData, RatingData } from "../../compile/compiled-plan.generated.ts";
import { stateWords, targetWords } from "../charts/measure-tile.ts";
import { changeWords } from "../entities/measure-view.ts";
import type { Site } from "../site/site.ts";
import type { Wording } from "../wording/languages.ts";
import { dateText, maybeDate, quantityText } from "../wording/values.ts";
import { bullets, type Markdown, md, table, words } from "./text.ts";

/** The indicators with their targets, and the figures and ratings that no chapter shows; nothing where there are none. */
export function measurePart({ plan, wording }: Site): Markdown[] {
  const { markdown: fixed, measures } = wording;
  const shown = new Set(
    plan.chapters.flatMap(({ sections }) =>
      sections.flatMap(({ figures, ratings }) => [
        ...figures.map((id) => `figure ${id}`),
        ...ratings.map((id) => `rating ${id}`),
      ]),
    ),
  );
  const others = [
    ...plan.figures.filter(({ id }) => !shown.has(`figure ${id}`)).map((one) => figureLine(wording, one)),
    ...plan.ratings.filter(({ id }) => !shown.has(`rating ${id}`)).map((one) => ratingLine(wording, one)),
  ];
  const rows = plan.indicators.map((row) => [
    words(row.name),
    row.value === undefined ? measures.notGiven : quantityText(wording, row.value),
    maybeDate(wording, row.asOf) ?? measures.notGiven,
    row.target === undefined ? measures.notGiven : targetWords(wording, row, row.target),
    stateWords(wording, row),
  ]);
  if (rows.length + others.length === 0) return [];
  return [
    md`## ${fixed.measured}`,
    ...(rows.length === 0
      ? []
      : [table([fixed.indicator, fixed.value, fixed.asOf, fixed.target, fixed.status], rows)]),
    bullets([...plan.indicators.flatMap((row) => indicatorRemark(wording, row)), ...others]),
  ];
}

/** What is said of an indicator beside its numbers, and where it started. */
function indicatorRemark(wording: Wording, row: IndicatorData): Markdown[] {
  const { markdown: fixed } = wording;
  const { baseline, comparator, trajectory } = row;
  const steps = trajectory.map(({ when, value }) =>
    wording.facts.by(quantityText(wording, value), dateText(wording, when)),
  );
  const said = [
    row.statement && wording.grammar.sentence(row.statement),
    baseline && fixed.was(quantityText(wording, baseline), maybeDate(wording, row.baselineAsOf)),
    steps.length === 0 ? undefined : fixed.onTheWay(steps),
    comparator && fixed.comparedWith(comparator),
  ].filter((text) => text !== undefined);
  return said.length === 0 ? [] : [md`${words(row.name)}: ${words(said.join(" "))}`];
}

/** A figure on a line of its own: what it says, its value and its date. */
export function figureLine(wording: Wording, figure: FigureData): Markdown {
  const { markdown: fixed } = wording;
  const { value, change, asOf, statement, data, total } = figure;
  const said = [
    value && quantityText(wording, value),
    maybeDate(wording, asOf),
    change && wording.grammar.lowerFirst(changeWords(wording, change)),
    data.length === 0
      ? undefined
      : data.map((row) => `${row.label} ${quantityText(wording, row.value)}`).join(", "),
    total && fixed.total(quantityText(wording, total)),
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
