import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from "js-yaml";
import type { DiagnosticLog } from "../source/diagnostic-log.ts";
import { show } from "../source/show.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { NodeTable, SourceDocument } from "./document.ts";
import { codeOf, findForbidden } from "./forbidden-characters.ts";
import { membersLimit, nestingLimit, reportSyntax } from "./limits.ts";

/**
 * Reads the text of a file: values and places in one pass over the events of the parser. What plans may not hold (anchors, aliases, tags, directives,
 * `? ` keys, repeated keys, prototype names) is reported and set aside. Undefined where the text is no YAML at all; every fault is reported then.
 */
export async function loadDocument(
  file: SourceFile,
  log: DiagnosticLog,
): Promise<SourceDocument | undefined> {
  let events: Event[];
  try {
    events = parseEvents(file.text, { maxDepth: nestingLimit });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // The parser stops at the first fault. The one that finds them all costs more than a whole check, so it is loaded only here.
    const { explainSyntax } = await import("./explain-syntax.ts");
    explainSyntax(file, error, log);
    return undefined;
  }
  const reader = new Reader(file, events, log);
  const document = reader.read();
  return reader.isTooLong ? undefined : document;
}

/** Names that JavaScript objects have from birth: data under them would be lost or would do harm. */
const prototypeNames = new Set(Object.getOwnPropertyNames(Object.prototype).concat("prototype"));

/** Walks the events once, building values and the node table. Holds the place in the events; lives for one file. */
class Reader {
  readonly #file: SourceFile;
  readonly #events: Event[];
  readonly #log: DiagnosticLog;
  readonly #nodes: NodeTable = { starts: [], ends: [], nexts: [], keys: [] };
  readonly #faults = new Set<number>();
  /** Of mappings with a repeated key: where each key stands first, as far as has been looked. */
  readonly #keysSeen = new Map<number, { byKey: Map<string, number>; at: number }>();
  /** Whether there was more in the document than is read. */
  isTooLong = false;
  #at = 0;
  /** The offset after the last scalar read: where a value that is left out would stand. */
  #cursor = 0;

  constructor(file: SourceFile, events: Event[], log: DiagnosticLog) {
    this.#file = file;
    this.#events = events;
    this.#log = log;
  }

