import type { FigureData, IndicatorData, RatingData } from "../../compile/compiled-plan.generated.ts";
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
import { formatNumber, joinNames } from "../wording.ts";
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
  const { plan, index, links } = page;
  const { trajectory, comparator } = indicator;
  const pledges = plan.pledges.filter(({ indicators }) => indicators.includes(indicator.id));
  const work = plan.interventions.filter(({ indicators }) => indicators.includes(indicator.id));
  const facts = [
    ...fact("Compared with", comparator),
    ...fact("On the way", ...trajectory.map(({ when, value }) => `${value.printed} by ${when.text}`)),
    ...pledgeFact(page, "Measures", pledges),
    ...linkedFact(
      "Moved by",
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
    value: indicator.value?.printed ?? "Not given",
    asOf: indicator.asOf?.text ?? "Date not given",
    before: beforeWords(indicator),
    target:
      indicator.target === undefined
        ? "Not given"
        : targetWords(indicator, indicator.target).replace("Target ", ""),
    ...stateMarks(indicator),
    state: stateWords(indicator),
    gap: gapWords(indicator),
    more: facts.length > 0 || indicator.notes.length > 0,
    facts,
    remarks: remarks(page, indicator.notes),
  };
}

/** Makes the view of a figure. */
export function figureView(page: PageContext, figure: FigureData): FigureView {
  const outcomes = page.plan.outcomes.filter(({ answers }) => answers.includes(figure.id));
  const numbers = figure.value !== undefined || figure.data.length > 0 || figure.change !== undefined;
  return {
    id: figure.id,
    name: figure.name,
    value: figure.value === undefined ? false : bigNumber(figure.value),
    asOf: figure.asOf?.text ?? "",
    statement: figure.statement ?? "",
    change: changeWords(figure),
    missing: numbers ? "" : `The numbers are not given in ${documentWords(page.plan)}.`,
    bars: bars(
      figure.data.map(({ label, value }) => ({ label, amount: value.amount, printed: value.printed })),
    ),
    total: figure.total?.printed ?? "",
    facts: [
      ...fact("What people should notice", ...outcomes.map(({ text }) => text)),
      ...bearingFacts(page, figure),
      ...sourceFact(page, [figure.source]),
    ],
    remarks: remarks(page, figure.notes),
  };
}

/** How a figure has changed: "Up 57% from 2019 to 2022". */
export function changeWords({ change }: FigureData): string {
  if (change === undefined) return "";
  const { by, from, since, until } = change;
  const size = by.printed.replace(/^[-−]/, "");
  const start = from === undefined ? "" : ` from ${from.printed}`;
  const times = [since && `since ${since.text}`, until && `until ${until.text}`].filter(
    (words) => words !== undefined,
  );
  return [`${by.amount < 0 ? "Down" : "Up"} ${size}${start}`, ...times]
    .join(" ")
    .replace(/ since (.*) until /, ", $1 to ");
}

/** Makes the view of a rating. */
export function ratingView(page: PageContext, rating: RatingData): RatingView {
  const { organisation, domains, counts, asOf } = rating;
  const rated = pick(page.index.organisations, organisation === undefined ? [] : [organisation]);
  return {
    id: rating.id,
    name: rating.name,
    by: joinNames([rating.by, asOf?.text].filter((words) => words !== undefined)).replace(" and ", ", "),
    overall: rating.overall ?? "",
    domains,
    counts: bars(
      counts.map(({ rating: label, count }) => ({ label, amount: count.amount, printed: count.printed })),
    ),
    facts: [
      ...linkedFact(
        "Rated",
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
  data: readonly { readonly label: string; readonly amount: number; readonly printed: string }[],
): FigureView["bars"] {
  const most = Math.max(...data.map(({ amount }) => amount), 0);
  return data.map(({ label, amount, printed }) => ({
    label,
    value: printed === String(amount) ? formatNumber(amount) : printed,
    width: `${most > 0 && amount > 0 ? Number(((amount / most) * 100).toFixed(2)) : 0}%`,
  }));
}
