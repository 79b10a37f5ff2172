import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import type { DiagnosticLog } from "../source/diagnostic-log.ts";
import type { SourceFile } from "../source/source-file.ts";
import { emptyNodeTable, type NodeTable, type SourceDocument, withoutSpare } from "./document.ts";
import { codeOf, findForbidden } from "./forbidden-characters.ts";
import { keyLimit, membersLimit } from "./limits.ts";
import * as refusals from "./refusals.ts";
import { type Properties, Refuser } from "./refuser.ts";

/** Walks the events of a file once, building its values and its node table. Holds the place in the events; lives for one file. */
export class DocumentReader {
  /** Whether there was more in the document than is read. */
  isTooLong = false;
  readonly #file: SourceFile;
  readonly #events: readonly Event[];
  readonly #nodes: NodeTable;
  readonly #faults = new Set<number>();
  readonly #refuser: Refuser;
  readonly #hasQuestionMark: boolean;
  #at = 0;
  /** The offset after the last scalar read: where a value that is left out would stand. */
  #cursor = 0;

  constructor(file: SourceFile, events: readonly Event[], log: DiagnosticLog) {
    this.#file = file;
    this.#events = events;
    // No node takes less than an event.
    this.#nodes = emptyNodeTable(events.length);
    this.#refuser = new Refuser(file, this.#nodes, this.#faults, log);
    this.#hasQuestionMark = file.text.includes("?");
  }

  read(): SourceDocument {
    const document = this.#events[0];
    let value: unknown = null;
    this.#refuser.refuseMarkAbove();
    if (document?.type === EVENT_ID.DOCUMENT) {
      this.#at = 1;
      value = this.#readNode(undefined);
      this.#at++;
      if (this.#at < this.#events.length) this.#refuser.refuseSecondDocument(this.#cursor);
      else this.#refuser.refuseSecondEnd(this.#cursor);
    }
    return { file: this.#file, value, nodes: withoutSpare(this.#nodes), faults: this.#faults };
  }

  /** Adds the node of the event that comes next, and goes on to the one after it. `key` is its own text where it is a key. */
  #addNode(key: string | undefined): number {
    const { starts, ends, nexts, keys } = this.#nodes;
    const node = keys.length;
    starts[node] = this.#cursor;
    ends[node] = this.#cursor;
    nexts[node] = node + 1;
    keys.push(key);
    this.#at++;
    return node;
  }

  /** Reads the node that comes next. `key` is its own text where it is a key. */
  #readNode(key: string | undefined): unknown {
    const event = this.#events[this.#at] as Event;
    const node = this.#addNode(key);
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.#readScalar(node, event);
      case EVENT_ID.SEQUENCE: {
        this.#open(node, event);
        const list: unknown[] = [];
        while (!this.#isAtEnd()) list.push(this.#readNode(undefined));
        this.#close(node, list.length, "items");
        // A list that has grown takes several times the room it needs, a copy of it no more than that.
        return list.slice();
      }
      case EVENT_ID.MAPPING: {
        this.#open(node, event);
        const mapping: Record<string, unknown> = {};
        let pairs = 0;
        for (; !this.#isAtEnd(); pairs++) this.#readPair(node, mapping);
        this.#close(node, pairs, "keys");
        return mapping;
      }
      case EVENT_ID.ALIAS:
        this.#faults.add(node);
        this.#place(node, event.anchorStart - 1, event.anchorEnd);
        this.#refuser.refuseNode(node, refusals.alias);
        return null;
      default:
        throw new Error(`Unexpected YAML event ${event.type}`);
    }
  }

  /** Whether nothing more stands in the list or mapping that is read. */
  #isAtEnd(): boolean {
    return (this.#events[this.#at] as Event).type === EVENT_ID.POP;
  }

  #readPair(mapping: number, into: Record<string, unknown>): void {
    const event = this.#events[this.#at] as Event;
    if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) {
      const start = this.#startOfKey(event);
      this.#refuser.refuse(start, start + 1, refusals.keyThatIsNoWord);
      this.#readNode("");
      this.#faults.add(mapping);
      this.#readNode(undefined);
      return;
    }
    const key = getScalarValue(this.#file.text, event);
    const keyNode = this.#readKey(key, event);
    const start = this.#nodes.starts[keyNode] as number;
    if (this.#hasQuestionMark && this.#followsQuestionMark(start)) {
      this.#faults.add(keyNode + 1);
      this.#refuser.refuseNode(keyNode, refusals.questionMarkKey(key));
    }
    const length = (this.#nodes.ends[keyNode] as number) - start;
    if (length > keyLimit) this.#refuser.refuseNode(keyNode, refusals.keyTooLong(length));
    const value = this.#readNode(undefined);
    if (prototypeNames.has(key)) this.#refuser.refuseNode(keyNode, refusals.prototypeName(key));
    else if (Object.hasOwn(into, key)) this.#refuser.refuseRepeatedKey(mapping, keyNode, key);
    else into[key] = value;
  }

  #readKey(key: string, event: ScalarEvent): number {
    const node = this.#addNode(key);
    // Nearly every key is one word without quotes, with its colon right after it: nothing of it can be lost, and it stands on one line.
    if (
      event.style === SCALAR_STYLE.PLAIN &&
      this.#file.text.charCodeAt(event.valueEnd) === colonMark &&
      !/[ \n]/.test(key)
    ) {
      this.#refuser.refuseProperties(node, event);
      this.#place(node, event.valueStart, event.valueEnd);
    } else this.#readScalar(node, event);
    return node;
  }

