import { readdirSync, readFileSync } from "node:fs";
import type { PlanValues } from "./clean-plan.ts";
import { isList, isMapping, type Mapping, type Path, type Value } from "./yaml-text.ts";

/** What a schema says of a value, with its references followed. */
export interface ValueSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly items?: ValueSchema;
  readonly $ref?: string;
  /** On the schema of a kind: the kind's name in the plural. */
  readonly "x-plural"?: string;
  /** The name of the kind, noted when a reference to its schema is followed. */
  readonly kind?: string;
  readonly "x-value"?: string;
  readonly "x-reference"?: readonly string[];
}

/** A value of a plan: where it stands, what its schema says of it, and the entity it belongs to. */
export interface Place {
  readonly file: string;
  readonly path: Path;
  readonly value: Value;
  readonly schema: ValueSchema;
  /** The kind of the entity around it (or of itself, where it is one), and that entity's path; "file" at the top. */
  readonly kind: string;
  readonly entity: Path;
  /** The field without indexes, from its kind on: "indicator.trajectory.when". Of an entity, its kind alone. */
  readonly field: string;
}

const folder = new URL("../../schemas/", import.meta.url);
const schemas = new Map<string, ValueSchema & { readonly $defs?: Readonly<Record<string, ValueSchema>> }>(
  readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8"))]),
);

const followed = new WeakMap<ValueSchema, ValueSchema>();

/** A schema with its reference followed; what stands beside the reference is kept. */
function follow(schema: ValueSchema): ValueSchema {
  if (schema.$ref === undefined) return schema;
  const known = followed.get(schema) ?? resolve(schema, schema.$ref);
  followed.set(schema, known);
  return known;
}

function resolve(schema: ValueSchema, reference: string): ValueSchema {
  const [name = "", definition] = reference.split("#/$defs/");
  const target = definition === undefined ? schemas.get(name) : schemas.get(name)?.$defs?.[definition];
  const { $ref: _, ...beside } = schema;
  const kind = target?.["x-plural"] === undefined ? {} : { kind: name.replace(".schema.json", "") };
  return { ...target, ...kind, ...beside };
}

const planFile = follow({ $ref: "plan-file.schema.json" });

/** Every value of a plan, in reading order: files by path, values as they stand. */
export function placesIn(plan: PlanValues): Place[] {
  const found: Place[] = [];
  const walk = (value: Value, raw: ValueSchema, place: Omit<Place, "value" | "schema">): void => {
    const schema = follow(raw);
    const here =
      schema.kind === undefined
        ? place
        : { ...place, kind: schema.kind, entity: place.path, field: schema.kind };
    found.push({ ...here, value, schema });
    if (isList(value))
      for (const [index, item] of value.entries())
        walk(item, schema.items ?? {}, { ...here, path: [...here.path, index] });
    if (isMapping(value))
      for (const [key, inner] of Object.entries(value))
        walk(inner, schema.properties?.[key] ?? {}, {
          ...here,
          path: [...here.path, key],
          field: `${here.field}.${key}`,
        });
  };
  for (const file of Object.keys(plan).sort())
    walk(plan[file] as Mapping, planFile, { file, path: [], kind: "file", entity: [], field: "file" });
  return found;
}

/** Every field that the schemas know, as `Place` names fields. */
export function fieldsInSchemas(): Set<string> {
  const fields = new Set<string>();
  const walk = (raw: ValueSchema, field: string): void => {
    const schema = follow(raw);
    const name = schema.kind ?? field;
    if (schema.kind !== undefined && fields.has(name)) return;
    fields.add(name);
    if (schema.items !== undefined) walk(schema.items, name);
    for (const [key, inner] of Object.entries(schema.properties ?? {})) walk(inner, `${name}.${key}`);
  };
  walk(planFile, "file");
  return fields;
}

/** The first place of each field among places: enough where all places of a field are alike. */
export function onePerField(places: readonly Place[]): Place[] {
  const first = new Map<string, Place>();
  for (const place of places) {
    const kind = `${place.field} ${typeof place.value} ${isList(place.value)} ${typeof place.path.at(-1)}`;
    if (!first.has(kind)) first.set(kind, place);
  }
  return [...first.values()];
}

/** Whether a value is words for people to read, as far as its schema can tell. */
export function isText({ schema, value }: Place): boolean {
  // That there is a word in it is all that is asked of its form.
  const isAnyForm = schema.pattern === undefined || schema.pattern === "\\S";
  const isPlain = schema.enum === undefined && isAnyForm && schema["x-value"] === undefined;
  return (
    typeof value === "string" && schema.type === "string" && isPlain && schema["x-reference"] === undefined
  );
}
