import { show } from "../source/show.ts";

/** A fault of YAML in words an editor understands, and where it is, as offsets. */
export interface SyntaxFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
  /** A quote or bracket that is never closed: what follows it cannot be read, so no fault after it is told. */
  readonly last?: boolean;
}

/** A quoted text or a bracketed list as the parser saw it: where it starts, and where it took it to end. */
export interface Opening {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/** A fault at a place; it is one character long unless `length` says otherwise. */
export function faultAt(start: number, message: string, hint: string, length = 1): SyntaxFault {
  return { start, end: start + length, message, hint };
}

/** A quote or a bracket that is opened and not closed. */
export function unclosed(text: string, { start, quoted }: Opening): SyntaxFault {
  const mark = text.charAt(start);
  const hint = quoted
    ? "Put the same quote at the end of the text. An apostrophe at the start of a text needs double quotes around it."
    : `Put the closing ${mark === "[" ? "]" : "}"} at the end of the list.`;
  return {
    ...faultAt(start, `The ${quoted ? "quote" : "bracket"} ${mark} is opened here and not closed.`, hint),
    last: true,
  };
}

/** Two items or pairs in brackets that stand next to each other. */
export function noComma(start: number): SyntaxFault {
  return faultAt(start, "There is no comma before this.", "Put a comma between what stands in brackets.");
}

/** A line that is neither a key nor a value. */
export function noColon(start: number, line: string): SyntaxFault {
  return faultAt(
    start,
    `"${show(line)}" has no colon, so it is neither a key nor a value.`,
    "A key is followed by a colon and a space: title: The title.",
    line.length,
  );
}

/** A key whose value stands right after its colon. */
export function noSpaceAfterColon(start: number, line: string): SyntaxFault {
  return faultAt(
    start,
    `"${show(line)}" has no space after its colon.`,
    "Put a space between the colon and the value.",
    line.length,
  );
}

/** A colon in an unquoted text. */
export function colonInText(start: number): SyntaxFault {
  return faultAt(
    start,
    "A colon before a space or at the end of a line makes YAML read the text as a key.",
    "Put the whole value in double quotes.",
  );
}

/** A colon in an unquoted text in brackets, or one after a key that has no comma before it: only who wrote it knows. */
export function colonInBrackets(start: number): SyntaxFault {
  return {
    ...colonInText(start),
    hint: "Where a new key begins here, put a comma before it. Else put the whole value in double quotes.",
  };
}

/** A line that is indented too little, or otherwise than its neighbours. */
export function notIndentedAlike(start: number): SyntaxFault {
  return faultAt(
    start,
    "This line is not indented like the lines it belongs with.",
    "Keys of one thing start in the same column; items of a list start with a dash and a space.",
  );
}

/** A line that YAML reads as the rest of the text above it. */
export function indentedTooFar(start: number): SyntaxFault {
  return faultAt(
    start,
    "This line is indented further than the line above, so it is read as a part of that text.",
    "Indent it like the other keys beside it.",
  );
}

/** A key that runs over lines. */
export function keyOverLines(start: number): SyntaxFault {
  return faultAt(
    start,
    "A key must stand on one line, followed by a colon.",
    "Check the indentation of this line and of the next.",
  );
}

/** A tab before the first word of a line. */
export function tabInIndent(start: number): SyntaxFault {
  return faultAt(
    start,
    "A tab stands where spaces are expected.",
    "Indent with spaces, two for each level, never with tabs.",
  );
}

/** An unquoted text that begins with a mark YAML keeps for itself. */
export function reservedStart(start: number, mark: string): SyntaxFault {
  return faultAt(
    start,
    `A text cannot begin with ${mark} unless it is in quotes.`,
    "Put the whole value in double quotes.",
  );
}

/** A backslash in double quotes before a character that needs none. */
export function unknownEscape(start: number): SyntaxFault {
  return faultAt(
    start,
    "A backslash in double quotes starts a special character, and this one does not exist.",
    "Write two backslashes, or use single quotes around the text.",
    2,
  );
}

/** Words after the quote that closes a text. */
export function textAfterQuote(start: number, quote: string): SyntaxFault {
  const inside = quote === "'" ? "write an apostrophe inside it twice" : 'write a quote inside it as \\"';
  return faultAt(
    start,
    "There is text after the closing quote.",
    `Put the quotes around the whole value, and ${inside}.`,
  );
}

/** A list that begins on the line of its key. */
export function listOnKeyLine(start: number): SyntaxFault {
  return faultAt(
    start,
    "A list cannot start on the line of its key.",
    "Put each item on a line of its own. If the dash is a part of a text, put the whole value in double quotes.",
  );
}

/** A mark that cannot stand where it does. */
export function unexpected(start: number, mark: string): SyntaxFault {
  return faultAt(
    start,
    `"${show(mark)}" is not expected here.`,
    "If it is a part of a text, put the whole value in double quotes.",
  );
}

/** A closing bracket in the column of its key, or left of it. */
export function closedTooFarLeft(start: number, mark: string): SyntaxFault {
  return faultAt(
    start,
    `The closing bracket ${mark} stands too far to the left.`,
    "Indent it further than the key it belongs to, or put it at the end of the line above.",
  );
}

/** More levels than are read. */
export function tooDeeplyNested(start: number, limit: number): SyntaxFault {
  return faultAt(
    start,
    `Lists and keys stand within each other more than ${limit} levels deep.`,
    "A plan needs far fewer. Look for brackets that are not closed.",
  );
}

/** A fault that nothing better is known of. */
export function unreadableFrom(start: number): SyntaxFault {
  return faultAt(
    start,
    "The YAML cannot be read from here on.",
    "Look at the indentation, the quotes and the brackets here and in the line above.",
  );
}

/** From where on a very long file has not been looked at. */
export function restNotLookedAt(start: number): SyntaxFault {
  const message = "The rest of this file has not been looked at, since it is very long.";
  const hint = "Mend the faults above first, then check again. Files that hold less are easier to edit.";
  return { ...faultAt(start, message, hint, 0), last: true };
}

/** What is left untold at the end of a file. */
export function furtherFaults(end: number, count: number): SyntaxFault {
  return faultAt(
    end,
    `And about ${count} more faults in this file.`,
    "Mend the ones above first, then check again.",
    0,
  );
}
