import type { YAMLError } from "yaml";
import type { Opening, SyntaxFault } from "./syntax-fault.ts";
import * as faults from "./syntax-fault.ts";

/** A text that cannot be read, and the quoted texts and bracketed lists the parser saw in it. */
export interface BrokenText {
  readonly text: string;
  readonly opened: readonly Opening[];
}

const quotedText = String.raw`"(?:\\.|[^"\\])*"|'(?:''|[^'])*'`;
/** A key in brackets, with its colon. */
const keyWithColon = new RegExp(String.raw`(?:${quotedText}|[\w-]+)\s*:[\s,\]}]`, "y");
/** A quoted text, or what else stands before a colon on the same line; with the space after it. */
const valueBeforeKey = new RegExp(String.raw`(?:${quotedText}|(?:[^:\n]|:(?![\s,\]}]))*)\s*`, "y");

/** What an error of the parser means to an editor. */
export function explainError(error: YAMLError, broken: BrokenText): SyntaxFault {
  const at = error.pos[0];
  switch (error.code) {
    case "MISSING_CHAR":
      return explainMissing(error.message, at, broken);
    case "TAB_AS_INDENT":
      return faults.tabInIndent(at);
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return isInClosedBracket(at, broken)
        ? explainInBrackets(at, broken.text)
        : explainKey(error.code, at, broken.text);
    case "BLOCK_IN_FLOW":
      return explainInBrackets(at, broken.text);
    case "BAD_INDENT": {
      const bracket = bracketAround(at, broken);
      return bracket === undefined
        ? faults.notIndentedAlike(firstWord(broken.text, at))
        : faults.unclosed(broken.text, bracket);
    }
    case "BAD_ALIAS":
    case "BAD_SCALAR_START":
      return faults.reservedStart(at, broken.text.charAt(at));
    case "BAD_DQ_ESCAPE":
      return faults.unknownEscape(at);
    case "UNEXPECTED_TOKEN":
      return explainUnexpected(error.message, at, broken);
    default:
      return faults.unreadableFrom(at);
  }
}

function explainMissing(message: string, at: number, broken: BrokenText): SyntaxFault {
  const quote = /quote/.test(message)
    ? broken.opened.find(({ quoted, end }) => quoted && end >= at)
    : undefined;
  if (quote !== undefined) return faults.unclosed(broken.text, quote);
  if (message.startsWith("Implicit map keys")) return faults.noColon(at, lineFrom(broken.text, at));
  if (message.startsWith("Sequence item")) return faults.notIndentedAlike(firstWord(broken.text, at));
  const bracket = bracketAround(at, broken);
  if (bracket === undefined) return faults.unreadableFrom(at);
  return isInClosedBracket(at, broken) ? faults.noComma(at) : faults.unclosed(broken.text, bracket);
}

/** The parser took something for a key that cannot be one: for want of a colon, for one too many, or by its indentation. */
function explainKey(code: string, at: number, text: string): SyntaxFault {
  const line = lineFrom(text, at);
  const colon = /:(?=\s|$)/.exec(line);
  if (code === "BLOCK_AS_IMPLICIT_KEY" && colon !== null) return faults.colonInText(at + colon.index);
  if (code === "MULTILINE_IMPLICIT_KEY" && /^[\w-]+:[^\s:/]/.test(line))
    return faults.noSpaceAfterColon(at, line);
  const next = lineEnd(text, at) + 1;
  const isKeyNext = /^\s*[^\s:]+:(?:\s|$)/.test(lineFrom(text, next));
  if (line.includes(":") || !isKeyNext) return faults.keyOverLines(at);
  const startsLine = text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trim() === "";
  return startsLine ? faults.noColon(at, line) : faults.indentedTooFar(firstWord(text, next));
}

/** In brackets, a value that the parser took for a key or a list: for want of a comma before the next key, by a colon in a text, or by a dash. */
function explainInBrackets(at: number, text: string): SyntaxFault {
  if (text[at] === "-") return faults.unexpected(at, "-");
  valueBeforeKey.lastIndex = at;
  const next = valueBeforeKey.test(text) ? valueBeforeKey.lastIndex : at;
  return text[next] === ":" ? faults.colonInBrackets(next) : faults.noComma(next);
}

function startsKey(text: string, at: number): boolean {
  keyWithColon.lastIndex = at;
  return keyWithColon.test(text);
}

function explainUnexpected(message: string, at: number, { text, opened }: BrokenText): SyntaxFault {
  const before = text.slice(0, at).trimEnd().length;
  const quote = opened.find(({ quoted, end }) => quoted && end === before);
  // A quote that is closed lines below is one that was not closed, and met the next.
  if (quote !== undefined && text.slice(quote.start, before).includes("\n"))
    return faults.unclosed(text, quote);
  if (startsKey(text, at) && isInClosedBracket(at, { text, opened })) return faults.noComma(at);
  if (quote !== undefined) return faults.textAfterQuote(at, text.charAt(quote.start));
  if (text[at] === "-") return faults.listOnKeyLine(at);
  // Where the parser has lost its place, all that follows is noise.
  return { ...faults.unexpected(at, text.slice(at, at + 1)), last: /stream/.test(message) };
}

function isInClosedBracket(at: number, broken: BrokenText): boolean {
  const bracket = bracketAround(at, broken);
  return bracket !== undefined && /[\]}]/.test(broken.text.charAt(bracket.end - 1));
}

function bracketAround(at: number, { opened }: BrokenText): Opening | undefined {
  return opened.findLast(({ quoted, start, end }) => !quoted && start < at && end >= at);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

function lineFrom(text: string, from: number): string {
  return text.slice(from, lineEnd(text, from)).trimEnd();
}

/** Where the first word from an offset on stands, in the same line or below. */
function firstWord(text: string, from: number): number {
  return from + text.slice(from).search(/\S|$/);
}
