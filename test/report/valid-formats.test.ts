import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/rules.ts";
import type { Diagnostic } from "../../src/source/diagnostic.ts";
import { copyPlan, planc } from "../cli/test-host.ts";
import { compileFolder, planFolders } from "../read-plan-folder.ts";
import { expectTold } from "./expect-safe.ts";
import { hostileFinding, hostileTexts } from "./hostile-texts.ts";
import { readXml } from "./read-xml.ts";
import { render } from "./render.ts";

const one: Diagnostic = {
  rule: "timeline-confirmed",
  severity: "info",
  message: "It is not sure.",
  location: { file: { path: "plan/a.yaml", text: "a: 23/24 (?)\n" }, start: 3, end: 12 },
};

/** What is reported: nothing, one finding, all those of the real plan, and texts that try to break out. */
const reported: readonly (readonly [name: string, find: () => Promise<readonly Diagnostic[]>])[] = [
  ["nothing", async () => []],
  ["one finding without a hint", async () => [one]],
  ["the same finding twice", async () => [one, { ...one }]],
  ["a draft", async () => (await compileFolder(planFolders.real)).diagnostics],
  ["a final plan", async () => (await compileFolder(planFolders.real, { profile: "final" })).diagnostics],
  ["hostile texts", async () => hostileTexts.map(([, text]) => hostileFinding(text))],
];

test("the real plan gives each format something to do", async () => {
  const { diagnostics } = await compileFolder(planFolders.real);
  expect(diagnostics.length).toBeGreaterThan(190);
  expect(new Set(diagnostics.map(({ severity }) => severity)).size).toBeGreaterThan(1);
  expect(diagnostics.some(({ related = [] }) => related.length > 0)).toBe(true);
});

function expectValid(validate: ValidateFunction, value: unknown): void {
  const isValid = validate(value);
  expect([isValid, validate.errors]).toEqual([true, null]);
}

describe("SARIF 2.1.0", () => {
  // The schema is one of draft 4, and says nothing that later drafts read in another way but its own name.
  const { $schema, id, ...schema } = sarifSchema;
  const validate = new Ajv({
    allErrors: true,
    strict: false,
    unicodeRegExp: false,
    formats: {
      uri: (text) => /^[a-z][a-z0-9+.-]*:[^\s]*$/i.test(text),
      "uri-reference": (text) => /^(?:[\w\-.~!$&'()*+,;=:@/?#[\]]|%[0-9a-f]{2})*$/i.test(text),
      "date-time": true,
    },
  }).compile(schema);

  test("is what the schema is for, and the schema finds what is wrong", async () => {
    expect([$schema, id]).toEqual([
      "http://json-schema.org/draft-04/schema#",
      expect.stringContaining("sarif-2.1.0"),
    ]);
    const log = JSON.parse(await render("sarif", [one]));
    expectValid(validate, log);
    const [run] = log.runs;
    const [result] = run.results;
    for (const wrong of [
      { ...log, version: "2.0.0" },
      { ...log, runs: [{ ...run, tool: {} }] },
      { ...log, runs: [{ ...run, columnKind: "bytes" }] },
      { ...log, runs: [{ ...run, results: [{ ...result, message: "text" }] }] },
      { ...log, runs: [{ ...run, results: [{ ...result, level: "info" }] }] },
      { ...log, runs: [{ ...run, results: [{ ...result, severity: "error" }] }] },
    ])
      expect(validate(wrong)).toBe(false);
  });

  test.each(reported)("is valid with %s", async (_, find) => {
    const diagnostics = await find();
    const report = await render("sarif", diagnostics);
    const log = JSON.parse(report);
    expectValid(validate, log);
    expect(log.runs).toHaveLength(1);
    const [{ tool, columnKind, results }] = log.runs;
    expect(columnKind).toBe("utf16CodeUnits");
    expect(tool.driver.rules.map(({ id: rule }: { id: string }) => rule)).toEqual(
      rules.map((rule) => rule.id),
    );
    expectTold.sarif?.(report, diagnostics);
    for (const { ruleId, ruleIndex, locations, relatedLocations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        const { startLine, startColumn, endLine, endColumn } = physicalLocation.region;
        expect(endLine > startLine || endColumn >= startColumn).toBe(true);
        const { uri } = physicalLocation.artifactLocation;
        expect(new URL(uri, "https://root/").href.startsWith("https://root/")).toBe(true);
      }
    }
    expectDistinct(results.map((result: { partialFingerprints: object }) => result.partialFingerprints));
  });

  test("tells how bad a finding is", async () => {
    const severities = (["error", "warning", "info"] as const).map((severity) => ({ ...one, severity }));
    const [{ results }] = JSON.parse(await render("sarif", severities)).runs;
    expect(results.map(({ level }: { level: string }) => level)).toEqual(["error", "warning", "note"]);
  });

  test("is valid with what is kept quiet, and says why", async () => {
    const suppressed = hostileTexts.map(([, because], at) => ({
      ...hostileFinding(because),
      suppressed: { by: at % 2 === 0 ? ("plan" as const) : ("baseline" as const), because },
    }));
    const log = JSON.parse(await render("sarif", [one], { suppressed }));
    expectValid(validate, log);
    expect(
      log.runs[0].results.map((result: { suppressions?: { justification: string }[] }) =>
        result.suppressions?.map(({ justification }) => justification),
      ),
    ).toEqual([undefined, ...hostileTexts.map(([, text]) => [text])]);
  });

  test("points at the line and columns of a finding of the real plan", async () => {
    const { diagnostics } = await compileFolder(planFolders.real);
    const [{ results }] = JSON.parse(await render("sarif", diagnostics)).runs;
    expect(results.find(({ ruleId }: { ruleId: string }) => ruleId === "weekday-matches-date")).toMatchObject(
      {
        level: "warning",
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "plan/consultations/engagement-2023.yaml" },
              region: { startColumn: 11, endColumn: 29 },
            },
          },
        ],
      },
    );
  });
});

