import type { Paint } from "./reporter.ts";

/** How wide the words of a page are. Examples keep their lines, since carets stand under them. */
const width = 80;

/**
 * The page of a rule as plain text for a terminal: headings at the margin, words below them within 80 columns, examples as they are.
 * It reads as much of Markdown as the pages use: headings, paragraphs, lists, tables, blocks of YAML, code and links.
 */
export function renderPage(page: string, paint: Paint): string {
  const pieces = page.split(/^```yaml\n([\s\S]*?)^```\n/m);
  const blocks = pieces.flatMap((piece, at) =>
    // Every second piece is what stands between the fences.
    at % 2 === 1
      ? [renderExample(piece, paint)]
      : piece
          .trim()
          .split(/\n{2,}/)
          .filter((block) => block !== "")
          .map((block) => renderBlock(block, paint)),
  );
  // A heading stands directly above what it is the heading of.
  return `${blocks.join("\n\n").replace(/^(\S.*)\n\n(?= )/gm, "$1\n")}\n`;
}

function renderBlock(block: string, paint: Paint): string {
  const heading = /^#+ (.+)$/.exec(block)?.[1];
  if (heading !== undefined) return paint("bold", heading);
  if (block.startsWith("| ")) return renderTable(block.split("\n"), paint);
  if (block.startsWith("- "))
    return block
      .slice("- ".length)
      .split(/\n- /)
      .map((item) => wrap(item, "  - ", "    "))
      .join("\n");
  return wrap(block, "  ", "  ");
}

/** A table with its columns aligned. That of the severities, which every page has, becomes a line. */
function renderTable(lines: readonly string[], paint: Paint): string {
  const [head = [], , ...rows] = lines.map((line) => line.slice(2, -2).replaceAll("`", "").split(" | "));
  if (head[0] === "draft") {
    const severities = head.map((profile, at) => `${profile}: ${paintSeverity(rows[0]?.[at] ?? "", paint)}`);
    return `  ${severities.join(" · ")}`;
  }
  const first = Math.max(...[head, ...rows].map(([cell = ""]) => cell.length));
  return [head, ...rows]
    .map(([cell = "", ...others], at) => {
      const line = [cell.padEnd(first), ...others].join("  ");
      return `  ${at === 0 ? paint("dim", line) : line}`;
    })
    .join("\n");
}

function paintSeverity(word: string, paint: Paint): string {
  return word === "error" || word === "warning" || word === "info" ? paint(word, word) : paint("dim", word);
}

/** An example, its findings in the colours of their severities. */
function renderExample(text: string, paint: Paint): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => {
      const severity = /^\s*#\s*\^+ (error|warning|info): /.exec(line)?.[1];
      if (severity === "error" || severity === "warning" || severity === "info")
        return `    ${paint(severity, line)}`;
      return line === "" ? "" : `    ${line}`;
    })
    .join("\n");
}

/** Words as one paragraph, broken where the width ends. */
function wrap(text: string, first: string, next: string): string {
  const lines: string[] = [];
  let line = first;
  for (const word of asPlain(text).split(/\s+/)) {
    if (line.trim() !== "" && line.trim() !== "-" && line.length + word.length > width) {
      lines.push(line.trimEnd());
      line = next;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join("\n");
}

/** Words without their marks: of a link its words, of code the code, in quotes where it has none of its own. */
export function asPlain(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/`([^`]+)`/g, (_, code: string) => (code.includes('"') ? code : `"${code}"`));
}
