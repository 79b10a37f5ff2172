import type { Figure } from "../model/kinds.generated.ts";
import { haveOneUnit, lastPlaceOf, printAmount, type Quantity, scaleOf } from "../model/quantity.ts";
import { show } from "../source/show.ts";
import type { Rule } from "./rule.ts";
import { nameOf } from "./words.ts";

export const figuresAgree: Rule = {
  id: "figures-agree",
  description: "The total of a table is the sum of its rows, within rounding.",
  severity: { draft: "error", consultation: "error", final: "error" },
  check({ plan, figures }, report) {
    for (const figure of figures) {
      const { total, data } = figure;
      if (total === undefined || !isSummable(figure, total)) continue;
      const numbers = [...data.map(({ value }) => value), total];
      const sum = exactly(data.reduce((all, { value }) => all + value.amount, 0));
      const apart = exactly(Math.abs(sum - total.amount));
      const rounding = roundingOf(numbers);
      const explained = apart <= rounding.most;
      if (apart === 0 || (explained && !numbers.every(isWhole))) continue;
      const made = printAmount(sum, total);
      report({
        entity: figure,
        field: "total",
        message: `${nameOf(plan, figure)} has a total of "${show(total.printed)}", but its rows make ${show(made)}.`,
        hint: explained
          ? "Correct the total or the row that is wrong. If rounding is the reason, say so in a note."
          : `Correct the total or the row that is wrong, or add the row that is missing.${isAmong(total, data) ? " If it is an average, or the rate of the whole, it is no total: say it in the statement." : ""}`,
        suggestions: [made],
        related: [{ entity: figure, field: "data", message: "The rows stand here." }],
        ...(explained ? { severity: rounding.place > 1 ? ("info" as const) : ("warning" as const) } : {}),
      });
    }
  },
};

/** A row that is a part or the sum of others would count twice, and one that is taken off counts against them. */
const overlapping =
  /^[-–—•\s]*(?:of (?:which|these|whom)|dont|davon|darunter|including|incl|(?:grand |sub-?)?totals?|all|less|minus)\b/i;

function isSummable({ data, unread }: Figure, total: Quantity): boolean {
  if (data.length === 0 || unread.has("data") || total.kind === "rank" || total.kind === "rate") return false;
  return data.every(({ label, value }) => haveOneUnit(value, total) && !overlapping.test(label));
}

/** Whether a total lies among its rows, as averages do. */
function isAmong({ amount }: Quantity, data: Figure["data"]): boolean {
  const amounts = data.map(({ value }) => value.amount);
  return Math.min(...amounts) <= amount && amount <= Math.max(...amounts);
}

/** How far rounding can move a sum: by half of the last place of each number. Whole numbers may all have been rounded to fives, tens or hundreds. */
function roundingOf(numbers: readonly Quantity[]): { most: number; place: number } {
  const place = Math.min(...numbers.filter(isWhole).map(({ amount }) => roundPlaceOf(amount)));
  const places = numbers.map((number) => (isWhole(number) ? place : lastPlaceOf(number)));
  return { most: exactly(places.reduce((all, one) => all + one / 2, 0)), place };
}

/** Whether a quantity is written out as a whole number, as what is counted is. */
function isWhole(quantity: Quantity): boolean {
  return quantity.kind !== "percentage" && scaleOf(quantity) === 1 && Number.isInteger(quantity.amount);
}

/** The place that a whole number may be rounded to: 100 for 712,300, 5 for 35. Nought says nothing. */
function roundPlaceOf(amount: number): number {
  if (Math.abs(amount) % 10 === 5) return 5;
  const zeros = /0*$/.exec(`${Math.abs(amount)}`)?.[0].length ?? 0;
  return amount === 0 ? Number.POSITIVE_INFINITY : 10 ** zeros;
}

/** Without the noise that adding decimals leaves. */
function exactly(amount: number): number {
  return Number(amount.toPrecision(12));
}
