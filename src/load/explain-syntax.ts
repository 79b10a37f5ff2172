import type { YAMLException } from "js-yaml";
import { isCollection, isScalar, parseDocument, visit, type YAMLError } from "yaml";
import type { DiagnosticLog } from "../source/diagnostic-log.ts";
import { show } from "../source/show.ts";
import { positionAt, type SourceFile } from "../source/source-file.ts";
import { explainedLimit, nestingLimit, reportSyntax } from "./limits.ts";

/** A fault in words an editor understands, and where it is. */
interface Fault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
  /** A quote or bracket that is never closed: what follows it cannot be read, so no fault after it is told. */
  readonly last?: boolean;
}

/**
 * Reports every fault of a text that is not YAML, up to the first quote or bracket that is opened and not closed. `first` is what
 * the fast parser met; it is all that is reported where the thorough one would be in danger.
 */
export function explainSyntax(file: SourceFile, first: YAMLException, log: DiagnosticLog): void {
  const faults = isNesting(first) || tooDeep(file.text) ? [] : findFaults(file);
  const told = faults.length === 0 ? [faultOf(file, first)] : faults;
  for (const fault of told) reportSyntax(log, { file, ...fault }, fault.message, fault.hint);
}

/** Whether a text might nest so deeply that the thorough parser runs out of stack: counted without understanding it. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let chain = 0;
  const indents: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "[" || character === "{") depth++;
    else if ((character === "]" || character === "}") && depth > 0) depth--;
    else if (character === "\n") {
      chain = 0;
      const indent = indentOf(text, at + 1);
      while ((indents.at(-1) ?? -1) >= indent) indents.pop();
      indents.push(indent);
    } else if ((character === "-" || character === "?" || character === ":") && text[at + 1] === " ") chain++;
    if (Math.max(depth, chain, indents.length - 1) > nestingLimit) return true;
  }
  return false;
}

/** How many spaces a line starts with. */
function indentOf(text: string, lineStart: number): number {
  let at = lineStart;
  while (text[at] === " ") at++;
  return at - lineStart;
}

function isNesting(error: YAMLException): boolean {
  return /maxDepth|nesting/i.test(error.reason);
}

function findFaults(file: SourceFile): Fault[] {
  const document = parse(file.text);
  const tabs = document.errors.some((error) => error.code === "TAB_AS_INDENT") ? tabsIn(file.text) : [];
  if (tabs.length === 0) return faultsIn(file, document);
  // A tab puts every line around it out of order. The rest is judged as if it were the spaces that were meant: as many as give the fewest faults.
  const widths = file.text.length > 100_000 ? [2] : [2, 4, 6, 8];
  const others = widths
    .map((width) => faultsApartFromTabs(file, tabs, width))
    .reduce((fewest, found) => (found.length < fewest.length ? found : fewest));
  const last = others.findLast((fault) => fault.last)?.start ?? file.text.length;
  const meant = others.filter((fault) => fault.last || !isFirstAfterTab(file.text, fault.start));
  return [...tabs.map(tabFault), ...meant]
    .filter(({ start }) => start <= last)
    .sort((a, b) => a.start - b.start);
}

/** The faults of a file in which each tab stands for some spaces. */
function faultsApartFromTabs(file: SourceFile, tabs: readonly { start: number }[], width: number): Fault[] {
  const mended = file.text.replace(indentingTabs, (indent) => indent.replaceAll("\t", " ".repeat(width)));
  const back = (offset: number) =>
    offset - (width - 1) * tabs.filter(({ start }, before) => start + (width - 1) * before < offset).length;
  return faultsIn({ ...file, text: mended }, parse(mended)).map((fault) => ({
    ...fault,
    start: back(fault.start),
    end: back(fault.end),
  }));
}

/** The white space before the first word of a line, where there is a tab in it. */
const indentingTabs = /^ *\t[ \t]*(?=\S)/gm;

/** Whether a place is that of the first word after a tab: how far that word was to be indented nobody knows. */
function isFirstAfterTab(text: string, start: number): boolean {
  return /^[ \t]*\t[ \t]*$/.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start));
}

function tabsIn(text: string): { start: number }[] {
  return [...text.matchAll(indentingTabs)].flatMap(({ 0: indent, index }) =>
    [...indent].flatMap((character, at) => (character === "\t" ? [{ start: index + at }] : [])),
  );
}

function tabFault({ start }: { start: number }): Fault {
  return {
    start,
    end: start + 1,
    message: "A tab stands where spaces are expected.",
    hint: "Indent with spaces, two for each level, never with tabs.",
  };
}

