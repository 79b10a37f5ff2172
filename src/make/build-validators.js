// Compiles the schemas to code ahead of time: Ajv itself is never loaded when planc runs, and no code is made from strings then.
import { writeFileSync } from "node:fs";
import { Ajv } from "ajv";
import { _, operators } from "ajv/dist/compile/codegen/index.js";
import standalone from "ajv/dist/standalone/index.js";

/** @typedef {import("./read-schemas.js").Schema} Schema */

/** Keywords that only editors, the link stage or the types use. */
const annotations = ["x-plural", "x-reference", "x-value", "x-unpublished"];

/**
 * Writes the validator of a plan file. @param {Map<string, Schema>} schemas @param {URL} target
 */
export function buildValidators(schemas, target) {
  // The schemas use nothing that draft 2020-12 added, and without it the code is smaller.
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictTypes: false,
    allowUnionTypes: true,
    messages: false,
    // A function for each value instead of its code in every place: a fifth of the size.
    inlineRefs: false,
    // Node takes milliseconds to make \S of all of Unicode, and no pattern means anything else without it.
    unicodeRegExp: false,
    code: { source: true, esm: true, lines: false },
  });
  for (const [keyword, tooFar] of /** @type {const} */ ([
    ["maxLength", operators.GT],
    ["minLength", operators.LT],
  ])) {
    ajv.removeKeyword(keyword);
    ajv.addKeyword({
      keyword,
      type: "string",
      schemaType: "number",
      // Ajv's own counts code points, which takes over half of the time of a validation; UTF-16 units do as well here.
      code: (context) => context.fail(_`${context.data}.length ${tooFar} ${context.schemaCode}`),
      error: { message: "", params: ({ schemaCode }) => _`{limit: ${schemaCode}}` },
    });
  }
  const validate = ajv.compile(asOneSchema(schemas));
  writeFileSync(target, withoutReferences(withPathAlone(standalone.default(ajv, validate))));
}

/**
 * The code of validators, each of which hands on the path alone to those of its parts. As Ajv writes them, they hand on an object of four things for each
 * value that they come by, of which nothing but the path is used: a quarter of the time that they take. Throws an Error where any of the others is left.
 * @param {string} code @returns {string}
 */
function withPathAlone(code) {
  const changed = code
    .replaceAll(
      /\{instancePath:?([^{}]*),parentData:?[^{},]*,parentDataProperty:?[^{}]*,rootData\}/g,
      (_, path) => path || "instancePath",
    )
    .replaceAll('{instancePath="", parentData, parentDataProperty, rootData=data}={}', 'instancePath=""');
  if (/parentData|rootData/.test(changed))
    throw new Error("Ajv writes its validators in another way than before");
  return changed;
}

/**
 * All schemas as one with definitions: what several of them refer to is then compiled once, not once for each.
 * @param {Map<string, Schema>} schemas @returns {Schema}
 */
function asOneSchema(schemas) {
  /** @type {Record<string, Schema>} */
  const definitions = {};
  for (const [file, schema] of schemas) {
    for (const [name, definition] of Object.entries(schema.$defs ?? {}))
      definitions[`${file}:${name}`] = forPlanc(definition);
    definitions[file] = forPlanc({ ...schema, $defs: undefined });
  }
  return { $ref: "#/$defs/plan-file.schema.json", $defs: definitions };
}

/**
 * A schema as planc needs it: without words for editors, and without the patterns of values that have a parser of their own, which says more than
 * "does not match".
 * @param {any} schema @returns {any}
 */
function forPlanc(schema) {
  if (Array.isArray(schema)) return schema.map(forPlanc);
  if (typeof schema !== "object" || schema === null) return schema;
  const { $schema: _unused, ...rest } = schema;
  // Where they are schemas, "title" and "description" are names of properties.
  for (const words of ["title", "description"]) if (typeof rest[words] === "string") delete rest[words];
  if (rest["x-value"] !== undefined) delete rest.pattern;
  for (const annotation of annotations) delete rest[annotation];
  if (typeof rest.$ref === "string") rest.$ref = `#/$defs/${rest.$ref.replace("#/$defs/", ":")}`;
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, forPlanc(value)]));
}

/**
 * The code of validators without the bare references in its schemas. It looks up no more there than names of properties and what may be chosen, so they
 * would be made at every start for nothing.
 * @param {string} code @returns {string}
 */
function withoutReferences(code) {
  return code.replaceAll(/\{"\$ref":"[^"]*"\}/g, "true");
}
