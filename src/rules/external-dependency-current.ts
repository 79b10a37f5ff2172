import { dateOfDayNumber, dayNumber, daysInMonth } from "../model/calendar.ts";
import type { Intervention } from "../model/kinds.generated.ts";
import { printDate } from "../model/plan-date.ts";
import { show } from "../source/show.ts";
import type { Rule, Today } from "./rule.ts";
import { nameOf } from "./words.ts";

export const externalDependencyCurrent: Rule = {
  id: "external-dependency-current",
  description: "What work waits for outside the plan stands, and was checked in the last 12 months.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  check({ plan, interventions }, report, today) {
    const oldest = yearBefore(today);
    for (const intervention of interventions) {
      const [first, ...others] = intervention.externalDependencies.flatMap((dependency, index) => {
        const doubt = doubtOf(dependency, oldest);
        if (doubt === undefined) return [];
        const field = ["external-dependencies", index, doubt.key];
        return [
          { field, hint: doubt.hint, what: `something that ${doubt.what}: "${show(dependency.what)}"` },
        ];
      });
      if (first === undefined) continue;
      report({
        entity: intervention,
        field: first.field,
        message: `${nameOf(plan, intervention)} waits for ${first.what}.`,
        hint: first.hint,
        related: others.map(({ field, what }) => ({
          entity: intervention,
          field,
          message: `It also waits for ${what}.`,
        })),
      });
    }
  },
};

/** Why an outside dependency cannot be relied on, and the key that says so; undefined where it can. */
function doubtOf({ state, checked }: Intervention["externalDependencies"][number], oldest: number) {
  if (state === "done") return undefined;
  const change = "Say what this means for the work and its years, and change them to what can still be done.";
  if (state === "delayed") return { key: "state", what: "is delayed", hint: change };
  if (state === "cancelled") return { key: "state", what: "has been cancelled", hint: change };
  const hint = 'Find out how it stands now, and write the day under "checked:".';
  if (checked === undefined) return { key: "what", what: "nobody is said to have checked", hint };
  if (checked.lastDay >= oldest) return undefined;
  return { key: "checked", what: `was last checked more than 12 months ago (${printDate(checked)})`, hint };
}

/** The same day of the year before; for 29 February, the 28th. */
function yearBefore(today: Today): number {
  const { year, month, day } = dateOfDayNumber(today);
  return dayNumber(year - 1, month, Math.min(day, daysInMonth(year - 1, month)));
}
