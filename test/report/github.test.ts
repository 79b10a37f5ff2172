import { describe, expect, test } from "vitest";
import { github } from "../../src/report/github.ts";
import type { Diagnostic, Severity } from "../../src/source/diagnostic.ts";
import { compileFolder, planFolders } from "../read-plan-folder.ts";
import { context } from "./render.ts";

/** What GitHub's runner reads in what a step prints: its commands, and the lines that are none. */
function readAsRunner(text: string): { commands: Command[]; log: string[] } {
  const commands: Command[] = [];
  const log: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const command = readCommand(line);
    if (command === undefined) log.push(line);
    else commands.push(command);
  }
  return { commands, log };
}

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** A command stands at the start of a line, behind white space perhaps; one of the old form stands anywhere. */
function readCommand(line: string): Command | undefined {
  const [, name, list = "", data = ""] =
    /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/.exec(line) ?? /##\[([^\s\]]+)(?: (.*?))?\](.*)$/.exec(line) ?? [];
  if (name === undefined) return undefined;
  const properties = list
    .split(",")
    .filter(Boolean)
    .map((property) => {
      const at = property.indexOf("=");
      return [property.slice(0, at), decode(property.slice(at + 1))];
    });
  return { name, properties: Object.fromEntries(properties), data: decode(data) };
}

function decode(text: string): string {
  return text
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("%0A", "\n")
    .replaceAll("%0D", "\r")
    .replaceAll("%25", "%");
}

function finding(severity: Severity, words: string, path = "plan/a.yaml"): Diagnostic {
  const file = { path, text: "a: b\nkey: value\nc: d\n" };
  return {
    rule: "schema",
    severity,
    message: `Message ${words}`,
    hint: `Hint ${words}`,
    location: { file, start: 10, end: 15 },
  };
}

function findings(severity: Severity, number: number): Diagnostic[] {
  return Array.from({ length: number }, (_, at) => finding(severity, `${severity} ${at}`));
}

async function render(diagnostics: readonly Diagnostic[]): Promise<string> {
  return github.render(diagnostics, context);
}

