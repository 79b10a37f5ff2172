import type { Data } from "../compile/flatten-plan.ts";
import type { DayOfYear } from "../model/calendar.ts";
import { fieldsByKind, type Kind } from "../model/kinds.generated.ts";
import type { Field, Shape } from "../model/shape.ts";
import type { Change, ChangeType, Pair } from "./change.ts";
import { compareItems, type ListItem } from "./compare-items.ts";
import { compareDeadlines, comparePromises, compareTargets, type Target } from "./compare-promises.ts";
import { compareDates, compareTimelines, compareYearsInWords, type Lateness } from "./compare-times.ts";
import { compareWords } from "./compare-words.ts";
import { type Follow, fieldMeaning, isSame, meaningOf } from "./meaning.ts";
import { type ComparedEntity, placesByKind } from "./plan-side.ts";

/** What the comparison of two entities depends on. */
export interface Comparing {
  /** The name on the second side of what the first side names. */
  readonly follow: Follow;
  /** The name on the second side of a group of the first, by its priority there. */
  readonly followGroup: (priority: unknown, group: unknown) => unknown;
  /** When a year starts, on the second side or else on the first. */
  readonly yearStarts: DayOfYear | undefined;
}

/** The fields that hold a promise: with other words it may be a weaker one. */
const promises: ReadonlySet<string> = new Set([
  "pledge text",
  "intervention title",
  "milestone title",
  "milestone measure",
  "outcome text",
  "plan vision",
]);

/** What a change of a field is, where its shape does not say. */
const typesByField: Readonly<Record<string, ChangeType>> = {
  number: "renumbered",
  name: "renamed",
  target: "retargeted",
  targetBy: "retargeted",
  trajectory: "retargeted",
  baseline: "retargeted",
  baselineAsOf: "retargeted",
  better: "retargeted",
  status: "status",
  claimedStatus: "status",
  audience: "audience",
  source: "source",
  notes: "note",
};
const typesOfGrammar = {
  timeline: "retimed",
  date: "retimed",
  quantity: "revalued",
  citation: "source",
  "day-of-year": "changed",
} as const satisfies Record<string, ChangeType>;

/** What changed between two entities that are taken for one. What one of the sides does not know is not compared. */
export function compareEntities(
  { before, after }: Pick<Pair<ComparedEntity>, "before" | "after">,
  comparing: Comparing,
): Change[] {
  const { kind, id } = after;
  const changes: Change[] = [];
  if (before.id !== id)
    changes.push({ type: "given another id", kind, id, field: "id", before: before.id, after: id });
  changes.push(...comparePlaces(before, after, comparing));
  for (const field of Object.values(fieldsByKind[kind])) {
    const { name } = field;
    if (name === "id" || field.unpublished === true) continue;
    const [was, is] = [before.data[name], after.data[name]];
    if (was === is || before.unknown.has(name) || after.unknown.has(name)) continue;
    changes.push(...compareField({ before, after }, field, was, is, comparing));
  }
  return changes;
}

function comparePlaces(
  before: ComparedEntity,
  after: ComparedEntity,
  { follow, followGroup }: Comparing,
): Change[] {
  const { kind, id } = after;
  return (placesByKind[kind] ?? []).flatMap((field): Change[] => {
    const [was, is] = [before.data[field] ?? null, after.data[field] ?? null];
    const followed =
      field === "group"
        ? followGroup(before.data.priority, was)
        : follow(field === "parent" ? "intervention" : field, String(was ?? ""));
    const isStated = !before.unknown.has(field) && !after.unknown.has(field);
    if ((followed || null) === is || !isStated) return [];
    return [{ type: "moved", kind, id, field, before: was, after: is }];
  });
}

function compareField(
  { before, after }: Pick<Pair<ComparedEntity>, "before" | "after">,
  field: Field,
  was: unknown,
  is: unknown,
  comparing: Comparing,
): Change[] {
  const { kind, id } = after;
  if (isContents(field.shape)) return [];
  const { name } = field;
  const shape = withoutContents(field.shape);
  const [one, other] = [
    fieldMeaning({ ...field, shape }, was, comparing.follow),
    fieldMeaning({ ...field, shape }, is, asItIs),
  ];
  if (isSame(one, other)) return [];
  const change = { kind, id, field: name, before: told(was), after: told(is) };
  if (typeof one === "string" && typeof other === "string" && shape.is === "text" && !shape.choice)
    return [{ ...change, ...compareTexts(kind, name, one, other, comparing.yearStarts) }];
  const times = compareTimes(shape, was, is);
  if (shape.is !== "list") {
    const promise =
      name === "target"
        ? compareTargets(before.data as Target, after.data as Target)
        : name === "targetBy"
          ? compareDeadlines(times)
          : undefined;
    return [
      {
        ...change,
        type: typeOf(name, shape),
        ...(times === undefined ? {} : { times }),
        ...(promise === undefined ? {} : { promise }),
      },
    ];
  }
  const items = compareItems(
    shape.of,
    itemsOf(shape.of, was, comparing.follow),
    itemsOf(shape.of, is, asItIs),
    name === "groups" ? (group) => String(comparing.followGroup(before.id, group)) : undefined,
  );
  return [{ ...change, type: typeOfList(field, shape, was, is, comparing.follow), items }];
}

