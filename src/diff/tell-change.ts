import type { Data } from "../compile/flatten-plan.ts";
import { fieldsByKind } from "../model/kinds.generated.ts";
import type { Shape } from "../model/shape.ts";
import { list } from "../source/list.ts";
import type { Change } from "./change.ts";
import type { WordChange } from "./compare-words.ts";
import type { NamesOfSides } from "./names.ts";
import { tellItems } from "./tell-items.ts";
import { tellTimes } from "./tell-times.ts";

/** A sentence in pieces, so that each format can show in its own way which words came and went. */
export type Sentence = readonly (string | WordChange)[];

/** Says what a change is, as the rest of a sentence whose subject is the entity: "slips 2 years, from 2025/26 to 2027/28". */
export function tellChange(change: Change, names: NamesOfSides): Sentence {
  const { type, before, after, promise } = change;
  const because: Sentence = promise === undefined ? [] : [`. It may be ${promise.may}: ${promise.because}`];
  switch (type) {
    case "added":
      return [`is new${when(after, ", planned")}`];
    case "removed":
      return [`is gone${when(before, "; it was planned")}`];
    case "given another id":
      return [`is taken for what had the id ${quote(before)}, since the two are alike`];
    case "renamed":
      return isCapitalsOnly(change)
        ? [`has other capitals: it was ${quote(before)}`]
        : [`${change.kind === "plan" ? `is called ${quote(after)}; it ` : ""}was called ${quote(before)}`];
    case "moved":
      return [tellMove(change, names)];
    case "split":
    case "merged":
    case "unclear":
      return [tellMerger(change, names)];
    case "order":
      return [`has its ${wordsFor(change)} in another order`];
    case "audience":
      return [after === "internal" ? "is internal now" : "is public now"];
    case "source":
      return [`cites ${value(after)} in place of ${value(before)}`];
    default:
      break;
  }
  if (change.items !== undefined)
    return [tellItems(change, (label, side) => namedOn(change, label, names[side]))];
  if (change.words !== undefined) return [...tellWording(change), ...because];
  if (type === "retimed") return [tellTimes(change)];
  if (after === true || before === true)
    return [`is ${after === true ? "now" : "no longer"} marked as “${keyFor(change)}”`];
  const name = wordsFor(change);
  const [was, is] = [namedOn(change, before, names.before), namedOn(change, after, names.after)];
  if (is === "") return [`no longer states its ${name}: it was ${was}`];
  if (was === "") return [`now states its ${name}: ${is}`];
  const what = was === is ? `has other details in its ${name}` : `has the ${name} ${is} in place of ${was}`;
  return [what, ...because];
}

/** Whether two wordings differ in capitals only. */
export function isCapitalsOnly({ before, after }: Change): boolean {
  return String(before).toLowerCase() === String(after).toLowerCase();
}

function tellWording(change: Change): Sentence {
  const { words = [], field, times } = change;
  const isMain = field === "title" || field === "text";
  const subject = isMain ? "" : ` in its ${wordsFor(change)}`;
  const what = isCapitalsOnly(change) ? `has other capitals${subject}: ` : `is reworded${subject}: `;
  const moved = times === undefined ? [] : [`. ${tellTimes(change)}`];
  return [what, ...words.flatMap((word, at) => (at === 0 ? [word] : [" ", word])), ...moved];
}

function tellMove({ field, before, after }: Change, names: NamesOfSides): string {
  if (field === "group") {
    if (before === null) return `is now in the group ${quote(after)}`;
    return after === null
      ? `is no longer in the group ${quote(before)}`
      : `moves from the group ${quote(before)} to ${quote(after)}`;
  }
  const kind = field === "priority" ? "priority" : "intervention";
  const [was, is] = [names.before(kind, before), names.after(kind, after)];
  if (field !== "parent") return `moves from ${was} to ${is}`;
  if (before === null) return `is now a part of ${is}`;
  return after === null ? `is no longer a part of ${was}` : `is a part of ${is}, no longer of ${was}`;
}

function tellMerger({ type, kind, from = [], to = [] }: Change, names: NamesOfSides): string {
  const was = list(from.map((id) => names.before(kind, id)));
  const is = list(to.map((id) => names.after(kind, id)));
  if (type === "split") return `may have been split: ${was} may have become ${is}`;
  if (type === "merged") return `may have been merged: ${was} may have become ${is}`;
  return from.length > 1
    ? `may be one of these in other words or at another time, or all of them in one: ${was}. Nobody can tell from what is stated`
    : `may be any of these, or all of them: ${is}. Nobody can tell from what is stated`;
}

function itemShape(fields: (typeof fieldsByKind)["plan"], field: string | null): Shape | undefined {
  const shape = Object.values(fields).find(({ name }) => name === field)?.shape;
  return shape?.is === "list" ? shape.of : shape;
}

/** The name of a field as editors write it, in words: "depends on". */
export function wordsFor(change: Pick<Change, "kind" | "field">): string {
  return keyFor(change).replaceAll("-", " ");
}

/** The name of a field as editors write it: "depends-on". */
function keyFor({ kind, field }: Pick<Change, "kind" | "field">): string {
  const found = Object.entries(fieldsByKind[kind]).find(([, { name }]) => name === field);
  return found?.[0] ?? field ?? "";
}

/** A value by the names of what it names, or as it is written. */
function namedOn(
  { kind, field }: Change,
  data: unknown,
  nameOf: (kind: string, id: unknown) => string,
): string {
  const shape = itemShape(fieldsByKind[kind], field);
  if (shape?.is !== "reference" || data === null || data === undefined) return value(data);
  const id = typeof data === "object" ? (data as Data).id : data;
  const named = shape.to.map((of) => nameOf(of, id));
  return named.find((name) => name !== quote(id)) ?? quote(id);
}

/** A value as it is written in the plan. */
function value(data: unknown): string {
  if (data === null || data === undefined) return "";
  if (typeof data !== "object") return quote(data);
  const { printed, text, name, title } = data as Data;
  const told = printed ?? text ?? name ?? title;
  return told === undefined ? "other details" : quote(told);
}

/** When something is planned, where that is stated. */
function when(data: unknown, words: string): string {
  const timeline = (data as Data | null)?.timeline as Data | null | undefined;
  if (timeline === null || timeline === undefined) return "";
  const years = String(timeline.text);
  return `${words}${/^(?:from|ongoing) /.test(years) ? "" : " for"} ${years}`;
}

/** Words in the marks of a quotation. */
export function quote(text: unknown): string {
  return `“${String(text ?? "")
    .replace(/\s+/g, " ")
    .trim()}”`;
}
