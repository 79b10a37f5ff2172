import type { Diagnostic } from "../source/diagnostic.ts";
import { visible } from "../source/show.ts";
import { rangeOf } from "../source/source-file.ts";
import { type Reporter, summarise } from "./reporter.ts";

/** A JUnit report, which most CI servers show: a suite for each file, and in it a case for each finding, which failed; one for information passed. */
export const junit: Reporter = {
  name: "junit",
  description: "a JUnit report",
  render(diagnostics, context) {
    const files = new Map<string, Diagnostic[]>();
    // Findings come by file, so each suite is a run of them.
    for (const diagnostic of diagnostics) {
      const { path } = diagnostic.location.file;
      const found = files.get(path);
      if (found === undefined) files.set(path, [diagnostic]);
      else found.push(diagnostic);
    }
    const { errors, warnings } = summarise(diagnostics, context);
    const suites =
      diagnostics.length === 0
        ? [
            '  <testsuite name="planc" tests="1" failures="0" errors="0">\n    <testcase name="no problems" classname="planc"/>\n  </testsuite>\n',
          ]
        : [...files].map(([file, found]) => suite(visible(file), found));
    const tests = Math.max(1, diagnostics.length);
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="planc" tests="${tests}" failures="${errors + warnings}" errors="0">\n${suites.join("")}</testsuites>\n`;
  },
};

function suite(file: string, found: readonly Diagnostic[]): string {
  const cases = found.map((diagnostic) => {
    const { line, column } = rangeOf(diagnostic.location).start;
    const text = [diagnostic.message, diagnostic.hint, `${file}:${line}:${column}`].filter(
      (part) => part !== undefined,
    );
    const said = escapeXml(text.join("\n"));
    return `    <testcase name="${escapeXml(`${diagnostic.rule} at line ${line}`)}" classname="${escapeXml(file)}">
      ${isFailure(diagnostic) ? `<failure type="${diagnostic.severity}" message="${escapeXml(diagnostic.message)}">${said}</failure>` : `<system-out>${said}</system-out>`}
    </testcase>\n`;
  });
  return `  <testsuite name="${escapeXml(file)}" tests="${found.length}" failures="${found.filter(isFailure).length}" errors="0">\n${cases.join("")}  </testsuite>\n`;
}

/** JUnit knows no more than passed and failed, and what is for information alone may not make a job fail. */
function isFailure({ severity }: Diagnostic): boolean {
  return severity !== "info";
}

/** Text for XML 1.0, in attributes and between tags. Characters that XML cannot hold, or that its readers change, have no place in messages either. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;")
    .replaceAll("\n", "&#10;");
}
