import { pairsOf, type SourceDocument } from "../load/document.ts";
import { splitCitation } from "../model/citation.ts";
import { fieldsByKind, fileFields, type Kind } from "../model/kinds.generated.ts";
import type { Fields, Shape } from "../model/shape.ts";
import { type Draft, emptyDraft, type FieldSite, placeOf, setAside, unreadable } from "./draft.ts";
import type { EntityRegister } from "./entity-register.ts";
import type { ValueReader } from "./value-reader.ts";

type Mapping = Readonly<Record<string, unknown>>;

/**
 * Reads the entities of documents by the shapes of their kinds: first every entity with what it is named by, then all else, so that
 * what a reference names is there when the reference is read. Lives for one plan.
 */
export class EntityReader {
  readonly #begun: { readonly draft: Draft; readonly value: Mapping; readonly document: SourceDocument }[] =
    [];
  readonly #register: EntityRegister;
  readonly #values: ValueReader;
  readonly #isExtract: boolean;

  constructor(register: EntityRegister, values: ValueReader, isExtract: boolean) {
    this.#register = register;
    this.#values = values;
    this.#isExtract = isExtract;
  }

  /** Reads the entities of a document, each with what it is named by. What is not an entity has been reported and is passed over. */
  readEntities(document: SourceDocument): void {
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

  /** The entities read so far, in the order in which they are written. */
  get drafts(): Draft[] {
    return this.#begun.map(({ draft }) => draft);
  }

  /** Reads all other fields of the entities. Every entity that a reference may name is known by now. */
  readFields(): void {
    for (const { draft, value, document } of this.#begun)
      this.#readFields(partsOf(draft.is).others, value, draft.origin.node, document, draft, (field) => ({
        document,
        entity: draft,
        field,
      }));
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
    this.#begun.push({ draft: entity, value, document });
    const site = (field: string) => ({ document, entity, field });
    this.#readFields(partsOf(kind).naming, value, node, document, entity, site);
    // A key is missing or misspelt here, or the plan is an extract: what any absent field would have said is not known.
    // (For whom something is, no extract need state.)
    const isFaulty = document.faults.has(node);
    if (this.#isExtract || isFaulty)
      for (const name of Object.keys(fieldsByKind[kind]))
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
      const read = this.#readShape(field.shape, value[name], at, siteOf(name));
      if (read !== unreadable) target[field.name] = read;
      else if (field.required) complete = false;
    }
    return complete;
  }

  /** Reads what stands at a node; undefined for a reference to nothing. */
  #readShape(shape: Shape, value: unknown, node: number, site: FieldSite): unknown {
    if (site.document.faults.has(node) && shape.is !== "entity") return setAside(site);
    switch (shape.is) {
      case "text":
        return typeof value === "string" ? value.trim() : setAside(site);
      case "flag":
        return value === true;
      case "value":
        return shape.grammar === "citation"
          ? this.#readCitation(String(value), node, site)
          : this.#values.read(shape.grammar, String(value), node, site);
      case "reference":
        return this.#register.follow({
          to: shape.to,
          id: String(value),
          location: placeOf(node, site.document),
          site,
        });
      case "entity":
        return this.#readEntities(shape, value, node, site.document, site.entity)[0] ?? setAside(site);
      case "list":
        return this.#readList(shape.of, value, node, site);
      case "record":
        return this.#readRecord(shape.fields, value, node, site);
    }
  }

  #readList(of: Shape, value: unknown, node: number, site: FieldSite): unknown {
    if (!Array.isArray(value)) return setAside(site);
    // A copy takes just the room it needs, a list that grows several times as much: most lists of a plan have one to three items.
    const list: unknown[] = value.slice();
    const { document, entity, field } = site;
    const siteInList = of.is === "reference" ? { document, entity, field, among: value } : site;
    let item = node + 1;
    let length = 0;
    for (const one of value) {
      const read = this.#readShape(of, one, item, siteInList);
      if (read !== unreadable && read !== undefined) list[length++] = read;
      item = document.nodes.nexts[item] ?? item;
    }
    list.length = length;
    return list;
  }

  #readRecord(fields: Fields, value: unknown, node: number, site: FieldSite): unknown {
    if (!isMapping(value)) return setAside(site);
    const record: Record<string, unknown> = {};
    if (!this.#readFields(fields, value, node, site.document, record, () => site)) return unreadable;
    for (const field of Object.values(fields)) if (field.shape.is === "list") record[field.name] ??= [];
    return record;
  }

  #readCitation(text: string, node: number, site: FieldSite): unknown {
    const { id, place } = splitCitation(text);
    const { file, start } = placeOf(node, site.document);
    // Quotes move the text by one; the id is all that is pointed at.
    const from = file.text.indexOf(id, start);
    const source = this.#register.follow({
      to: ["source"],
      id,
      location: { file, start: from, end: from + id.length },
      site,
    });
    return source && { printed: text.trim(), ...(place === undefined ? {} : { place }), source };
  }
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The fields of a kind: those by which its entities are named in messages and those with further entities in them; and all others. */
interface FieldsInParts {
  readonly naming: Fields;
  readonly others: Fields;
}

function partsOf(kind: Kind): FieldsInParts {
  let parts = knownParts.get(kind);
  if (parts === undefined) {
    const fields = Object.entries(fieldsByKind[kind]);
    const isNaming = (name: string, shape: Shape) =>
      name === "id" || name === "number" || (shape.is === "list" ? shape.of : shape).is === "entity";
    parts = {
      naming: Object.fromEntries(fields.filter(([name, { shape }]) => isNaming(name, shape))),
      others: Object.fromEntries(fields.filter(([name, { shape }]) => !isNaming(name, shape))),
    };
    knownParts.set(kind, parts);
  }
  return parts;
}

const knownParts = new Map<Kind, FieldsInParts>();
