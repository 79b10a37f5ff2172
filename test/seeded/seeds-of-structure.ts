import {
  afterEdits,
  dangling,
  entitiesOf,
  fields,
  idNamed,
  isReference,
  places,
  referencesTo,
} from "./garden.ts";
import { isText, type Place } from "./places.ts";
import { at, atHead, atKey, drop, type Fault, type Seed, set } from "./planting.ts";
import { isList, isMapping, type Value } from "./yaml-text.ts";

const always = "E/E/E";

/** What stands under a key, or in a list, as messages of the tests name it. */
function named(place: Place): string {
  return `${place.file} ${place.path.join(".")}`;
}

function last(place: Place): string {
  return String(place.path.at(-1));
}

const keyed = fields.filter(({ path }) => typeof path.at(-1) === "string");

function misspelt(): Fault[] {
  return keyed.map((place) => {
    const key = `${last(place)}${last(place).at(-1)}`;
    return {
      what: `misspelt key at ${named(place)}`,
      edits: [{ file: place.file, path: place.path, key }],
      at: [atKey({ file: place.file, path: [...place.path.slice(0, -1), key] })],
    };
  });
}

function unknown(): Fault[] {
  return fields
    .filter(({ value }) => isMapping(value))
    .map((place) => ({
      what: `unknown key in ${named(place)}`,
      edits: [set(place, "Brie", "favourite-cheese")],
      at: [atKey(place, "favourite-cheese")],
    }));
}

/** What a value that holds things with ids leaves behind when it is not there: references to nothing. */
function withDangling(held: Value | undefined, fault: Fault): Fault {
  const holds = typeof held === "object" && JSON.stringify(held).includes('"id":');
  return holds ? { ...fault, at: [...fault.at, ...dangling(afterEdits(...fault.edits))] } : fault;
}

/** One of several ways to be wrong: neighbouring fields are wrong in different ways. */
function oneOf<T>(ways: readonly T[], index: number): T[] {
  return ways.slice(index % Math.max(1, ways.length)).slice(0, 1);
}

/** Values of the wrong type or form for a place. */
function wrongValues(place: Place): Value[] {
  const { value, schema } = place;
  if (isList(value) || isMapping(value)) return ["many things"];
  if (typeof value === "boolean") return ["perhaps"];
  const wrong: Value[] = [["one", "two"], { one: "Two" }];
  if (schema.enum === undefined) wrong.push(true);
  else wrong.push("sometimes");
  // Words of any form must have a word in them.
  const isAnyForm = schema.pattern === undefined || schema.pattern === "\\S";
  if (!isAnyForm && schema["x-value"] === undefined) wrong.push("Not In Form!");
  if (schema.maxLength !== undefined && (isAnyForm || schema["x-value"] !== undefined))
    wrong.push("a".repeat(schema.maxLength + 1));
  if (isText(place)) wrong.push("", "  ");
  return schema["x-value"] === "day-of-year" ? [...wrong, "31 June"] : wrong;
}

/** In each field nothing, or a value of the wrong type or form; of what must be there, both. */
function wrongOrEmpty(): Fault[] {
  const required = new Set(
    fields.flatMap(({ field, schema }) => (schema.required ?? []).map((key) => `${field}.${key}`)),
  );
  return fields
    .filter(({ path }) => path.length > 0)
    .flatMap((place, index) => {
      const isItem = typeof place.path.at(-1) === "number";
      const empty = {
        what: `nothing at ${named(place)}`,
        edits: [set(place, null)],
        at: [isItem ? at(place) : atKey(place)],
      };
      const wrong = oneOf(wrongValues(place), index).map((value) => ({
        what: `${JSON.stringify(value).slice(0, 20)} at ${named(place)}`,
        edits: [set(place, value)],
        at: [at(place)],
      }));
      const faults = required.has(place.field) ? [empty, ...wrong] : index % 3 === 0 ? [empty] : wrong;
      return faults.map((fault) => withDangling(place.value, fault));
    });
}

function missing(): Fault[] {
  return fields.flatMap((place) => {
    const { value } = place;
    if (!isMapping(value) || Object.keys(value).length === 1) return [];
    return (place.schema.required ?? []).map((key) => {
      const first = Object.keys(value).find((other) => other !== key) ?? "";
      const inList = typeof place.path.at(-1) === "number";
      return withDangling(value[key], {
        what: `no ${key} in ${named(place)}`,
        edits: [drop(place, key)],
        at: [inList ? atKey(place, first) : atKey(place)],
      });
    });
  });
}

function noPlan(): Fault {
  return {
    what: "no plan entry",
    edits: [drop({ file: "plan.yaml", path: ["plan"] })],
    at: [{ file: "chapters.yaml" }],
  };
}

function valueFaults(grammar: string, wrong: readonly string[]): Fault[] {
  return places
    .filter(({ schema, value }) => schema["x-value"] === grammar && typeof value === "string")
    .flatMap((place, index) =>
      oneOf(wrong, index).map((to) => ({
        what: `${to} at ${named(place)}`,
        edits: [set(place, to)],
        at: [at(place)],
      })),
    );
}

