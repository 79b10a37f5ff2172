import { itemsOf, type NodeTable, pairsOf, type SourceDocument } from "../load/document.ts";
import type { LoadedFiles } from "../load/load-files.ts";
import { type DayOfYear, parseDayOfYear } from "../model/calendar.ts";
import { splitCitation } from "../model/citation.ts";
import { entityName } from "../model/entity.ts";
import {
  type Entity,
  type EntityLists,
  fieldsByKind,
  fileFields,
  type Kind,
  type Plan,
  plurals,
} from "../model/kinds.generated.ts";
import type { Parsed } from "../model/parsed.ts";
import { parseDate } from "../model/plan-date.ts";
import { parseQuantity } from "../model/quantity.ts";
import type { Fields, Grammar, Shape } from "../model/shape.ts";
import { parseTimeline } from "../model/timeline.ts";
import type { DiagnosticLog } from "../source/diagnostic-log.ts";
import { didYouMean, nearNames } from "../source/near-names.ts";
import { show } from "../source/show.ts";
import type { Location, SourceFile } from "../source/source-file.ts";
import type { LinkedPlan } from "./linked-plan.ts";

/**
 * Makes one plan of the documents: every entity with its values parsed and its references followed. Reports ids that stand twice,
 * references to nothing, and values that are not in their grammar; what cannot be read is set aside in `unread`.
 */
export function linkPlan(loaded: LoadedFiles, log: DiagnosticLog): LinkedPlan {
  return new Linker(loaded, log).link();
}

/** A field that could not be read. */
const unreadable = Symbol("unreadable");

/** An entity while it is being put together; finished, it is one of the model's kinds. */
type Draft = { is: Kind; id?: string; unread: Set<string>; [field: string]: unknown };

/** What the reader of a field needs to know of its surroundings. */
interface Context {
  readonly document: SourceDocument;
  readonly entity: Draft;
  /** The YAML name of the entity's own field that is being read. */
  readonly field: string;
}

/** Rules that values which are not in their grammar break. */
const ruleOfGrammar: Readonly<Record<Grammar, string>> = {
  timeline: "timeline-well-formed",
  date: "date-well-formed",
  quantity: "quantity-well-formed",
  "day-of-year": "schema",
  citation: "reference-known",
};

const nothingUnread: Set<string> = new Set();

/** Collects entities and the references that wait for them. Lives for one plan. */
class Linker {
  readonly #loaded: LoadedFiles;
  readonly #log: DiagnosticLog;
  readonly #entities: Draft[] = [];
  readonly #byId = new Map<Kind, Map<string, Draft>>();
  /** Kinds of which an id could not be read: a reference to one may mean that very thing. */
  readonly #doubtful = new Set<Kind>();
  readonly #waiting: (() => void)[] = [];
  readonly #nodes = new Map<SourceFile, NodeTable>();
  #yearStarts: DayOfYear | undefined;

  constructor(loaded: LoadedFiles, log: DiagnosticLog) {
    this.#loaded = loaded;
    this.#log = log;
  }

  link(): LinkedPlan {
    this.#yearStarts = this.#findYearStarts();
    for (const document of this.#loaded.documents) this.#readDocument(document);
    for (const resolve of this.#waiting) resolve();
    const lists = Object.fromEntries(Object.values(plurals).map((plural) => [plural, [] as Entity[]]));
    const entities = this.#entities as unknown as Entity[];
    for (const entity of entities) lists[plurals[entity.is]]?.push(entity);
    const plan = lists.plans?.[0] as Plan | undefined;
    this.#reportMissingPlan(plan);
    const span = plan?.period?.spans[0];
    return {
      ...(lists as unknown as EntityLists),
      plan,
      period:
        span === undefined || plan?.period?.openEnded === true
          ? undefined
          : { first: span.first, last: plan?.period?.spans.at(-1)?.last ?? span.last },
      entities,
      incomplete: this.#loaded.setAside.length > 0,
      find: (kind, id) => this.#byId.get(kind)?.get(id) as never,
      nodesOf: (file) => this.#nodes.get(file) ?? { starts: [], ends: [], nexts: [], keys: [] },
    };
  }

  /** Timelines and dates cannot be read before it is known when a year of the plan starts. */
  #findYearStarts(): DayOfYear | undefined {
    for (const { value } of this.#loaded.documents) {
      const plan = (value as { plan?: Record<string, unknown> } | null)?.plan;
      const text = plan?.["year-starts"];
      if (typeof text === "string") return parseDayOfYear(text);
    }
    return undefined;
  }

  #reportMissingPlan(plan: Plan | undefined): void {
    const document = this.#loaded.documents[0];
    if (plan !== undefined || document === undefined || this.#loaded.setAside.length > 0) return;
    if (this.#loaded.documents.some((read) => read.faults.has(0))) return;
    this.#log.add({
      rule: "schema",
      severity: "error",
      message: "No file says what plan this is.",
      hint: 'Add a file plan.yaml with "plan:" and under it "title:", "status:" and "year-starts:".',
      location: { file: document.file, start: 0, end: 0 },
    });
  }

