import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Profile } from "../src/rules/rule.ts";
import type { Severity } from "../src/source/diagnostic.ts";

/** How bad it is to break a rule under each profile, as a heading of the table says: (i/W/E). */
export type Severities = Readonly<Record<Profile, Severity | "off">>;

/** A row of the table: something wrong with the real plan, and what must be found. */
export interface Defect {
  readonly rule: string;
  readonly severities: Severities;
  /** In plain words. */
  readonly what: string;
  /** As `kind/id`; `plan` for the plan itself. */
  readonly entity: string;
  readonly file: string;
  /** The line, with the words at fault between « and ». */
  readonly line: string;
  /** A part of the message. */
  readonly says: string;
  /** The rules that find something on the entity, each as often as it does. */
  readonly fires: readonly string[];
}

/** Something true, on which a rule must be silent. */
export interface Truth {
  readonly rule: string;
  readonly entity: string;
  readonly why: string;
}

/** A heading of the table: a rule with its severities. Milder findings of a rule have a second heading. */
export interface Heading {
  readonly rule: string;
  readonly severities: Severities;
}

const letters: Readonly<Record<string, Severity | "off">> = {
  "–": "off",
  i: "info",
  W: "warning",
  E: "error",
};

/** Reads `defects.md`, and throws at a line of a table that it does not understand. */
export function readDefects(): { headings: Heading[]; defects: Defect[]; truths: Truth[] } {
  const headings: Heading[] = [];
  const defects: Defect[] = [];
  const truths: Truth[] = [];
  for (const line of readFileSync(new URL("defects.md", import.meta.url), "utf8").split("\n")) {
    const heading = /^### ([a-z-]+) \((.)\/(.)\/(.)\)$/.exec(line);
    const [, rule = "", ...marks] = heading ?? [];
    if (heading !== null) headings.push({ rule, severities: readSeverities(marks) });
    else if (line.startsWith("### ")) throw new Error(`Not a rule with its severities: ${line}`);
    const current = headings.at(-1);
    if (current === undefined) continue;
    const truth = /^- Silent on `([^`]+)`: (.+)$/.exec(line);
    if (truth !== null) truths.push({ rule: current.rule, entity: truth[1] ?? "", why: truth[2] ?? "" });
    else if (line.startsWith("- ")) throw new Error(`Not an entity on which a rule is silent: ${line}`);
    if (line.startsWith("| ") && !/^\| (?:What is wrong|---) /.test(line))
      defects.push({ ...current, ...readRow(line) });
  }
  return { headings, defects, truths };
}

function readSeverities(marks: readonly string[]): Severities {
  const [draft, consultation, final] = marks.map((mark) => letters[mark]);
  if (draft === undefined || consultation === undefined || final === undefined)
    throw new Error(`No severities: ${marks.join("/")}`);
  return { draft, consultation, final };
}

function readRow(line: string): Omit<Defect, "rule" | "severities"> {
  const cells = line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, ""));
  const [what = "", entity = "", file = "", marked = "", says = "", fires = ""] = cells;
  if (cells.length !== 6 || !/^`.*«.+».*`$/.test(marked)) throw new Error(`Not a row of six cells: ${line}`);
  return { what, entity, file, line: marked.slice(1, -1), says, fires: fires.split(", ").flatMap(repeat) };
}

/** `link-has-target ×2` is that rule twice. */
function repeat(words: string): string[] {
  const [rule = "", times = "1"] = words.split(" ×");
  return Array.from({ length: Number(times) }, () => rule);
}

/** A file of the real plan, as lines. */
export function linesOf(file: string): string[] {
  return readFileSync(path.join(fileURLToPath(new URL("../plan/", import.meta.url)), file), "utf8").split(
    "\n",
  );
}

/**
 * Where the words at fault stand, found by reading the file as text: the first line like the one of the table, from the one with the id of
 * the entity on. As "plan/FILE:LINE:COLUMN-COLUMN".
 */
export function locate({ file, entity, line }: Pick<Defect, "file" | "entity" | "line">): string {
  const lines = linesOf(file);
  const id = entity.split("/")[1];
  const isHead = (text: string) => /^ *(?:- )?id: (.+)$/.exec(text)?.[1] === id;
  const heads = lines.filter(isHead).length;
  if (id !== undefined && heads !== 1) throw new Error(`${file} has the id ${id} ${heads} times`);
  const from = id === undefined ? 0 : lines.findIndex(isHead);
  const [before = "", fault = "", after = ""] = line.split(/[«»]/);
  const at = lines.findIndex((text, index) => index >= from && text.trim() === before + fault + after);
  if (at === -1) throw new Error(`${file} does not hold: ${line}`);
  const column = (lines[at]?.search(/\S/) ?? 0) + before.length + 1;
  return `plan/${file}:${at + 1}:${column}-${column + fault.length}`;
}
