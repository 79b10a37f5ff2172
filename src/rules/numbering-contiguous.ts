import type { Plan } from "../model/kinds.generated.ts";
import { areRead } from "./known-work.ts";
import { readSequence, type Sequence, sequencesOfWork } from "./numbering.ts";
import type { Finding, Rule } from "./rule.ts";
import { mentionOf, nameOf, wordFor, wordsFor } from "./words.ts";

export const numberingContiguous: Rule = {
  id: "numbering-contiguous",
  description:
    "Numbers run from 1 without gaps: those of pledges, of the interventions of a priority, and of parts.",
  severity: { draft: "error", consultation: "error", final: "error" },
  check({ plan, pledges, priorities, interventions, incomplete }, report) {
    if (incomplete || !areRead([...pledges, ...interventions], "number")) return;
    const parents = interventions.filter(({ parts, unread }) => parts.length > 0 && !unread.has("parts"));
    const sequences = [
      readSequence(pledges),
      ...sequencesOfWork(priorities),
      ...parents.map(({ parts }) => readSequence(parts)),
    ];
    for (const sequence of sequences)
      if (sequence !== undefined) for (const finding of faultsOf(sequence, plan)) report(finding);
  },
};

/** What is wrong with a sequence, each fault at the member it is seen at. */
function faultsOf(sequence: Sequence, plan: Plan | undefined): Finding[] {
  const { members, twins, leaps, faults, print } = sequence;
  const twice = twins.map(([{ entity }, { entity: first }]) => ({
    entity,
    field: "number",
    message: `${nameOf(plan, entity)} has the same number as ${mentionOf(plan, first)}.`,
    hint: "Give each a number of its own, so that they run from first to last without gaps.",
    related: [{ entity: first, field: "number", message: "The number was first used here." }],
  }));
  // As many numbers stand twice as are missing: the numbers that are missing are those that should have been written.
  const gaps = faults === 2 * twins.length ? [] : leaps;
  const leapt = gaps.map(({ member: { entity, count }, after }) => {
    const one = count - after === 2;
    const missing = one
      ? `no ${wordFor(plan, entity.is)} ${print(after + 1)}`
      : `no ${wordsFor(plan, entity.is)} ${print(after + 1)} ${count - after === 3 ? "and" : "to"} ${print(count - 1)}`;
    return {
      entity,
      field: "number",
      message: `${nameOf(plan, entity)} ${after === 0 ? "is the first" : `follows number ${print(after)}`}: there ${one ? "is" : "are"} ${missing}.`,
      hint: "Add what is missing, or number them anew from first to last.",
    };
  });
  const misplaced = members.flatMap(({ entity, count }, at) => {
    const before = members[at - 1];
    // Only things in one list have an order of their own.
    if (faults > 0 || before === undefined || count > before.count) return [];
    if (before.entity.container !== entity.container || before.entity.origin.file !== entity.origin.file)
      return [];
    return {
      entity,
      field: "number",
      message: `${nameOf(plan, entity)} stands after ${mentionOf(plan, before.entity)}.`,
      hint: "Put them in the order of their numbers, or number them in the order in which they stand.",
    };
  });
  return [...twice, ...leapt, ...misplaced];
}
