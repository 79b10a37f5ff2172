import type { Indicator } from "../model/kinds.generated.ts";
import { haveOneUnit } from "../model/quantity.ts";
import { list } from "../source/list.ts";
import { show } from "../source/show.ts";
import type { Rule } from "./rule.ts";
import { nameOf } from "./words.ts";

export const indicatorAssessable: Rule = {
  id: "indicator-assessable",
  description:
    "Every indicator has a value and its date, a target in the same unit, and says which way is better.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  check({ plan, indicators }, report) {
    for (const indicator of indicators) {
      const missing = missingFrom(indicator);
      const apart = unitsApart(indicator);
      if (missing.length === 0 && apart === undefined) continue;
      const nouns = missing.flatMap(({ what }) => (what === undefined ? [] : [`no ${what}`]));
      const faults = [
        ...(nouns.length === 0 ? [] : [`it has ${list(nouns)}`]),
        ...(nouns.length === missing.length ? [] : ["it does not say which way is better"]),
        ...(apart ?? []),
      ];
      const keys = list(missing.map(({ key }) => `"${key}:"`));
      report({
        entity: indicator,
        ...(missing.length === 0 ? { field: "target" } : {}),
        message: `${nameOf(plan, indicator)} cannot be assessed: ${faults.join(", and ")}.`,
        hint: [
          ...(missing.length === 0 ? [] : [`Add what is missing under ${keys}.`]),
          ...(apart === undefined ? [] : ["Write value and target in one unit, in the same words."]),
        ].join(" "),
      });
    }
  },
};

/** What an indicator lacks to be assessed, and the key it belongs under. What could not be read may be there. */
function missingFrom({ value, asOf, target, better, unread }: Indicator) {
  const inUnit = target === undefined ? "" : ` in the unit of its target ("${show(target.printed)}")`;
  return [
    { key: "value", what: `value${inUnit}`, there: value !== undefined },
    { key: "as-of", what: "date of its value", there: asOf !== undefined },
    { key: "target", what: "target", there: target !== undefined },
    { key: "better", what: undefined, there: better !== undefined },
  ].filter(({ key, there }) => !there && !unread.has(key));
}

function unitsApart({ value, target }: Indicator): string[] | undefined {
  if (value === undefined || target === undefined || haveOneUnit(value, target)) return undefined;
  return [`its value ("${show(value.printed)}") and its target ("${show(target.printed)}") are in two units`];
}
