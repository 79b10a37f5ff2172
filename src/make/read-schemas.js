// Reads schemas/ into the shapes of the kinds. The schemas are the one place where a kind is described: its types, its
// shape, its validator and its part of the output schema are all made from there.
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../schemas/", import.meta.url);

/** @typedef {Record<string, any>} Schema */

/** The schemas of what planc writes: plan.json, and what planc diff tells programs. */
const outputs = ["output.schema.json", "diff.schema.json"];

/** The schemas of what editors write, by file name, in code-point order. @returns {Map<string, Schema>} */
export function readSchemas() {
  const names = readdirSync(folder).filter(
    (name) => name.endsWith(".schema.json") && !outputs.includes(name),
  );
  return new Map(names.sort().map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8"))]));
}

/**
 * The schemas of the kinds (those with a plural), by kind. @param {Map<string, Schema>} schemas
 * @returns {Map<string, Schema>}
 */
export function kindsOf(schemas) {
  const kinds = [...schemas].filter(([, schema]) => schema["x-plural"] !== undefined);
  return new Map(kinds.map(([name, schema]) => [name.replace(".schema.json", ""), schema]));
}

/** The name of a field in the model: printed-as is printedAs. @param {string} name */
export function camelCase(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** The name of a type: printed-wording is PrintedWording. @param {string} name */
export function pascalCase(name) {
  return camelCase(`-${name}`);
}

/**
 * What stands in a field, with all that its printers need: `named` is the type it has a name for, `choice` its allowed words.
 * @param {Schema} schema @param {Map<string, Schema>} schemas @returns {Schema}
 */
export function shapeOf(schema, schemas) {
  if (schema.$ref !== undefined) {
    const [file, pointer] = schema.$ref.split("#/$defs/");
    const found = pointer === undefined ? schemas.get(file) : schemas.get(file)?.$defs[pointer];
    if (found === undefined) throw new Error(`No schema at ${schema.$ref}`);
    if (found["x-plural"] !== undefined) return { is: "entity", kind: file.replace(".schema.json", "") };
    const shape = shapeOf({ ...found, ...schema, $ref: undefined }, schemas);
    return shape.is === "record"
      ? { ...shape, named: pascalCase(pointer ?? file.replace(".schema.json", "")) }
      : shape;
  }
  if (schema["x-value"] !== undefined) return { is: "value", grammar: schema["x-value"] };
  if (schema["x-reference"] !== undefined) return { is: "reference", to: schema["x-reference"] };
  if (schema.type === "boolean") return { is: "flag" };
  if (schema.type === "array") return { is: "list", of: shapeOf(schema.items, schemas) };
  if (schema.type === "object") return { is: "record", fields: fieldsOf(schema, schemas) };
  return schema.enum === undefined ? { is: "text" } : { is: "text", choice: schema.enum };
}

/** The fields of a kind or record by name. @param {Schema} schema @param {Map<string, Schema>} schemas */
export function fieldsOf(schema, schemas) {
  /** @type {Record<string, Schema>} */
  const fields = {};
  for (const [name, property] of Object.entries(schema.properties)) {
    const required = (schema.required ?? []).includes(name);
    fields[name] = {
      name: camelCase(name),
      required,
      description: property.description,
      shape: shapeOf(property, schemas),
      ...(property["x-unpublished"] === true ? { unpublished: true } : {}),
    };
  }
  return fields;
}
