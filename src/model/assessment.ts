import type { Indicator } from "./kinds.generated.ts";
import { haveOneUnit } from "./quantity.ts";

/** How an indicator stands against its target. Both are null where that cannot be said. */
export type Assessment = {
  readonly status: "met" | "missed" | null;
  /** The value less the target. */
  readonly gap: number | null;
};

/**
 * Whether an indicator's value reaches its target, and by how much. Both are null unless value and target are in one unit and
 * the plan says which way is better. Nothing is divided, so a target of 0 is a target like any other.
 */
export function assessIndicator({ value, target, better }: Indicator): Assessment {
  if (value === undefined || target === undefined || better === undefined || !haveOneUnit(value, target))
    return { status: null, gap: null };
  const gap = Number((value.amount - target.amount).toPrecision(12));
  return { status: (better === "higher" ? gap >= 0 : gap <= 0) ? "met" : "missed", gap };
}
