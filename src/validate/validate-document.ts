import { findNode, type PathStep, type SourceDocument } from "../load/document.ts";
import { fieldsByKind, fileFields } from "../model/kinds.generated.ts";
import type { Fields, Shape } from "../model/shape.ts";
import type { DiagnosticLog } from "../source/diagnostic-log.ts";
import { didYouMean, nearNames } from "../source/near-names.ts";
import { show } from "../source/show.ts";
import type { SchemaError } from "./schema-error.ts";
import { validate } from "./validators.generated.js";

/**
 * Checks a document against the schemas of plan files and reports, in an editor's words, all that does not fit. The nodes at fault are
 * marked, so that the link stage sets them aside.
 */
export function validateDocument(document: SourceDocument, log: DiagnosticLog): void {
  // A file with nothing in it, or with comments only, holds nothing.
  if (document.value === null || validate(document.value)) return;
  const told = new Set<string>();
  for (const error of validate.errors ?? []) {
    // A value that fits neither of two types is reported once for each.
    const key = `${error.instancePath} ${error.keyword} ${Object.values(error.params).join(" ")}`;
    if (!told.has(key)) reportError(document, error, log);
    told.add(key);
  }
}

function reportError(document: SourceDocument, error: SchemaError, log: DiagnosticLog): void {
  const { nodes, file } = document;
  const path = pathOf(error.instancePath, document.value);
  const value = valueAt(document.value, path);
  const found = findNode(nodes, 0, path) ?? { value: 0 };
  const fields = fieldsAt(path);
  const place = (node: number | undefined) => ({
    file,
    start: nodes.starts[node ?? 0] ?? 0,
    end: nodes.ends[node ?? 0] ?? 0,
  });
  const add = (
    node: number | undefined,
    message: string,
    hint: string | undefined,
    suggestions: readonly string[] = [],
  ) => log.add({ rule: "schema", severity: "error", message, hint, suggestions, location: place(node) });
  const subject = subjectOf(path);

  if (error.keyword === "additionalProperties") {
    const key = String(error.params.additionalProperty);
    const pair = findNode(nodes, 0, [...path, key]);
    const near = nearNames(
      key,
      fields === undefined ? [] : Object.keys(fields).filter((name) => !hasKey(value, name)),
    );
    // What was meant may be there under a wrong name: nobody can say that it is missing.
    document.faults.add(found.value ?? 0);
    const known = fields === undefined ? "" : `Known here: ${Object.keys(fields).join(", ")}.`;
    add(
      pair?.key,
      `"${show(key)}" is not a known key ${path.length === 0 ? "of a plan file" : `of ${subject}`}.`,
      didYouMean(near) ?? known,
      near,
    );
    return;
  }
  if (error.keyword === "required") {
    const key = String(error.params.missingProperty);
    document.faults.add(found.value ?? 0);
    const spelt =
      fields === undefined || value === null || typeof value !== "object"
        ? []
        : nearNames(
            key,
            Object.keys(value).filter((name) => !(name in fields)),
          );
    // A near name that is not known has been reported as just that.
    if (spelt.length > 0) return;
    add(
      found.key ?? firstKeyOf(document, found.value),
      `${capital(subject)} has no "${key}".`,
      `Add a line "${key}:" with its value.`,
    );
    return;
  }
  document.faults.add(found.value ?? 0);
  const node = value === null ? (found.key ?? found.value) : found.value;
  const [message, hint] = explain(
    error,
    subject,
    value,
    file.text.slice(nodes.starts[found.value ?? 0], nodes.ends[found.value ?? 0]),
  );
  add(node, message, hint);
}

