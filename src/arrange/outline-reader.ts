import { itemsOf, type NodeTable, pairsOf, type SourceDocument } from "../load/document.ts";
import type { Block, Member, Words } from "./outline.ts";
import { arrangeQuotes } from "./quotes.ts";
import { readBlockText } from "./read-block-text.ts";
import { readLines } from "./read-lines.ts";
import { trimLineEnd, trimLineStart } from "./white-space.ts";

/** A remark that has been passed, and its column. */
interface PassedRemark {
  readonly column: number;
  readonly text: string;
}

/** What a block says: a list or a mapping. */
type BlockValue = unknown[] | Readonly<Record<string, unknown>>;

/** Reads the outline of a document in one pass. Holds the place in the text; lives for one file. */
export class OutlineReader {
  readonly #text: string;
  readonly #nodes: NodeTable;
  readonly #value: unknown;
  #at = 0;
  #lineStart = 0;
  /** The column of what comes next; -1 at the end of the file. */
  #column = 0;
  /** The remarks that have been passed and belong to nothing yet. */
  #passed: readonly PassedRemark[] = [];

  constructor({ file, nodes, value }: SourceDocument) {
    this.#text = file.text;
    this.#nodes = nodes;
    this.#value = value;
  }

  /** The outline; undefined where the document is no block, so that there is nothing to arrange. */
  read(): Block | undefined {
    this.#passRemarks();
    if (this.#at !== this.#nodes.starts[0] || !this.#isBlockAhead(this.#value)) return undefined;
    return this.#readBlock(0, this.#value, -1);
  }

  #readBlock(node: number, value: BlockValue, parentColumn: number): Block {
    const column = this.#column;
    const members: Member[] = [];
    if (Array.isArray(value)) {
      for (const item of itemsOf(this.#nodes, node))
        members.push(this.#readMember(undefined, item, value[members.length], column));
    } else {
      for (const pair of pairsOf(this.#nodes, node)) {
        const name = this.#nodes.keys[pair.key] ?? "";
        members.push(this.#readMember({ node: pair.key, name }, pair.value, value[name], column));
      }
    }
    // Where the block around this one goes on, all that is indented further than it stays here; else only what is in line with this block.
    const goesOn = this.#column >= parentColumn;
    const below = this.#takeBelow(goesOn ? this.#column + 1 : Math.max(column, parentColumn + 1));
    return { members, below };
  }

  #readMember(
    key: { readonly node: number; readonly name: string } | undefined,
    node: number,
    value: unknown,
    column: number,
  ): Member {
    const above = this.#passed.map(({ text }) => text);
    const mark = key === undefined ? "-" : this.#readKey(key.node, key.name);
    if (key === undefined) this.#at++;
    const { comment: behind, onNewLine } = this.#pass();
    // Behind a key, comments may stand below each other in one column.
    const comment = key === undefined && behind !== "" ? ` ${trimLineStart(behind)}` : behind;
    const start = this.#nodes.starts[node] ?? 0;
    const end = this.#nodes.ends[node] ?? 0;
    const member = { name: key?.name, mark, above };
    if (value === null && start === end) {
      const below = this.#takeBelow(column + 1);
      const nothing: Words = { ...noWords, comment, below };
      return { ...member, comment: "", value: nothing };
    }
    if (this.#isBlockAhead(value)) return { ...member, comment, value: this.#readBlock(node, value, column) };
    const lead = onNewLine ? this.#passed.map(({ text }) => text) : undefined;
    return { ...member, comment, value: this.#readWords(node, value, column, lead) };
  }

  #readKey(node: number, name: string): string {
    const start = this.#nodes.starts[node] ?? 0;
    const end = this.#nodes.ends[node] ?? 0;
    this.#at = this.#text.indexOf(":", end) + 1;
    return `${arrangeQuotes(this.#text.slice(start, end), name, "")}:`;
  }

  #readWords(node: number, value: unknown, column: number, above: readonly string[] | undefined): Words {
    const text = this.#text;
    if (text[this.#at] === "|" || text[this.#at] === ">") {
      const { end, ...lines } = readBlockText(text, this.#at, column);
      this.#at = end;
      this.#pass();
      // No comment may stand right below it and be indented: it would become a part of the text.
      return { ...noWords, above, ...lines };
    }
    const end = this.#nodes.ends[node] ?? 0;
    const written = text.slice(this.#at, end);
    const lines = written.includes("\n")
      ? readLines(text, this.#nodes, node, above !== undefined)
      : undefined;
    this.#at = end;
    const { comment } = this.#pass();
    const first = lines?.first ?? arrangeQuotes(written, value, comment);
    return {
      ...noWords,
      above,
      first,
      rest: lines?.rest ?? [],
      comment,
      below: this.#takeBelow(column + 1),
    };
  }

  #isBlockAhead(value: unknown): value is BlockValue {
    const next = this.#text[this.#at];
    return typeof value === "object" && value !== null && next !== "[" && next !== "{";
  }

  /** Passes the rest of a line, and where nothing more stands in it the remarks below it. */
  #pass(): { readonly comment: string; readonly onNewLine: boolean } {
    const comment = trimLineEnd(this.#match(trailingComment) ?? "");
    const onNewLine = this.#match(lineBreak) !== undefined;
    if (onNewLine) this.#passRemarks();
    else {
      this.#match(spaces);
      this.#column = this.#at - this.#lineStart;
      this.#passed = [];
    }
    return { comment, onNewLine };
  }

  /** Passes whole lines of remarks, up to what comes next. */
  #passRemarks(): void {
    const passed: PassedRemark[] = [];
    this.#lineStart = this.#at;
    while (this.#at < this.#text.length) {
      const line = this.#match(remarkLine) ?? this.#match(markerLine);
      if (line === undefined) break;
      const text = trimLineStart(trimLineEnd(line));
      passed.push({ text, column: line.indexOf(text) });
      this.#lineStart = this.#at;
    }
    this.#match(spaces);
    this.#column = this.#at < this.#text.length ? this.#at - this.#lineStart : -1;
    this.#passed = passed;
  }

  /** Takes the comments that come first and stand in a column or right of it, with the empty lines above each. */
  #takeBelow(column: number): string[] {
    let end = 0;
    for (const [index, remark] of this.#passed.entries()) {
      if (remark.text === "") continue;
      if (remark.column < column) break;
      end = index + 1;
    }
    const taken = this.#passed.slice(0, end).map(({ text }) => text);
    this.#passed = this.#passed.slice(end);
    return taken;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

const noWords: Words = {
  above: undefined,
  first: "",
  rest: [],
  comment: "",
  below: [],
  keepsEmptyLines: false,
};

const spaces = /[ \t]*/y;
const trailingComment = /[ \t]*#[^\n]*/y;
const lineBreak = /[ \t]*(?:\r?\n|$)/y;
/** An empty line, or one with nothing but a comment. */
const remarkLine = /[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y;
/** A line that starts or ends the document. */
const markerLine = /(?:---|\.\.\.)[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y;
