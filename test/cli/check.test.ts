import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { checkJson, editPlan, type JsonProblem, replace } from "./edit-plan.ts";
import { copyPlan, makeFolder, planc, plans, root, runProcess } from "./test-host.ts";

describe("check --profile final of the real plan", () => {
  test("offers three days for the one that was printed", async () => {
    const { report } = await checkJson(root, ["--profile", "final"]);
    const found = report.diagnostics.find(({ rule }) => rule === "weekday-matches-date");
    expect(found?.suggestions).toEqual(["Wednesday 7 June 2023", "Friday 9 June 2023", "Friday 2 June 2023"]);
  });

  test("is stricter than the plan's own status, under which nothing fails", async () => {
    const draft = await checkJson(root);
    const final = await checkJson(root, ["--profile", "final"]);
    expect([draft.status, draft.report.profile, draft.report.summary.errors]).toEqual([0, "draft", 0]);
    expect([final.status, final.report.profile]).toEqual([1, "final"]);
    expect(final.report.summary.errors).toBeGreaterThan(10);
  });
});

test("the report for programs has every field, in its order", async () => {
  const folder = copyPlan();
  editPlan(folder, { "pledges.yaml": replace("- id: ambulance-response", "- id: gp-appointments") });
  const { out, report } = await checkJson(folder, ["--profile", "final"]);
  expect(Object.keys(report)).toEqual(["version", "tool", "profile", "summary", "diagnostics"]);
  expect(report).toMatchObject({
    version: 1,
    tool: { name: "planc", version: packageJson.version },
    profile: "final",
  });
  expect(Object.keys(report.summary)).toEqual(["errors", "warnings", "infos", "suppressed"]);
  const count = (severity: string) =>
    report.diagnostics.filter((problem) => problem.severity === severity).length;
  expect(report.summary).toEqual({
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    suppressed: 0,
  });
  for (const problem of report.diagnostics) expectProblem(problem);
  expect(report.diagnostics.filter(({ related }) => related.length > 0).length).toBeGreaterThan(0);
  const order = report.diagnostics.map(
    ({ file, range: { start } }) => [file, start.line, start.column] as const,
  );
  expect(order).toEqual(
    [...order].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2])),
  );
  expect(out.endsWith("}\n")).toBe(true);
});