/** What is wrong and what to do, for errors about a value. */
function explain(
  error: SchemaError,
  subject: string,
  value: unknown,
  written: string,
): [message: string, hint: string | undefined] {
  const { params } = error;
  switch (error.keyword) {
    case "type": {
      if (value === null)
        return [`${capital(subject)} is empty.`, "Write its value after the colon, or delete the line."];
      const expected = Array.isArray(params.type) ? "text" : typeNames[String(params.type)];
      if (typeof value === "boolean")
        return [
          `${capital(subject)} must be ${expected ?? "text"}, not ${written}.`,
          `If the word itself is meant, put it in quotes: "${written}".`,
        ];
      const hint =
        params.type === "array"
          ? "Put each item on a line of its own, with a dash and a space before it."
          : params.type === "object"
            ? "Write one key and its value a line, indented by two spaces."
            : params.type === "boolean"
              ? "Write true or false."
              : "Write words after the colon, on the same line.";
      return [`${capital(subject)} must be ${expected ?? "text"}, not ${typeNames[typeOf(value)]}.`, hint];
    }
    case "enum": {
      const allowed = params.allowedValues as string[];
      const near = typeof value === "string" ? nearNames(value, allowed) : [];
      return [
        `${capital(subject)} cannot be "${show(String(value))}".`,
        didYouMean(near) ?? `Write one of: ${allowed.join(", ")}.`,
      ];
    }
    case "maxLength":
      return [
        `${capital(subject)} has ${String(value).length} characters; at most ${params.limit} are allowed.`,
        "Make it shorter, or break it into several items.",
      ];
    case "minLength":
      return [`${capital(subject)} is empty.`, "Write its value after the colon, or delete the line."];
    case "maxItems":
      return [`${capital(subject)} has more than ${params.limit} items.`, "Break it into several."];
    default:
      if (error.schemaPath.includes("/id/"))
        return [
          `"${show(String(value))}" cannot be an id.`,
          "An id is lower-case letters, digits and single hyphens, and begins with a letter: warm-homes.",
        ];
      if (error.schemaPath.includes("/colour/"))
        return [
          `"${show(String(value))}" is not a colour.`,
          'Write a hash and six hexadecimal digits in quotes: "#005eb8".',
        ];
      return [
        `${capital(subject)} is not in the form that is expected.`,
        "See the description of the key, and write it like the example there.",
      ];
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "keys with values",
};

function typeOf(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}

/** The steps of a JSON pointer; steps into lists are numbers. */
function pathOf(pointer: string, root: unknown): PathStep[] {
  const path: PathStep[] = [];
  let value = root;
  for (const raw of pointer.split("/").slice(1)) {
    const step = raw.replaceAll("~1", "/").replaceAll("~0", "~");
    const at = Array.isArray(value) ? Number(step) : step;
    path.push(at);
    value = valueAt(value, [at]);
  }
  return path;
}

function valueAt(root: unknown, path: readonly PathStep[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PathStep, unknown> | undefined)?.[step],
    root,
  );
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

/** The fields that the mapping at a path may have. */
function fieldsAt(path: readonly PathStep[]): Fields | undefined {
  if (path.length === 0)
    return Object.fromEntries(
      Object.entries(fileFields).map(([name, shape]) => [name, { name, required: false, shape }]),
    );
  let shape: Shape | undefined = fileFields[path[0] as string];
  for (const step of path.slice(1)) {
    if (shape?.is === "list") shape = shape.of;
    else shape = fieldsOf(shape)?.[step]?.shape;
  }
  return fieldsOf(shape);
}

function fieldsOf(shape: Shape | undefined): Fields | undefined {
  return shape?.is === "entity"
    ? fieldsByKind[shape.kind]
    : shape?.is === "record"
      ? shape.fields
      : undefined;
}

/** How people name what stands at a path: the last key, or an item of the list under it. */
function subjectOf(path: readonly PathStep[]): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  if (typeof last === "string") return `"${show(last)}"`;
  const list = path.findLast((step) => typeof step === "string");
  return `item ${last + 1} of "${list}"`;
}

function firstKeyOf(document: SourceDocument, node: number | undefined): number | undefined {
  const at = node ?? 0;
  return (document.nodes.nexts[at] ?? 0) > at + 1 ? at + 1 : at;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
