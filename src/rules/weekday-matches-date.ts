import { dateOfDayNumber, weekdayNames, weekdayOf } from "../model/calendar.ts";
import { printDay } from "../model/plan-date.ts";
import { didYouMean } from "../source/near-names.ts";
import { show } from "../source/show.ts";
import { datesOf } from "./dates.ts";
import type { Rule } from "./rule.ts";

export const weekdayMatchesDate: Rule = {
  id: "weekday-matches-date",
  description: "A date that is written with a weekday falls on that weekday.",
  severity: { draft: "warning", consultation: "error", final: "error" },
  check({ entities }, report) {
    for (const entity of entities) {
      for (const { date, path } of datesOf(entity)) {
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
