// Compiles the schemas to code ahead of time: Ajv itself is never loaded when planc runs, and no code is made from strings then.
import { writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { _, operators } from "ajv/dist/compile/codegen/index.js";
import standalone from "ajv/dist/standalone/index.js";

/** @typedef {import("./read-schemas.js").Schema} Schema */

/** Keywords that only editors, the link stage or the types use. */
const annotations = ["x-plural", "x-reference", "x-value"];

/**
 * Writes the validator of a plan file. @param {Map<string, Schema>} schemas @param {URL} target
 */
export function buildValidators(schemas, target) {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    allowUnionTypes: true,
    messages: false,
    // A function for each value instead of its code in every place: a fifth of the size.
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
    keywords: annotations,
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
  for (const [name, schema] of schemas) ajv.addSchema(withoutPatternsOfValues(schema), name);
  const validate = ajv.getSchema("plan-file.schema.json");
  if (validate === undefined) throw new Error("plan-file.schema.json does not compile");
  writeFileSync(target, standalone.default(ajv, validate));
}

/**
 * The patterns of values with a parser of their own are for editors' programs; planc's parsers say more than "does not match".
 * @param {any} schema @returns {any}
 */
function withoutPatternsOfValues(schema) {
  if (Array.isArray(schema)) return schema.map(withoutPatternsOfValues);
  if (typeof schema !== "object" || schema === null) return schema;
  const { $schema: _unused, ...rest } = schema;
  // Words for editors are not needed here. (Where they are schemas, "title" and "description" are names of properties.)
  for (const words of ["title", "description"]) if (typeof rest[words] === "string") delete rest[words];
  if (rest["x-value"] !== undefined) delete rest.pattern;
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, withoutPatternsOfValues(value)]),
  );
}
