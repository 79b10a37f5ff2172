import { distance } from "fastest-levenshtein";
import type { Fix, TextEdit } from "./diagnostic.ts";

/** Beyond these a search costs more than it helps: a name this long is no slip, a plan this large no short list. */
const longestName = 64;
const mostCandidates = 1000;

/** The candidates that a misspelt name may mean, the nearest first, at most three. */
export function nearNames(name: string, candidates: Iterable<string>): string[] {
  if (name.length > longestName) return [];
  const limit = Math.max(2, Math.floor(name.length * 0.3));
  const near: { name: string; far: number }[] = [];
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > mostCandidates) return [];
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const far = distance(name.toLowerCase(), candidate.toLowerCase());
    if (far <= limit && far < name.length) near.push({ name: candidate, far });
  }
  near.sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1));
  return near.slice(0, 3).map((found) => found.name);
}

/** "Did you mean …?" for one or more suggestions, or undefined for none. */
export function didYouMean(suggestions: readonly string[]): string | undefined {
  const quoted = suggestions.map((suggestion) => `"${suggestion}"`);
  const last = quoted.pop();
  if (last === undefined) return undefined;
  return quoted.length === 0 ? `Did you mean ${last}?` : `Did you mean ${quoted.join(", ")} or ${last}?`;
}

/**
 * The fix of a misspelt name, where there is one near name and no more, and it is a slip of the pen away: a letter too many, too few or
 * wrong, or two exchanged. What is further off, or differs in a number, may be another name: a person chooses.
 */
export function fixOfName(
  written: string,
  near: readonly string[],
  edit: TextEdit | undefined,
): Fix | undefined {
  const [name, ...others] = near;
  if (name === undefined || others.length > 0 || edit === undefined || !isSlip(written, name))
    return undefined;
  return { description: `Write "${name}".`, edits: [edit] };
}

/** Whether a name is a slip of the pen away from another. */
export function isSlip(written: string, meant: string): boolean {
  if (written.replace(/\D/g, "") !== meant.replace(/\D/g, "") || written.length < 3) return false;
  const [one, other] = [written.toLowerCase(), meant.toLowerCase()];
  if (distance(one, other) <= 1) return true;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const exchanged = one.slice(0, at) + (one[at + 1] ?? "") + (one[at] ?? "") + one.slice(at + 2);
  return exchanged === other;
}
