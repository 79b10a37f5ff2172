import { type DayOfYear, dateOfDayNumber, weekdayNames, weekdayOf } from "../model/calendar.ts";
import type { Consultation } from "../model/kinds.generated.ts";
import { parseDate, printDay } from "../model/plan-date.ts";
import { didYouMean } from "../source/near-names.ts";
import { show } from "../source/show.ts";
import { datesOf, type PlacedDate } from "./dates.ts";
import type { Rule } from "./rule.ts";

export const weekdayMatchesDate: Rule = {
  id: "weekday-matches-date",
  description: "A date that is written with a weekday falls on that weekday.",
  severity: { draft: "warning", consultation: "error", final: "error" },
  check({ plan, entities }, report) {
    for (const entity of entities) {
      const dates =
        entity.is === "consultation" && plan?.yearStarts !== undefined
          ? [...datesOf(entity), ...datesInChannels(entity, plan.yearStarts)]
          : datesOf(entity);
      for (const { date, path } of dates) {
        if (date.weekday === undefined) continue;
        const { year, month, day } = dateOfDayNumber(date.firstDay);
        const weekday = weekdayOf(year, month, day);
        if (date.weekday === weekday) continue;
        const next = date.firstDay + ((date.weekday - weekday + 7) % 7);
        const suggestions = [date.firstDay, next, next - 7].map((number) => printDay(number, true));
        report({
          entity,
          field: path,
          message: `"${show(date.printed)}" is a ${weekdayNames[weekday]}.`,
          hint: `${didYouMean(suggestions)} Ask those who set the date.`,
          suggestions,
        });
      }
    }
  },
};

/** A word, which may be a weekday, and a date in the midst of a sentence. */
const wordAndDate = /(?<![\w-])[a-z]{3,9},? \d{1,2}(?:st|nd|rd|th)? [a-z]{3,9} 20\d\d(?![\w-])/gi;

/** The days, with their weekdays, that a consultation tells people in the words of its channels: they are the days on which people come. */
function datesInChannels({ channels }: Consultation, yearStarts: DayOfYear): PlacedDate[] {
  return channels.flatMap(({ text }, at) =>
    [...text.matchAll(wordAndDate)].flatMap(([printed]) => {
      const parsed = parseDate(printed, yearStarts);
      return "value" in parsed ? [{ date: parsed.value, path: ["channels", at, "text"] }] : [];
    }),
  );
}
