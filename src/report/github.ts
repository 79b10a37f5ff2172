import { type Diagnostic, type Severity, severities } from "../source/diagnostic.ts";
import { visible } from "../source/show.ts";
import { rangeOf } from "../source/source-file.ts";
import { conclude } from "./pretty.ts";
import { type Reporter, summarise } from "./reporter.ts";

/** What GitHub calls each severity in a workflow command. */
const commands = { error: "error", warning: "warning", info: "notice" } as const;

/** How many annotations of a kind GitHub keeps of one step. It drops those that come later, and does not say so. */
const most = 10;

/**
 * Annotations on the lines of a pull request, as workflow commands of GitHub Actions. Errors come first. Findings that GitHub has no room for
 * stand in the log, and the last annotation says how many they are. The last line is for the log alone: a silent one could as well mean that
 * nothing was checked.
 */
export const github: Reporter = {
  name: "github",
  description: "annotations in GitHub Actions",
  render(diagnostics, context) {
    const of = (kind: Severity) => diagnostics.filter(({ severity }) => severity === kind);
    const tooMany = severities.some((severity) => of(severity).length > most);
    // Where findings are left out, the last notice tells how many.
    const room = { error: most, warning: most, info: tooMany ? most - 1 : most };
    const annotated = severities.flatMap((severity) => of(severity).slice(0, room[severity]));
    const left = severities.flatMap((severity) => of(severity).slice(room[severity]));
    const conclusion = conclude(summarise(diagnostics, context), { ...context, paint: (_, text) => text });
    return [...annotated.map(annotation), ...(left.length === 0 ? [] : leftOut(left)), conclusion, ""].join(
      "\n",
    );
  },
};

function annotation({ rule, severity, message, hint, location }: Diagnostic): string {
  const { start, end } = rangeOf(location);
  const properties = {
    file: visible(location.file.path),
    line: start.line,
    endLine: end.line,
    col: start.column,
    endColumn: end.column,
    title: rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(`${value}`)}`);
  return `::${commands[severity]} ${list.join(",")}::${escapeData(words(message, hint).join("\n"))}`;
}

function leftOut(left: readonly Diagnostic[]): string[] {
  const counts = [
    count(left, "error", " error", " errors"),
    count(left, "warning", " warning", " warnings"),
    count(left, "info", " for information", " for information"),
  ].filter((text) => text !== "");
  const text = `${counts.join(", ")}: no annotation here, since GitHub shows ${most} of a kind. The log of this step has the rest, and the job's summary has all where one is written.`;
  return [
    `::notice title=${left.length} more::${escapeData(text)}`,
    "::group::Findings without an annotation",
    ...left.map(logLine),
    "::endgroup::",
  ];
}

function count(left: readonly Diagnostic[], kind: Severity, one: string, many: string): string {
  const number = left.filter(({ severity }) => severity === kind).length;
  return number === 0 ? "" : `${number}${number === 1 ? one : many}`;
}

/** A line of the log. The severity stands first, so that no name of a file can start a command. */
function logLine({ rule, severity, message, hint, location }: Diagnostic): string {
  const { line, column } = rangeOf(location).start;
  return `${severity} ${visible(location.file.path)}:${line}:${column} ${words(message, hint).join(" ")} [${rule}]`;
}

function words(message: string, hint: string | undefined): string[] {
  return [message, ...(hint === undefined ? [] : [hint])].map(visible);
}

/** In the text of a command a line break ends the command, and % begins an escape. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** In a property, colons and commas end it as well. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
