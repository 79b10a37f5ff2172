import { type Block, isBlock, type Member, type Words } from "./outline.ts";

/** The text of an outline: two spaces a level, one after each dash and colon, and a line break after each line. */
export function printOutline(file: Block, lineBreak: string): string {
  const lines: string[] = [];
  printBlock(file, 0, lines, undefined);
  return lines.map((line) => line + lineBreak).join("");
}

/** Adds the lines of a block. `opening` is the line so far, where the first member stands behind a dash. */
function printBlock(block: Block, column: number, lines: string[], opening: string | undefined): void {
  for (const [index, member] of block.members.entries()) {
    const behindDash = index === 0 ? opening : undefined;
    const { above, onDashLine } = openingOf(member);
    if (behindDash === undefined) printRemarks(above, column, lines);
    const line = (behindDash ?? " ".repeat(column)) + member.mark;
    const { value } = member;
    if (!isBlock(value)) printWords(value, column, line, member.comment, lines);
    else if (onDashLine) printBlock(value, column + 2, lines, `${line} `);
    else {
      lines.push(line + member.comment);
      printBlock(value, column + 2, lines, undefined);
    }
  }
  printRemarks(block.below, column, lines);
}

function printWords(words: Words, column: number, mark: string, comment: string, lines: string[]): void {
  const { above, first } = words;
  if (above !== undefined) {
    lines.push(mark + comment);
    printRemarks(above, column + 2, lines);
  }
  let line = indented(column + 2, first);
  if (above === undefined) line = first === "" ? mark : `${mark} ${first}`;
  for (const { indent, text } of words.rest) {
    lines.push(line);
    line = indented(column + indent, text);
  }
  lines.push(line + words.comment);
  printRemarks(words.below, column + 2, lines);
}

/**
 * The remarks above a member, and whether the block in an item starts on the line of its dash. Remarks above that block then stand above the
 * item; a comment behind the dash or an empty line below it stays between the two.
 */
function openingOf({ name, above, comment, value }: Member): {
  readonly above: readonly string[];
  readonly onDashLine: boolean;
} {
  const first = name === undefined && comment === "" && isBlock(value) ? value.members[0] : undefined;
  if (first === undefined) return { above, onDashLine: false };
  const inner = openingOf(first).above;
  if (inner[0] === "") return { above, onDashLine: false };
  return { above: [...above, ...inner], onDashLine: true };
}

function printRemarks(remarks: readonly string[], column: number, lines: string[]): void {
  for (const remark of remarks) lines.push(indented(column, remark));
}

function indented(column: number, text: string): string {
  return text === "" ? "" : " ".repeat(column) + text;
}
