import type { CompiledPlan, IndicatorData, QuantityData } from "../../compile/compiled-plan.generated.ts";
import { haveOneUnit, printAmount } from "../../model/quantity.ts";
import type { Wording } from "../wording/languages.ts";
import { dateText, maybeDate, quantityText } from "../wording/values.ts";

/** A quantity in large type: its figure, and the unit beside it. */
export interface BigNumber {
  readonly figure: string;
  readonly unit: string;
  /** Too long for the largest type. */
  readonly long: boolean;
}

/** A measure at a glance: value, target, state, and how far apart they are. */
export interface MeasureTile {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly value: BigNumber | false;
  /** Said in place of a value. */
  readonly statement: string;
  /** Both in % of a bar. */
  readonly bullet: { readonly value: string; readonly target: string } | false;
  readonly target: string;
  readonly met: boolean;
  readonly missed: boolean;
  readonly state: string;
  readonly detail: string;
}

/** Makes a tile; `href` is where the measure is described in full. */
export function measureTile(wording: Wording, indicator: IndicatorData, href: string): MeasureTile {
  const { value, target } = indicator;
  return {
    id: indicator.id,
    href,
    name: indicator.name,
    value: value === undefined ? false : bigNumber(wording, value),
    statement: value === undefined ? (indicator.statement ?? "") : "",
    bullet: value === undefined || target === undefined ? false : drawBullet(value, target),
    target: target === undefined ? "" : wording.measures.target(targetWords(wording, indicator, target)),
    ...stateMarks(indicator),
    state: stateWords(wording, indicator),
    detail: [gapWords(wording, indicator), beforeWords(wording, indicator), dateWords(wording, indicator)]
      .filter((words) => words !== "")
      .join(". "),
  };
}

/** A quantity split into what is printed large and what beside it. */
export function bigNumber({ grammar, measures }: Wording, quantity: QuantityData): BigNumber {
  const { kind, amount, unit, of, printed } = quantity;
  const { figure, unit: beside } =
    kind === "rank"
      ? {
          figure: grammar.number(amount),
          unit: of === undefined ? measures.rank : measures.outOf(of),
        }
      : kind === "percentage" || kind === "money"
        ? splitPrinted(printed)
        : { figure: grammar.number(amount), unit };
  return { figure, unit: beside, long: figure.length > 6 };
}

/** The state of a measure in words. */
export function stateWords({ measures }: Wording, indicator: IndicatorData): string {
  const { status, value, target, claimedStatus } = indicator;
  if (status === "met") return measures.met;
  if (status === "missed") return isDue(indicator) ? measures.missed : measures.notMetYet;
  if (claimedStatus === "met") return measures.saidToBeMet;
  if (claimedStatus === "missed") return measures.saidToBeMissed;
  if (target === undefined) return measures.noTarget;
  return value === undefined ? measures.noValue : measures.notComparable;
}

/** Which mark stands beside the state. A target whose time has not come is neither met nor missed. */
export function stateMarks(indicator: IndicatorData): { readonly met: boolean; readonly missed: boolean } {
  return { met: indicator.status === "met", missed: indicator.status === "missed" && isDue(indicator) };
}

/** Whether a target's time had come when its value was taken. A target without a date is due at all times. */
function isDue({ asOf, targetBy }: IndicatorData): boolean {
  return targetBy === undefined || (asOf !== undefined && asOf.end >= targetBy.end);
}

function dateWords(wording: Wording, { asOf, value }: IndicatorData): string {
  if (asOf === undefined) return wording.measures.dateNotGiven;
  const date = dateText(wording, asOf);
  return value === undefined ? date : wording.measures.valueFor(date);
}

/** A target in words: "70% or more, by 31 December 2030". */
export function targetWords(
  wording: Wording,
  { better, targetBy }: IndicatorData,
  target: QuantityData,
): string {
  const { measures } = wording;
  const words = withDirection(measures, better, target, quantityText(wording, target));
  return targetBy === undefined ? words : measures.targetBy(words, dateText(wording, targetBy));
}

