import type { DayOfYear } from "../model/calendar.ts";
import type { Intervention } from "../model/kinds.generated.ts";
import { printTimeline } from "../model/timeline.ts";
import { list } from "../source/list.ts";
import { show } from "../source/show.ts";
import type { Finding, Rule } from "./rule.ts";

/** The timelines that are written in one form: how many, and the first of them. */
interface Form {
  readonly first: Intervention;
  readonly printed: string;
  readonly choices: readonly Choice[];
  count: number;
}

/** A choice that whoever wrote a timeline had, and which way was taken. */
type Choice = readonly [choice: string, way: string];

export const timelineNotationConsistent: Rule = {
  id: "timeline-notation-consistent",
  description: "Timelines are written in one form.",
  severity: { draft: "info", consultation: "warning", final: "warning" },
  check({ plan, interventions }, report) {
    const forms = new Map<string, Form>();
    /** The same by all that is written: a plan has the same few timelines over and over. */
    const byText = new Map<string, Form>();
    for (const intervention of interventions) {
      if (intervention.timeline === undefined) continue;
      const known = byText.get(intervention.timeline.printed);
      if (known !== undefined) {
        known.count++;
        continue;
      }
      // What stands in brackets after the years says more, and is no other way to write them.
      const printed = intervention.timeline.printed.replace(/\([^()]*\)/g, "").trim();
      const shape = printed.replace(/\d/g, "9").replace(/\s+/g, " ");
      const form = forms.get(shape) ?? {
        first: intervention,
        printed,
        choices: choicesIn(printed),
        count: 0,
      };
      form.count++;
      forms.set(shape, form);
      byText.set(intervention.timeline.printed, form);
    }
    const usual = usualWays([...forms.values()]);
    const odd = [...forms.values()].find(({ choices }) =>
      choices.some(([choice, way]) => usual.get(choice) !== way),
    );
    if (odd === undefined) return;
    const common = [...forms.values()].sort((one, other) => other.count - one.count);
    const shown = common.slice(0, mostShown).map(({ printed }) => `"${show(printed)}"`);
    const more = common.length > mostShown ? [`${common.length - mostShown} more`] : [];
    report({
      entity: odd.first,
      field: "timeline",
      message: `Timelines are not written in one form: ${list([...shown, ...more])}.`,
      hint: "Choose one way to write years, and one to join them.",
      fix: plan && inOneForm(interventions, plan.yearStarts),
      related: common
        .slice(0, mostShown)
        .filter((form) => form !== odd)
        .map(({ first, printed, count }) => ({
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

/** For each choice the way that most timelines take; of two that are as common, that of our outputs, else the first. */
function usualWays(forms: readonly Form[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { choices, count } of forms) {
    for (const [choice, way] of choices) {
      const ways = counts.get(choice) ?? new Map<string, number>();
      counts.set(choice, ways.set(way, (ways.get(way) ?? 0) + count));
    }
  }
  const usual = new Map<string, string>();
  for (const [choice, ways] of counts) {
    const most = Math.max(...ways.values());
    const common = [...ways.keys()].filter((way) => ways.get(way) === most);
    usual.set(choice, common.includes("to") ? "to" : (common[0] ?? ""));
  }
  return usual;
}

/** Every choice that whoever wrote a timeline had, and which way was taken. */
function choicesIn(printed: string): Choice[] {
  const [opening = "", ...rest] = printed.split(/(\d+(?:\/\d+)?)/);
  const taken: Choice[] = opening === "" ? [] : [[opening.trim().toLowerCase(), opening.trim()]];
  for (let at = 0; at < rest.length; at += 2) {
    const [year = "", joint = "", next = ""] = rest.slice(at, at + 3);
    taken.push(["years", year.replace(/\d/g, "9")]);
    if (next === "") continue;
    // A list whose last year follows "and" has commas before it: that is one way to write it.
    if (joint.trim() === "," && rest.slice(at + 2).some((later) => /and|&/i.test(later))) continue;
    const together = /[-–—]|to/i.test(joint) || firstOf(next) === firstOf(year) + 1;
    taken.push([together ? "years in a row" : "years apart", joint.trim().toLowerCase()]);
  }
  return taken;
}

/** The last two digits of the first calendar year of a year: 23 of 2023/24. */
function firstOf(year: string): number {
  return Number(year.split("/")[0]) % 100;
}
