import type { Indicator } from "../model/kinds.generated.ts";
import type { IndicatorData } from "./compiled-plan.generated.ts";

/**
 * Whether an indicator's value reaches its target, and by how much. Both are null unless value and target are in one unit and
 * the plan says which way is better. Nothing is divided, so a target of 0 is a target like any other.
 */
export function assessIndicator(indicator: Indicator): Pick<IndicatorData, "status" | "gap"> {
  const { value, target, better } = indicator;
  if (
    value === undefined ||
    target === undefined ||
    better === undefined ||
    value.kind !== target.kind ||
    value.unit !== target.unit
  ) {
    return { status: null, gap: null };
  }
  const gap = Number((value.amount - target.amount).toPrecision(12));
  return { status: (better === "higher" ? gap >= 0 : gap <= 0) ? "met" : "missed", gap };
}