  #followsQuestionMark(start: number): boolean {
    const { text } = this.#file;
    let at = start - 1;
    while (text.charCodeAt(at) === space || text.charCodeAt(at) === tab) at--;
    return text.charCodeAt(at) === questionMark;
  }

  /** Where a key that is no word stands: at its first mark, or at the colon before which there is nothing. */
  #startOfKey(event: Event): number {
    if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
    if ("start" in event) return event.start;
    colonWithoutKey.lastIndex = this.#cursor;
    return colonWithoutKey.test(this.#file.text) ? colonWithoutKey.lastIndex - 1 : this.#cursor;
  }

  #readScalar(node: number, event: ScalarEvent): unknown {
    this.#refuser.refuseProperties(node, event);
    const { text: source } = this.#file;
    if (event.valueStart < 0) {
      this.#passMark(this.#nodes.keys[node - 1] === undefined ? dash : colon);
      this.#place(node, this.#cursor, this.#cursor);
      this.#refuser.refuseTabBelow(this.#cursor);
      if (this.#refuser.refuseLostText(this.#cursor)) this.#faults.add(node);
      return null;
    }
    const { style } = event;
    const quote = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
    // A block runs to the start of the next line: its last character that is not white space is its end.
    const isBlock = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
    const length = isBlock
      ? source.slice(event.valueStart, event.valueEnd).trimEnd().length
      : event.valueEnd - event.valueStart;
    this.#place(node, event.valueStart - quote, event.valueStart + length + quote);
    const text = getScalarValue(source, event);
    if (isBlock) this.#refuser.refuseFaultsOfBlock(node, event.valueEnd, text);
    const hidden = style === SCALAR_STYLE.DOUBLE_QUOTED ? findForbidden(text) : undefined;
    if (hidden !== undefined) {
      // An invisible character does no less harm where it is written as an escape.
      this.#faults.add(node);
      this.#refuser.refuseNode(node, refusals.escapedCharacter(codeOf(hidden)));
    }
    if (style !== SCALAR_STYLE.PLAIN) return text;
    this.#refuser.refuseMergedLines(node);
    // What is left of a text is not what its author wrote, so nothing may be concluded from it.
    if (this.#refuser.refuseLostText(this.#cursor)) this.#faults.add(node);
    return plainValue(text);
  }

  #open(node: number, event: Properties & { readonly start: number }): void {
    this.#refuser.refuseProperties(node, event);
    this.#nodes.starts[node] = event.start;
    this.#cursor = Math.max(this.#cursor, event.start);
  }

  /** Ends a mapping or a list after the last thing in it. One that is far too long is not passed on: later stages take their time over each member. */
  #close(node: number, members: number, what: "keys" | "items"): void {
    const start = this.#nodes.starts[node] as number;
    if (members > membersLimit) {
      this.isTooLong = true;
      this.#refuser.refuse(start, start + 1, refusals.tooManyMembers(members, what));
    }
    this.#at++;
    this.#nodes.nexts[node] = this.#nodes.keys.length;
    const opening = this.#file.text[start];
    if (opening === "[" || opening === "{") {
      // With nothing between the brackets, the place is still before them.
      this.#cursor = Math.max(this.#cursor, start + 1);
      this.#passMark(closing);
    }
    this.#nodes.ends[node] = this.#cursor;
  }

  /** Notes where a node stands, and goes on after it. */
  #place(node: number, start: number, end: number): void {
    this.#nodes.starts[node] = start;
    this.#nodes.ends[node] = end;
    this.#cursor = end;
  }

  /** Moves on after a mark: the colon or dash before a value that is left out, or the bracket that closes a list. */
  #passMark(mark: RegExp): void {
    mark.lastIndex = this.#cursor;
    if (mark.test(this.#file.text)) this.#cursor = mark.lastIndex;
  }
}

/** Names that JavaScript objects have from birth: data under them would be lost or would do harm. */
const prototypeNames = new Set(Object.getOwnPropertyNames(Object.prototype).concat("prototype"));

/** What stands between a key and the place of its value. */
const colon = /[ \t]*:/y;
/** What stands between what was read last and the colon of a key that is left out. */
const colonWithoutKey = /(?:[\s{,?-]|#[^\n]*)*:/y;
/** What stands between an item and the place of the next one: comments and empty lines may come before its dash. */
const dash = /(?:[ \t]*(?:#[^\n]*|\r)?\n)*[ \t]*-/y;
/** What stands between the last thing in brackets and their end. */
const closing = /(?:[\s,]|#[^\n]*)*[\]}]/y;
/** What an unquoted scalar says: true, false, nothing, or its text. Numbers stay as written, so 1.10 is not 1.1. */
function plainValue(text: string): string | boolean | null {
  if (text.length > "false".length) return text;
  const value = wordsOfYaml.get(text);
  return value === undefined ? text : value;
}

/** The unquoted words that are no text. */
const wordsOfYaml: ReadonlyMap<string, boolean | null> = new Map([
  ...["~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

const [space, tab, colonMark, questionMark] = [32, 9, 58, 63];
