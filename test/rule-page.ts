/** An example of a rule's page: the plan it shows, and what its annotations say must be found. */
export interface RuleExample {
  readonly heading: string;
  readonly files: Readonly<Record<string, string>>;
  readonly profile: "draft" | "consultation" | "final";
  readonly asOf: string | undefined;
  /** What must be found, as "file:line:column-column severity: message". */
  readonly expected: readonly string[];
}

/** What stands in every example that does not say otherwise, so that examples show only what they are about. */
const plan = `plan:
  title: A plan
  status: draft
  year-starts: 1 April
  period: 2023/24 to 2027/28
`;

/**
 * Reads the examples of a rule's page: its blocks of YAML. A comment of carets under a line says what must be found there:
 *
 *     timeline: 23/24 (?)
 *     #         ^^^^^^^^^ warning: the message
 *
 * `# file: NAME` starts a further file, `# profile: final` and `# as-of: 1 June 2023` set how the example is checked. Lines of
 * carets are taken out before the example is run, and ⟨U+200B⟩ stands for that character, which nobody could see on the page.
 */
export function readExamples(page: string): RuleExample[] {
  const examples: RuleExample[] = [];
  let heading = "";
  for (const match of page.matchAll(/^## (.+)$|^```yaml\n([\s\S]*?)^```$/gm)) {
    if (match[1] !== undefined) heading = match[1];
    else
      examples.push(
        readExample(
          heading,
          (match[2] ?? "").replace(/⟨U\+([0-9A-F]+)⟩/g, (_, code) =>
            String.fromCodePoint(Number.parseInt(code, 16)),
          ),
        ),
      );
  }
  return examples;
}

function readExample(heading: string, block: string): RuleExample {
  const files: Record<string, string[]> = {};
  const expected: string[] = [];
  let profile: RuleExample["profile"] = "draft";
  let asOf: string | undefined;
  let name = "example.yaml";
  let lines: string[] = [];
  files[name] = lines;
  for (const line of block.split("\n").slice(0, -1)) {
    const setting = /^# (file|profile|as-of): (.+)$/.exec(line);
    const carets = /^(\s*#\s*)(\^+) ((?:error|warning|info): .+)$/.exec(line);
    if (setting?.[1] === "file") {
      name = setting[2] ?? "";
      lines = [];
      files[name] = lines;
    } else if (setting?.[1] === "profile") profile = setting[2] as RuleExample["profile"];
    else if (setting?.[1] === "as-of") asOf = setting[2];
    else if (carets !== null) {
      const column = (carets[1]?.length ?? 0) + 1;
      expected.push(`${name}:${lines.length}:${column}-${column + (carets[2]?.length ?? 0)} ${carets[3]}`);
    } else lines.push(line);
  }
  const texts = Object.fromEntries(
    Object.entries(files)
      .filter(([, text]) => text.length > 0)
      .map(([path, text]) => [path, `${text.join("\n")}\n`]),
  );
  const hasPlan = Object.values(texts).some((text) => /^plan:/m.test(text));
  return { heading, files: hasPlan ? texts : { ...texts, "plan.yaml": plan }, profile, asOf, expected };
}
