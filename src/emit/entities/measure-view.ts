import type {
  FigureData,
  IndicatorData,
  QuantityData,
  RatingData,
} from "../../compile/compiled-plan.generated.ts";
import {
  type BigNumber,
  beforeWords,
  bigNumber,
  gapWords,
  stateMarks,
  stateWords,
  targetWords,
} from "../charts/measure-tile.ts";
import { nameOf, pick } from "../plan-index.ts";
import { documentWords, type PageContext } from "../site/site.ts";
import type { Wording } from "../wording/languages.ts";
import { dateText, maybeDate, quantityText } from "../wording/values.ts";
import { bearingFacts, type Fact, fact, linkedFact, pledgeFact, sourceFact } from "./facts.ts";
import { type Remark, remarks } from "./remarks.ts";

/** A measure as a row of the table of all measures. */
export interface IndicatorRow {
  readonly id: string;
  readonly heading: string;
  readonly name: string;
  readonly statement: string;
  readonly value: string;
  readonly asOf: string;
  readonly before: string;
  readonly target: string;
  readonly met: boolean;
  readonly missed: boolean;
  readonly state: string;
  readonly gap: string;
  /** Whether there is more to say than the table has room for. */
  readonly more: boolean;
  readonly facts: readonly Fact[];
  readonly remarks: readonly Remark[];
}

/** A figure, with its parts as bars where it has any. */
export interface FigureView {
  readonly id: string;
  readonly name: string;
  readonly value: BigNumber | false;
  readonly asOf: string;
  readonly statement: string;
  readonly change: string;
  /** Said where the source has a chart whose numbers are not known. */
  readonly missing: string;
  readonly bars: readonly { readonly label: string; readonly value: string; readonly width: string }[];
  readonly total: string;
  readonly facts: readonly Fact[];
  readonly remarks: readonly Remark[];
}

/** A rating: as a whole, by domain, and how many have each. */
export interface RatingView {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly overall: string;
  readonly domains: RatingData["domains"];
  readonly counts: FigureView["bars"];
  readonly facts: readonly Fact[];
  readonly remarks: readonly Remark[];
}

/** Makes the row of a measure. */
export function indicatorRow(page: PageContext, indicator: IndicatorData): IndicatorRow {
  const { backlinks, index, links, wording } = page;
  const { value, asOf, target, trajectory, comparator } = indicator;
  const words = wording.facts;
  const pledges = backlinks.pledgesOfIndicator.of(indicator.id);
  const work = backlinks.workForIndicator.of(indicator.id);
  const facts = [
    ...fact(words.comparedWith, comparator),
    ...fact(
      words.onTheWay,
      ...trajectory.map(({ when, value }) => words.by(quantityText(wording, value), dateText(wording, when))),
    ),
    ...pledgeFact(page, words.measures, pledges),
    ...linkedFact(
      words.movedBy,
      work.map((one) => ({
        text: `${one.title} (${index.priorities.get(one.priority)?.name ?? ""})`,
        href: links.intervention(one),
      })),
    ),
    ...bearingFacts(page, indicator),
    ...sourceFact(page, [indicator.source]),
  ];
  return {
    id: indicator.id,
    heading: indicator.heading ?? "",
    name: indicator.name,
    statement: indicator.statement ?? "",
    value: value === undefined ? wording.measures.notGiven : quantityText(wording, value),
    asOf: maybeDate(wording, asOf) ?? wording.measures.dateNotGiven,
    before: beforeWords(wording, indicator),
    target: target === undefined ? wording.measures.notGiven : targetWords(wording, indicator, target),
    ...stateMarks(indicator),
    state: stateWords(wording, indicator),
    gap: gapWords(wording, indicator),
    more: facts.length > 0 || indicator.notes.length > 0,
    facts,
    remarks: remarks(page, indicator.notes),
  };
}

/** Makes the view of a figure. */
export function figureView(page: PageContext, figure: FigureData): FigureView {
  const { wording } = page;
  const outcomes = page.backlinks.outcomesOfFigure.of(figure.id);
  const numbers = figure.value !== undefined || figure.data.length > 0 || figure.change !== undefined;
  return {
    id: figure.id,
    name: figure.name,
    value: figure.value === undefined ? false : bigNumber(wording, figure.value),
    asOf: maybeDate(wording, figure.asOf) ?? "",
    statement: figure.statement ?? "",
    change: figure.change === undefined ? "" : changeWords(wording, figure.change),
    missing: numbers ? "" : wording.measures.numbersNotGiven(documentWords(page)),
    bars: bars(wording, figure.data),
    total: figure.total === undefined ? "" : quantityText(wording, figure.total),
    facts: [
      ...fact(wording.sections.notice, ...outcomes.map(({ text }) => text)),
      ...bearingFacts(page, figure),
      ...sourceFact(page, [figure.source]),
    ],
    remarks: remarks(page, figure.notes),
  };
}

/** How a figure has changed: "Up 57% from 2019 to 2022". */
export function changeWords(
  wording: Wording,
  { by, from, since, until }: NonNullable<FigureData["change"]>,
): string {
  return wording.measures.change({
    isDown: by.amount < 0,
    size: by.printed.replace(/^[-−]/, ""),
    from: from && quantityText(wording, from),
    since: maybeDate(wording, since),
    until: maybeDate(wording, until),
  });
}

/** Makes the view of a rating. */
export function ratingView(page: PageContext, rating: RatingData): RatingView {
  const { wording } = page;
  const { organisation, domains, counts, asOf } = rating;
  const rated = pick(page.index.organisations, organisation === undefined ? [] : [organisation]);
  return {
    id: rating.id,
    name: rating.name,
    by: [rating.by, maybeDate(wording, asOf)].filter((words) => words !== undefined).join(", "),
    overall: rating.overall ?? "",
    domains,
    counts: bars(
      wording,
      counts.map(({ rating: label, count }) => ({ label, value: count })),
    ),
    facts: [
      ...linkedFact(
        wording.facts.rated,
        rated.map(({ id }) => ({
          text: nameOf(page.index, { kind: "organisation", id }),
          href: page.links.entity("organisation", id),
        })),
      ),
      ...bearingFacts(page, rating),
      ...sourceFact(page, [rating.source]),
    ],
    remarks: remarks(page, rating.notes),
  };
}

function bars(
  wording: Wording,
  data: readonly { readonly label: string; readonly value: QuantityData }[],
): FigureView["bars"] {
  const most = Math.max(...data.map(({ value }) => value.amount), 0);
  return data.map(({ label, value }) => ({
    label,
    value:
      value.printed === String(value.amount)
        ? wording.grammar.number(value.amount)
        : quantityText(wording, value),
    width: `${most > 0 && value.amount > 0 ? Number(((value.amount / most) * 100).toFixed(2)) : 0}%`,
  }));
}
