// Prints src/model/kinds.generated.ts: the linked entities as types, and their shapes as data.
// Printed here, since no schema-to-type tool knows that a reference becomes the thing it names, or a text its value.
import { printData } from "./print-data.js";
import { fieldsOf, kindsOf, pascalCase, shapeOf } from "./read-schemas.js";

/** @typedef {import("./read-schemas.js").Schema} Schema */

/** @type {Record<string, string>} */
const typeOfGrammar = {
  timeline: "Timeline",
  date: "PlanDate",
  quantity: "Quantity",
  "day-of-year": "DayOfYear",
  citation: "Citation",
};

/** The text of the generated module. @param {Map<string, Schema>} schemas */
export function printKinds(schemas) {
  const kinds = kindsOf(schemas);
  /** @type {Map<string, string>} */
  const records = new Map();

  /** @param {Schema} shape @returns {string} */
  function typeOf(shape) {
    switch (shape.is) {
      case "text":
        return shape.choice === undefined
          ? "string"
          : shape.choice.map((/** @type {string} */ word) => `"${word}"`).join(" | ");
      case "flag":
        return "boolean";
      case "value":
        return /** @type {string} */ (typeOfGrammar[shape.grammar]);
      case "reference":
        return shape.to.map(pascalCase).join(" | ");
      case "entity":
        return pascalCase(shape.kind);
      case "list": {
        const item = typeOf(shape.of);
        return item.includes("|") ? `readonly (${item})[]` : `readonly ${item}[]`;
      }
      default: {
        const body = `{\n${membersOf(shape.fields, "  ")}}`;
        if (shape.named === undefined) return body.replaceAll("\n", "\n  ");
        records.set(shape.named, body);
        return shape.named;
      }
    }
  }

  /** @param {Record<string, Schema>} fields @param {string} indent */
  function membersOf(fields, indent) {
    return Object.values(fields)
      .map((field) => {
        const optional = field.required || field.shape.is === "list" ? "" : "?";
        const doc = field.description === undefined ? "" : `${indent}/** ${field.description} */\n`;
        return `${doc}${indent}readonly ${field.name}${optional}: ${typeOf(field.shape)};\n`;
      })
      .join("");
  }

  const interfaces = [...kinds].map(([kind, schema]) => {
    const members = membersOf(fieldsOf(schema, schemas), "  ");
    return `/** ${schema.description} */\nexport interface ${pascalCase(kind)} extends EntityBase {\n  readonly is: "${kind}";\n${members}}\n`;
  });
  const byKind = [...kinds.keys()].map((kind) => `  readonly ${kind}: ${pascalCase(kind)};\n`).join("");
  const lists = [...kinds]
    .map(([kind, schema]) => `  readonly ${schema["x-plural"]}: readonly ${pascalCase(kind)}[];\n`)
    .join("");
  const fields = [...kinds].map(([kind, schema]) => [kind, bare(fieldsOf(schema, schemas))]);
  const {
    constants,
    values: [fieldsByKind, fileFields],
  } = printData([Object.fromEntries(fields), fileFieldsOf(schemas)]);
  const recordTypes = [...records].map(([name, body]) => `export interface ${name} ${body}\n`);
  return [
    "// Made from schemas/ by src/make/print-kinds.js. Do not edit: change the schemas and run `npm run build`.",
    'import type { DayOfYear } from "./calendar.ts";',
    'import type { Citation } from "./citation.ts";',
    'import type { EntityBase } from "./entity.ts";',
    'import type { PlanDate } from "./plan-date.ts";',
    'import type { Quantity } from "./quantity.ts";',
    'import type { Fields, Shape } from "./shape.ts";',
    'import type { Timeline } from "./timeline.ts";\n',
    ...interfaces,
    ...recordTypes,
    `/** The kinds by name. */\nexport interface EntityByKind {\n${byKind}}\n`,
    "export type Kind = keyof EntityByKind;\n",
    "export type Entity = EntityByKind[Kind];\n",
    `/** All entities of a plan by the plural of their kind, each list in reading order. */\nexport interface EntityLists {\n${lists}}\n`,
    `/** The plural of each kind. */\nexport const plurals = ${JSON.stringify(Object.fromEntries([...kinds].map(([kind, schema]) => [kind, schema["x-plural"]])), null, 2)} as const satisfies Record<Kind, keyof EntityLists>;\n`,
    constants,
    `/** The fields of each kind. */\nexport const fieldsByKind: Readonly<Record<Kind, Fields>> = ${fieldsByKind};\n`,
    `/** What may stand in a file of a plan, by key. */\nexport const fileFields: Readonly<Record<string, Shape>> = ${fileFields};\n`,
  ].join("\n");
}

/** @param {Map<string, Schema>} schemas */
function fileFieldsOf(schemas) {
  const properties = schemas.get("plan-file.schema.json")?.properties;
  return Object.fromEntries(
    Object.entries(properties).map(([key, property]) => [key, shapeOf(property, schemas)]),
  );
}

/** Fields without what only the types need. @param {Record<string, Schema>} fields @returns {Record<string, Schema>} */
function bare(fields) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { description: _, ...field }]) => [
      name,
      { ...field, shape: bareShape(field.shape) },
    ]),
  );
}

/** @param {Schema} shape @returns {Schema} */
function bareShape(shape) {
  if (shape.is === "list") return { is: "list", of: bareShape(shape.of) };
  if (shape.is === "record") return { is: "record", fields: bare(shape.fields) };
  return shape;
}
