import type { Consultation } from "../model/kinds.generated.ts";
import { list } from "../source/list.ts";
import type { Rule } from "./rule.ts";
import { nameOf } from "./words.ts";

/** Ways to answer that need no computer. What "other" ways need is not known, so they pass. */
const nonDigital: readonly string[] = ["post", "telephone", "event", "other"];
/** A telephone number, which may also stand in the words of another way to answer: "(01632) 960123", "+44 1632 960123". */
const telephoneNumber = /(?<![\w/.=#-])(?:\+\d{1,3}|\(?0)(?:[ ()-]{0,2}\d){8}/;

export const consultationComplete: Rule = {
  id: "consultation-complete",
  description:
    "Every consultation opens before it closes, and has other formats and a way to answer that is not digital.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  check({ plan, consultations }, report) {
    for (const consultation of consultations) {
      const { opens, closes } = consultation;
      const missing = missingFrom(consultation);
      const backwards = opens !== undefined && closes !== undefined && opens.firstDay > closes.lastDay;
      if (missing.length === 0 && !backwards) continue;
      const keys = list(missing.map(({ key }) => `"${key}:"`));
      const order = "does not open before it closes";
      const lacks = `has ${list(missing.map(({ what }) => `no ${what}`))}`;
      report({
        entity: consultation,
        ...(missing.length === 0 ? { field: "closes" } : {}),
        message: `${nameOf(plan, consultation)} ${missing.length === 0 ? order : backwards ? `${lacks}, and ${order}` : lacks}.`,
        hint: [
          ...(missing.length === 0 ? [] : [`Add what is missing under ${keys}.`]),
          ...(backwards ? ["Correct the day on which it opens or the day on which it closes."] : []),
        ].join(" "),
        ...(backwards
          ? { related: [{ entity: consultation, field: "opens", message: "It opens here." }] }
          : {}),
      });
    }
  },
};

/** What a consultation lacks, and the key it belongs under. What could not be read may be there. */
function missingFrom({ opens, closes, formats, channels, unread }: Consultation) {
  return [
    { key: "opens", what: "opening date", there: opens !== undefined },
    { key: "closes", what: "closing date", there: closes !== undefined },
    { key: "formats", what: "alternative formats", there: formats.length > 0 },
    {
      key: "channels",
      what: "way to answer by post, by telephone or at an event",
      there: channels.some(({ by, text }) => nonDigital.includes(by) || telephoneNumber.test(text)),
    },
  ].filter(({ key, there }) => !there && !unread.has(key));
}