/** What a change of a list is: of its order alone, of where its items are stated alone, or of what its field holds. */
function typeOfList({ name }: Field, shape: Shape, was: unknown, is: unknown, follow: Follow): ChangeType {
  const meanings = (of: Shape) => [meaningOf(of, was, follow), meaningOf(of, is, asItIs)] as const;
  if (isReordered(...meanings(shape))) return "order";
  return isSame(...meanings(withoutSource(shape))) ? "source" : typeOf(name, shape);
}

/** A shape without where a record is stated. */
function withoutSource(shape: Shape): Shape {
  if (shape.is === "list") return { is: "list", of: withoutSource(shape.of) };
  if (shape.is !== "record") return shape;
  const { source: _, ...fields } = shape.fields;
  return { is: "record", fields };
}

function compareTexts(
  kind: Kind,
  field: string,
  before: string,
  after: string,
  yearStarts: DayOfYear | undefined,
): Pick<Change, "type" | "words" | "times" | "promise"> {
  // A title that is no promise is a name.
  const isName = field === "title" && !promises.has(`${kind} title`);
  const type = isName ? "renamed" : (typesByField[field] ?? "reworded");
  if (type === "renumbered") return { type };
  const words = compareWords(before, after);
  const times = compareYearsInWords(before, after, yearStarts);
  const promise = promises.has(`${kind} ${field}`) ? comparePromises(before, after, words) : undefined;
  return {
    type,
    words,
    ...(times === undefined ? {} : { times }),
    ...(promise === undefined ? {} : { promise }),
  };
}

function compareTimes(shape: Shape, was: unknown, is: unknown): Lateness | undefined {
  if (shape.is !== "value" || !isData(was) || !isData(is)) return undefined;
  if (shape.grammar === "timeline") return compareTimelines(was, is);
  return shape.grammar === "date" ? compareDates(was, is) : undefined;
}

function typeOf(name: string, shape: Shape): ChangeType {
  const type = typesByField[name];
  if (type !== undefined) return type;
  const item = shape.is === "list" ? shape.of : shape;
  if (item.is === "value") return typesOfGrammar[item.grammar];
  if (item.is === "reference") return "remapped";
  return item.is === "text" && item.choice === undefined ? "reworded" : "changed";
}

/** Whether a field holds entities of their own, which are compared for themselves. */
export function isContents(shape: Shape): boolean {
  const item = shape.is === "list" ? shape.of : shape;
  return item.is === "entity" && fieldsByKind[item.kind].id?.required === true;
}

/** A shape without the entities in it that are compared for themselves: of groups all but the work, which says itself where it stands. */
function withoutContents(shape: Shape): Shape {
  if (shape.is === "list") return { is: "list", of: withoutContents(shape.of) };
  if (shape.is !== "entity") return shape;
  const fields = Object.entries(fieldsByKind[shape.kind]).filter(
    ([, { shape: of, unpublished }]) => !isContents(of) && unpublished !== true,
  );
  return { is: "record", fields: Object.fromEntries(fields) };
}

/** The items of a list that say something. */
function itemsOf(of: Shape, list: unknown, follow: Follow): ListItem[] {
  return (Array.isArray(list) ? list : [])
    .map((data: unknown) => ({ meaning: meaningOf(of, data, follow), data }))
    .filter(({ meaning }) => meaning !== undefined);
}

/** Whether two lists hold the same in another order. */
function isReordered(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  const inOneOrder = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).sort();
  return isSame(inOneOrder(one), inOneOrder(other));
}

const asItIs: Follow = (_kind, id) => id;

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null;
}

/** A value as a change tells it: nothing, or an empty list, is null. */
function told(value: unknown): unknown {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? null : value;
}