  read(): SourceDocument {
    const document = this.#events[0];
    let value: unknown = null;
    if (document?.type === EVENT_ID.DOCUMENT) {
      if (document.directives.length > 0) {
        const start = Math.max(0, this.#file.text.search(/^%/m));
        this.#refuse(start, start + 1, "The file starts with a YAML directive (%).", "Delete the line.");
      }
      this.#at = 1;
      if (this.#events[1]?.type !== EVENT_ID.POP) value = this.#readNode(undefined);
      this.#at++;
      if (this.#at < this.#events.length) {
        const start = this.#secondDocument();
        this.#refuse(
          start,
          start + 3,
          "A second document starts here.",
          "A file of a plan holds one document: delete the line, or move what follows to a file of its own.",
        );
      }
    }
    return { file: this.#file, value, nodes: this.#nodes, faults: this.#faults };
  }

  /** Reads the node that comes next. `key` is the text of the key it stands under, for the pair's own node. */
  #readNode(key: string | undefined): unknown {
    const event = this.#events[this.#at++] as Event;
    const node = this.#nodes.starts.length;
    this.#nodes.starts.push(this.#cursor);
    this.#nodes.ends.push(this.#cursor);
    this.#nodes.nexts.push(node + 1);
    this.#nodes.keys.push(key);
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.#readScalar(node, event);
      case EVENT_ID.SEQUENCE: {
        this.#refuseProperties(node, event);
        this.#nodes.starts[node] = event.start;
        this.#cursor = Math.max(this.#cursor, event.start);
        const list: unknown[] = [];
        while (this.#events[this.#at]?.type !== EVENT_ID.POP) list.push(this.#readNode(undefined));
        this.#close(node, list.length, "list", "items");
        return list;
      }
      case EVENT_ID.MAPPING: {
        this.#refuseProperties(node, event);
        this.#nodes.starts[node] = event.start;
        const mapping: Record<string, unknown> = {};
        let pairs = 0;
        for (; this.#events[this.#at]?.type !== EVENT_ID.POP; pairs++) this.#readPair(node, mapping);
        this.#close(node, pairs, "entry", "keys");
        return mapping;
      }
      case EVENT_ID.ALIAS:
        this.#faults.add(node);
        this.#nodes.starts[node] = event.anchorStart - 1;
        this.#nodes.ends[node] = event.anchorEnd;
        this.#cursor = event.anchorEnd;
        this.#refuse(
          event.anchorStart - 1,
          event.anchorEnd,
          "An alias (*) repeats a part of another place.",
          "Write the words out. If the text begins with *, put it in quotes.",
        );
        return null;
      default:
        throw new Error(`Unexpected YAML event ${event.type}`);
    }
  }

  #readPair(mapping: number, into: Record<string, unknown>): void {
    const event = this.#events[this.#at] as Event;
    const keyNode = this.#nodes.starts.length;
    if (event.type !== EVENT_ID.SCALAR) {
      const start = "start" in event ? event.start : this.#cursor;
      this.#refuse(
        start,
        start + 1,
        "The key is not a plain word.",
        "A key is one word or several joined by hyphens, followed by a colon.",
      );
      this.#readNode("");
      this.#faults.add(mapping);
      this.#readNode(undefined);
      return;
    }
    const key = getScalarValue(this.#file.text, event);
    this.#readNode(key);
    const start = this.#nodes.starts[keyNode] as number;
    const end = this.#nodes.ends[keyNode] as number;
    if (/\?[ \t]+$/.test(this.#file.text.slice(Math.max(0, start - 8), start))) {
      this.#faults.add(keyNode + 1);
      this.#refuse(
        start,
        end,
        `The key ${quoted(key)} is written with a question mark.`,
        `Write "${show(key)}:" without it.`,
      );
    }
    const value = this.#readNode(undefined);
    if (prototypeNames.has(key)) {
      this.#refuse(
        start,
        end,
        `${quoted(key)} cannot be a key: the name has a meaning of its own to programs.`,
        "Use another key, or delete the line.",
      );
    } else if (Object.hasOwn(into, key)) {
      this.#faults.add(keyNode + 1);
      this.#repeatedKey(mapping, keyNode, key);
    } else {
      into[key] = value;
    }
  }

  #repeatedKey(mapping: number, keyNode: number, key: string): void {
    const { starts, ends } = this.#nodes;
    const first = this.#firstKeyNode(mapping, keyNode, key);
    this.#faults.add(first + 1);
    const place = (node: number) => ({
      file: this.#file,
      start: starts[node] as number,
      end: ends[node] as number,
    });
    this.#log.add({
      rule: "yaml-syntax",
      severity: "error",
      message: `The key ${quoted(key)} stands twice in the same place.`,
      hint: "Keep one of them and delete the other.",
      location: place(keyNode),
      related: [{ message: "It stands here first.", location: place(first) }],
    });
  }

  /** Where a key stands first in a mapping. The search goes on where the last one ended, so that many repeated keys take no longer than one. */
  #firstKeyNode(mapping: number, before: number, key: string): number {
    const { nexts, keys } = this.#nodes;
    let seen = this.#keysSeen.get(mapping);
    if (seen === undefined) {
      seen = { byKey: new Map(), at: mapping + 1 };
      this.#keysSeen.set(mapping, seen);
    }
    for (; seen.at < before; seen.at = nexts[seen.at + 1] ?? before) {
      const name = keys[seen.at] ?? "";
      if (!seen.byKey.has(name)) seen.byKey.set(name, seen.at);
    }
    return seen.byKey.get(key) ?? before;
  }

  #readScalar(node: number, event: ScalarEvent): unknown {
    this.#refuseProperties(node, event);
    if (event.valueStart < 0) {
      this.#passMark(this.#nodes.keys[node - 1] === undefined ? dash : colon);
      this.#nodes.starts[node] = this.#cursor;
      this.#nodes.ends[node] = this.#cursor;
      this.#lostText(this.#cursor);
      return null;
    }
    const quote =
      event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
    const block = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
    this.#nodes.starts[node] = event.valueStart - quote;
    // A block runs to the start of the next line: its last character that is not white space is its end.
    const end = block
      ? event.valueStart + this.#file.text.slice(event.valueStart, event.valueEnd).trimEnd().length
      : event.valueEnd;
    this.#cursor = end + quote;
    this.#nodes.ends[node] = this.#cursor;
    const text = getScalarValue(this.#file.text, event);
    if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) this.#refuseEscapes(node, text);
    if (event.style !== SCALAR_STYLE.PLAIN) return text;
    this.#lostText(event.valueEnd);
    return plainValue(text);
  }

  /** Moves on after a mark: the colon or dash before a value that is left out, or the bracket that closes a list. */
  #passMark(mark: RegExp): void {
    mark.lastIndex = this.#cursor;
    if (mark.test(this.#file.text)) this.#cursor = mark.lastIndex;
  }

  /** Reports text after an unquoted value that YAML takes for a comment: a `#` that is followed by more than a space. */
  #lostText(from: number): void {
    lostText.lastIndex = from;
    const match = lostText.exec(this.#file.text);
    if (match === null) return;
    const start = from + (match[1] ?? "").length;
    this.#refuse(
      start,
      from + match[0].trimEnd().length,
      `The text from ${quoted((match[2] ?? "").trimEnd())} on is lost: after a space, YAML takes # for the start of a comment.`,
      "Put the whole value in double quotes. If it is meant as a comment, put a space after the #.",
    );
  }

  /** An invisible character does no less harm where it is written as an escape. */
  #refuseEscapes(node: number, text: string): void {
    const hidden = findForbidden(text);
    if (hidden === undefined) return;
    this.#faults.add(node);
    this.#refuse(
      this.#nodes.starts[node] as number,
      this.#nodes.ends[node] as number,
      `The text holds an invisible character (${codeOf(hidden)}), written with a backslash.`,
      "Delete it. For a backslash itself, write two, or use single quotes around the text.",
    );
  }

  #refuseProperties(
    node: number,
    event: { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number },
  ): void {
    if (event.anchorStart >= 0) {
      this.#faults.add(node);
      this.#refuse(
        event.anchorStart - 1,
        event.anchorEnd,
        "An anchor (&) takes the place of text.",
        "Write the words out. If the text begins with &, put it in quotes.",
      );
    }
    if (event.tagStart >= 0) {
      this.#faults.add(node);
      this.#refuse(
        event.tagStart,
        event.tagEnd,
        "A tag (!) takes the place of text.",
        "Delete it. If the text begins with !, put it in quotes.",
      );
    }
  }

  #refuse(start: number, end: number, message: string, hint: string): void {
    reportSyntax(this.#log, { file: this.#file, start, end }, message, hint);
  }

  /** Ends a mapping or a list after the last thing in it. One that is far too long is not passed on: later stages take their time over each member. */
  #close(node: number, members: number, what: "entry" | "list", of: "keys" | "items"): void {
    if (members > membersLimit) {
      this.isTooLong = true;
      const start = this.#nodes.starts[node] as number;
      this.#refuse(
        start,
        start + 1,
        `The ${what} that starts here has ${members} ${of}; at most ${membersLimit} are read.`,
        "Break it into several.",
      );
    }
    this.#at++;
    this.#nodes.nexts[node] = this.#nodes.starts.length;
    const opening = this.#file.text[this.#nodes.starts[node] as number];
    if (opening === "[" || opening === "{") this.#passMark(closing);
    this.#cursor = Math.max(this.#cursor, this.#nodes.starts[node] as number);
    this.#nodes.ends[node] = this.#cursor;
  }

  #secondDocument(): number {
    const marker = /^(?:---|\.\.\.)/gm;
    marker.lastIndex = this.#cursor;
    return marker.exec(this.#file.text)?.index ?? this.#cursor;
  }
}

/** What stands between a key and the place of its value. */
const colon = /[ \t]*:/y;
/** What stands between an item and the place of the next one: comments and empty lines may come before its dash. */
const dash = /(?:[ \t]*(?:#[^\n]*|\r)?\n)*[ \t]*-/y;
/** What stands between the last thing in brackets and their end. */
const closing = /(?:[\s,]|#[^\n]*)*[\]}]/y;
/** Where a value ends or is left out: spaces, and a comment that starts without a space. */
const lostText = /([ \t]+)(#[^\s#][^\n]*)/y;

function quoted(text: string): string {
  return `"${show(text)}"`;
}

/** What an unquoted scalar says: true, false, nothing, or its text. Numbers stay as written, so 1.10 is not 1.1. */
function plainValue(text: string): string | boolean | null {
  switch (text) {
    case "true":
    case "True":
    case "TRUE":
      return true;
    case "false":
    case "False":
    case "FALSE":
      return false;
    case "":
    case "~":
    case "null":
    case "Null":
    case "NULL":
      return null;
    default:
      return text;
  }
}