function parse(text: string): ReturnType<typeof parseDocument> {
  return parseDocument(text, {
    stringKeys: true,
    version: "1.2",
    merge: false,
    prettyErrors: false,
    uniqueKeys: false,
  });
}

function faultsIn(file: SourceFile, document: ReturnType<typeof parseDocument>): Fault[] {
  const starts = new Set<number>();
  const faults: Fault[] = [];
  const opened = openings(document);
  for (const error of document.errors.slice(0, explainedLimit)) {
    const fault = explain(file, error, opened);
    if (fault === undefined || starts.has(fault.start)) continue;
    // What the parser stumbles over further on in the same line comes of the first fault, save an opening that swallows the lines below.
    const before = faults.at(-1);
    const follows = error.code === "UNEXPECTED_TOKEN" || error.code === "MISSING_CHAR";
    if (follows && before !== undefined && !fault.last && onSameLine(file.text, before.start, fault.start))
      continue;
    starts.add(fault.start);
    faults.push(fault);
  }
  faults.sort((a, b) => a.start - b.start);
  const last = faults.findIndex((fault) => fault.last);
  if (last !== -1) return faults.slice(0, last + 1);
  const left = document.errors.length - explainedLimit;
  if (left > 0) faults.push(furtherFaults(file, left));
  return faults;
}

function onSameLine(text: string, start: number, later: number): boolean {
  return start < later && !text.slice(start, later).includes("\n");
}

function furtherFaults({ text }: SourceFile, left: number): Fault {
  return {
    start: text.length,
    end: text.length,
    message: `And about ${left} more faults in this file.`,
    hint: "Mend the ones above first, then check again.",
  };
}