/** Each thing with the id of the first of its kind. What refers to it is changed with it, so that no reference leads nowhere. */
function repeatedIds(): Fault[] {
  const kinds = new Set(places.flatMap(({ schema }) => schema.kind ?? []));
  return [...kinds].flatMap((kind) => {
    const [first, ...others] = entitiesOf(kind).filter(({ id }) => id !== "");
    if (first === undefined) return [];
    return others.map((other) => ({
      what: `${kind} ${other.id} has the id of ${first.id}`,
      edits: [
        set(other, first.id, "id"),
        ...referencesTo(kind, other.id).map((place) =>
          set(place, `${first.id}${String(place.value).slice(other.id.length)}`),
        ),
        // What the one depended on is no circle once both have one name.
        ...(other.value["depends-on"] === undefined ? [] : [drop(other, "depends-on")]),
      ],
      at: [at(other, "id")],
    }));
  });
}

function unknownReferences(): Fault[] {
  const wrong = fields.filter(isReference);
  return places.filter(isReference).flatMap((place) => {
    const ids = wrong.includes(place) ? ["nobody-knows", "first-list"] : ["nobody-knows"];
    return ids.map((id) => ({
      what: `${id} at ${named(place)}`,
      edits: [set(place, `${id}${String(place.value).slice(idNamed(place).length)}`)],
      at: [{ ...at(place), only: { start: 0, end: id.length } }],
    }));
  });
}

function circles(): Fault[] {
  const work = entitiesOf("intervention");
  const alone = work.map((one) => ({
    what: `${one.id} depends on itself`,
    edits: [set(one, [one.id], "depends-on")],
    at: [at(one, "depends-on")],
  }));
  // Work of one year, so that each could follow the other.
  const short = work.filter(({ value }) => value.timeline === "2026/27" && value["depends-on"] === undefined);
  const pairs = short.slice(1).map((other, index) => {
    const one = short[index] ?? other;
    return {
      what: `${one.id} and ${other.id} depend on each other`,
      edits: [set(one, [other.id], "depends-on"), set(other, [one.id], "depends-on")],
      at: [at(one, "depends-on")],
    };
  });
  const wholes = ["priority", "organisation", "place"].flatMap((kind) => {
    const all = entitiesOf(kind);
    const single = all.map((one) => ({
      what: `${kind} ${one.id} is part of itself`,
      edits: [set(one, one.id, "part-of")],
      at: [at(one, "part-of")],
    }));
    const isPart = (id: string) => referencesTo(kind, id).some(({ field }) => field.endsWith("part-of"));
    const [one, other] = all.filter(({ id, value }) => value["part-of"] === undefined && !isPart(id));
    if (one === undefined || other === undefined) return single;
    return [
      ...single,
      {
        what: `${kind} ${one.id} and ${other.id} are part of each other`,
        edits: [set(one, other.id, "part-of"), set(other, one.id, "part-of")],
        at: [at(one, "part-of")],
      },
    ];
  });
  return [...alone, ...pairs, ...wholes];
}

function unmappedPledges(): Fault[] {
  return entitiesOf("pledge").flatMap((pledge) => [
    { what: `${pledge.id} without priorities`, edits: [drop(pledge, "priorities")], at: [atHead(pledge)] },
    {
      what: `${pledge.id} with an empty list`,
      edits: [set(pledge, [], "priorities")],
      at: [atKey(pledge, "priorities")],
    },
  ]);
}

/** Faults against the rules of structure that stand in values: those of whole files are in seeds-of-files.ts. */
export const seedsOfStructure: readonly Seed[] = [
  {
    rule: "schema",
    severity: always,
    faults: () => [...misspelt(), ...unknown(), ...wrongOrEmpty(), ...missing(), noPlan()],
  },
  {
    rule: "timeline-well-formed",
    severity: always,
    faults: () =>
      valueFaults("timeline", [
        "25/27",
        "next year",
        "27/28 to 26/27",
        "2026",
        "2026/27 to",
        "2026/27, 2026/27",
        "Q1 2026/27",
      ]),
  },
  {
    rule: "date-well-formed",
    severity: always,
    faults: () =>
      valueFaults("date", [
        "31 June 2026",
        "soon",
        "Fryday 5 June 2026",
        "7/6/2026",
        "2026/28",
        "29 February 2026",
        "Q5 2026/27",
      ]),
  },
  {
    rule: "quantity-well-formed",
    severity: always,
    faults: () =>
      valueFaults("quantity", ["38,5%", "rank 50 of 42", "a lot", "about 30 people", "3 to 4 people"]),
  },
  { rule: "id-unique", severity: always, faults: repeatedIds },
  { rule: "reference-known", severity: always, faults: unknownReferences },
  { rule: "dependency-acyclic", severity: always, faults: circles },
  { rule: "pledge-has-priority", severity: always, faults: unmappedPledges },
];
