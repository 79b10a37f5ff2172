import type { Diagnostic } from "../source/diagnostic.ts";
import { addTo } from "../source/groups.ts";
import type { Pair } from "./change.ts";
import type { ComparedEntity, PlanSide } from "./plan-side.ts";

/** What a check of one revision finds. */
export interface Problems {
  /** What is reported. */
  readonly found: readonly Diagnostic[];
  /** What is there and is not reported: it is not resolved. */
  readonly hidden: readonly Diagnostic[];
}

/** The problems that only one of two revisions has. */
export interface ProblemChanges {
  readonly introduced: readonly Diagnostic[];
  readonly resolved: readonly Diagnostic[];
}

/** For each rule the fields any of which mends what it finds. */
export type MendedBy = ReadonlyMap<string, readonly string[]>;

/**
 * Finds the problems that came and those that went. A problem is the same where its rule and its entity are, though its words may differ.
 * That the other side does not have it counts only where that side is whole, or where it states what mends the problem.
 */
export function compareProblems(
  before: PlanSide & { readonly problems: Problems },
  after: PlanSide & { readonly problems: Problems },
  pairs: readonly Pair<ComparedEntity>[],
  mendedBy: MendedBy,
): ProblemChanges {
  const names = new Map(pairs.map(({ before: one, after: other }) => [one.name, other.name]));
  const namesBack = new Map(pairs.map(({ before: one, after: other }) => [other.name, one.name]));
  const keyBefore = ({ rule, entity }: Diagnostic) => `${rule} ${names.get(entity ?? "") ?? entity ?? ""}`;
  const keyAfter = ({ rule, entity }: Diagnostic) => `${rule} ${entity ?? ""}`;
  const [one, other] = [before.problems, after.problems];
  const introduced = onlyIn(other.found, keyAfter, [...one.found, ...one.hidden], keyBefore);
  const resolved = onlyIn(one.found, keyBefore, [...other.found, ...other.hidden], keyAfter);
  return {
    introduced: introduced.filter((problem) => isFree(problem, before, namesBack, mendedBy)),
    resolved: resolved.filter((problem) => isFree(problem, after, names, mendedBy)),
  };
}

/** Whether a side that does not show a problem of the other side is free of it, and not only silent. */
function isFree(
  { rule, entity }: Diagnostic,
  side: PlanSide,
  names: ReadonlyMap<string, string>,
  mendedBy: MendedBy,
): boolean {
  if (side.absence === "removed") return true;
  const found = side.entities.get(names.get(entity ?? "plan/") ?? "");
  return (mendedBy.get(rule) ?? []).some((field) => {
    const value = found?.data[field];
    return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  });
}

/** The problems of one side that the other does not have. Of several of one rule at one entity, those in other words come first. */
function onlyIn(
  problems: readonly Diagnostic[],
  keyOf: (problem: Diagnostic) => string,
  others: readonly Diagnostic[],
  keyOfOther: (problem: Diagnostic) => string,
): Diagnostic[] {
  const known = new Map<string, string[]>();
  for (const other of others) {
    addTo(known, keyOfOther(other), other.message);
  }
  const take = (key: string, message?: string): boolean => {
    const messages = known.get(key) ?? [];
    const at = message === undefined ? messages.length - 1 : messages.indexOf(message);
    if (at < 0) return false;
    messages.splice(at, 1);
    return true;
  };
  const left = problems.filter((problem) => !take(keyOf(problem), problem.message));
  return left.filter((problem) => !take(keyOf(problem)));
}
