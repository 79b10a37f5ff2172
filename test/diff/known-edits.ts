import { cleanPlan, type PlanValues } from "../seeded/clean-plan.ts";
import { placesIn } from "../seeded/places.ts";
import { valueAt } from "../seeded/planting.ts";
import type { Value } from "../seeded/yaml-text.ts";

/** A value of a plan that is being edited. */
type Edited = string | boolean | null | Edited[] | EditedMapping;
interface EditedMapping {
  [key: string]: Edited;
}

/** An entity of a plan that is being edited: its values, and the list that it stands in. */
interface Entity {
  readonly kind: string;
  readonly id: string;
  readonly values: EditedMapping;
  readonly list: Edited[];
  /** The entities that it stands in, the nearest first, as "kind/id"; a group has no id. */
  readonly within: readonly string[];
  /** Whether other things name it. */
  readonly isNamed: boolean;
}

/** What one edit does: the entities that no other edit may touch, and the changes that must be told, in short. */
export interface KnownEdit {
  readonly touched: readonly string[];
  readonly expected: readonly string[];
}

/** What an edit is chosen from; `pick` and `amount` say which of its things an edit takes, and by how much it changes them. */
interface Choice {
  readonly plan: Readonly<Record<string, EditedMapping>>;
  readonly entities: readonly Entity[];
  readonly pick: number;
  readonly amount: number;
  /** A word that stands nowhere else. */
  readonly word: string;
}

/** Makes an edit; undefined where there is nothing to edit. */
type MakeEdit = (choice: Choice) => { readonly apply: () => void } & KnownEdit;

const places = placesIn(cleanPlan);

/** The entities of a copy of the clean plan. */
function entitiesOf(plan: Readonly<Record<string, EditedMapping>>): Entity[] {
  const named = new Set(
    places
      .filter(({ schema }) => schema["x-reference"] !== undefined)
      .map(({ value }) => String(value).split(",")[0]),
  );
  const found = places.filter(({ schema, value }) => schema.kind !== undefined && isMapping(value));
  return found.map(({ file, path, schema, value }) => {
    const id = String((value as EditedMapping).id ?? "");
    const list = valueAt(plan[file] as Value, path.slice(0, -1));
    const within = found
      .filter((other) => other.file === file && other.path.length < path.length)
      .filter((other) => other.path.every((step, at) => step === path[at]))
      .map((other) => `${other.schema.kind}/${String((other.value as EditedMapping).id ?? "")}`)
      .reverse();
    return {
      kind: schema.kind ?? "",
      id: schema.kind === "plan" ? "" : id,
      values: valueAt(plan[file] as Value, path) as EditedMapping,
      list: Array.isArray(list) ? (list as Edited[]) : [],
      within,
      isNamed: named.has(id),
    };
  });
}

function isMapping(value: unknown): value is EditedMapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One of the entities of a kind that an edit is possible for. */
function choose(
  { entities, pick }: Choice,
  kind: string,
  isPossible: (entity: Entity) => boolean = () => true,
): Entity {
  const found = entities.filter((entity) => entity.kind === kind && isPossible(entity));
  const entity = found[pick % found.length];
  if (entity === undefined) throw new Error(`The clean plan has no ${kind} for this edit.`);
  return entity;
}

function nameOf({ kind, id }: Entity): string {
  return `${kind}/${id}`;
}

/** An edit of one value of an entity. */
function setting(entity: Entity, key: string, to: Edited, expected: string): ReturnType<MakeEdit> {
  return {
    touched: [nameOf(entity)],
    expected: [expected],
    apply: () => {
      entity.values[key] = to;
    },
  };
}

function rewording(kind: string, key: string, type: string): MakeEdit {
  return (choice) => {
    const entity = choose(choice, kind);
    const before = String(entity.values[key]);
    const after = `${before} ${choice.word}`;
    return setting(entity, key, after, `${type} ${nameOf(entity)} ${key}: ${before} → ${after}`);
  };
}

