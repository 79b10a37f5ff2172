import { type Diagnostic, severities } from "../source/diagnostic.ts";
import { markdownWords } from "../source/markdown-words.ts";
import { visible } from "../source/show.ts";
import { rangeOf } from "../source/source-file.ts";
import { type Reporter, summarise } from "./reporter.ts";

/** A table of all findings, for the summary of a job or a comment on a pull request. Errors come first. */
export const markdown: Reporter = {
  name: "markdown",
  description: "a table for a job summary or a comment",
  render(diagnostics, context) {
    const { profile } = context;
    const { errors, warnings, infos, suppressed } = summarise(diagnostics, context);
    const checked = `Checked as ${profile}.${suppressed === 0 ? "" : ` ${suppressed} more kept quiet by the plan.`}`;
    if (errors + warnings + infos === 0) return `## No problems in the plan\n\n${checked}\n`;
    const counts = [
      `${errors} ${errors === 1 ? "error" : "errors"}`,
      `${warnings} ${warnings === 1 ? "warning" : "warnings"}`,
      `${infos} for information`,
    ];
    const rows = severities
      .flatMap((severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity))
      .map(row);
    return `## ${counts.join(", ")}\n\n${checked}\n\n| | Where | What | What to do |\n| --- | --- | --- | --- |\n${rows.join("")}`;
  },
};

function row({ severity, rule, message, hint, location }: Diagnostic): string {
  const { line } = rangeOf(location).start;
  const cells = [severity, `${visible(location.file.path)}:${line}`, `${message} (${rule})`, hint ?? ""];
  return `| ${cells.map(markdownWords).join(" | ")} |\n`;
}
