import { dayNumber } from "../model/calendar.ts";
import type { Figure } from "../model/kinds.generated.ts";
import { haveOneUnit } from "../model/quantity.ts";
import { show } from "../source/show.ts";
import { findBareNumbers } from "./bare-numbers.ts";
import type { Rule } from "./rule.ts";
import { type Fault, faultOfScale } from "./scale-in-name.ts";
import { mentionOf, nameOf } from "./words.ts";

export const figureHasUnit: Rule = {
  id: "figure-has-unit",
  description: "Every figure has one unit, which nobody can take for another.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  check({ plan, period, figures, entities }, report) {
    const bare = findBareNumbers(figures, entities);
    const start =
      plan?.yearStarts === undefined || period === undefined
        ? undefined
        : dayNumber(period.first, plan.yearStarts.month, plan.yearStarts.day);
    for (const figure of figures) {
      const fault = faultOf(figure);
      const repeated = bare.get(figure);
      const value = show(figure.value?.printed ?? "");
      if (fault !== undefined) {
        const isPast = start !== undefined && figure.asOf !== undefined && figure.asOf.lastDay < start;
        const past = isPast ? " Say with it that it is from before the plan." : "";
        report({
          entity: figure,
          field: fault.field,
          message: `${nameOf(plan, figure)} ${fault.message}.`,
          hint: `${fault.hint}${past}`,
        });
      } else if (repeated !== undefined) {
        const { number, entity, path } = repeated;
        report({
          entity: figure,
          field: "value",
          message: `${nameOf(plan, figure)} is "${value}", but "${number}" stands without that unit in ${mentionOf(plan, entity)}.`,
          hint: "Write the unit there, too, or say there what else is counted.",
          related: [{ entity, field: path, message: `Here "${number}" has no unit.` }],
        });
      }
    }
  },
};

/** Names that say what is counted, so that a bare number has its unit in them, and those of what has none. */
const countInName = /\b(?:number|count|total) of\b|\bhow many\b|\b(?:ratio|score|index)\b/i;
/** "Life expectancy at birth (years)", not "Schools (Ashford)". */
const unitInName = /\([a-z][a-z ]*\)$/;

/** What is wrong with the unit of a figure by itself. */
function faultOf(figure: Figure): Fault | undefined {
  const { name, value, change, data, total, unread } = figure;
  const fault = faultOfScale(figure);
  if (fault !== undefined) return fault;
  if (total !== undefined && data.some(({ value: row }) => !haveOneUnit(row, total)))
    return {
      field: "total",
      message: `has a total of "${show(total.printed)}", but rows in another unit`,
      hint: "Write the rows and the total in one unit, in the same words.",
    };
  const main = value ?? (unread.has("value") ? undefined : change?.by);
  if (main?.kind !== "count" || main.unit !== "") return undefined;
  if (countInName.test(name) || unitInName.test(name)) return undefined;
  return {
    field: value === undefined ? ["change", "by"] : "value",
    message: `has a number without a unit, "${show(main.printed)}"`,
    hint: 'Write what is counted after the number, such as "530 people".',
  };
}