/** A plan with another value where the values have a form of their own. */
function exchanging(
  kind: string,
  key: string,
  type: string,
  field: string,
  make: (before: string, amount: number) => string | undefined,
): MakeEdit {
  return (choice) => {
    const isPossible = ({ values }: Entity) =>
      typeof values[key] === "string" && make(values[key], choice.amount) !== undefined;
    const entity = choose(choice, kind, isPossible);
    const before = String(entity.values[key]);
    const after = make(before, choice.amount) ?? before;
    const bare = (text: string) => text.replace(/^[A-Z][a-z]+day /, "");
    return setting(
      entity,
      key,
      after,
      `${type} ${nameOf(entity)} ${field}: ${bare(before)} → ${bare(after)}`,
    );
  };
}

function lists(entity: Entity, key: string): string[] {
  const value = entity.values[key];
  return Array.isArray(value) ? value.map(String) : [];
}

function remapping(kind: string, key: string, field: string, to: string): MakeEdit {
  return (choice) => {
    const isPossible = (entity: Entity) => lists(entity, key).length > 0;
    const entity = choose(choice, kind, isPossible);
    const before = lists(entity, key);
    const others = choice.entities.filter(
      (other) => other.kind === to && !before.includes(other.id) && other.id !== entity.id,
    );
    const added = others[choice.amount % others.length]?.id ?? "";
    const after = choice.amount % 2 === 0 ? [...before, added] : [...before.slice(1), added];
    const edit = setting(
      entity,
      key,
      after,
      `remapped ${nameOf(entity)} ${field}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
    );
    return { ...edit, touched: [nameOf(entity), `${to}/${added}`, ...before.map((id) => `${to}/${id}`)] };
  };
}

/** Shifts every year of a timeline, or of a date. */
function shifted(text: string, by: number): string {
  return text
    .replace(/20(\d\d)\/(\d\d)/g, (_, one, other) => `20${Number(one) + by}/${Number(other) + by}`)
    .replace(/(?<= )20(\d\d)(?!\/)/g, (_, year) => `20${Number(year) + by}`);
}

/** Edits of known kinds, by what is done. */
export const knownEdits: Readonly<Record<string, MakeEdit>> = {
  "reword a piece of work": rewording("intervention", "title", "reworded"),
  "reword a pledge": rewording("pledge", "text", "reworded"),
  "reword a milestone": rewording("milestone", "title", "reworded"),
  "reword an outcome": rewording("outcome", "text", "reworded"),
  "rename a priority": rewording("priority", "name", "renamed"),
  "rename an organisation": rewording("organisation", "name", "renamed"),
  "rename a chapter": rewording("chapter", "title", "renamed"),
  "rename an indicator": rewording("indicator", "name", "renamed"),
  "reword the vision": rewording("plan", "vision", "reworded"),
  "change the status": (choice) =>
    setting(choose(choice, "plan"), "status", "consultation", "status plan/ status: draft → consultation"),
  "retime a piece of work": exchanging("intervention", "timeline", "retimed", "timeline", (before, amount) =>
    /\(/.test(before) ? undefined : shifted(before, amount),
  ),
  "retime a milestone": exchanging("milestone", "when", "retimed", "when", (before, amount) =>
    // Of a date with its weekday the weekday would have to change, too.
    /day/.test(before) ? undefined : shifted(before, amount),
  ),
  "move a target": exchanging("indicator", "target", "retargeted", "target", (before, amount) =>
    /^\d+%$/.test(before) ? `${Number.parseInt(before, 10) + amount}%` : undefined,
  ),
  "change a number": exchanging("figure", "value", "revalued", "value", (before, amount) =>
    /^\d+,\d+ people$/.test(before)
      ? before.replace(/^\d+/, (many) => `${Number(many) + amount}`)
      : undefined,
  ),
  "renumber a piece of work": (choice) => {
    const entity = choose(choice, "intervention");
    const { number = "" } = entity.values;
    const after = `${String(number)}${choice.amount}9`;
    return setting(
      entity,
      "number",
      after,
      `renumbered ${nameOf(entity)} number: ${String(number)} → ${after}`,
    );
  },
  "map a pledge to another priority": remapping("pledge", "priorities", "priorities", "priority"),
  "map a pledge to another indicator": remapping("pledge", "indicators", "indicators", "indicator"),
  "depend on something else": remapping("intervention", "depends-on", "dependsOn", "intervention"),
  "turn the points of a priority round": (choice) => {
    const entity = choose(choice, "priority");
    const before = lists(entity, "key-points");
    const after = [...before].reverse();
    const told = `order ${nameOf(entity)} keyPoints: ${JSON.stringify(before)} → ${JSON.stringify(after)}`;
    return setting(entity, "key-points", after, told);
  },
  "write a note": (choice) => {
    const entity = choose(choice, "stage", ({ values }) => values.notes === undefined);
    const note = { text: `A remark on ${choice.word}` };
    return setting(entity, "notes", [note], `note ${nameOf(entity)} notes: null → ${JSON.stringify([note])}`);
  },
  "name a source": (choice) => {
    const entity = choose(choice, "pledge", ({ values }) => values.source === undefined);
    const source = `leaflet, page ${choice.amount + 10}`;
    const edit = setting(entity, "source", source, `source ${nameOf(entity)} source: null → ${source}`);
    return { ...edit, touched: [...edit.touched, "source/leaflet"] };
  },
  "make something internal": (choice) => {
    const entity = choose(choice, "term", ({ values }) => values.audience === undefined);
    return setting(entity, "audience", "internal", `audience ${nameOf(entity)} audience: null → internal`);
  },
  "add a piece of work": (choice) => {
    const priority = choose(choice, "priority", ({ values }) => Array.isArray(values.interventions));
    const id = choice.word;
    return {
      touched: [nameOf(priority)],
      expected: [`added intervention/${id}`],
      apply: () => {
        const { interventions } = priority.values;
        const title = `Try ${choice.word} for once`;
        if (Array.isArray(interventions))
          interventions.unshift({ id, number: "99", title, timeline: "2026/27" });
      },
    };
  },
  "add a term": (choice) => {
    const { list } = choose(choice, "term", ({ list }) => list.length > 0);
    const id = choice.word;
    return {
      touched: [],
      expected: [`added term/${id}`],
      apply: () => list.push({ id, term: id, meaning: "New." }),
    };
  },
  "take a piece of work out": (choice) => {
    const entity = choose(choice, "intervention", isAlone);
    return {
      touched: [nameOf(entity), ...entity.within],
      expected: [`removed ${nameOf(entity)}`],
      apply: () => entity.list.splice(entity.list.indexOf(entity.values), 1),
    };
  },
  "take an organisation out": (choice) => {
    const entity = choose(choice, "organisation", ({ isNamed, list }) => !isNamed && list.length > 1);
    return {
      touched: [nameOf(entity)],
      expected: [`removed ${nameOf(entity)}`],
      apply: () => entity.list.splice(entity.list.indexOf(entity.values), 1),
    };
  },
  "move a piece of work to another priority": (choice) => {
    const entity = choose(choice, "intervention", (one) => isAlone(one) && !one.within.some(isGroup));
    const [home = ""] = entity.within;
    const other = choose(
      choice,
      "priority",
      (one) => nameOf(one) !== home && Array.isArray(one.values.interventions),
    );
    return {
      touched: [nameOf(entity), home, nameOf(other)],
      expected: [`moved ${nameOf(entity)} priority: ${home.split("/")[1]} → ${other.id}`],
      apply: () => {
        entity.list.splice(entity.list.indexOf(entity.values), 1);
        const { interventions } = other.values;
        if (Array.isArray(interventions)) interventions.push(entity.values);
      },
    };
  },
  "move a piece of work to another group": (choice) => {
    const entity = choose(choice, "intervention", (one) => isAlone(one) && one.within.some(isGroup));
    const home = entity.within.find((name) => name.startsWith("priority/")) ?? "";
    const priority = choose(choice, "priority", (one) => nameOf(one) === home);
    const groups = (priority.values.groups as EditedMapping[]).map(({ name, interventions }) => ({
      name: String(name),
      work: interventions as Edited[],
    }));
    const from = groups.find(({ work }) => work === entity.list);
    const to = groups.filter((group) => group !== from)[choice.amount % (groups.length - 1)];
    return {
      touched: [nameOf(entity), home],
      expected: [`moved ${nameOf(entity)} group: ${from?.name} → ${to?.name}`],
      apply: () => {
        entity.list.splice(entity.list.indexOf(entity.values), 1);
        to?.work.push(entity.values);
      },
    };
  },
  "rename a group": (choice) => {
    const group = choose(choice, "group", ({ within }) => within.length > 0);
    const [home = ""] = group.within;
    return {
      touched: [home],
      expected: [`changed ${home} groups`],
      apply: () => {
        group.values.name = `${String(group.values.name)} ${choice.word}`;
      },
    };
  },
  "turn the work of a priority round": (choice) => {
    const priority = choose(choice, "priority", ({ values }) => Array.isArray(values.interventions));
    const work = priority.values.interventions as EditedMapping[];
    return {
      touched: [nameOf(priority), ...work.map(({ id }) => `intervention/${String(id)}`)],
      expected: [`order ${nameOf(priority)} interventions`],
      apply: () => work.reverse(),
    };
  },
  "turn groups round": (choice) => {
    const priority = choose(choice, "priority", ({ values }) => Array.isArray(values.groups));
    return {
      touched: [nameOf(priority)],
      expected: [`order ${nameOf(priority)} groups`],
      apply: () => (priority.values.groups as Edited[]).reverse(),
    };
  },
  "turn milestones round": (choice) => {
    const entity = choose(choice, "intervention", ({ values }) => Array.isArray(values.milestones));
    return {
      touched: [nameOf(entity)],
      expected: [`order ${nameOf(entity)} milestones`],
      apply: () => (entity.values.milestones as Edited[]).reverse(),
    };
  },
  "give a piece of work another id": anotherId("intervention"),
  "give a pledge another id": anotherId("pledge"),
  "give a priority another id": anotherId("priority"),
  "give a person another id": anotherId("person"),
};

/** An id that changes wherever it stands: what names it has not changed. */
function anotherId(kind: string): MakeEdit {
  return (choice) => {
    const entity = choose(choice, kind);
    const id = `new-${choice.word}`;
    return {
      touched: [everyId],
      expected: [`given another id ${kind}/${id} id: ${entity.id} → ${id}`],
      apply: () => {
        entity.values.id = id;
        for (const { file, path, schema, value } of places) {
          if (schema["x-reference"]?.includes(kind) !== true || value !== entity.id) continue;
          const holder = valueAt(choice.plan[file] as Value, path.slice(0, -1)) as unknown as Record<
            string,
            string
          >;
          holder[String(path.at(-1))] = id;
        }
      },
    };
  };
}

/** Stands for all ids. Other edits name things by their ids, so that one which changes an id comes alone. */
const everyId = "every id";

function isAlone(entity: Entity): boolean {
  const { parts, milestones } = entity.values;
  const isPart = entity.within[0]?.startsWith("intervention/") === true;
  return (
    !entity.isNamed && !isPart && parts === undefined && milestones === undefined && entity.list.length > 2
  );
}

function isGroup(name: string): boolean {
  return name.startsWith("group/");
}

/** An edit that is to be made: its name in the list, which of the things it takes, and by how much it changes them. */
export interface ChosenEdit {
  readonly name: string;
  readonly pick: number;
  readonly amount: number;
}

/** Makes edits to the clean plan, those left out that would touch what another has touched. Gives what must be told, in order of the letters. */
export function makeEdits(chosen: readonly ChosenEdit[]): {
  plan: PlanValues;
  expected: string[];
  made: string[];
} {
  const plan = structuredClone(cleanPlan) as Record<string, EditedMapping>;
  const entities = entitiesOf(plan);
  const touched = new Set<string>();
  const expected: string[] = [];
  const made: string[] = [];
  for (const [at, { name, pick, amount }] of chosen.entries()) {
    const edit = knownEdits[name]?.({ plan, entities, pick, amount, word: `zebra-${at + 1}` });
    if (edit === undefined || touched.has(everyId) || edit.touched.some((one) => touched.has(one))) continue;
    if (edit.touched.includes(everyId) && made.length > 0) continue;
    for (const one of edit.touched) touched.add(one);
    edit.apply();
    expected.push(...edit.expected);
    made.push(name);
  }
  return { plan: plan as unknown as PlanValues, expected: expected.sort(), made };
}