function withDirection(
  measures: Wording["measures"],
  better: IndicatorData["better"],
  { kind, amount }: QuantityData,
  target: string,
): string {
  if (kind === "rank") return measures.orBetter(target);
  if (amount === 0 && better === "lower") return measures.zero;
  if (better === undefined) return target;
  return better === "higher" ? measures.orMore(target) : measures.orLess(target);
}

/** How far a value is from its target: "15.7 percentage points above target". */
export function gapWords({ measures }: Wording, { gap, value, target }: IndicatorData): string {
  if (gap === null || value === undefined) return "";
  if (gap === 0) return measures.onTarget;
  const size = Math.abs(gap);
  const isAbove = gap > 0;
  if (value.kind === "percentage") return measures.points(size, isAbove);
  if (value.kind === "money") return measures.money(printAmount(size, value), isAbove);
  // A rank above the target is a larger number and a lower place, so neither "above" nor "below" would be clear.
  if (value.kind === "rank") return measures.places(size, isAbove);
  // The plan has the unit of one thing only where it speaks of one; else it is left out: "1 above target".
  const alike = [value, target].find((one) => one !== undefined && (one.amount === 1) === (size === 1));
  return measures.amount(size, alike?.unit ?? "", isAbove);
}

/** What a measure was before: "Was 9 per 100,000 in March 2021". */
export function beforeWords(wording: Wording, { baseline, baselineAsOf }: IndicatorData): string {
  if (baseline === undefined) return "";
  return wording.measures.was(quantityText(wording, baseline), maybeDate(wording, baselineAsOf));
}

/** How many targets are met, of those that can be compared: "2 of 4 targets are met"; empty where none can. */
export function targetsFinding({ measures }: Wording, indicators: readonly IndicatorData[]): string {
  const { all, met } = countTargets(indicators);
  if (all === 0) return "";
  if (all === 1) return met === 1 ? measures.oneMet : measures.oneNotMet;
  if (met === all) return measures.allMet(met);
  return met === 0 ? measures.noneMet(all) : measures.someMet(met, all);
}

/** The same in fewer words, for a title: "2 of 4 targets met". */
export function shortFinding({ measures }: Wording, indicators: readonly IndicatorData[]): string {
  const { all, met } = countTargets(indicators);
  if (all === 0) return "";
  if (all === 1) return met === 1 ? measures.oneMetShort : measures.oneNotMetShort;
  return measures.someMetShort(met, all);
}

function countTargets(indicators: readonly IndicatorData[]): { readonly all: number; readonly met: number } {
  const compared = indicators.filter(({ status }) => status !== null);
  return { all: compared.length, met: compared.filter(({ status }) => status === "met").length };
}

/** The measures with a state first, as a page has room for a few. */
export function headlineIndicators({ indicators }: CompiledPlan): IndicatorData[] {
  return [
    ...indicators.filter(({ status }) => status !== null),
    ...indicators.filter(({ status }) => status === null),
  ];
}

function splitPrinted(printed: string): { figure: string; unit: string } {
  const space = printed.indexOf(" ");
  return space < 0
    ? { figure: printed, unit: "" }
    : { figure: printed.slice(0, space), unit: printed.slice(space + 1) };
}

/** Percentages are drawn on 100, other amounts on the larger of the two. A target of 0 has no bar, and a rank is not an amount. */
function drawBullet(value: QuantityData, target: QuantityData): MeasureTile["bullet"] {
  if (!haveOneUnit(value, target)) return false;
  if (value.kind === "rank" || target.amount <= 0 || value.amount < 0) return false;
  const whole = value.kind === "percentage" ? 100 : Math.max(value.amount, target.amount);
  const share = (amount: number): string => `${Number(Math.min(100, (amount / whole) * 100).toFixed(2))}%`;
  return { value: share(value.amount), target: share(target.amount) };
}
