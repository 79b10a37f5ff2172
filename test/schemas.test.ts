import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { flattenFolder, planFolders, readPlanFolder } from "./read-plan-folder.ts";

const folder = new URL("../schemas/", import.meta.url);
const names = readdirSync(folder);

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly "x-plural"?: string;
  readonly "x-value"?: string;
  readonly pattern?: string;
}

function read(name: string): Schema {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8"));
}

/** Every property of a schema and of what is in it, with its path. */
function* propertiesOf(schema: Schema, path: string): Generator<[path: string, property: Schema]> {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    yield [`${path}.${name}`, property];
    yield* propertiesOf(property, `${path}.${name}`);
  }
  if (schema.items !== undefined) yield* propertiesOf(schema.items, `${path}[]`);
  for (const [name, definition] of Object.entries(schema.$defs ?? {}))
    yield* propertiesOf(definition, `${path}#${name}`);
}

const inputs = names.filter((name) => !name.startsWith("output"));
const kinds = inputs.filter((name) => read(name)["x-plural"] !== undefined);

describe("the schemas of plan files", () => {
  test.each(inputs)(
    "%s is draft 2020-12, and every property has a description that an editor shows",
    (name) => {
      const schema = read(name);
      expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
      for (const [path, property] of propertiesOf(schema, name)) {
        expect(property.description, path).toMatch(/\S/);
      }
    },
  );

  test.each(kinds)("%s has the fields that every kind has", (name) => {
    const { properties } = read(name);
    const { properties: common } = read("pledge.schema.json");
    // A plan as a whole cannot be internal: then there would be nothing to publish.
    const ofPlan = name === "plan.schema.json" ? [] : ["audience"];
    for (const field of ["source", "notes", "stages", "principles", "addresses", "checks-off", ...ofPlan]) {
      expect(properties?.[field], field).toEqual(common?.[field]);
    }
  });

  test("every kind can stand in a file, alone or in a list, unless it is nested in another", () => {
    const { properties } = read("plan-file.schema.json");
    const nested = ["group", "intervention", "milestone"];
    for (const name of kinds) {
      const kind = name.replace(".schema.json", "");
      if (nested.includes(kind)) continue;
      expect(properties?.[kind]?.$ref, kind).toBe(name);
      if (kind !== "plan") expect(properties?.[read(name)["x-plural"] ?? ""]?.items?.$ref, kind).toBe(name);
    }
  });

  test.each(Object.values(planFolders))(
    "an editor's program finds nothing wrong with %s, patterns included",
    async (plan) => {
      const { parse } = await import("yaml");
      const ajv = new Ajv2020({ strict: false, allErrors: true });
      for (const name of inputs) ajv.addSchema(read(name), name);
      for (const { path, text } of readPlanFolder(plan)) {
        ajv.validate("plan-file.schema.json", parse(text));
        expect(ajv.errors, path).toBeNull();
      }
    },
  );

  test("every file of the plans names its schema for editors", () => {
    for (const { path, text } of Object.values(planFolders).flatMap(readPlanFolder)) {
      const up = "../".repeat(path.split("/").length - 1);
      expect(text.split("\n")[0], path).toBe(
        `# yaml-language-server: $schema=${up}schemas/plan-file.schema.json`,
      );
    }
  });
});

describe.each(Object.entries(planFolders))("plan.json of the %s plan", (_, plan) => {
  test("is as schemas/output.schema.json says", async () => {
    const validate = new Ajv2020({
      strict: true,
      strictRequired: false,
      allErrors: true,
      allowUnionTypes: true,
    }).compile(read("output.schema.json"));
    validate(await flattenFolder(plan));
    expect(validate.errors).toBeNull();
  });

  test("has no property that the schema does not name, and lacks none it requires", async () => {
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(read("output.schema.json"));
    const compiled = await flattenFolder(plan);
    validate({ ...compiled, surprise: 1 });
    expect(validate.errors?.[0]?.keyword).toBe("additionalProperties");
    const { totals: _totals, ...rest } = compiled;
    validate(rest);
    expect(validate.errors?.[0]?.keyword).toBe("required");
  });
});
