import type { DiagnosticLog } from "../source/diagnostic-log.ts";
import type { Location, SourceFile } from "../source/source-file.ts";
import type { NodeTable } from "./document.ts";
import * as refusals from "./refusals.ts";

/** What may stand before a value: an anchor and a tag, as offsets; -1 where there is none. */
export interface Properties {
  readonly anchorStart: number;
  readonly anchorEnd: number;
  readonly tagStart: number;
  readonly tagEnd: number;
}

/**
 * Reports what a file of a plan may not hold, at its place, and marks the nodes that are at fault by it. Holds what it has seen of repeated keys; lives for
 * one file, beside its reader.
 */
export class Refuser {
  readonly #file: SourceFile;
  readonly #nodes: NodeTable;
  readonly #faults: Set<number>;
  readonly #log: DiagnosticLog;
  /** Of mappings with a repeated key: where each key stands first, as far as has been looked. */
  readonly #keysSeen = new Map<number, { byKey: Map<string | undefined, number>; at: number }>();

  constructor(file: SourceFile, nodes: NodeTable, faults: Set<number>, log: DiagnosticLog) {
    this.#file = file;
    this.#nodes = nodes;
    this.#faults = faults;
    this.#log = log;
  }

  /** Reports what stands from one offset to another. */
  refuse(
    start: number,
    end: number,
    refusal: refusals.Refusal,
    related?: { message: string; location: Location },
  ): void {
    const location = { file: this.#file, start, end };
    this.#log.add({
      rule: "yaml-syntax",
      severity: "error",
      ...refusal,
      location,
      ...(related === undefined ? {} : { related: [related] }),
    });
  }

  /** Reports a node. */
  refuseNode(node: number, refusal: refusals.Refusal): void {
    this.refuse(this.#nodes.starts[node] as number, this.#nodes.ends[node] as number, refusal);
  }

  /** Reports a directive, or a mark that stands where parsers do not agree on it, above all else in the file. */
  refuseMarkAbove(): void {
    // The parser passes over directives that it does not know.
    const [above] = firstMark.exec(this.#file.text) ?? [];
    if (above === undefined) return;
    const end = above.length;
    if (above.endsWith("%")) this.refuse(end - 1, end, refusals.directive);
    // Parsers do not agree on what ends where nothing has begun, nor on marks that do not stand at the margin.
    else this.refuse(end - 3, end, refusals.secondDocument);
  }

  /** Reports text after an unquoted value that YAML takes for a comment: a `#` that is followed by more than a space. Says whether there is any. */
  refuseLostText(valueEnd: number): boolean {
    const { text } = this.#file;
    const next = text.charCodeAt(valueEnd);
    // Nearly every value is the last thing in its line.
    if (next !== space && next !== tab) return false;
    lostText.lastIndex = valueEnd;
    if (!lostText.test(text)) return false;
    const start = text.indexOf("#", valueEnd);
    const lost = text.slice(start, lostText.lastIndex).trimEnd();
    this.refuse(start, start + lost.length, refusals.lostText(lost));
    return true;
  }

  /** Reports lines that were meant as items of a list, but are read as the rest of an unquoted text. */
  refuseMergedLines(node: number): void {
    const { text } = this.#file;
    const end = this.#nodes.ends[node] as number;
    let lineEnd = text.indexOf("\n", this.#nodes.starts[node]);
    for (; lineEnd !== -1 && lineEnd < end; lineEnd = text.indexOf("\n", lineEnd + 1)) {
      mergedItem.lastIndex = lineEnd + 1;
      if (!mergedItem.test(text)) continue;
      const at = mergedItem.lastIndex - 2;
      this.#faults.add(node);
      this.refuse(at, at + 1, refusals.mergedLine(text.charAt(at)));
    }
  }

  /** Reports what parsers do not agree on in a text of several lines and below it. */
  refuseFaultsOfBlock(node: number, end: number, text: string): void {
    if (text !== "" && text.trim() === "") {
      this.#faults.add(node);
      this.refuseNode(node, refusals.emptyLines);
    }
    this.refuseTabBelow(end - 1);
  }

  /** Reports a tab that indents one of the next lines, though nothing may stand there: this parser takes such a line for an empty one, others do not. */
  refuseTabBelow(lineEnd: number): void {
    tabBelow.lastIndex = lineEnd;
    if (!tabBelow.test(this.#file.text)) return;
    this.refuse(tabBelow.lastIndex - 1, tabBelow.lastIndex, refusals.tabInIndent);
  }

  /** Reports an anchor and a tag before a value. */
  refuseProperties(node: number, { anchorStart, anchorEnd, tagStart, tagEnd }: Properties): void {
    if (anchorStart !== -1) this.refuse(anchorStart - 1, anchorEnd, refusals.anchor);
    if (tagStart !== -1) this.refuse(tagStart, tagEnd, refusals.tag);
    if (anchorStart !== -1 || tagStart !== -1) this.#faults.add(node);
  }

  /** Reports a key that stands in its mapping already. */
  refuseRepeatedKey(mapping: number, keyNode: number, key: string): void {
    const { starts, ends } = this.#nodes;
    const first = this.#firstKeyNode(mapping, keyNode, key);
    this.#faults.add(keyNode + 1);
    this.#faults.add(first + 1);
    const firstPlace = { file: this.#file, start: starts[first] as number, end: ends[first] as number };
    const related = { message: "It stands here first.", location: firstPlace };
    this.refuse(starts[keyNode] as number, ends[keyNode] as number, refusals.repeatedKey(key), related);
  }

  /** Where a key stands first in a mapping. The search goes on where the last one ended, so that many repeated keys take no longer than one. */
  #firstKeyNode(mapping: number, before: number, key: string): number {
    const { nexts, keys } = this.#nodes;
    let seen = this.#keysSeen.get(mapping);
    if (seen === undefined) {
      seen = { byKey: new Map(), at: mapping + 1 };
      this.#keysSeen.set(mapping, seen);
    }
    while (seen.at < before) {
      const name = keys[seen.at];
      if (!seen.byKey.has(name)) seen.byKey.set(name, seen.at);
      seen.at = nexts[nexts[seen.at] as number] as number;
    }
    return seen.byKey.get(key) ?? before;
  }

  /** Reports a second document, whose start is not before an offset. */
  refuseSecondDocument(from: number): void {
    const { text } = this.#file;
    documentMark.lastIndex = from;
    // The value of a key that is no word is looked for in what follows, if need be beyond the mark.
    const start = documentMark.exec(text)?.index ?? text.lastIndexOf("\n---") + 1;
    this.refuse(start, start + 3, refusals.secondDocument);
  }

  /** Reports a second end of the one document: some parsers take it for the end of another. */
  refuseSecondEnd(from: number): void {
    endAgain.lastIndex = from;
    if (!endAgain.test(this.#file.text)) return;
    this.refuse(endAgain.lastIndex - 3, endAgain.lastIndex, refusals.secondDocument);
  }
}

/** A directive, the end of a document or an indented mark where a file begins: above it stand empty lines and comments at most. */
const firstMark = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:%|(?:(?<=[ \t])---|\.\.\.)(?!\S))/;
/** What starts or ends a document. */
const documentMark = /^(?:---|\.\.\.)/gm;
/** From the end of a document to where it ends again. */
const endAgain = /^\.\.\.[\s\S]*?\n\.\.\./gm;
/** The end of a line, empty lines and comments, and a tab that indents what comes then. */
const tabBelow = /(?:[ \t]*(?:#[^\n]*)?\r?\n)+? *\t/y;
/** A further line of an unquoted text that begins like an item of a list. */
const mergedItem = /[ \t]*[-*•–][ \u00a0]/y;
const [space, tab] = [32, 9];
/** Where a value ends or is left out: spaces, and a comment that starts without a space. */
const lostText = /[ \t]+#[^\s#][^\n]*/y;
