import type { Severity } from "../source/diagnostic.ts";
import { asPlain, renderPage } from "./render-page.ts";
import type { DescribedRule } from "./reporter.ts";

/** What SARIF calls each severity. */
export const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** A rule as SARIF describes it: in short, in full, how bad it is to break it under a profile, and its page as help. */
export function describeRule(rule: DescribedRule, profile: string, page: string): object {
  const severity = rule.severity[profile] ?? "off";
  // Help stands under the rule's name and description, so it starts below them.
  const help = page.slice(page.indexOf("## Why"));
  const why = /^## Why\n\n([\s\S]*?)\n\n## /.exec(help)?.[1] ?? "";
  return {
    id: rule.id,
    shortDescription: { text: rule.description },
    fullDescription: { text: `${rule.description} ${asPlain(why).replace(/\s+/g, " ")}`.trim() },
    defaultConfiguration: severity === "off" ? { enabled: false } : { level: levels[severity] },
    help: {
      text: renderPage(help, (_, text) => text),
      // There are no pages beside this one.
      markdown: help.replace(/\[([^\]]+)\]\([a-z-]+\.md\)/g, "`$1`"),
    },
  };
}
