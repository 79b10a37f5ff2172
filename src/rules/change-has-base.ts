import type { Figure } from "../model/kinds.generated.ts";
import { haveOneUnit, printAmount } from "../model/quantity.ts";
import { list } from "../source/list.ts";
import { show } from "../source/show.ts";
import type { Rule } from "./rule.ts";
import { nameOf } from "./words.ts";

export const changeHasBase: Rule = {
  id: "change-has-base",
  description: "A change that states an amount says from which value and between which dates.",
  severity: { draft: "warning", consultation: "warning", final: "warning" },
  check({ plan, figures }, report) {
    for (const figure of figures) {
      const { change } = figure;
      if (change === undefined || isToldInWords(figure)) continue;
      const ends = change.until ?? figure.asOf;
      const missing = [
        { key: "from", what: "from which value", there: change.from !== undefined },
        { key: "since", what: "since when", there: change.since !== undefined },
        {
          key: "until",
          what: "until when",
          there: ends !== undefined || figure.unread.has("as-of"),
        },
      ].filter(({ there }) => !there);
      if (missing.length === 0) continue;
      const implied = change.from === undefined ? impliedBase(figure) : undefined;
      report({
        entity: figure,
        field: ["change", "by"],
        message: `${nameOf(plan, figure)} states a change, "${show(change.by.printed)}", and leaves open ${list(missing.map(({ what }) => what))}.`,
        hint: `Add what is missing under ${list(missing.map(({ key }) => `"${key}:"`))}.${implied === undefined ? "" : ` The numbers imply "from: ${implied}"; check it before you add it.`}`,
        ...(implied === undefined ? {} : { suggestions: [implied] }),
      });
    }
  },
};

/** Whether the document says the change as a word, such as half, and so states no amount. */
function isToldInWords({ change, statement }: Figure): boolean {
  const amount = /\d[\d,.]*\d|\d/.exec(change?.by.printed ?? "")?.[0] ?? "";
  const words = /\b(?:half|halves|halved|halving|doubles?|doubled|doubling|trebled|tripled|quarter|third)\b/i;
  return statement !== undefined && words.test(statement) && !statement.includes(amount);
}

/** The value before a change, where value and change are in one unit: 114,795 people after -13,500 people were 128,295 people. */
function impliedBase({ value, change }: Figure): string | undefined {
  if (value === undefined || change === undefined || !haveOneUnit(value, change.by)) return undefined;
  // 5% more than 38% may be 43% or 39.9%, so nothing is worked out from a percentage.
  if (value.kind !== "count" && value.kind !== "money") return undefined;
  const base = value.amount - change.by.amount;
  return base < 0 ? undefined : printAmount(base, value);
}
