import type { PlanValues } from "./clean-plan.ts";
import type { Place } from "./places.ts";
import {
  isList,
  isMapping,
  type Mapping,
  nameOfPath,
  type Path,
  type Stretch,
  type Value,
  type Written,
  writeYaml,
  type YamlText,
} from "./yaml-text.ts";

/** A change of a plan before it is written: the value at a path of a file becomes another, gets another key, or goes. */
export interface Edit {
  readonly file: string;
  readonly path: Path;
  readonly to?: Value;
  readonly key?: string;
}

/** A change of a written file: some characters are replaced. */
export interface TextEdit extends Stretch {
  readonly file: string;
  readonly text: string;
}

/** Where something must be found: at a value, at its key, or at the head of the entity at a path, or at some characters of a file. */
export interface Spot {
  /** Another rule than that of the fault, where one fault truthfully breaks two. */
  readonly rule?: string;
  readonly file: string;
  readonly path?: Path;
  readonly part?: "key" | "value" | "head";
  /** Of a value only these characters, counted from its start; or of the file, where no path is given. */
  readonly only?: Stretch;
  /** The severities by profile, where they are not those of the rule: "i/i/i". */
  readonly severity?: string;
}

/** One fault: how it is planted, and all that must be found then. */
export interface Fault {
  readonly what: string;
  readonly edits: readonly Edit[];
  readonly text?: TextEdit;
  /** A file that the machine cannot read. */
  readonly unreadable?: { readonly file: string; readonly text: string };
  readonly at: readonly Spot[];
}

/** The faults of one rule, and its severities by profile as the contract has them: "W/E/E", "–" where it is off. */
export interface Seed {
  readonly rule: string;
  readonly severity: string;
  readonly faults: () => readonly Fault[];
}

/** Sets a value. */
export function set({ file, path }: Pick<Place, "file" | "path">, to: Value, ...more: Path): Edit {
  return { file, path: [...path, ...more], to };
}

/** Takes a value away, with its key. */
export function drop({ file, path }: Pick<Place, "file" | "path">, ...more: Path): Edit {
  return { file, path: [...path, ...more] };
}

/** A spot at a value inside a place. */
export function at({ file, path }: Pick<Place, "file" | "path">, ...more: Path): Spot {
  return { file, path: [...path, ...more], part: "value" };
}

/** A spot at the key of a value. */
export function atKey({ file, path }: Pick<Place, "file" | "path">, ...more: Path): Spot {
  return { file, path: [...path, ...more], part: "key" };
}

/** A spot at the head of an entity: its id, or its first key. */
export function atHead({ file, path }: Pick<Place, "file" | "path">): Spot {
  return { file, path, part: "head" };
}

/** A value inside a value. */
export function valueAt(root: Value | undefined, path: Path): Value | undefined {
  return path.reduce<Value | undefined>((value, step) => {
    if (value !== undefined && isList(value)) return value[Number(step)];
    return isMapping(value) ? value[String(step)] : undefined;
  }, root);
}

/** A plan with its edits made. Files that no edit touches stay the same objects. */
export function edited(plan: PlanValues, edits: readonly Edit[]): PlanValues {
  const files: Record<string, Mapping> = { ...plan };
  for (const edit of edits) files[edit.file] = changed(files[edit.file] ?? {}, edit.path, edit) as Mapping;
  return files;
}

function changed(value: Value, [step, ...rest]: Path, edit: Edit): Value {
  if (step === undefined) return edit.to ?? null;
  const goes = rest.length === 0 && edit.to === undefined && edit.key === undefined;
  if (isList(value)) {
    if (goes) return value.filter((_, index) => index !== step);
    if (step === value.length) return [...value, changed(null, rest, edit)];
    return value.map((item, index) => (index === step ? changed(item, rest, edit) : item));
  }
  const mapping = isMapping(value) ? value : {};
  if (goes) return Object.fromEntries(Object.entries(mapping).filter(([key]) => key !== step));
  if (rest.length === 0 && edit.key !== undefined) {
    const { key: to } = edit;
    return Object.fromEntries(
      Object.entries(mapping).map(([key, inner]) => [key === step ? to : key, inner]),
    );
  }
  return { ...mapping, [step]: changed(mapping[step] ?? null, rest, edit) };
}

const written = new WeakMap<Mapping, YamlText>();

/** The text of a file of a plan, and where each value stands in it; written once for each file. */
export function textOf(file: Mapping): YamlText {
  let text = written.get(file);
  if (text === undefined) {
    text = writeYaml(file);
    written.set(file, text);
  }
  return text;
}

/** Where a spot is in a planted plan, as offsets in its file. */
export function stretchOf(plan: PlanValues, { file, path, part, only }: Spot): Stretch {
  if (path === undefined) return only ?? { start: 0, end: 0 };
  const { places } = textOf(plan[file] ?? {});
  const found = (where: Path): Written => {
    const place = places.get(nameOfPath(where));
    if (place === undefined) throw new Error(`Nothing stands at ${file} ${nameOfPath(where)}`);
    return place;
  };
  if (part === "head") {
    const entity = valueAt(plan[file], path);
    const keys = isMapping(entity) ? Object.keys(entity) : [];
    const first = keys.includes("id") ? found([...path, "id"]).value : found([...path, keys[0] ?? ""]).key;
    return first ?? { start: 0, end: 0 };
  }
  const place = found(path);
  const { start, end } = part === "key" ? (place.key ?? place.value) : place.value;
  return only === undefined ? { start, end } : { start: start + only.start, end: start + only.end };
}