/** Where quoted texts and bracketed collections start and end. */
interface Opening {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

function openings(document: ReturnType<typeof parseDocument>): Opening[] {
  const found: Opening[] = [];
  visit(document, {
    Node(_, node) {
      const [start, end] = node.range ?? [0, 0];
      if (isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE"))
        found.push({ start, end, quoted: true });
      if (isCollection(node) && node.flow === true) found.push({ start, end, quoted: false });
    },
  });
  return found;
}

function explain(file: SourceFile, error: YAMLError, opened: readonly Opening[]): Fault | undefined {
  const { text } = file;
  const at = error.pos[0];
  const lineEnd = (from: number) =>
    text.indexOf("\n", from) === -1 ? text.length : text.indexOf("\n", from);
  const here = (start: number, message: string, hint: string, length = 1): Fault => ({
    start,
    end: Math.min(start + length, Math.max(text.length, start)),
    message,
    hint,
  });
  const firstWord = (from: number) =>
    from + (/^[ \t]*/.exec(text.slice(from, lineEnd(from)))?.[0].length ?? 0);
  const unclosed = (opening: Opening): Fault => ({
    start: opening.start,
    end: opening.start + 1,
    message: `The ${opening.quoted ? "quote" : "bracket"} ${text[opening.start]} is opened here and not closed.`,
    hint: opening.quoted
      ? "Put the same quote at the end of the text. An apostrophe at the start of a text needs double quotes around it."
      : `Put the closing ${text[opening.start] === "[" ? "]" : "}"} at the end of the list.`,
    last: true,
  });
  const noColon = (start: number): Fault => {
    const line = text.slice(start, lineEnd(start)).trimEnd();
    return here(
      start,
      `"${show(line)}" has no colon, so it is neither a key nor a value.`,
      "A key is followed by a colon and a space: title: The title.",
      line.length,
    );
  };
  const notIndented = (start: number): Fault =>
    here(
      start,
      "This line is not indented like the lines it belongs with.",
      "Keys of one thing start in the same column; items of a list start with a dash and a space.",
    );
  const inBrackets = (offset: number) =>
    opened.some((opening) => !opening.quoted && opening.start < offset && opening.end > offset);
  switch (error.code) {
    case "MISSING_CHAR": {
      const quote = opened.find((opening) => opening.quoted && opening.end >= at && opening.start < at);
      if (/quote/.test(error.message) && quote !== undefined) return unclosed(quote);
      if (/^Implicit map keys/.test(error.message) && !inBrackets(at)) return noColon(at);
      if (/^Sequence item/.test(error.message)) return notIndented(firstWord(at));
      break;
    }
    case "TAB_AS_INDENT": {
      const length = /^\t+/.exec(text.slice(at))?.[0].length ?? 1;
      return here(
        at,
        "A tab stands where spaces are expected.",
        "Indent with spaces, two for each level, never with tabs.",
        length,
      );
    }
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY": {
      const colon = /:(?=\s|$)/.exec(text.slice(at, lineEnd(at)));
      if (error.code === "BLOCK_AS_IMPLICIT_KEY" && colon !== null) {
        return here(
          at + colon.index,
          "A colon before a space or at the end of a line makes YAML read the text as a key.",
          "Put the whole value in double quotes.",
        );
      }
      const line = text.slice(at, lineEnd(at)).trimEnd();
      const next = lineEnd(at) + 1;
      const tight = /^[\w-]+(:)[^\s:/]/.exec(line);
      if (error.code === "MULTILINE_IMPLICIT_KEY" && tight !== null) {
        return here(
          at,
          `"${show(line)}" has no space after its colon.`,
          "Put a space between the colon and the value.",
          line.length,
        );
      }
      if (/^[^:]*$/.test(line) && /^\s*[^\s:]+:(?:\s|$)/.test(text.slice(next, lineEnd(next)))) {
        if (text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trim() === "") {
          return noColon(at);
        }
        return here(
          firstWord(next),
          "This line is indented further than the line above, so it is read as a part of that text.",
          "Indent it like the other keys beside it.",
        );
      }
      return here(
        at,
        "A key must stand on one line, followed by a colon.",
        "Check the indentation of this line and of the next.",
      );
    }
    case "BAD_INDENT": {
      const bracket = opened.findLast(
        (opening) => !opening.quoted && opening.start < at && opening.end >= at,
      );
      if (/^Flow/.test(error.message) && bracket !== undefined) return unclosed(bracket);
      return notIndented(firstWord(at));
    }
    case "BAD_ALIAS":
    case "BAD_SCALAR_START":
      return here(
        at,
        `A text cannot begin with ${text[at]} unless it is in quotes.`,
        "Put the whole value in double quotes.",
      );
    case "BAD_DQ_ESCAPE":
      return here(
        at,
        "A backslash in double quotes starts a special character, and this one does not exist.",
        "Write two backslashes, or use single quotes around the text.",
        2,
      );
    case "DUPLICATE_KEY":
    case "MULTIPLE_DOCS":
      return undefined;
    case "UNEXPECTED_TOKEN": {
      const before = text.slice(0, at).trimEnd().length;
      const quote = opened.find((opening) => opening.quoted && opening.end === before);
      if (quote !== undefined && text.slice(quote.start, before).includes("\n")) return unclosed(quote);
      if (quote !== undefined) {
        return here(
          at,
          "There is text after the closing quote.",
          'Put the quotes around the whole value, and write a quote inside it as \\".',
        );
      }
      if (text[at] === "-") {
        return here(
          at,
          "A list cannot start on the line of its key.",
          "Put each item on a line of its own. If the dash is a part of a text, put the whole value in double quotes.",
        );
      }
      return {
        ...here(
          at,
          `"${show(text.slice(at, at + 1))}" is not expected here.`,
          "If it is a part of a text, put the whole value in double quotes.",
        ),
        last: /stream/.test(error.message),
      };
    }
    default:
      break;
  }
  const bracket = opened.findLast((opening) => !opening.quoted && opening.start < at && opening.end >= at);
  if (bracket !== undefined && error.code === "MISSING_CHAR") return unclosed(bracket);
  const { line } = positionAt(file, at);
  return here(
    Math.min(at, text.length),
    `The YAML cannot be read from line ${line} on.`,
    "Look at the indentation, the quotes and the brackets here and in the line above.",
  );
}

/** What the fast parser met, where nothing better is known. */
function faultOf(file: SourceFile, error: YAMLException): Fault {
  const start = Math.min(error.mark?.position ?? 0, file.text.length);
  if (isNesting(error)) {
    return {
      start,
      end: start + 1,
      message: `Lists and keys stand within each other more than ${nestingLimit} levels deep.`,
      hint: "A plan needs far fewer. Look for brackets that are not closed.",
    };
  }
  const closing = file.text[start];
  if (closing === "]" || closing === "}") {
    return {
      start,
      end: start + 1,
      message: `The closing bracket ${closing} stands too far to the left.`,
      hint: "Indent it further than the key it belongs to, or put it at the end of the line above.",
    };
  }
  return {
    start,
    end: start + 1,
    message: "The YAML cannot be read from here on.",
    hint: "Look at the indentation, the quotes and the brackets here and in the line above.",
  };
}
