import { list } from "../source/list.ts";
import type { Change } from "./change.ts";
import { quote, wordsFor } from "./tell-change.ts";

/** Lists whose name is what an entity does with what they name: it "depends on" another. */
const deeds: ReadonlySet<string> = new Set(["depends on", "contributes to", "addresses", "answers"]);

/** Says what came, what went and what changed in a list: "has changes in its partners: “The college” is new". */
export function tellItems(
  change: Change,
  nameOf: (label: string, side: "before" | "after") => string,
): string {
  const { items, before, after } = change;
  if (items === undefined) return "";
  const name = wordsFor(change);
  const { kept, reworded } = items;
  const added = items.added.map((label) => nameOf(label, "after"));
  const removed = items.removed.map((label) => nameOf(label, "before"));
  if (deeds.has(name) && reworded.length === 0)
    return [
      ...(added.length === 0 ? [] : [`now ${name} ${list(added)}`]),
      ...(removed.length === 0 ? [] : [`no longer ${name} ${list(removed)}`]),
    ].join(" and ");
  if (before === null) return `now states its ${name}: ${list(added)}`;
  if (after === null) return `no longer states its ${name}: ${list(removed)}`;
  const renamed = reworded.filter((pair) => pair.before !== pair.after);
  const details = reworded.filter((pair) => pair.before === pair.after).map((pair) => quote(pair.after));
  const told = [
    ...(added.length === 0 ? [] : [`${list(added)} ${added.length === 1 ? "is" : "are"} new`]),
    ...(removed.length === 0 ? [] : [`${list(removed)} ${removed.length === 1 ? "is" : "are"} gone`]),
    ...renamed.map((pair) => `${quote(pair.after)} in place of ${quote(pair.before)}`),
    ...(details.length === 0 ? [] : [`other details of ${list(details)}`]),
  ].join("; ");
  const isSameSet = added.length === 0 && removed.length === 0 && kept > 1;
  return isSameSet
    ? `has the same ${kept} in its ${name} as before, with changes: ${told}`
    : `has changes in its ${name}: ${told}`;
}
