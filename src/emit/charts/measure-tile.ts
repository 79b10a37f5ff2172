import type { CompiledPlan, IndicatorData, QuantityData } from "../../compile/compiled-plan.generated.ts";
import { formatNumber } from "../wording.ts";

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
export function measureTile(indicator: IndicatorData, href: string): MeasureTile {
  const { value, target } = indicator;
  return {
    id: indicator.id,
    href,
    name: indicator.name,
    value: value === undefined ? false : bigNumber(value),
    statement: value === undefined ? (indicator.statement ?? "") : "",
    bullet: value === undefined || target === undefined ? false : drawBullet(value, target),
    target: target === undefined ? "" : targetWords(indicator, target),
    ...stateMarks(indicator),
    state: stateWords(indicator),
    detail: [gapWords(indicator), beforeWords(indicator), dateWords(indicator)]
      .filter((words) => words !== "")
      .join(". "),
  };
}

/** A quantity split into what is printed large and what beside it. */
export function bigNumber(quantity: QuantityData): BigNumber {
  const { kind, amount, unit, of, printed } = quantity;
  const parts =
    kind === "rank"
      ? {
          figure: formatNumber(amount),
          unit: of === undefined ? "rank" : `out of ${formatNumber(of)} (rank)`,
        }
      : kind === "percentage" || kind === "money"
        ? splitPrinted(printed)
        : { figure: formatNumber(amount), unit };
  return { ...parts, long: parts.figure.length > 6 };
}

/** The state of a measure in words. */
export function stateWords(indicator: IndicatorData): string {
  const { status, value, target, claimedStatus } = indicator;
  if (status === "met") return "Met";
  if (status === "missed") return isDue(indicator) ? "Missed" : "Not met yet";
  if (claimedStatus !== undefined) return `Said to be ${claimedStatus}`;
  if (target === undefined) return "No target given";
  return value === undefined ? "No value given" : "Cannot be compared";
}

/** Which mark stands beside the state. A target whose time has not come is neither met nor missed. */
export function stateMarks(indicator: IndicatorData): { readonly met: boolean; readonly missed: boolean } {
  return { met: indicator.status === "met", missed: indicator.status === "missed" && isDue(indicator) };
}

/** Whether a target's time had come when its value was taken. A target without a date is due at all times. */
function isDue({ asOf, targetBy }: IndicatorData): boolean {
  return targetBy === undefined || (asOf !== undefined && asOf.end >= targetBy.end);
}

function dateWords({ asOf, value }: IndicatorData): string {
  if (asOf === undefined) return "Date not given";
  return value === undefined ? asOf.text : `Value for ${asOf.text}`;
}

/** A target in words: "Target 70% or more, by 31 December 2030". */
export function targetWords({ better, targetBy }: IndicatorData, target: QuantityData): string {
  const by = targetBy === undefined ? "" : `, by ${targetBy.text}`;
  if (target.kind === "rank") return `Target ${target.printed} or better${by}`;
  if (target.amount === 0 && better === "lower") return `Target 0, lower is better${by}`;
  const direction = better === undefined ? "" : better === "higher" ? " or more" : " or less";
  return `Target ${target.printed}${direction}${by}`;
}

/** How far a value is from its target: "15.7 percentage points above target". */
export function gapWords({ gap, value }: IndicatorData): string {
  if (gap === null || value === undefined) return "";
  if (gap === 0) return "On target";
  const size = formatNumber(Math.abs(gap));
  const side = gap > 0 ? "above target" : "below target";
  if (value.kind === "percentage") return `${size} percentage ${size === "1" ? "point" : "points"} ${side}`;
  if (value.kind === "money") return `${value.unit}${size} ${side}`;
  // A rank above the target is a larger number and a lower place, so neither "above" nor "below" would be clear.
  if (value.kind === "rank") return `${size} places ${gap > 0 ? "behind" : "ahead of"} target`;
  return `${size} ${value.unit} ${side}`;
}

/** What a measure was before: "Was 9 per 100,000 in March 2021". */
export function beforeWords({ baseline, baselineAsOf }: IndicatorData): string {
  if (baseline === undefined) return "";
  return `Was ${baseline.printed}${baselineAsOf === undefined ? "" : ` in ${baselineAsOf.text}`}`;
}

/** How many targets are met, of those that can be compared: "2 of 4 targets are met"; empty where none can. */
export function targetsFinding(indicators: readonly IndicatorData[]): string {
  const compared = indicators.filter(({ status }) => status !== null);
  const met = compared.filter(({ status }) => status === "met").length;
  if (compared.length === 0) return "";
  if (compared.length === 1) return met === 1 ? "The target is met" : "The target is not met yet";
  if (met === compared.length) return `All ${met} targets that can be compared are met`;
  if (met === 0) return `None of ${compared.length} targets is met yet`;
  return `${met} of ${compared.length} targets that can be compared ${met === 1 ? "is" : "are"} met`;
}

/** The same in fewer words, for a title: "2 of 4 targets met". */
export function shortFinding(indicators: readonly IndicatorData[]): string {
  const compared = indicators.filter(({ status }) => status !== null);
  const met = compared.filter(({ status }) => status === "met").length;
  if (compared.length === 0) return "";
  if (compared.length === 1) return met === 1 ? "target met" : "target not met yet";
  return `${met === 0 ? "none" : met} of ${compared.length} targets met`;
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
  if (value.kind !== target.kind || value.unit !== target.unit) return false;
  if (value.kind === "rank" || target.amount <= 0 || value.amount < 0) return false;
  const whole = value.kind === "percentage" ? 100 : Math.max(value.amount, target.amount);
  const share = (amount: number): string => `${Number(Math.min(100, (amount / whole) * 100).toFixed(2))}%`;
  return { value: share(value.amount), target: share(target.amount) };
}
