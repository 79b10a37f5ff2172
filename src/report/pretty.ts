import { type Diagnostic, severities } from "../source/diagnostic.ts";
import { show, visible } from "../source/show.ts";
import { type Location, lineText, rangeOf } from "../source/source-file.ts";
import { type Paint, type ReportContext, type Reporter, type Summary, summarise } from "./reporter.ts";

/** For people: each problem with the line it is in, what to do, and the other place of a conflict. */
export const pretty: Reporter = {
  name: "pretty",
  description: "for people, with the line at fault",
  render(diagnostics, context) {
    const told = context.quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
    const shown = worst(told, context.maxProblems);
    const left = told.length - shown.length;
    return [
      ...shown.map((diagnostic) => `${renderProblem(diagnostic, context.paint)}\n`),
      ...(left === 0 ? [] : [`… and ${left} more. Show them all with --max-problems ${told.length}.\n`]),
      `${conclude(summarise(diagnostics, context), context)}\n`,
    ].join("\n");
  },
};

/** As many findings as fit, the worst of them, in their order: what is for information must not crowd out an error. */
function worst(told: readonly Diagnostic[], most: number): readonly Diagnostic[] {
  if (told.length <= most) return told;
  const bySeverity = severities.flatMap((severity) =>
    told.filter((diagnostic) => diagnostic.severity === severity),
  );
  const shown = new Set(bySeverity.slice(0, most));
  return told.filter((diagnostic) => shown.has(diagnostic));
}

/** One problem: what is wrong, its line, what to do, and the other place of a conflict. */
export function renderProblem(diagnostic: Diagnostic, paint: Paint): string {
  const { severity, message, rule, location, hint, suggestions, related } = diagnostic;
  const choices = (suggestions ?? []).filter((suggestion) => hint?.includes(suggestion) !== true);
  return [
    `${place(location, paint)}: ${paint(severity, `${severity}:`)} ${paint("bold", message)} ${paint("dim", `[${rule}]`)}`,
    ...frame(location, severity, paint),
    ...(hint === undefined ? [] : [`  ${hint}`]),
    ...(choices.length === 0 ? [] : [`  It may be: ${choices.map(show).join(", ")}.`]),
    ...(related ?? []).map((other) => `  ${place(other.location, paint)}: ${other.message}`),
  ].join("\n");
}

function place(location: Location, paint: Paint): string {
  const { start } = rangeOf(location);
  return paint("dim", `${visible(location.file.path)}:${start.line}:${start.column}`);
}

/** How much of a line is shown, and how much of it before the fault where it is longer. */
const widest = 110;
const before = 40;

/** The line at fault with carets under the part that is meant. */
function frame(location: Location, severity: Diagnostic["severity"], paint: Paint): string[] {
  const { start, end } = rangeOf(location);
  const line = lineText(location.file, start.line);
  if (line.trim() === "") return [];
  const from = line.length > widest && start.column > before ? start.column - before : 0;
  // Each character keeps its place, so that the carets stand under what is meant.
  const shownLine = withoutControls(line.slice(from, from + widest)).replace(/##(?=\w{0,40}\[)/g, "# ");
  const last = Math.min(start.line === end.line ? end.column : line.length + 1, from + widest + 1);
  const carets = "^".repeat(Math.max(1, last - start.column));
  const number = `${start.line}`;
  return [
    `  ${paint("dim", `${number} |`)} ${shownLine}`,
    `  ${paint("dim", `${" ".repeat(number.length)} |`)} ${" ".repeat(Math.max(0, start.column - 1 - from))}${paint(severity, carets)}`,
  ];
}

/** Letters of Latin, digits and marks: what nearly every line is made of. */
const isPrinted = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u20a0-\u20bf]*$/;

/** A line with a space for each character that would not be seen or would do something. */
function withoutControls(line: string): string {
  return isPrinted.test(line) ? line : line.replace(/[^\P{C}]|[\u2028\u2029]/gu, " ");
}

/** The last line: how much was found, how much is kept quiet, and how strictly the plan was checked. */
export function conclude(
  { errors, warnings, infos, suppressed }: Summary,
  { profile, paint }: ReportContext,
): string {
  const counts = [
    count(errors, "error"),
    count(warnings, "warning"),
    infos === 0 ? "" : `${infos} for information`,
  ].filter((text) => text !== "");
  const found = errors + warnings + infos === 0 ? "No problems" : paint("bold", counts.join(", "));
  return `${found}. ${suppressed === 0 ? "" : `${suppressed} kept quiet by the plan. `}Checked as ${profile}.`;
}

function count(number: number, word: string): string {
  return number === 0 ? "" : `${number} ${word}${number === 1 ? "" : "s"}`;
}
