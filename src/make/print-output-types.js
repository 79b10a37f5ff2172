// Prints src/compile/compiled-plan.generated.ts: the types of plan.json, from its schema.
import { compile } from "json-schema-to-typescript";

/** @typedef {import("./read-schemas.js").Schema} Schema */

/** @param {Schema} schema @returns {Promise<string>} */
export function printOutputTypes(schema) {
  return compile(withoutWordsBesideReferences(schema), "CompiledPlan", {
    bannerComment:
      "// Made from schemas/output.schema.json by src/make/print-output-types.js. Do not edit: change the schemas and run `npm run build`.",
    additionalProperties: false,
    format: false,
    maxItems: 0,
  });
}

/** With words beside it, every reference would become a type of its own. @param {any} schema @returns {any} */
function withoutWordsBesideReferences(schema) {
  if (Array.isArray(schema)) return schema.map(withoutWordsBesideReferences);
  if (typeof schema !== "object" || schema === null) return schema;
  if (typeof schema.$ref === "string") return { $ref: schema.$ref };
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, withoutWordsBesideReferences(value)]),
  );
}
