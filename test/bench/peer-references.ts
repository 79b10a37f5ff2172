import path from "node:path";
import { isList, isMapping, type Mapping, type Path, type Value, writeYaml } from "../seeded/yaml-text.ts";
import type { FileValues } from "./generate-district.ts";
import type { GeneratedFile } from "./generate-plan.ts";

/** Redocly looks only at the parts of an API that it knows. With this it looks at every value of a plan that an API names. */
const everyValue = `export default () => ({
  id: "plan",
  typeExtension: {
    oas3: (types) => ({
      ...types,
      Root: { ...types.Root, properties: { ...types.Root.properties, "x-plan": "Anything" } },
      Anything: {
        properties: {},
        items: "Anything",
        additionalProperties: (value) => (typeof value === "object" ? "Anything" : {}),
      },
    }),
  },
});
`;

const configuration = { plugins: ["./plan.mjs"], rules: { "no-unresolved-refs": "error" }, telemetry: "off" };

/** What Redocly needs to follow the references of a plan: an API that names every file, and the files with references as Redocly writes them. */
export function redoclyFiles(files: readonly FileValues[]): GeneratedFile[] {
  const places = new Map(files.flatMap(({ path: name, file }) => placesOfIds(file, name, [])));
  const api = {
    openapi: "3.1.0",
    info: { title: "Plan", version: "1" },
    paths: {},
    "x-plan": files.map(({ path: name }) => ({ $ref: `plan/${name}` })),
  };
  return [
    { path: "redocly.yaml", text: JSON.stringify(configuration) },
    { path: "plan.mjs", text: everyValue },
    { path: "openapi.json", text: JSON.stringify(api) },
    ...files.map(({ path: name, file }) => ({
      path: `plan/${name}`,
      text: writeYaml(mapValues(file, (key, value) => withReferences(key, value, name, places))).text,
    })),
  ];
}

/** Where each thing that has an id stands, by its id. */
function placesOfIds(value: Value, file: string, way: Path): [string, string][] {
  if (value === null || typeof value !== "object") return [];
  const own: [string, string][] =
    !isList(value) && typeof value.id === "string" ? [[value.id, `${file}#/${way.join("/")}`]] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([step, each]) => placesOfIds(each, file, [...way, step])),
  ];
}

/** A value with every id that refers to something in the form that Redocly follows. */
function withReferences(key: string, value: Value, file: string, places: ReadonlyMap<string, string>): Value {
  if (isList(value)) return value.map((each) => withReferences(key, each, file, places));
  if (isMapping(value)) return mapValues(value, (step, each) => withReferences(step, each, file, places));
  const place = typeof value === "string" && key !== "id" ? places.get(value) : undefined;
  return place === undefined ? value : { $ref: path.posix.relative(path.posix.dirname(file), place) };
}

function mapValues(mapping: Mapping, change: (key: string, value: Value) => Value): Mapping {
  return Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, change(key, value)]));
}