  #readDocument(document: SourceDocument): void {
    this.#nodes.set(document.file, document.nodes);
    const root = document.value;
    if (typeof root !== "object" || root === null || Array.isArray(root)) return;
    for (const { key, value } of pairsOf(document.nodes, 0)) {
      const name = document.nodes.keys[key] ?? "";
      const shape = Object.hasOwn(fileFields, name) ? fileFields[name] : undefined;
      if (shape !== undefined)
        this.#readEntities(shape, (root as Record<string, unknown>)[name], value, document, undefined);
    }
  }

  /** Reads an entity or a list of them; what is not an entity has been reported and is passed over. */
  #readEntities(
    shape: Shape,
    value: unknown,
    node: number,
    document: SourceDocument,
    container: Draft | undefined,
  ): Draft[] {
    if (shape.is === "list") {
      if (!Array.isArray(value)) return [];
      const drafts: Draft[] = [];
      let index = 0;
      for (const item of itemsOf(document.nodes, node))
        drafts.push(...this.#readEntities(shape.of, value[index++], item, document, container));
      return drafts;
    }
    if (shape.is !== "entity" || !isMapping(value)) return [];
    return [this.#readEntity(shape.kind, value, node, document, container)];
  }

  #readEntity(
    kind: Kind,
    value: Record<string, unknown>,
    node: number,
    document: SourceDocument,
    container: Draft | undefined,
  ): Draft {
    const { nodes, faults } = document;
    const draft: Draft = {
      is: kind,
      origin: { file: document.file, node },
      container,
      unread: nothingUnread,
    };
    this.#entities.push(draft);
    const fields = fieldsByKind[kind];
    for (const pair of pairsOf(nodes, node)) {
      const name = nodes.keys[pair.key] ?? "";
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field === undefined) continue;
      const context = { document, entity: draft, field: name };
      const read = faults.has(pair.value)
        ? this.#setAside(context)
        : this.#readShape(
            field.shape,
            value[name],
            pair.value,
            context,
            (late) => (draft[field.name] = late),
          );
      if (read !== unreadable) draft[field.name] = read;
    }
    for (const [name, field] of Object.entries(fields)) {
      if (draft[field.name] !== undefined) continue;
      if (field.shape.is === "list") draft[field.name] = [];
      else if (field.required && field.shape.is === "text") draft[field.name] = "";
      // A key that is missing or misspelt: what it would have said is not known.
      if (faults.has(node)) this.#setAside({ document, entity: draft, field: name });
    }
    this.#register(draft, document);
    return draft;
  }

  /** Reads what stands in a field. A reference is not known yet: `late` receives what it names. */
  #readShape(
    shape: Shape,
    value: unknown,
    node: number,
    context: Context,
    late: (value: unknown) => void,
  ): unknown {
    switch (shape.is) {
      case "text":
        return typeof value === "string" ? value.trim() : this.#setAside(context);
      case "flag":
        return value === true;
      case "value":
        return shape.grammar === "citation"
          ? this.#readCitation(String(value), node, context, late)
          : this.#readValue(shape.grammar, String(value), node, context);
      case "reference":
        this.#follow(shape.to, String(value), this.#place(node, context), context, late);
        return undefined;
      case "entity":
        return this.#readEntities(shape, value, node, context.document, context.entity)[0];
      case "list":
        return this.#readList(shape.of, value, node, context, late);
      case "record":
        return isMapping(value)
          ? this.#readRecord(shape.fields, value, node, context)
          : this.#setAside(context);
    }
  }

  #readList(
    of: Shape,
    value: unknown,
    node: number,
    context: Context,
    late: (value: unknown) => void,
  ): unknown {
    if (!Array.isArray(value)) return this.#setAside(context);
    if (of.is === "entity") {
      if (!value.every(isMapping)) this.#setAside(context);
      return this.#readEntities({ is: "list", of }, value, node, context.document, context.entity);
    }
    const list: unknown[] = [];
    let index = 0;
    for (const item of itemsOf(context.document.nodes, node)) {
      const at = list.length;
      const read = context.document.faults.has(item)
        ? this.#setAside(context)
        : this.#readShape(of, value[index], item, context, (found) => (list[at] = found));
      index++;
      if (read !== unreadable) list.push(read);
    }
    // References that lead nowhere leave a gap.
    if (of.is === "reference") this.#waiting.push(() => late(list.filter((item) => item !== undefined)));
    return list;
  }

  #readRecord(fields: Fields, value: Record<string, unknown>, node: number, context: Context): unknown {
    const { nodes, faults } = context.document;
    if (faults.has(node)) return this.#setAside(context);
    const record: Record<string, unknown> = {};
    for (const pair of pairsOf(nodes, node)) {
      const name = nodes.keys[pair.key] ?? "";
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field === undefined) continue;
      const read = faults.has(pair.value)
        ? this.#setAside(context)
        : this.#readShape(
            field.shape,
            value[name],
            pair.value,
            context,
            (late) => (record[field.name] = late),
          );
      if (read === unreadable && field.required) return unreadable;
      if (read !== unreadable) record[field.name] = read;
    }
    for (const field of Object.values(fields)) if (field.shape.is === "list") record[field.name] ??= [];
    return record;
  }

  #readValue(grammar: Grammar, text: string, node: number, context: Context): unknown {
    // Without the start of the year no timeline can be judged; that it is missing has been reported.
    if (this.#yearStarts === undefined && (grammar === "timeline" || grammar === "date"))
      return this.#setAside(context);
    const parsed = parseValue(grammar, text, this.#yearStarts ?? { printed: "1 April", month: 4, day: 1 });
    if ("value" in parsed) return parsed.value;
    const near = parsed.suggestions ?? [];
    this.#log.add({
      rule: ruleOfGrammar[grammar],
      severity: "error",
      message: `${this.#name(context.entity)}: ${show(parsed.message)}.`,
      hint: [didYouMean(near), parsed.hint].filter((part) => part !== undefined).join(" "),
      suggestions: near,
      location: this.#place(node, context),
      entity: entityName(context.entity as unknown as Entity),
    });
    return this.#setAside(context);
  }

  #readCitation(text: string, node: number, context: Context, late: (value: unknown) => void): undefined {
    const { id, place } = splitCitation(text);
    const location = this.#place(node, context);
    const whole = { printed: text.trim(), ...(place === undefined ? {} : { place }) };
    // Quotes move the text by one; the id is all that is pointed at.
    const start = context.document.file.text.indexOf(id, location.start);
    this.#follow(["source"], id, { ...location, start, end: start + id.length }, context, (source) =>
      late(source === undefined ? undefined : { ...whole, source }),
    );
    return undefined;
  }

  /** Follows a reference once all entities are known. */
  #follow(
    to: readonly Kind[],
    id: string,
    location: Location,
    context: Context,
    late: (entity: unknown) => void,
  ): void {
    this.#waiting.push(() => {
      const found = to.map((kind) => this.#byId.get(kind)?.get(id)).find((entity) => entity !== undefined);
      late(found);
      if (found !== undefined) return;
      this.#setAside(context);
      if (to.some((kind) => this.#doubtful.has(kind)) || this.#mayBeSetAside(id)) return;
      const kinds = to.map((kind) => this.#word(kind)).join(" or ");
      const other = [...this.#byId].find(([, byId]) => byId.has(id));
      const near = nearNames(
        id,
        to.flatMap((kind) => [...(this.#byId.get(kind)?.keys() ?? [])]),
      );
      const hint =
        other === undefined ? didYouMean(near) : `"${show(id)}" is the id of a ${this.#word(other[0])}.`;
      this.#log.add({
        rule: "reference-known",
        severity: "error",
        message: `${this.#name(context.entity)} names the ${kinds} "${show(id)}", which the plan does not have.`,
        hint: hint ?? `Use the id of a ${kinds}, as it stands after "id:".`,
        suggestions: near,
        location,
        entity: entityName(context.entity as unknown as Entity),
      });
    });
  }

  /** Whether an id is written in a file of which something could not be read. */
  #mayBeSetAside(id: string): boolean {
    const files = [
      ...this.#loaded.setAside,
      ...this.#loaded.documents.filter((read) => read.faults.size > 0).map((read) => read.file),
    ];
    return files.some(({ text }) =>
      new RegExp(`\\bid["']?:[ \\t]*["']?${id.replace(/[^a-z0-9-]/g, "")}(?![a-z0-9-])`).test(text),
    );
  }

  #register(draft: Draft, document: SourceDocument): void {
    const { is: kind, id } = draft;
    if (kind === "plan") {
      const first = this.#entities.find((entity) => entity.is === "plan");
      if (first !== undefined && first !== draft)
        this.#reportRepeated(draft, first, 'The plan has more than one "plan:" entry.', "Keep one of them.");
    }
    if (id === undefined || id === "") {
      if (draft.unread.has("id")) this.#doubtful.add(kind);
      return;
    }
    let byId = this.#byId.get(kind);
    if (byId === undefined) {
      byId = new Map();
      this.#byId.set(kind, byId);
    }
    const first = byId.get(id);
    if (first === undefined) byId.set(id, draft);
    else
      this.#reportRepeated(
        draft,
        first,
        `The id "${id}" is that of two ${this.#word(kind, true)}.`,
        "Give one of them another id, and change what refers to it.",
        document,
      );
  }

  #reportRepeated(
    draft: Draft,
    first: Draft,
    message: string,
    hint: string,
    document?: SourceDocument,
  ): void {
    this.#log.add({
      rule: "id-unique",
      severity: "error",
      message,
      hint,
      location: this.#placeOfId(draft),
      entity: document === undefined ? undefined : entityName(draft as unknown as Entity),
      related: [{ message: "It stands here first.", location: this.#placeOfId(first) }],
    });
  }

  #placeOfId(draft: Draft): Location {
    const { file, node } = (draft as unknown as Entity).origin;
    const nodes = this.#nodes.get(file) as NodeTable;
    for (const pair of pairsOf(nodes, node)) {
      if (nodes.keys[pair.key] === "id")
        return { file, start: nodes.starts[pair.value] ?? 0, end: nodes.ends[pair.value] ?? 0 };
    }
    return { file, start: nodes.starts[node + 1] ?? 0, end: nodes.ends[node + 1] ?? 0 };
  }

  #setAside(context: Context): typeof unreadable {
    if (context.entity.unread === nothingUnread) context.entity.unread = new Set();
    context.entity.unread.add(context.field);
    return unreadable;
  }

  #place(node: number, context: Context): Location {
    const { file, nodes } = context.document;
    return { file, start: nodes.starts[node] ?? 0, end: nodes.ends[node] ?? 0 };
  }

  /** How a message names an entity, in the plan's own words for its level. */
  #name(draft: Draft): string {
    const word = this.#word(draft.is);
    const number = typeof draft.number === "string" && draft.number !== "" ? ` ${show(draft.number)}` : "";
    return `${word.charAt(0).toUpperCase()}${word.slice(1)}${number}${draft.id === undefined || draft.id === "" ? "" : ` "${show(draft.id)}"`}`;
  }

  #word(kind: Kind, many = false): string {
    return many ? plurals[kind] : kind;
  }
}

function parseValue(grammar: Grammar, text: string, yearStarts: DayOfYear): Parsed<unknown> {
  switch (grammar) {
    case "timeline":
      return parseTimeline(text, yearStarts);
    case "date":
      return parseDate(text, yearStarts);
    case "quantity":
      return parseQuantity(text);
    default: {
      const day = parseDayOfYear(text);
      return day === undefined
        ? { message: `"${text}" is not a day of the year`, hint: "Write a day and a month: 1 April." }
        : { value: day };
    }
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
