import { itemsOf, pairsOf, type SourceDocument } from "../load/document.ts";
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
/** Receives what a reference names, once that is known. */
type Late = (value: unknown) => void;

/** Reads the entities of documents by the shapes of their kinds. Lives for one plan. */
export class EntityReader {
  readonly drafts: Draft[] = [];
  readonly #register: EntityRegister;
  readonly #yearStarts: DayOfYear | undefined;
  readonly #isExtract: boolean;
  readonly #log: DiagnosticLog;

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
    const nodes = [...itemsOf(document.nodes, node)];
    return nodes.flatMap((item, index) =>
      this.#readEntities(shape.of, value[index], item, document, container),
    );
  }

  #readEntity(
    kind: Kind,
    value: Mapping,
    node: number,
    document: SourceDocument,
    container: Draft | undefined,
  ): Draft {
    const entity: Draft = {
      is: kind,
      origin: { file: document.file, node },
      container,
      unread: nothingUnread,
    };
    this.drafts.push(entity);
    const fields = fieldsByKind[kind];
    this.#readFields(fields, value, node, document, entity, (field) => ({ document, entity, field }));
    for (const [name, field] of Object.entries(fields)) {
      if (entity[field.name] !== undefined) continue;
      if (field.shape.is === "list") entity[field.name] = [];
      else if (field.required && field.shape.is === "text") entity[field.name] = "";
      // A key is missing or misspelt here, or the plan is an extract: what any absent field would have said is not known.
      // (What names another entity is given, though it is not known yet what that is.)
      if (!Object.hasOwn(value, name) && (this.#isExtract || document.faults.has(node)))
        setAside({ document, entity, field: name });
    }
    this.#register.add(entity, document);
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
    let complete = true;
    for (const pair of pairsOf(document.nodes, node)) {
      const name = document.nodes.keys[pair.key] ?? "";
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field === undefined) continue;
      const read = this.#readShape(field.shape, value[name], pair.value, siteOf(name), (late) => {
        target[field.name] = late;
      });
      if (read !== unreadable) target[field.name] = read;
      else if (field.required) complete = false;
    }
    return complete;
  }

  /** Reads what stands at a node. What a reference names is not known yet: `late` receives it. */
  #readShape(shape: Shape, value: unknown, node: number, site: FieldSite, late: Late): unknown {
    if (site.document.faults.has(node) && shape.is !== "entity") return setAside(site);
    switch (shape.is) {
      case "text":
        return typeof value === "string" ? value.trim() : setAside(site);
      case "flag":
        return value === true;
      case "value":
        return shape.grammar === "citation"
          ? this.#readCitation(String(value), node, site, late)
          : this.#readValue(shape.grammar, String(value), node, site);
      case "reference":
        this.#register.follow({
          to: shape.to,
          id: String(value),
          location: placeOf(node, site.document),
          site,
          found: late,
        });
        return undefined;
      case "entity":
        return this.#readEntities(shape, value, node, site.document, site.entity)[0] ?? setAside(site);
      case "list":
        return this.#readList(shape.of, value, node, site, late);
      case "record":
        return this.#readRecord(shape.fields, value, node, site);
    }
  }

  #readList(of: Shape, value: unknown, node: number, site: FieldSite, late: Late): unknown {
    if (!Array.isArray(value)) return setAside(site);
    const list: unknown[] = [];
    const siteInList = { ...site, among: value };
    let index = 0;
    for (const item of itemsOf(site.document.nodes, node)) {
      const at = list.length;
      const read = this.#readShape(of, value[index++], item, siteInList, (found) => {
        list[at] = found;
      });
      if (read !== unreadable) list.push(read);
    }
    // References that lead nowhere leave a gap.
    if (of.is === "reference")
      this.#register.afterwards(() => late(list.filter((item) => item !== undefined)));
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
    const parsed = parseValue(grammar, text, this.#yearStarts ?? { printed: "1 April", month: 4, day: 1 });
    if ("value" in parsed) return parsed.value;
    const near = parsed.suggestions ?? [];
    this.#log.add({
      rule: ruleOfGrammar[grammar],
      severity: "error",
      message: `${describe(site.entity)}: ${show(parsed.message)}.`,
      hint: [didYouMean(near), parsed.hint].filter((part) => part !== undefined).join(" "),
      suggestions: near,
      location: placeOf(node, site.document),
      entity: entityNameOf(site.entity),
    });
    return setAside(site);
  }

  #readCitation(text: string, node: number, site: FieldSite, late: Late): undefined {
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
      found: (source) => late(source === undefined ? undefined : { ...citation, source }),
    });
    return undefined;
  }
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
