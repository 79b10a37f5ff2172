import type { PlanYear } from "../model/calendar.ts";
import { timelineOf } from "../model/derived-timeline.ts";
import { endOf, startOf, type Timeline } from "../model/timeline.ts";
import type { Rule } from "./rule.ts";
import { mentionOf, nameOf, shortList, timelineInWords, yearInWords } from "./words.ts";

export const timelineFollowsDependencies: Rule = {
  id: "timeline-follows-dependencies",
  description: "No work starts before what it depends on has ended.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  check({ plan, interventions }, report) {
    for (const intervention of interventions) {
      const timeline = timelineOf(intervention);
      if (timeline === undefined) continue;
      const unfinished = intervention.dependsOn.flatMap((dependency) => {
        const before = dependency === intervention ? undefined : timelineOf(dependency);
        if (before === undefined || canFollow(before, startOf(timeline))) return [];
        return [{ dependency, years: timelineInWords(plan, before), ongoing: before.ongoing }];
      });
      if (unfinished.length === 0) continue;
      const names = unfinished.map(({ dependency, years }) => `${mentionOf(plan, dependency)} (${years})`);
      const state = unfinished.every(({ ongoing }) => ongoing) ? "begun" : "ended";
      report({
        entity: intervention,
        field: intervention.timeline === undefined ? "depends-on" : "timeline",
        message: `${nameOf(plan, intervention)} starts in ${yearInWords(plan, startOf(timeline))}, before what it depends on has ${state}: ${shortList(names)}.`,
        hint: "Start it later, end the other work earlier, or delete the dependency if it is none.",
        related: unfinished.map(({ dependency, years }) => ({
          entity: dependency,
          field: dependency.timeline === undefined ? "parts" : "timeline",
          message: `${nameOf(plan, dependency)}: ${years}.`,
        })),
      });
    }
  },
};

/** Whether work that starts in a year can follow work with this timeline. */
function canFollow(before: Timeline, start: PlanYear): boolean {
  // What is ongoing on purpose never ends, so all that can be asked of it is to have begun.
  if (before.ongoing) return startOf(before) <= start;
  const end = endOf(before);
  if (end === undefined) return false;
  // Within one year the two can follow each other.
  return end < start || (startOf(before) === start && end === start);
}
