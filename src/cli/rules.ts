import type { Paint } from "../report/reporter.ts";
import { type Profile, profiles, type Rule } from "../rules/rule.ts";
import { type RuleGroup, ruleGroups, rules } from "../rules/rules.ts";
import { isStructural } from "../rules/run-rules.ts";
import { coloursFor } from "./colours.ts";
import type { Host } from "./host.ts";

/** The options of `planc rules`, as commander gives them. */
export interface RulesOptions {
  readonly format: "pretty" | "json";
  readonly color: boolean;
}

/** `planc rules`: lists every rule with its severities. */
export async function listRules(options: RulesOptions, host: Host): Promise<void> {
  host.stdout.write(options.format === "json" ? asJson() : asTable(await coloursFor(options, host)));
}

/** For programs. The version rises only when a program that reads it might break. */
function asJson(): string {
  const list = rules.map((rule) => ({
    id: rule.id,
    description: rule.description,
    severity: rule.severity,
    structural: isStructural(rule),
  }));
  return `${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`;
}

/** For people: each rule in two lines, so that the table fits a narrow window and no description is cut. */
function asTable(paint: Paint): string {
  const first = Math.max(...rules.map(({ id }) => id.length)) + 2;
  const row = (name: string, cells: readonly string[]) => [name.padEnd(first), ...cells].join("  ").trimEnd();
  const line = (rule: Rule) => {
    const severities = profiles.map((profile) => {
      const severity = rule.severity[profile];
      // The gap is not coloured, and colours must not count as width.
      const gap = " ".repeat(columnOf(profile).length - severity.length);
      return `${paint(severity === "off" ? "dim" : severity, severity)}${gap}`;
    });
    return row(`  ${rule.id}`, [...severities, isStructural(rule) ? "always" : ""]);
  };
  const group = ({ name, rules: members }: RuleGroup) => [
    paint("bold", row(name, profiles.map(columnOf))),
    ...members.flatMap((rule) => [line(rule), `    ${rule.description}`]),
    "",
  ];
  return `${[...ruleGroups.flatMap(group), ...legend].join("\n")}\n`;
}

/** The heading of a column, as wide as what stands below it. */
function columnOf(profile: Profile): string {
  return profile.padEnd("warning".length);
}

const legend = [
  "always: a rule of structure, which cannot be switched off or lowered.",
  "For the page of a rule: planc explain RULE",
];
