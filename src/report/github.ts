import { type Diagnostic, severities } from "../source/diagnostic.ts";
import { visible } from "../source/show.ts";
import { rangeOf } from "../source/source-file.ts";
import type { Reporter } from "./reporter.ts";

/** What GitHub calls each severity in a workflow command. */
const commands = { error: "error", warning: "warning", info: "notice" } as const;

/** Annotations on the lines of a pull request, as workflow commands of GitHub Actions. Errors come first, since GitHub shows only some. */
export const github: Reporter = {
  name: "github",
  description: "annotations in GitHub Actions",
  render: (diagnostics) =>
    severities
      .flatMap((severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity))
      .map((diagnostic) => `${annotation(diagnostic)}\n`)
      .join(""),
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
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return `::${commands[severity]} ${list.join(",")}::${escapeData(text)}`;
}

/** In the text of a command a line break ends the command, and % begins an escape. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** In a property, colons and commas end it as well. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
