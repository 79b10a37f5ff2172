import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDate } from "../src/model/plan-date.ts";
import { profiles } from "../src/rules/rule.ts";
import { rules } from "../src/rules/rules.ts";
import { isStructural } from "../src/rules/run-rules.ts";
import { rangeOf } from "../src/source/source-file.ts";
import { checkFiles } from "./check-text.ts";
import { readExamples } from "./rule-page.ts";

const folder = new URL("../src/rules/", import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));

describe.each(rules.map((rule) => [rule.id, rule] as const))("the page of %s", (id, rule) => {
  const read = () => readFileSync(new URL(`${id}.md`, folder), "utf8");

  test("has the headings of every page, the rule's own description and its severities", () => {
    const page = read();
    expect(page.split("\n").slice(0, 3)).toEqual([`# ${id}`, "", rule.description]);
    const severities = profiles.map((profile) => rule.severity[profile]);
    expect(page).toContain(
      `| draft | consultation | final |\n| --- | --- | --- |\n| ${severities.join(" | ")} |`,
    );
    expect(
      [...page.matchAll(/^## (.+)$/gm)]
        .map((match) => match[1])
        .filter((heading) => !/^How /.test(heading ?? "")),
    ).toEqual(["Why", "What to do", "Wrong", "Right"]);
    if (isStructural(rule)) expect(page).toContain("cannot be switched off");
  });

  test("says what is found in its examples, to the character", async () => {
    const examples = readExamples(read());
    expect(examples.some(({ heading }) => heading === "Wrong")).toBe(true);
    expect(examples.some(({ heading }) => heading === "Right")).toBe(true);
    for (const { heading, files, profile, asOf, expected } of examples) {
      const date = asOf === undefined ? undefined : parseDate(asOf, { printed: "1 April", month: 4, day: 1 });
      const today = date !== undefined && "value" in date ? { today: date.value.firstDay } : {};
      // A suppression is judged by what another rule finds, so all of them run.
      const only = id === "suppression-needed" ? {} : { only: [id] };
      const found = (await checkFiles(files, { profile, ...only, ...today })).filter(
        (diagnostic) => diagnostic.rule === id || diagnostic.severity === "error",
      );
      const brief = found.map((diagnostic) => {
        const { start, end } = rangeOf(diagnostic.location);
        return `${diagnostic.location.file.path}:${start.line}:${start.column}-${end.column} ${diagnostic.severity}: ${diagnostic.message}`;
      });
      expect(brief).toEqual(expected);
      expect(found.every((diagnostic) => diagnostic.rule === id)).toBe(true);
      if (heading === "Wrong") expect(expected.length).toBeGreaterThan(0);
      if (heading === "Right") expect(expected).toEqual([]);
    }
  });
});

test("every page is that of a rule in the list", () => {
  expect(pages.map((name) => name.replace(/\.md$/, "")).sort()).toEqual(rules.map((rule) => rule.id).sort());
});

test("ids are unique and end in no full stop; descriptions are sentences", () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  for (const rule of rules) {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.description).toMatch(/^[A-Z].*\.$/);
  }
});
