import type { YAMLException } from "js-yaml";
import { Composer, type CST, type Document, isCollection, isScalar, Lexer, Parser, visit } from "yaml";
import type { DiagnosticLog } from "../source/diagnostic-log.ts";
import type { SourceFile } from "../source/source-file.ts";
import { explainError } from "./explain-error.ts";
import { explainedLength, explainedLengthWithTabs, explainedLimit, nestingLimit } from "./limits.ts";
import type { Opening, SyntaxFault } from "./syntax-fault.ts";
import * as faults from "./syntax-fault.ts";

/**
 * Reports every fault of a text that is not YAML, up to the first quote or bracket that is opened and not closed; of a very long text, those of
 * its beginning. `first` is what the fast parser met; it is all that is reported where the thorough one would be in danger, or does not get there.
 */
export function explainSyntax(file: SourceFile, first: YAMLException, log: DiagnosticLog): void {
  const { text } = file;
  const found = isNesting(first) ? [] : findFaultsOfPiece(text, first.mark?.position ?? 0);
  for (const { start, end, message, hint } of found.length === 0 ? [explainFirst(text, first)] : found) {
    const location = { file, start: Math.min(start, text.length), end: Math.min(end, text.length) };
    log.add({ rule: "yaml-syntax", severity: "error", message, hint, location });
  }
}

/** What the fast parser met, where nothing better is known. */
function explainFirst(text: string, error: YAMLException): SyntaxFault {
  const start = Math.min(error.mark?.position ?? 0, text.length);
  if (isNesting(error)) return faults.tooDeeplyNested(start, nestingLimit);
  const beginning = text.lastIndexOf("\n", start - 1) + 1;
  const indent = /^ *\t/.exec(text.slice(beginning, start + 1));
  if (indent !== null) return faults.tabInIndent(beginning + indent[0].length - 1);
  const mark = text[start];
  return mark === "]" || mark === "}" ? faults.closedTooFarLeft(start, mark) : faults.unreadableFrom(start);
}

function isNesting(error: YAMLException): boolean {
  return /maxDepth|nesting/i.test(error.reason);
}

/** The faults of a text; of a very long one, those of its beginning, or where that has none, those of what the first fault stands in. */
function findFaultsOfPiece(text: string, first: number): SyntaxFault[] {
  for (const from of new Set([0, lastBeginning(text.slice(0, first))])) {
    const piece = pieceFrom(text, from);
    const found = findFaults(piece).map((fault) => ({
      ...fault,
      start: from + fault.start,
      end: from + fault.end,
    }));
    if (found.length === 0) continue;
    const end = from + piece.length;
    const isRestTold = end === text.length || found.some(({ last }) => last);
    return isRestTold ? found : [...found, faults.restNotLookedAt(end)];
  }
  return [];
}

/** As much of a text as is looked through at once, up to a line where something new begins. */
function pieceFrom(text: string, from: number): string {
  const piece = text.slice(from, from + explainedLength);
  if (from + piece.length === text.length) return piece;
  return piece.slice(0, lastBeginning(piece) || piece.length);
}

/** Where the last line begins that is not indented: what stands below it can be read without what stands above. */
function lastBeginning(text: string): number {
  return [...text.matchAll(/^\w/gm)].at(-1)?.index ?? 0;
}

function findFaults(text: string): SyntaxFault[] {
  const document = parse(text);
  if (!document?.errors.some(({ code }) => code === "TAB_AS_INDENT")) return faultsIn(text, document);
  const tabs = tabsIn(text);
  const left = tabs.length - explainedLimit;
  if (left > 0)
    return [
      ...tabs.slice(0, explainedLimit).map(faults.tabInIndent),
      faults.furtherFaults(text.length, left),
    ];
  const apart = faultsApartFromTabs(text, tabs);
  const last = apart.findLast((fault) => fault.last)?.start ?? text.length;
  return [...tabs.map(faults.tabInIndent), ...apart].filter(({ start }) => start <= last);
}

/**
 * The faults of a text besides its tabs. A tab puts every line around it out of order, so the rest is judged as if it were the spaces that were meant: as many as give the
 * fewest faults. A long text is not read that often: where two spaces leave faults in it, those above the first tab are told, and that the rest was not looked at.
 */
