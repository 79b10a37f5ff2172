import { pairsOf, type SourceDocument } from "../load/document.ts";
import type { DayOfYear } from "../model/calendar.ts";
import { splitCitation } from "../model/citation.ts";
import { fieldsByKind, fileFields, type Kind } from "../model/kinds.generated.ts";
import type { Fields, Shape } from "../model/shape.ts";
import type { DiagnosticLog } from "../source/diagnostic-log.ts";
import { didYouMean } from "../source/near-names.ts";
import { show } from "../source/show.ts";
import {
  type Draft,
  describe,
  entityNameOf,
  type FieldSite,
  nothingUnread,
  placeOf,
  setAside,
  unreadable,
} from "./draft.ts";
import type { EntityRegister } from "./entity-register.ts";
import { parseValue, ruleOfGrammar, type ValueGrammar } from "./parse-value.ts";

type Mapping = Readonly<Record<string, unknown>>;
/** Where a value goes: a field of an entity or a record by its name, or a place in a list. What a reference names comes there late. */
interface Slot {
  readonly holder: Record<PropertyKey, unknown>;
  readonly at: string | number;
}

/** Reads the entities of documents by the shapes of their kinds. Lives for one plan. */
export class EntityReader {
  readonly drafts: Draft[] = [];
  readonly #register: EntityRegister;
  readonly #yearStarts: DayOfYear | undefined;
  readonly #isExtract: boolean;
  readonly #log: DiagnosticLog;
  /** Values by how they are written: a plan has the same few years and dates over and over. */
  readonly #values: Readonly<Record<ValueGrammar, Map<string, unknown>>> = {
    timeline: new Map(),
    date: new Map(),
    quantity: new Map(),
    "day-of-year": new Map(),
  };

  /** `yearStarts` is undefined where the plan does not say it: then no timeline and no date can be read. */
  constructor(
    register: EntityRegister,
    yearStarts: DayOfYear | undefined,
    isExtract: boolean,
    log: DiagnosticLog,
  ) {
    this.#register = register;
    this.#yearStarts = yearStarts;
    this.#isExtract = isExtract;
    this.#log = log;
  }

  /** Reads all that stands in a document. What is not an entity has been reported and is passed over. */
  readDocument(document: SourceDocument): void {
    if (!isMapping(document.value)) return;
    const read = new Set<string>();
    for (const { key, value } of pairsOf(document.nodes, 0)) {
      const name = document.nodes.keys[key] ?? "";
      // A key that stands twice has been reported, and only what stands there first has been kept.
      if (read.has(name)) continue;
      read.add(name);
      const shape = Object.hasOwn(fileFields, name) ? fileFields[name] : undefined;
      if (shape !== undefined) this.#readEntities(shape, document.value[name], value, document, undefined);
    }
  }

  #readEntities(
    shape: Shape,
    value: unknown,
    node: number,
    document: SourceDocument,
    container: Draft | undefined,
  ): Draft[] {
    if (shape.is === "entity")
      return isMapping(value) ? [this.#readEntity(shape.kind, value, node, document, container)] : [];
    if (shape.is !== "list" || !Array.isArray(value)) return [];
    const { nexts } = document.nodes;
    const read: Draft[] = [];
    let item = node + 1;
    for (const one of value) {
      read.push(...this.#readEntities(shape.of, one, item, document, container));
      item = nexts[item] ?? item;
    }
    return read;
  }

  #readEntity(
    kind: Kind,
    value: Mapping,
    node: number,
    document: SourceDocument,
    container: Draft | undefined,
  ): Draft {
    const entity = emptyDraft(kind, { file: document.file, node }, container);
    this.drafts.push(entity);
    const fields = fieldsByKind[kind];
    this.#readFields(fields, value, node, document, entity, (field) => ({ document, entity, field }));
    // A key is missing or misspelt here, or the plan is an extract: what any absent field would have said is not known.
    // (For whom something is, no extract need state.)
    const isFaulty = document.faults.has(node);
    if (this.#isExtract || isFaulty)
      for (const name of Object.keys(fields))
        if (!Object.hasOwn(value, name) && (isFaulty || name !== "audience"))
          setAside({ document, entity, field: name });
    this.#register.add(entity);
    return entity;
  }

  /** Reads the pairs of a mapping into a target, by the fields it may have. Says whether a field that must be there could not be read. */
  #readFields(
    fields: Fields,
    value: Mapping,
    node: number,
    document: SourceDocument,
    target: Record<string, unknown>,
    siteOf: (field: string) => FieldSite,
  ): boolean {
    const { keys, nexts } = document.nodes;
    const end = nexts[node] ?? 0;
    let complete = true;
    // Written out rather than by `pairsOf`, since this is where most of the time of linking goes.
    for (let key = node + 1, at = key; key < end; key = nexts[at] ?? end) {
      // A key that is no word is more than one node.
      at = nexts[key] ?? end;
      const name = keys[key] ?? "";
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field === undefined) continue;
      const slot = { holder: target, at: field.name };
      const read = this.#readShape(field.shape, value[name], at, siteOf(name), slot);
      if (read !== unreadable) target[field.name] = read;
      else if (field.required) complete = false;
    }
    return complete;
  }

  /** Reads what stands at a node. What a reference names is not known yet: it is put into the slot later. */
  #readShape(shape: Shape, value: unknown, node: number, site: FieldSite, slot: Slot): unknown {
    if (site.document.faults.has(node) && shape.is !== "entity") return setAside(site);
    switch (shape.is) {
      case "text":
        return typeof value === "string" ? value.trim() : setAside(site);
      case "flag":
        return value === true;
      case "value":
        return shape.grammar === "citation"
          ? this.#readCitation(String(value), node, site, slot)
          : this.#readValue(shape.grammar, String(value), node, site);
      case "reference":
        this.#register.follow({
          to: shape.to,
          id: String(value),
          location: placeOf(node, site.document),
          site,
          found: (entity) => {
            slot.holder[slot.at] = entity;
          },
        });
        return undefined;
      case "entity":
        return this.#readEntities(shape, value, node, site.document, site.entity)[0] ?? setAside(site);
      case "list":
        return this.#readList(shape.of, value, node, site, slot);
      case "record":
        return this.#readRecord(shape.fields, value, node, site);
    }
  }

  #readList(of: Shape, value: unknown, node: number, site: FieldSite, slot: Slot): unknown {
    if (!Array.isArray(value)) return setAside(site);
    const { nexts } = site.document.nodes;
    const list: unknown[] = [];
    const holder = list as unknown as Slot["holder"];
    const siteInList = of.is === "reference" ? { ...site, among: value } : site;
    let item = node + 1;
    for (const one of value) {
      const read = this.#readShape(of, one, item, siteInList, { holder, at: list.length });
      if (read !== unreadable) list.push(read);
      item = nexts[item] ?? item;
    }
    // References that lead nowhere leave a gap.
    if (of.is === "reference")
      this.#register.afterwards(() => {
        if (list.includes(undefined)) slot.holder[slot.at] = list.filter((entity) => entity !== undefined);
      });
    return list;
  }

  #readRecord(fields: Fields, value: unknown, node: number, site: FieldSite): unknown {
    if (!isMapping(value)) return setAside(site);
    const record: Record<string, unknown> = {};
    if (!this.#readFields(fields, value, node, site.document, record, () => site)) return unreadable;
    for (const field of Object.values(fields)) if (field.shape.is === "list") record[field.name] ??= [];
    return record;
  }

  #readValue(grammar: ValueGrammar, text: string, node: number, site: FieldSite): unknown {
    // That the start of the year is missing has been reported.
    if (this.#yearStarts === undefined && grammar !== "day-of-year" && grammar !== "quantity")
      return setAside(site);
    const known = this.#values[grammar];
    const value = known.get(text);
    if (value !== undefined) return value;
    const parsed = parseValue(grammar, text, this.#yearStarts ?? { printed: "1 April", month: 4, day: 1 });
    if ("value" in parsed) {
      known.set(text, parsed.value);
      return parsed.value;
    }
    const near = parsed.suggestions ?? [];
    // Told once all is read: the id and the number of the thing may stand below this.
    this.#register.afterwards(() =>
      this.#log.add({
        rule: ruleOfGrammar[grammar],
        severity: "error",
        message: `${describe(site.entity)}: ${show(parsed.message)}.`,
        hint: [didYouMean(near), parsed.hint].filter((part) => part !== undefined).join(" "),
        suggestions: near,
        location: placeOf(node, site.document),
        entity: entityNameOf(site.entity),
      }),
    );
    return setAside(site);
  }

  #readCitation(text: string, node: number, site: FieldSite, slot: Slot): undefined {
    const { id, place } = splitCitation(text);
    const { file, start } = placeOf(node, site.document);
    const citation = { printed: text.trim(), ...(place === undefined ? {} : { place }) };
    // Quotes move the text by one; the id is all that is pointed at.
    const from = file.text.indexOf(id, start);
    this.#register.follow({
      to: ["source"],
      id,
      location: { file, start: from, end: from + id.length },
      site,
      found: (source) => {
        slot.holder[slot.at] = source === undefined ? undefined : { ...citation, source };
      },
    });
    return undefined;
  }
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands for a list that is not there: one for all, since most entities have few of the lists that they may have. */
const emptyList: readonly unknown[] = [];

/**
 * An entity before its fields are read. It has all fields of its kind from the start, in one order, so that all of a kind are laid out
 * alike in memory and are read as fast as can be.
 */
function emptyDraft(kind: Kind, origin: Draft["origin"], container: Draft | undefined): Draft {
  let fields = emptyFields.get(kind);
  if (fields === undefined) {
    fields = Object.fromEntries(
      Object.values(fieldsByKind[kind]).map(({ name, required, shape }) => {
        const isNeededText = required && shape.is === "text";
        return [name, shape.is === "list" ? emptyList : isNeededText ? "" : undefined];
      }),
    );
    emptyFields.set(kind, fields);
  }
  return { is: kind, origin, container, unread: nothingUnread, ...fields };
}

const emptyFields = new Map<Kind, Readonly<Record<string, unknown>>>();
