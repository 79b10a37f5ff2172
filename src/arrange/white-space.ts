/** A line without the white space and the line break at its end. A no-break space is a part of the text. */
export function trimLineEnd(line: string): string {
  let end = line.length;
  while (end > 0 && " \t\r\n".includes(line[end - 1] ?? "x")) end--;
  return line.slice(0, end);
}

/** A line without the white space at its start. */
export function trimLineStart(line: string): string {
  return line.replace(/^[ \t]+/, "");
}
