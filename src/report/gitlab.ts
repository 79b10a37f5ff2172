import { printJson } from "../source/print-json.ts";
import { rangeOf } from "../source/source-file.ts";
import { fingerprints } from "./fingerprint.ts";
import type { Reporter } from "./reporter.ts";

/** What GitLab calls each severity. */
const levels = { error: "major", warning: "minor", info: "info" } as const;

/** A code quality report of GitLab: findings on the lines of a merge request. An empty list where there are none. */
export const gitlab: Reporter = {
  name: "gitlab",
  description: "a code quality report for GitLab",
  render(diagnostics) {
    const names = fingerprints(diagnostics);
    const issues = diagnostics.map((diagnostic) => ({
      description: [diagnostic.message, diagnostic.hint].filter((text) => text !== undefined).join(" "),
      check_name: diagnostic.rule,
      fingerprint: names.get(diagnostic),
      severity: levels[diagnostic.severity],
      location: {
        path: diagnostic.location.file.path,
        lines: { begin: rangeOf(diagnostic.location).start.line },
      },
    }));
    return printJson(issues);
  },
};