function countByName(commands: readonly Command[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { name } of commands) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

test("ends with what was found, for the log: that all is well, too", async () => {
  expect(await render([])).toBe("No problems. Checked as draft.\n");
  const kept = {
    ...context,
    suppressed: findings("error", 2),
    paint: (_: string, text: string) => `\u001b[1m${text}`,
  };
  expect(await github.render(findings("info", 1), kept)).toMatch(
    /\n1 for information\. 2 kept quiet by the plan\. Checked as draft\.\n$/,
  );
});

test("has its name and says what it is", () => {
  expect(github).toMatchObject({ name: "github", description: "annotations in GitHub Actions" });
});

test("a finding without a hint is its message alone", async () => {
  const { hint: _, ...plain } = finding("error", "a");
  expect(await render([plain])).toMatch(/::Message a\n1 error\. /);
});

test("an annotation stands at its place, to the column", async () => {
  expect(await render([finding("warning", "of 100%")])).toBe(
    "::warning file=plan/a.yaml,line=2,endLine=2,col=6,endColumn=11,title=schema::Message of 100%25%0AHint of 100%25\n1 warning. Checked as draft.\n",
  );
});

describe("GitHub keeps ten annotations of a kind", () => {
  test("errors come first, then warnings, whatever the order of the findings", async () => {
    const { commands } = readAsRunner(
      await render([...findings("info", 2), ...findings("warning", 2), ...findings("error", 2)]),
    );
    expect(commands.map(({ name }) => name)).toEqual([
      "error",
      "error",
      "warning",
      "warning",
      "notice",
      "notice",
    ]);
  });

  test("ten of each kind are all annotated, and nothing more is said", async () => {
    const text = await render([
      ...findings("info", 10),
      ...findings("warning", 10),
      ...findings("error", 10),
    ]);
    const { commands, log } = readAsRunner(text);
    expect(countByName(commands)).toEqual({ error: 10, warning: 10, notice: 10 });
    expect(log).toEqual(["10 errors, 10 warnings, 10 for information. Checked as draft.", ""]);
  });

  test("what is left out is counted in the last notice, and stands in the log", async () => {
    const all = [...findings("info", 10), ...findings("warning", 31), ...findings("error", 11)];
    const { commands, log } = readAsRunner(await render(all));
    expect(countByName(commands)).toEqual({ error: 10, warning: 10, notice: 10, group: 1, endgroup: 1 });
    expect(commands.at(-3)).toMatchObject({ name: "notice", properties: { title: "23 more" } });
    expect(commands.at(-3)?.data).toMatch(/^1 error, 21 warnings, 1 for information: no annotation here/);
    expect(log).toHaveLength(23 + 2);
    expect(log[0]).toBe("error plan/a.yaml:2:6 Message error 10 Hint error 10 [schema]");
    expect(log[22]).toBe("info plan/a.yaml:2:6 Message info 9 Hint info 9 [schema]");
  });

  test.each<[severity: Severity, number: number, said: string]>([
    ["error", 12, "2 errors"],
    ["error", 11, "1 error"],
    ["warning", 11, "1 warning"],
    ["info", 12, "3 for information"],
  ])("what is left out of %s findings, %i, is counted in words", async (severity, number, said) => {
    const { commands } = readAsRunner(await render(findings(severity, number)));
    expect(commands.find(({ properties }) => properties.title?.endsWith("more"))?.data).toBe(
      `${said}: no annotation here, since GitHub shows 10 of a kind. The log of this step has the rest, and the job's summary has all where one is written.`,
    );
  });

  test("of the real plan nothing is lost", async () => {
    const { diagnostics } = await compileFolder(planFolders.real);
    const { commands, log } = readAsRunner(await render(diagnostics));
    const annotations = commands.filter(({ properties }) => properties.file !== undefined);
    expect(annotations.length).toBeLessThan(30);
    expect(annotations.length + log.length - 2).toBe(diagnostics.length);
  });
});

describe("no text of a plan and no name of a file can start a command", () => {
  const hostile = [
    "%0A::error::x",
    "%250A::error::x",
    "\n::error file=a::x",
    "\r::set-output name=a::x",
    "::add-mask::e",
    "  ::stop-commands::x",
    "\u00a0\u2003::add-mask::e",
    "##[error]x",
    "x ##[add-path]/bin",
    "a,b:c=d::e",
    "\u001b[31mred\u001b]8;;https://example.org\u0007",
    "\u202eright to left\u2066",
    "\u0085::error::x\u2028::error::x\u0000\u0008",
  ];

  const everywhere = (severity: Severity, words: string): Diagnostic => ({
    ...finding(severity, words, `${words}.yaml`),
    message: words,
    hint: words,
  });

  test.each(hostile)("%j", async (words) => {
    for (const severity of ["error", "warning", "info"] as const) {
      const text = await render(Array.from({ length: 12 }, () => everywhere(severity, words)));
      const { commands, log } = readAsRunner(text);
      // Twelve findings: as many annotations as there is room for, and what tells of the rest.
      const inLog = severity === "info" ? 3 : 2;
      expect(commands).toHaveLength(12 - inLog + 3);
      expect(new Set(commands.map(({ name }) => name))).toEqual(
        new Set([severity === "info" ? "notice" : severity, "notice", "group", "endgroup"]),
      );
      expect(log).toHaveLength(inLog + 2);
      expect(text).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
      for (const { properties } of commands.slice(0, 12 - inLog))
        expect(Object.keys(properties)).toEqual(["file", "line", "endLine", "col", "endColumn", "title"]);
    }
  });

  test("what is written as an escape stays what it is", async () => {
    const [command] = readAsRunner(await render([everywhere("error", "%0A%250A, a:b")])).commands;
    expect(command?.data).toBe("%0A%250A, a:b\n%0A%250A, a:b");
    expect(command?.properties.file).toBe("%0A%250A, a:b.yaml");
  });
});
