import { containerOf } from "../model/entity.ts";
import type { Entity, Intervention } from "../model/kinds.generated.ts";
import { addTo } from "../source/groups.ts";
import { overLetters } from "../source/letters.ts";
import type { Rule } from "./rule.ts";
import { titlesInWords } from "./wordings.ts";
import { mentionOf, nameOf } from "./words.ts";

/** Titles begin alike if this many of their words are the same. */
const opening = 4;
/** More titles than this that begin alike follow a form of words, such as one title a ward. They are no copies. */
const mostAlike = 100;

interface Title {
  readonly intervention: Intervention;
  /** All of it, to tell a copy from what differs in numbers. */
  readonly whole: string;
}

export const interventionsDistinct: Rule = {
  id: "interventions-distinct",
  description: "No intervention is a near-copy of another.",
  severity: { draft: "info", consultation: "warning", final: "warning" },
  check({ plan, interventions }, report) {
    for (const titles of titlesThatBeginAlike(interventions)) {
      if (titles.length === 1 || titles.length > mostAlike) continue;
      const compared = titles.map(({ intervention, whole }) => ({
        intervention,
        whole,
        words: new Set(whole.match(ofLetters(whole))),
      }));
      for (const [at, title] of compared.entries()) {
        const copied = compared.slice(0, at).find((earlier) => isNearCopy(earlier.words, title.words));
        if (copied === undefined) continue;
        const { intervention, words, whole } = title;
        const sameWords = words.size === copied.words.size && whole !== copied.whole;
        const numbersOnly = sameWords && lettersOf(whole) === lettersOf(copied.whole);
        const original = mentionOf(plan, copied.intervention);
        report({
          entity: intervention,
          field: "title",
          message: `${nameOf(plan, intervention)} ${numbersOnly ? `differs from ${original} in numbers only` : sameWords ? `is written with the same words as ${original}` : `is a near-copy of ${original}`}.`,
          hint: "Delete one of them, or say in the titles what sets them apart.",
          related: [{ entity: copied.intervention, field: "title", message: "The other title stands here." }],
          ...(sameWords ? { severity: "info" as const } : {}),
        });
      }
    }
  },
};

/** A word of letters in a title in words. */
const ofLetters = overLetters(String.raw`(?<![^ ])[\p{L}][^ ]*`, "g");

/** A title in words without its numbers. */
function lettersOf(whole: string): string {
  return whole.match(ofLetters(whole))?.join(" ") ?? "";
}

/** The first of its words without numbers and signs; undefined where it has too few of them. */
function openingOf(whole: string): string | undefined {
  const pattern = ofLetters(whole);
  pattern.lastIndex = 0;
  let words = "";
  for (let count = 0; count < opening; count++) {
    const word = pattern.exec(whole)?.[0];
    if (word === undefined) return undefined;
    words += ` ${word}`;
  }
  return words;
}

/** Titles by their first words, in reading order. */
function titlesThatBeginAlike(interventions: readonly Intervention[]): Iterable<Title[]> {
  const groups = new Map<Entity | undefined, Map<string, Title[]>>();
  const titles = titlesInWords(interventions);
  for (const [at, intervention] of interventions.entries()) {
    const whole = titles[at] ?? "";
    const start = openingOf(whole);
    const { container } = intervention;
    // A part leans on the title of the whole, and a short title on its priority.
    const where =
      container?.is === "intervention"
        ? container
        : start === undefined
          ? containerOf(intervention, "priority")
          : undefined;
    const group = groups.get(where) ?? new Map<string, Title[]>();
    groups.set(where, group);
    addTo(group, start ?? whole, { intervention, whole });
  }
  return [...groups.values()].flatMap((group) => [...group.values()]);
}

/** Whether all words of one title occur in the other. */
function isNearCopy(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  return [...fewer].every((word) => more.has(word));
}