function expectProblem(problem: JsonProblem): void {
  const position = { line: expect.any(Number), column: expect.any(Number) };
  const range = { start: position, end: position };
  expect(Object.keys(problem)).toEqual([
    "rule",
    "severity",
    "message",
    "hint",
    "file",
    "range",
    "entity",
    "suggestions",
    "related",
  ]);
  expect(problem).toEqual({
    rule: expect.stringMatching(/^[a-z]+(-[a-z]+)*$/),
    severity: expect.stringMatching(/^(error|warning|info)$/),
    message: expect.stringMatching(/^["A-Z0-9].*\.$/su),
    hint: problem.hint === null ? null : expect.any(String),
    file: expect.stringMatching(/^plan\/.*\.yaml$/),
    range,
    entity: problem.entity === null ? null : expect.stringMatching(/^[a-z]+\/[a-z0-9-]+$/),
    suggestions: expect.any(Array),
    related: problem.related.map(() => ({ message: expect.any(String), file: expect.any(String), range })),
  });
  const { start, end } = problem.range;
  expect(start.line).toBeGreaterThan(0);
  expect(start.column).toBeGreaterThan(0);
  expect(end.line > start.line || end.column >= start.column).toBe(true);
}

describe("the exit status of", () => {
  const wrong: readonly (readonly [args: string[], said: string])[] = [
    [[], "Usage: planc"],
    [["chekc"], "unknown command 'chekc'"],
    [["check", "--profil", "final"], "unknown option '--profil'"],
    [["check", "a", "b"], "too many arguments"],
    [["check", "--profile", "finished"], "Allowed choices are draft, consultation, final"],
    [["check", "--profile"], "argument missing"],
    [["check", "--fail-on", "never"], "Allowed choices are error, warning, info"],
    [["check", "--max-warnings", "few"], "It must be a whole number."],
    [["check", "--max-warnings", "-1"], "It must be a whole number."],
    [["check", "--max-problems", "1.5"], "It must be a whole number."],
    [
      ["check", "--rule", "timeline-has-edn=off"],
      'There is no rule "timeline-has-edn". Did you mean "timeline-has-end"?',
    ],
    [["check", "--rule", "timeline-has-end"], "write the rule, =, and one of off, info, warning, error"],
    [["check", "--rule", "timeline-has-end=loud"], "write the rule, =, and one of off, info, warning, error"],
    [
      ["check", "--rule", "timeline-has-end=off=off"],
      "write the rule, =, and one of off, info, warning, error",
    ],
    [["check", "--rule", "__proto__=off"], 'There is no rule "__proto__".'],
    [
      ["check", "--rule", "schema=off"],
      "schema is a rule of structure; it cannot be switched off or lowered.",
    ],
    [
      ["check", "--rule", "id-unique=warning"],
      "id-unique is a rule of structure; it cannot be switched off or lowered.",
    ],
    [["check", "--rule", "dependency-acyclic=info"], "dependency-acyclic is a rule of structure"],
    [["check", "--only-rule", "weekday"], 'There is no rule "weekday".'],
    [["check", "--format", "jsno"], 'There is no format "jsno". Did you mean "json"?'],
    [["check", "--format", "toString"], 'There is no format "toString".'],
    [["check", "--format", "json="], "name the file after the ="],
    [["check", "--format", "json=plan/plan.yaml"], "no report is YAML, but a file of the plan may be."],
    [["check", "--format", "json", "--format", "pretty"], "Two formats cannot both go to the screen"],
    [
      ["check", "--format", "json=plan/plan.yaml/a.json"],
      "plan/plan.yaml/a.json cannot be written: a part of its path is not a folder.",
    ],
    [["check", "--as-of", "tomorrow"], "--as-of tomorrow: write a day"],
    [["check", "--as-of", "June 2023"], "--as-of June 2023: write a day"],
    [["check", "--as-of", "2023-02-30"], "--as-of 2023-02-30: write a day"],
    [["check", "--as-of", "Friday 7 June 2023"], "--as-of Friday 7 June 2023: that day is a Wednesday."],
    [["check", "nowhere"], "There is no plan at nowhere: no such folder."],
    [["check", "plan/plan.yaml"], "plan/plan.yaml is not a folder."],
    [["check", "plan/plan.yaml/x"], "is not a folder"],
    [["check", "empty"], "There are no YAML files in empty."],
    [["build", "--only", "htlm"], 'There is no output "htlm". Did you mean "html"?'],
    [["build", "--only", "toString"], 'There is no output "toString".'],
    [["build", "nowhere"], "There is no plan at nowhere"],
  ];
  test.each(wrong)("planc %j is 2", async (args, said) => {
    const folder = copyPlan();
    fs.mkdirSync(path.join(folder, "empty"));
    const { status, out, err } = await planc(folder, args);
    expect(err).toContain(said);
    expect([status, out]).toEqual([2, ""]);
    expect(err).not.toMatch(/\n {4}at /);
    expect(err).not.toContain("a fault of planc itself");
    expect(fs.existsSync(path.join(folder, "public"))).toBe(false);
  });

  test.each<[status: number, args: string[]]>([
    [0, ["check"]],
    [0, ["check", "--profile", "draft"]],
    [1, ["check", "--profile", "consultation"]],
    [1, ["check", "--fail-on", "warning"]],
    [1, ["check", "--fail-on", "info"]],
    [0, ["check", "--max-warnings", "1000"]],
    [1, ["check", "--max-warnings", "0"]],
    [1, ["check", "--rule", "timeline-has-end=error"]],
    [0, ["check", "--rule", "timeline-has-end=off"]],
    [0, ["check", "--rule", "schema=error"]],
    [1, ["check", "--profile", "final", "--only-rule", "timeline-confirmed"]],
    [
      0,
      [
        "check",
        "--profile",
        "final",
        "--only-rule",
        "timeline-confirmed",
        "--rule",
        "timeline-confirmed=warning",
      ],
    ],
    [0, ["check", "--as-of", "2023-06-07"]],
    [0, ["check", "--as-of", "7 June 2023"]],
    [0, ["check", "--as-of", "Wednesday 7 June 2023"]],
    [0, ["check", "plan/"]],
    [0, ["check", "./plan/../plan"]],
    [0, ["-h"]],
    [0, ["check", "--help"]],
    [0, ["build", "-h"]],
    [0, ["-V"]],
    [0, ["--version"]],
  ])("is %i after planc %j", async (status, args) => {
    const outcome = await planc(root, args);
    expect(outcome.status).toBe(status);
    expect(outcome.err).toMatch(/^(?:planc: failed: [^\n]+\n)?$/);
    expect(outcome.out).not.toBe("");
  });

  test.each<[why: string, args: string[]]>([
    ["warnings fail it (--fail-on warning), and there are", ["--fail-on", "warning"]],
    [
      "every finding fails it (--fail-on info), and there is 1.",
      ["--fail-on", "info", "--only-rule", "delivery-not-front-loaded"],
    ],
    ["warnings, and at most 3 are allowed (--max-warnings)", ["--max-warnings", "3"]],
  ])("is explained where no error does: %s", async (why, args) => {
    const { status, err } = await planc(root, ["check", ...args]);
    expect([status, err]).toEqual([1, expect.stringContaining(why)]);
  });
});

describe("the options of check", () => {
  test("--version prints the version alone", async () => {
    expect((await planc(root, ["-V"])).out).toBe(`${packageJson.version}\n`);
  });

  test("--help has examples", async () => {
    expect((await planc(root, ["-h"])).out).toMatch(/^ {2}planc check .*\n {2}planc check --profile final/m);
    expect((await planc(root, ["check", "-h"])).out).toContain("Exit status: 0 well");
  });

  test("--rule switches a rule off, and sets it", async () => {
    const off = await checkJson(root, ["--rule", "timeline-has-end=off"]);
    expect(off.report.diagnostics.filter(({ rule }) => rule === "timeline-has-end")).toEqual([]);
    const error = await checkJson(root, ["--rule", "timeline-has-end=error"]);
    const found = error.report.diagnostics.filter(({ rule }) => rule === "timeline-has-end");
    expect(found.map(({ severity }) => severity)).toEqual(["error", "error", "error", "error"]);
  });

  test("--only-rule leaves the rules of structure on", async () => {
    const folder = copyPlan();
    editPlan(folder, { "pledges.yaml": replace("priorities: [hubs]", "priorities: []") });
    const { report } = await checkJson(folder, ["--only-rule", "timeline-confirmed"]);
    expect(report.diagnostics.map(({ rule }) => rule)).toEqual(["pledge-has-priority", "timeline-confirmed"]);
  });

  test("-q shows errors alone, and fails no less", async () => {
    const quiet = await planc(root, ["check", "-q", "--max-warnings", "0"]);
    expect(quiet.out.split("\n").filter((line) => line.startsWith("plan/"))).toEqual([]);
    expect(quiet.status).toBe(1);
    const final = await planc(root, ["check", "-q", "--profile", "final"]);
    const shown = final.out.split("\n").filter((line) => line.startsWith("plan/"));
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.every((line) => line.includes(": error: "))).toBe(true);
  });

  test("--max-problems cuts the report for people, and no other", async () => {
    const { out, status } = await planc(root, ["check", "--profile", "final", "--max-problems", "2"]);
    expect(out.split("\n").filter((line) => /^plan\/.* (error|warning|info): /.test(line))).toHaveLength(2);
    expect(out).toMatch(/… and \d+ more\. Show them all with --max-problems \d+\./);
    expect(status).toBe(1);
    const { report } = await checkJson(root, ["--profile", "final", "--max-problems", "2"]);
    expect(report.diagnostics.length).toBeGreaterThan(2);
  });

  test("--format NAME=FILE writes a report into a file, beside another on the screen", async () => {
    const folder = copyPlan();
    const { out, status } = await planc(folder, ["check", "-f", "json=report.json", "-f", "pretty"]);
    expect(status).toBe(0);
    expect(out).toMatch(/Checked as draft\.\n$/);
    const written = fs.readFileSync(path.join(folder, "report.json"), "utf8");
    expect(JSON.parse(written)).toEqual((await checkJson(folder)).report);
    expect(fs.readdirSync(folder).sort()).toEqual(["plan", "report.json"]);
  });

  test("annotations are the report by themselves where GitHub runs planc, unless another is asked for", async () => {
    const onGitHub = { env: { GITHUB_ACTIONS: "true" } };
    const { out } = await planc(root, ["check"], onGitHub);
    expect(out).toBe((await planc(root, ["check", "-f", "github"])).out);
    expect(out).toMatch(/^::(error|warning) file=plan\//);
    expect((await planc(root, ["check", "-f", "json"], onGitHub)).out).toMatch(/^\{/);
    expect((await planc(root, ["check"], { env: { GITHUB_ACTIONS: "false" } })).out).not.toContain("::");
  });

  test("a report goes through a link, and never takes its place", async () => {
    const folder = copyPlan();
    fs.writeFileSync(path.join(folder, "real.json"), "");
    fs.symlinkSync("real.json", path.join(folder, "link.json"));
    await planc(folder, ["check", "-f", "json=link.json"]);
    expect(fs.readlinkSync(path.join(folder, "link.json"))).toBe("real.json");
    expect(JSON.parse(fs.readFileSync(path.join(folder, "real.json"), "utf8"))).toHaveProperty("version", 1);
  });

  test.each([
    ["out of the folder", "victim.txt"],
    ["nowhere", "none.txt"],
  ])("a report does not go through a link that leads %s", async (_, name) => {
    const [folder, elsewhere] = [copyPlan(), copyPlan()];
    const victim = path.join(elsewhere, "victim.txt");
    fs.writeFileSync(victim, "mine");
    fs.symlinkSync(path.join(elsewhere, name), path.join(folder, "link.json"));
    expect(await planc(folder, ["check", "-f", "json=link.json"])).toMatchObject({
      status: 2,
      err: expect.stringContaining("link.json is a link to a place outside this folder. Name that place"),
    });
    expect(fs.readFileSync(victim, "utf8")).toBe("mine");
    expect(fs.existsSync(path.join(elsewhere, "none.txt"))).toBe(false);
  });

  test("what is written in full first goes through no link either", async () => {
    const [folder, elsewhere] = [copyPlan(), copyPlan()];
    const victim = path.join(elsewhere, "victim.txt");
    fs.writeFileSync(victim, "mine");
    fs.symlinkSync(victim, path.join(folder, `report.json.${process.pid}.tmp`));
    await planc(folder, ["check", "-f", "json=report.json"]);
    expect(fs.readFileSync(victim, "utf8")).toBe("mine");
    expect(fs.lstatSync(path.join(folder, "report.json")).isFile()).toBe(true);
  });

  test("check writes nothing else", async () => {
    const folder = copyPlan();
    await planc(folder, ["check"]);
    expect(fs.readdirSync(folder)).toEqual(["plan"]);
  });
});

describe("colours", () => {
  const escapeSequence = "\u001b[";
  test.each<[name: string, colours: boolean, env: Record<string, string>, isTTY: boolean, args?: string[]]>([
    ["on a terminal", true, {}, true],
    ["in a pipe", false, {}, false],
    ["on a terminal with NO_COLOR", false, { NO_COLOR: "1" }, true],
    ["with an empty NO_COLOR", true, { NO_COLOR: "" }, true],
    ["in a pipe with FORCE_COLOR", true, { FORCE_COLOR: "1" }, false],
    ["on a terminal with FORCE_COLOR=0", false, { FORCE_COLOR: "0" }, true],
    ["with NO_COLOR and FORCE_COLOR", false, { NO_COLOR: "1", FORCE_COLOR: "1" }, true],
    ["on a dumb terminal", false, { TERM: "dumb" }, true],
    ["on a terminal with --no-color", false, {}, true, ["--no-color"]],
  ])("%s: %s", async (_, colours, env, isTTY, args = []) => {
    let out = "";
    const stdout = { write: (text: string) => (out += text), isTTY };
    await planc(root, ["check", ...args], { env, stdout });
    expect(out.includes(escapeSequence)).toBe(colours);
  });

  test("are never in a report for programs or in a file", async () => {
    const folder = copyPlan();
    const { out } = await planc(folder, ["check", "-f", "json", "-f", "pretty=a.txt"], {
      env: { FORCE_COLOR: "1" },
    });
    expect(out + fs.readFileSync(path.join(folder, "a.txt"), "utf8")).not.toContain(escapeSequence);
  });
});

describe("text of a plan in a report", () => {
  const hostile: readonly (readonly [name: string, file: string, text: string])[] = [
    ["an unknown key", "z.yaml", "::error title=x::y: z\n"],
    ["an unknown key for older runners", "z.yaml", '"##[error]x": y\n'],
    ["an id", "z.yaml", "stages:\n  - id: '::error::x'\n    name: '##[error]y'\n"],
    [
      "a reference",
      "z.yaml",
      "pledges:\n  - id: a\n    number: 1\n    text: '##[error]b'\n    priorities: ['::error::c', '##[group]d']\n",
    ],
    ["an escape sequence", "z.yaml", "stages:\n  - id: \u001b[31mred\u001b[0m\n"],
    ["an escape sequence by an escape", "z.yaml", '"\\e[31mred": x\n'],
    ["a bidirectional override", "z.yaml", "stages:\n  - id: \u202ebad\n"],
    [
      "a timeline",
      "z.yaml",
      "priority:\n  id: a\n  number: 1\n  name: b\n  interventions:\n    - id: c\n      number: 1\n      title: d\n      timeline: '##[error]::error::'\n",
    ],
    ["a file name", "::error::z.yaml", "stagez: []\n"],
    ["a file name with an escape sequence", "\u001b[31mz\u202e.yaml", "stagez: []\n"],
    ["a file name of two lines", "z\n::error::.yaml", "stagez: []\n"],
  ];
  test.each(hostile)("cannot give commands through %s", async (_, file, text) => {
    const folder = copyPlan();
    fs.writeFileSync(path.join(folder, "plan", file), text);
    const { out, err, status } = await planc(folder, ["check", "--max-problems", "1000"]);
    expect(status).toBe(1);
    const printed = out + err;
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(printed).not.toMatch(/^\s*::/m);
    expect(printed).not.toContain("##[");
  });

  test("cannot make a line of its own", async () => {
    const folder = copyPlan();
    editPlan(folder, { "z.yaml": `stages:\n  - id: "a\\n::error::b"\n    name: "${"x".repeat(400)}"\n` });
    const { out } = await planc(folder, ["check", "--fail-on", "info", "--max-problems", "1000"]);
    expect(out).not.toMatch(/^\s*::/m);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThan(400);
  });
});

test("a reader that has seen enough is no fault", async () => {
  const { spawnSync } = await import("node:child_process");
  const command = `"${process.execPath}" bin/planc.js check --profile final --format json | head -1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: root, encoding: "utf8" });
  expect([stdout, stderr]).toEqual(["{\n", ""]);
});

test("the real command prints and ends as the tests' own does", async () => {
  const inside = await planc(root, ["check", "--profile", "final"]);
  const outside = await runProcess(root, ["check", "--profile", "final"]);
  expect(outside).toMatchObject({ status: inside.status, signal: null, out: inside.out, err: inside.err });
});

test("no folder of a plan is needed for help", async () => {
  const { status, err } = await runProcess(makeFolder(), ["--help"]);
  expect([status, err]).toEqual([0, ""]);
});

test("the climate plan has no problems", async () => {
  const { status, out } = await planc(root, ["check", path.relative(root, plans.climate)]);
  expect([status, out]).toEqual([0, "No problems. Checked as consultation.\n"]);
});
