import type { Rule } from "../rules/rule.ts";
import { rules } from "../rules/rules.ts";
import { isStructural } from "../rules/run-rules.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { didYouMean, nearNames } from "../source/near-names.ts";
import { show } from "../source/show.ts";
import { JobError } from "./host.ts";

/** The rule of an id. Where there is none, says which ids are near to it: written alike, or with it as a part. */
export function findRule(id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule !== undefined) return rule;
  const ids = rules.map((candidate) => candidate.id);
  const alike = nearNames(id, ids);
  const word = id.toLowerCase();
  const holding = word.length < 3 ? [] : ids.filter((candidate) => candidate.includes(word)).slice(0, 3);
  const near = didYouMean(alike.length > 0 ? alike : holding);
  throw new JobError(`There is no rule "${show(id)}". ${near ?? "To see them all, run: planc rules"}`);
}

/** Whether a finding is one of structure, which nothing can keep quiet. */
export function isOfStructure({ rule }: Diagnostic): boolean {
  return rules.some((candidate) => candidate.id === rule && isStructural(candidate));
}
