import fc from "fast-check";
import { parse, stringify } from "yaml";
import { decodeFile } from "../../src/cli/plan-files.ts";
import type { SourceFile } from "../../src/source/source-file.ts";
import { contextTexts, planWith } from "../corpus/contexts.ts";
import { planFolders, readPlanFolder } from "../read-plan-folder.ts";
import { mutatedTexts, places } from "./mutated-texts.ts";

/** What stands in the files of a plan, as values; numbers stay as they are written. */
type Value = string | number | boolean | null | readonly Value[] | Mapping;
interface Mapping {
  readonly [key: string]: Value;
}

const read = (text: string): Value => parse(text, { schema: "failsafe" });
/** The files of a small plan with nearly everything in it that plans may have. */
const small = Object.values(planWith("Words of some kind")).map(read);
/** Files of other plans, of a size that lets them be tried often. */
const samples: readonly Value[] = Object.values(planFolders)
  .flatMap(readPlanFolder)
  .map(({ text }) => read(text))
  .filter((value) => JSON.stringify(value).length < 6000);

/** Every value of the samples, and every key with the values under it; "timeline[]" for the items of its list. */
const known: Value[] = [];
const knownUnder = new Map<string, Value[]>();
function collect(value: Value, key = ""): void {
  known.push(value);
  const others = knownUnder.get(key) ?? [];
  others.push(value);
  knownUnder.set(key, others);
  for (const [inner, name] of membersOf(value, key)) collect(inner, name);
}
function membersOf(value: Value, key: string): [value: Value, key: string][] {
  if (isList(value)) return value.map((item) => [item, `${key}[]`]);
  return isMapping(value) ? Object.entries(value).map(([name, inner]) => [inner, name]) : [];
}
for (const sample of [...samples, ...small]) collect(sample);

const keys = [
  ...[...knownUnder.keys()].filter((key) => !key.endsWith("[]")),
  ...["title ", "TITLE", "1", "null", "a: b", "toString", "::error::x", "x".repeat(400)],
];

/** Values that are right in few places, and texts that are nearly what is expected. */
const odd: readonly Value[] = [
  ...[null, true, false, 0, -1, 1.5, 1e300, [], {}, [[]], [null], { a: {} }, ["a", "a"], [[[[[[]]]]]]],
  ...["x".repeat(5001), "W".repeat(300), "a\nb", "🏥", "Z".repeat(70)],
  ...["", " ", "~", "null", "0", "1,00", "23/25", "99/00", "100%", "£-5", "Q4 2023/24"],
  ...["from 2023/24", "2023/24 (?)", "31 June 2023", "rank 3 of 2", "9007199254740993"],
  ...Object.values(contextTexts),
];

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom(
      "exchange",
      "exchange",
      "exchange",
      "replace",
      "add",
      "remove",
      "rename",
      "double",
      "turn",
    ),
    /** Which value is changed, as a part of all in the order in which they stand. */
    at: places,
    /** Which of its members, where it has some, or of the values known under the same key. */
    chosen: fc.nat({ max: 10_000 }),
    value: fc.oneof(
      fc.nat({ max: known.length - 1 }).map((at) => known[at] ?? null),
      fc.nat({ max: odd.length - 1 }).map((at) => odd[at] ?? null),
      fc.string({ unit: "grapheme", maxLength: 30 }),
    ),
    key: fc.constantFrom(...keys),
  }),
  { minLength: 1, maxLength: 3 },
);

type Edit = typeof edits extends fc.Arbitrary<(infer One)[]> ? One : never;

/** How many values there are in a value, itself among them. */
function countOf(value: Value): number {
  return membersOf(value, "").reduce((sum, [inner]) => sum + countOf(inner), 1);
}

/** Changes one value among all in a value. */
function change(whole: Value, edit: Edit): Value {
  let left = Math.floor(edit.at * countOf(whole));
  const visit = (value: Value, key: string): Value => {
    if (left-- === 0) return changed(value, key, edit);
    if (left < 0) return value;
    if (isList(value)) return value.map((item) => visit(item, `${key}[]`));
    if (!isMapping(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner, name)]));
  };
  return visit(whole, "");
}

function changed(value: Value, key: string, { kind, chosen, value: fresh, key: freshKey }: Edit): Value {
  const others = knownUnder.get(key) ?? [];
  if (kind === "exchange") return others[chosen % others.length] ?? fresh;
  if (isList(value)) {
    if (kind === "add") return [...value, fresh];
    if (kind === "remove") return value.filter((_, at) => at !== chosen % value.length);
    if (kind === "double") return [...value, ...value];
    if (kind === "turn") return [...value].reverse();
  }
  if (isMapping(value)) {
    const entries = Object.entries(value);
    const isChosen = (at: number) => at === chosen % entries.length;
    if (kind === "add") return { ...value, [freshKey]: fresh };
    if (kind === "remove") return Object.fromEntries(entries.filter((_, at) => !isChosen(at)));
    if (kind === "rename")
      return Object.fromEntries(entries.map(([name, inner], at) => [isChosen(at) ? freshKey : name, inner]));
    if (kind === "double") return [value, value];
    if (kind === "turn") return Object.fromEntries(entries.reverse());
  }
  return fresh;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isMapping(value: Value): value is Mapping {
  return typeof value === "object" && value !== null && !isList(value);
}

function textOf(value: Value): string {
  return stringify(value, { aliasDuplicateObjects: false });
}

function fileOf(text: string, at: number): SourceFile {
  return { path: `plan/${at}.yaml`, text };
}

/** Files of plans after some changes to what stands in them. */
export const mutatedFiles: fc.Arbitrary<Buffer> = fc
  .record({ sample: fc.constantFrom(...samples, ...small), edits })
  .map(({ sample, edits }) => Buffer.from(textOf(edits.reduce(change, sample))));

const smallPlans = fc
  .record({ chosen: fc.nat({ max: small.length - 1 }), edits })
  .map(({ chosen, edits }) =>
    small.map((value, at) => fileOf(textOf(at === chosen ? edits.reduce(change, value) : value), at)),
  );

const plansWithFile = fc
  .oneof(mutatedFiles, mutatedTexts)
  .map((bytes) => [...small.map(textOf).map(fileOf), decodeFile(`plan/${small.length}.yaml`, bytes)]);

/** Plans after some changes: to what stands in a small plan, which often leave it well, or to what stands in a file beside it or to its bytes. */
export const mutatedPlans: fc.Arbitrary<readonly SourceFile[]> = fc.oneof(
  { weight: 2, arbitrary: smallPlans },
  { weight: 1, arbitrary: plansWithFile },
);