function expectDistinct(names: readonly unknown[]): void {
  expect(new Set(names.map((name) => JSON.stringify(name))).size).toBe(names.length);
}

describe("JUnit", () => {
  const keys = (attributes: object) => Object.keys(attributes).sort();
  const sum = (numbers: readonly (string | undefined)[]) =>
    numbers.reduce((total, number) => total + Number(number), 0);

  test.each(reported)("has suites, cases and failures, with %s", async (_, find) => {
    const diagnostics = await find();
    const report = await render("junit", diagnostics);
    expect(report.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
    const suites = readXml(report);
    expect([suites.name, keys(suites.attributes)]).toEqual([
      "testsuites",
      ["errors", "failures", "name", "tests"],
    ]);
    expectDistinct(suites.children.map(({ attributes }) => attributes.name));
    for (const suite of suites.children) {
      expect([suite.name, keys(suite.attributes)]).toEqual([
        "testsuite",
        ["errors", "failures", "name", "tests"],
      ]);
      expect(suite.children.length).toBeGreaterThan(0);
      expect(suite.attributes.tests).toBe(`${suite.children.length}`);
      const told = suite.children.flatMap(({ children }) => children);
      const failures = told.filter(({ name }) => name === "failure");
      expect(suite.attributes.failures).toBe(`${failures.length}`);
      for (const { name, attributes, children } of suite.children) {
        expect([name, keys(attributes), children.length < 2]).toEqual([
          "testcase",
          ["classname", "name"],
          true,
        ]);
      }
      for (const { name, attributes, children } of told) {
        const holds = name === "failure" ? ["message", "type"] : [];
        expect([keys(attributes), children]).toEqual([holds, []]);
        if (name === "failure") expect(attributes.type).toMatch(/^(?:error|warning)$/);
        else expect(name).toBe("system-out");
      }
    }
    expect(sum(suites.children.map(({ attributes }) => attributes.tests))).toBe(
      Number(suites.attributes.tests),
    );
    // What is for information alone does not fail a job.
    const toMend = diagnostics.filter(({ severity }) => severity !== "info").length;
    expect(Number(suites.attributes.failures)).toBe(toMend);
    expect(sum(suites.children.map(({ attributes }) => attributes.failures))).toBe(toMend);
    // Nothing was tried and went wrong: what is found and to be mended is a failure.
    expect(sum([suites, ...suites.children].map(({ attributes }) => attributes.errors))).toBe(0);
    expectTold.junit?.(report, diagnostics);
  });

  test("has a case that passed where there is nothing to report, since some servers fail without any", async () => {
    const { attributes, children } = readXml(await render("junit", []));
    expect([attributes.tests, attributes.failures]).toEqual(["1", "0"]);
    expect(children[0]?.children[0]).toMatchObject({
      attributes: { name: "no problems", classname: "planc" },
      children: [],
    });
  });
});

describe("GitLab's code quality", () => {
  test.each(reported)("has the fields that it documents, with %s", async (_, find) => {
    const diagnostics = await find();
    const report = await render("gitlab", diagnostics);
    // It may not begin with a byte order mark.
    expect(report.startsWith("[")).toBe(true);
    const issues = JSON.parse(report);
    expect(issues).toHaveLength(diagnostics.length);
    for (const issue of issues) {
      expect(issue).toEqual({
        description: expect.stringMatching(/./),
        check_name: expect.stringMatching(/^[a-z-]+$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
        location: { path: expect.stringMatching(/^(?!\.?\/)./s), lines: { begin: expect.any(Number) } },
      });
      expect(Number.isInteger(issue.location.lines.begin) && issue.location.lines.begin > 0).toBe(true);
    }
    expectDistinct(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint));
    expectTold.gitlab?.(report, diagnostics);
  });

  test("names files from the root, however the plan is named", async () => {
    const folder = copyPlan();
    for (const plan of ["plan", "./plan", "plan/", "./plan/../plan"]) {
      const { out } = await planc(folder, ["check", plan, "-f", "gitlab"]);
      const paths: string[] = JSON.parse(out).map(
        (issue: { location: { path: string } }) => issue.location.path,
      );
      expect(paths.filter((path) => !path.startsWith("plan/"))).toEqual([]);
    }
  });

  test("is worse for an error than for a warning, and for that than for information", async () => {
    const severities = (["error", "warning", "info"] as const).map((severity) => ({ ...one, severity }));
    const issues = JSON.parse(await render("gitlab", severities));
    expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual(["major", "minor", "info"]);
  });
});

describe("planc's own JSON", () => {
  const text = { type: "string" };
  const number = { type: "integer", minimum: 1 };
  const count = { type: "integer", minimum: 0 };
  const object = (properties: Readonly<Record<string, object>>) => ({
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  });
  const position = object({ line: number, column: number });
  const range = object({ start: position, end: position });
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    object({
      version: { const: 1 },
      tool: object({ name: { const: "planc" }, version: text }),
      profile: { enum: ["draft", "consultation", "final"] },
      summary: object({ errors: count, warnings: count, infos: count, suppressed: count }),
      diagnostics: {
        type: "array",
        items: object({
          rule: { enum: rules.map(({ id }) => id) },
          severity: { enum: ["error", "warning", "info"] },
          message: { type: "string", minLength: 1 },
          hint: { type: ["string", "null"], minLength: 1 },
          file: text,
          range,
          entity: { type: ["string", "null"] },
          suggestions: { type: "array", items: text },
          related: { type: "array", items: object({ message: text, file: text, range }) },
        }),
      },
    }),
  );

  test.each(reported)("has every field, with %s", async (_, find) => {
    const diagnostics = await find();
    const report = await render("json", diagnostics);
    const value = JSON.parse(report);
    expectValid(validate, value);
    const { errors, warnings, infos } = value.summary;
    expect(errors + warnings + infos).toBe(diagnostics.length);
    expectTold.json?.(report, diagnostics);
  });
});

test.each(["github", "markdown", "pretty"])("%s tells everything", async (format) => {
  for (const [, find] of reported) {
    const diagnostics = await find();
    expectTold[format]?.(await render(format, diagnostics), diagnostics);
  }
});

test("with nothing to report, people are told that there is nothing", async () => {
  expect(await render("github", [])).toBe("No problems. Checked as draft.\n");
  expect(await render("markdown", [])).toBe("## No problems in the plan\n\nChecked as draft.\n");
  expect(await render("pretty", [])).toBe("No problems. Checked as draft.\n");
});
