import { type PlanYear, printYear } from "../model/calendar.ts";
import { entityName } from "../model/entity.ts";
import type { Entity, Plan } from "../model/kinds.generated.ts";
import { printTimeline, type Timeline } from "../model/timeline.ts";
import { list } from "../source/list.ts";
import { show } from "../source/show.ts";

/** The levels whose words a plan may choose. */
const levels = ["pledge", "priority", "intervention", "principle", "stage"] as const;
/** The levels whose words a plan may choose. */
export type Level = (typeof levels)[number];

/** The plan's own word for one of a level: "pledge", or "aim" where the plan says so. */
export function wordFor(plan: Plan | undefined, level: Level): string {
  return show(plan?.labels?.[level]?.one ?? level);
}

/** The plan's own word for several of a level. */
export function wordsFor(plan: Plan | undefined, level: Level): string {
  const plural = level === "priority" ? "priorities" : `${level}s`;
  return show(plan?.labels?.[level]?.many ?? plural);
}

/** How messages name an entity at the start of a sentence: its word, number and id, such as: Intervention 7 "insulate-lofts". */
export function nameOf(plan: Plan | undefined, entity: Entity): string {
  return capital(mentionOf(plan, entity));
}

/** The same inside a sentence: intervention 7 "slow-incidence". */
export function mentionOf(plan: Plan | undefined, entity: Entity): string {
  if (entity.is === "plan") return "the plan";
  const level = levels.find((known) => known === entity.is);
  const word = level === undefined ? entity.is : wordFor(plan, level);
  const written = "number" in entity ? (entity.number ?? "") : "";
  const number = written === "" ? "" : ` ${show(written)}`;
  const id = entity.id ?? (entity.is === "group" ? entity.name : "");
  return `${word}${number}${id === "" ? "" : ` "${show(id)}"`}`;
}

/** A short name for any entity: its name or title where it has one, else its kind and id. */
export function titleOf(entity: Entity): string {
  if ("name" in entity) return show(entity.name);
  if ("title" in entity) return show(entity.title);
  return entityName(entity) ?? entity.is;
}

/** A text with its first letter as a capital, for the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Several names in a sentence, of more than four only the first three: "a, b, c and 9 more". */
export function shortList(items: readonly string[]): string {
  return list(items.length > 4 ? [...items.slice(0, 3), `${items.length - 3} more`] : items);
}

/** A year as the plan writes it. A plan that does not say when its years start has no years to print, save in broken files. */
export function yearInWords(plan: Plan | undefined, year: PlanYear): string {
  return printYear(year, plan?.yearStarts ?? april);
}

/** Years in order: "2026/27", "2026/27 and 2027/28"; three and more in a row as "2025/26 to 2027/28". */
export function yearsInWords(plan: Plan | undefined, years: readonly PlanYear[]): string {
  const runs: PlanYear[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run?.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  const words = runs.flatMap((run) => {
    const printed = run.map((year) => yearInWords(plan, year));
    return printed.length < 3 ? printed : [`${printed[0]} to ${printed.at(-1)}`];
  });
  return shortList(words);
}

/** The years of a timeline, without what stands in brackets after them: "2023/24 to 2025/26", "from 2027/28". */
export function timelineInWords(plan: Plan | undefined, timeline: Timeline): string {
  return printTimeline({ ...timeline, tentative: false, continuesBeyond: false }, plan?.yearStarts ?? april);
}

const april = { printed: "1 April", month: 4, day: 1 };
