import type { DayOfYear } from "../model/calendar.ts";
import type { Intervention } from "../model/kinds.generated.ts";
import { printTimeline } from "../model/timeline.ts";
import { show } from "../source/show.ts";
import type { Finding, Rule } from "./rule.ts";
import { list } from "./words.ts";

/** The timelines that are written in one form: how many, and the first of them. */
interface Form {
  readonly first: Intervention;
  readonly printed: string;
  count: number;
}

export const timelineNotationConsistent: Rule = {
  id: "timeline-notation-consistent",
  description: "Timelines are written in one form.",
  severity: { draft: "info", consultation: "warning", final: "warning" },
  check({ plan, interventions }, report) {
    const forms = new Map<string, Form>();
    const choices = new Map<string, Set<string>>();
    for (const intervention of interventions) {
      if (intervention.timeline === undefined) continue;
      // What stands in brackets after the years says more, and is no other way to write them.
      const printed = intervention.timeline.printed.replace(/\([^()]*\)/g, "").trim();
      for (const [choice, taken] of choicesIn(printed))
        choices.set(choice, (choices.get(choice) ?? new Set()).add(taken));
      const form = printed.replace(/\d/g, "9").replace(/\s+/g, " ");
      const same = forms.get(form);
      if (same === undefined) forms.set(form, { first: intervention, printed, count: 1 });
      else same.count++;
    }
    if ([...choices.values()].every((taken) => taken.size === 1)) return;
    const common = [...forms.values()].sort((one, other) => other.count - one.count);
    const shown = common.slice(0, mostShown).map(({ printed }) => `"${show(printed)}"`);
    const more = common.length > mostShown ? [`${common.length - mostShown} more`] : [];
    const [most, second] = common as [Form, Form];
    report({
      entity: second.first,
      field: "timeline",
      message: `Timelines are not written in one form: ${list([...shown, ...more])}.`,
      hint: "Choose one way to write years, and one to join them.",
      fix: plan && inOneForm(interventions, plan.yearStarts),
      related: [most, ...common.slice(2, mostShown)].map(({ first, printed, count }) => ({
        entity: first,
        field: "timeline",
        message: `${count === 1 ? "1 timeline is" : `${count} timelines are`} written like "${show(printed)}".`,
      })),
    });
  },
};

const mostShown = 8;

/** Writes all timelines in the form in which outputs print them. */
function inOneForm(interventions: readonly Intervention[], yearStarts: DayOfYear): Finding["fix"] {
  const texts = interventions.flatMap((entity) => {
    if (entity.timeline === undefined) return [];
    const [from, to] = [entity.timeline.printed, printTimeline(entity.timeline, yearStarts)];
    return from === to ? [] : [{ entity, field: "timeline", from, to }];
  });
  return { description: "Write every timeline in one form.", texts };
}

/** Every choice that whoever wrote a timeline had, and which way was taken. */
function choicesIn(printed: string): [choice: string, taken: string][] {
  const [opening = "", ...rest] = printed.split(/(\d+(?:\/\d+)?)/);
  const taken: [string, string][] = opening === "" ? [] : [[opening.trim().toLowerCase(), opening.trim()]];
  for (let at = 0; at < rest.length; at += 2) {
    const [year = "", joint = "", next = ""] = rest.slice(at, at + 3);
    taken.push(["years", year.replace(/\d/g, "9")]);
    if (next === "") continue;
    const together = /[-–—]|to/i.test(joint) || firstOf(next) === firstOf(year) + 1;
    taken.push([together ? "years in a row" : "years apart", joint.trim().toLowerCase()]);
  }
  return taken;
}

/** The last two digits of the first calendar year of a year: 23 of 2023/24. */
function firstOf(year: string): number {
  return Number(year.split("/")[0]) % 100;
}
