import { findNode, findPair, type PathStep, type SourceDocument } from "../load/document.ts";
import { rewordScalar } from "../load/reword-scalar.ts";
import { fieldsByKind, fileFields } from "../model/kinds.generated.ts";
import type { Fields, Grammar, Shape } from "../model/shape.ts";
import type { Fix } from "../source/diagnostic.ts";
import type { DiagnosticLog } from "../source/diagnostic-log.ts";
import { didYouMean, fixOfName, nearNames } from "../source/near-names.ts";
import { show } from "../source/show.ts";
import { onOneLine } from "../source/source-file.ts";
import { capital, type Explanation, explainError, subjectOf } from "./explain-error.ts";
import type { SchemaError } from "./schema-error.ts";
import { validate } from "./validators.generated.js";

/**
 * Checks the documents of a plan against the schemas of plan files and reports, in an editor's words, all that does not fit. The nodes at
 * fault are marked, so that the link stage sets them aside. An extract, which `isPart` tells of, may lack numbers.
 */
export function validateDocuments(
  documents: readonly SourceDocument[],
  log: DiagnosticLog,
  isPart: boolean,
): void {
  for (const document of documents) validateDocument(document, isPart, log);
}

function validateDocument(document: SourceDocument, mayLackNumbers: boolean, log: DiagnosticLog): void {
  // A file with nothing in it, or with comments only, holds nothing.
  if (document.value === null || validate(document.value)) return;
  const told = new Set<string>();
  // What a mapping seems to lack may stand under a key that could not be read.
  const unread = new Set(document.faults);
  for (const error of validate.errors ?? []) {
    if (mayLackNumbers && error.keyword === "required" && error.params.missingProperty === "number") continue;
    if (error.keyword === "required" && isAmong(unread, document, error)) continue;
    // A value that fits neither of two types is reported once for each.
    const key = `${error.instancePath} ${error.keyword} ${Object.values(error.params).join(" ")}`;
    if (!told.has(key)) reportError(document, error, log);
    told.add(key);
  }
}

/** Whether the value that an error is about is one of some nodes. */
function isAmong(chosen: ReadonlySet<number>, { nodes, value }: SourceDocument, error: SchemaError): boolean {
  if (chosen.size === 0) return false;
  return chosen.has(findNode(nodes, 0, pathOf(error.instancePath, value))?.value ?? 0);
}

/** Where an error is: the value that it is about, what may stand there, and the nodes of the value and of its key. */
interface ErrorSite {
  readonly path: readonly PathStep[];
  readonly value: unknown;
  readonly fields: Fields;
  readonly node: number;
  readonly key: number | undefined;
}

/** What is reported of an error, and the node that is pointed at. */
interface Report extends Explanation {
  readonly node: number;
  readonly suggestions?: readonly string[];
  readonly fix?: Fix | undefined;
}

function reportError(document: SourceDocument, error: SchemaError, log: DiagnosticLog): void {
  const { nodes, file, faults } = document;
  const path = pathOf(error.instancePath, document.value);
  const found = findNode(nodes, 0, path);
  const site: ErrorSite = {
    path,
    value: valueAt(document.value, path),
    fields: fieldsAt(path) ?? {},
    node: found?.value ?? 0,
    key: found?.key,
  };
  const isAboutKeys = error.keyword === "additionalProperties" || error.keyword === "required";
  // Of a value that is at fault already enough has been said.
  if (!isAboutKeys && faults.has(site.node)) return;
  // A mapping with a key at fault is at fault as well: what its missing keys would have said may stand under a wrong name.
  faults.add(site.node);
  const report =
    error.keyword === "additionalProperties"
      ? unknownKey(site, String(error.params.additionalProperty), document)
      : error.keyword === "required"
        ? missingKey(site, String(error.params.missingProperty), document)
        : misfit(site, error, document);
  if (report === undefined) return;
  const { node, ...rest } = report;
  const location = onOneLine({ file, start: nodes.starts[node] ?? 0, end: nodes.ends[node] ?? 0 });
  log.add({ rule: "schema", severity: "error", ...rest, location });
}

function unknownKey(
  { path, value, fields, node }: ErrorSite,
  key: string,
  { file, nodes }: SourceDocument,
): Report {
  const at = findPair(nodes, node, key)?.key ?? node;
  const location = { file, start: nodes.starts[at] ?? 0, end: nodes.ends[at] ?? 0 };
  const near = nearNames(
    key,
    Object.keys(fields).filter((name) => !hasKey(value, name)),
  );
  return {
    node: at,
    message: `"${show(key)}" is not a known key of ${path.length === 0 ? "a plan file" : subjectOf(path)}.`,
    hint: didYouMean(near) ?? `Known here: ${Object.keys(fields).join(", ")}.`,
    suggestions: near,
    fix:
      near.length !== 1 || isContested(value, fields, key, near[0])
        ? undefined
        : fixOfName(key, near, rewordScalar(location, key, near[0] ?? "")),
  };
}

/** Whether another key that is not known may be meant for the same one: nobody can say which of them. */
function isContested(value: unknown, fields: Fields, key: string, meant: string | undefined): boolean {
  let others = 0;
  for (const name in value as object) {
    if (name === key || Object.hasOwn(fields, name)) continue;
    // With so many of them more is wrong than a letter.
    if (++others > 20 || nearNames(name, [meant ?? ""]).length > 0) return true;
  }
  return false;
}

function missingKey(site: ErrorSite, key: string, { nodes }: SourceDocument): Report | undefined {
  const { path, value, fields, node } = site;
  const unknown = Object.keys(value as object).filter((name) => !Object.hasOwn(fields, name));
  // A near name that is not known has been reported as just that.
  if (nearNames(key, unknown).length > 0) return undefined;
  const first = (nodes.nexts[node] ?? 0) > node + 1 ? node + 1 : node;
  return {
    node: site.key ?? first,
    message: `${capital(subjectOf(path))} has no "${key}".`,
    hint: `Add a line "${key}:" with ${whatToWrite(fields[key]?.shape)}.`,
  };
}

/** What a value of a shape looks like, where that can be said in a few words. */
function whatToWrite(shape: Shape | undefined): string {
  if (shape?.is === "text" && shape.choice !== undefined) return `one of: ${shape.choice.join(", ")}`;
  const example = shape?.is === "value" ? exampleOf[shape.grammar] : undefined;
  return example === undefined ? "its value" : `its value, such as ${example}`;
}

const exampleOf: Partial<Record<Grammar, string>> = {
  "day-of-year": "1 April",
  date: "7 June 2023",
  timeline: "2023/24 to 2025/26",
  quantity: "38% or 18,110 people",
};

function misfit(
  { path, value, node, key }: ErrorSite,
  error: SchemaError,
  { file, nodes }: SourceDocument,
): Report {
  const written = file.text.slice(nodes.starts[node], nodes.ends[node]);
  const explanation = explainError(error, { path, subject: subjectOf(path), value, written });
  // A value that is left out has no place of its own.
  return { ...explanation, node: value === null ? (key ?? node) : node };
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
