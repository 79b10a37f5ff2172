import { timelineOf } from "../model/derived-timeline.ts";
import type { Intervention, Pledge } from "../model/kinds.generated.ts";
import { type YearSpan, yearsOf } from "../model/timeline.ts";
import type { Rule } from "./rule.ts";
import { titlesInWords, wordsIn } from "./wordings.ts";
import { mentionOf, nameOf, wordFor } from "./words.ts";

export const interventionNotPledgeRestated: Rule = {
  id: "intervention-not-pledge-restated",
  description: "No intervention only repeats the words of a pledge.",
  severity: { draft: "warning", consultation: "warning", final: "warning" },
  check({ plan, period, pledges, interventions }, report) {
    const promised = new Map<string, Pledge>();
    for (const pledge of pledges) {
      const wordings = [pledge.text, pledge.shortText ?? "", ...pledge.printedAs.map(({ text }) => text)];
      for (const wording of wordings.map((text) => deed(wordsIn(text).join(" "))))
        if (!promised.has(wording)) promised.set(wording, pledge);
    }
    promised.delete("");
    const titles = titlesInWords(interventions);
    for (const [at, intervention] of interventions.entries()) {
      const pledge = promised.get(deed(titles[at] ?? ""));
      if (pledge === undefined) continue;
      report({
        entity: intervention,
        field: "title",
        message: `${nameOf(plan, intervention)} repeats the words of ${mentionOf(plan, pledge)}${shortfall(intervention, period)}.`,
        hint: `Say what will be done to keep the ${wordFor(plan, "pledge")}: who does what differently, where, and by when.`,
        related: [{ entity: pledge, field: "text", message: "These are the words." }],
      });
    }
  },
};

/** What is to be done, in words, without the "we will" or "to" before them. */
function deed(words: string): string {
  return words.replaceAll("&", "and").replace(/^(?:we will|to) /, "");
}

/** How much shorter than the plan the work is, where it is. */
function shortfall(intervention: Intervention, period: YearSpan | undefined): string {
  const timeline = timelineOf(intervention);
  if (timeline === undefined || period === undefined) return "";
  const years = new Set(yearsOf(timeline, period.last)).size;
  const all = period.last - period.first + 1;
  return years < all ? `, and runs in ${years} of the ${all} years of the plan` : "";
}