function faultsApartFromTabs(text: string, tabs: readonly number[]): SyntaxFault[] {
  let fewest = faultsWithSpaces(text, tabs, 2);
  if (fewest.length > 0 && text.length > explainedLengthWithTabs) {
    const above = fewest.filter(({ start }) => start < (tabs[0] as number));
    return [...above, faults.restNotLookedAt((tabs.at(-1) as number) + 1)];
  }
  for (const width of [4, 6, 8, 10, 12]) {
    if (fewest.length === 0) break;
    const found = faultsWithSpaces(text, tabs, width);
    if (found.length < fewest.length) fewest = found;
  }
  return fewest.filter((fault) => fault.last || !isFirstAfterTab(text, fault.start));
}

/** Where the tabs stand that indent lines: before the first word of each. */
function tabsIn(text: string): number[] {
  return [...text.matchAll(/^ *\t[ \t]*(?=\S)/gm)].flatMap(({ 0: indent, index }) =>
    [...indent.matchAll(/\t/g)].map((tab) => index + tab.index),
  );
}

/** The faults of a text in which each tab stands for some spaces, at their places in the text as it is. */
function faultsWithSpaces(text: string, tabs: readonly number[], width: number): SyntaxFault[] {
  const pieces = [0, ...tabs.map((tab) => tab + 1)].map((start, at) => text.slice(start, tabs[at]));
  const mended = pieces.join(" ".repeat(width));
  const back = (offset: number) =>
    offset - (width - 1) * tabs.filter((tab, before) => tab + (width - 1) * before < offset).length;
  return faultsIn(mended, parse(mended)).map((fault) => ({
    ...fault,
    start: back(fault.start),
    end: back(fault.end),
  }));
}

/** Whether a place is that of the first word after a tab: how far that word was to be indented nobody knows. */
function isFirstAfterTab(text: string, start: number): boolean {
  return /^[ \t]*\t[ \t]*$/.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start));
}

/** The first document of a text; undefined where it nests so deeply that the thorough parser might run out of stack. */
function parse(text: string): Document.Parsed | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    // What is open: the document, and what stands within each other.
    if (parser.stack.length > nestingLimit + 1) return undefined;
  }
  tokens.push(...parser.end());
  const [document] = new Composer({ uniqueKeys: false }).compose(tokens);
  return document;
}

function faultsIn(text: string, document: Document.Parsed | undefined): SyntaxFault[] {
  if (document === undefined) return [];
  const broken = { text, opened: openingsIn(text, document) };
  const told: SyntaxFault[] = [];
  const starts = new Set<number>();
  const lines = new Set<number>();
  let outOfLine: number | undefined;
  for (const error of document.errors.slice(0, explainedLimit)) {
    const fault = explainError(error, broken);
    if (starts.has(fault.start)) continue;
    // What the parser stumbles over besides in the same line comes of the first fault, save an opening that swallows the lines below.
    const follows = error.code === "UNEXPECTED_TOKEN" || error.code === "MISSING_CHAR";
    const line = text.lastIndexOf("\n", fault.start - 1);
    if (follows && !fault.last && lines.has(line)) continue;
    if (error.code === "BAD_INDENT" && !fault.last) {
      const before = outOfLine;
      outOfLine = fault.start;
      if (before !== undefined && isBeside(text, before, fault.start)) continue;
    }
    starts.add(fault.start);
    lines.add(line);
    told.push(fault);
  }
  told.sort(byPlace);
  const last = told.findIndex((fault) => fault.last);
  if (last !== -1) return told.slice(0, last + 1);
  const left = document.errors.length - explainedLimit;
  return left > 0 ? [...told, faults.furtherFaults(text.length, left)] : told;
}

/**
 * Whether a line stands in the column of one above it, with nothing less indented between them. Where the first key of a thing is out of line, the parser
 * says of each of the others that it is.
 */
function isBeside(text: string, above: number, start: number): boolean {
  const columnOf = (at: number) => at - text.lastIndexOf("\n", at - 1) - 1;
  const column = columnOf(start);
  if (columnOf(above) !== column) return false;
  const between = text.slice(above, start).split("\n").slice(1, -1);
  return between.every((line) => /^\s*(?:#|$)/.test(line) || line.search(/\S/) >= column);
}

/** Where quoted texts and bracketed lists start and end, as far as the parser could tell. */
function openingsIn(text: string, document: Document.Parsed): Opening[] {
  const found: Opening[] = [];
  visit(document, {
    Node(_, node) {
      const [start, end] = node.range ?? [0, 0];
      const quoted = isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
      // A key and its value within brackets count as a mapping too, though they have no brackets of their own.
      const bracketed = isCollection(node) && node.flow === true && /[[{]/.test(text.charAt(start));
      if (quoted || bracketed) found.push({ start, end, quoted });
    },
  });
  return found;
}

function byPlace(a: SyntaxFault, b: SyntaxFault): number {
  return a.start - b.start;
}
