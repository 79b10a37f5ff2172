import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { plans, readFolder } from "../cli/test-host.ts";
import { makeMachine, runAction } from "./fake-runner.ts";
import { makeFakeAction, readCalls } from "./make-fake-action.ts";
import { writeFiles } from "./make-repository.ts";

/** A machine with a plan in its workspace. */
function machineWith(plan: keyof typeof plans, name: string = "plan") {
  const machine = makeMachine();
  fs.cpSync(plans[plan], path.join(machine.workspace, name), { recursive: true });
  return machine;
}

const day = { "as-of": "2023-05-01" };

describe("checking a plan", () => {
  test("a clean one: all is well, and it is said in the log and in the summary", () => {
    const { status, log, summary, outputs, used } = runAction(machineWith("climate"), day);
    expect(status, log).toBe(0);
    expect(log).toContain("No problems. Checked as ");
    expect(summary).toMatch(/^## No problems in the plan\n/);
    expect(outputs.check).toMatchObject({ status: "0", errors: "0", warnings: "0", infos: "0" });
    expect(used.map(({ action }) => action.replace(/@.*/, ""))).toEqual([
      "actions/setup-node",
      "github/codeql-action/upload-sarif",
    ]);
    const { sarif_file: file = "", category } = used[1]?.with ?? {};
    expect(category).toBe("planc/plan");
    expect(file).toBe(outputs.check?.sarif);
    expect(JSON.parse(fs.readFileSync(file, "utf8")).runs[0].results).toEqual([]);
  });

  test("one with warnings: annotated, all of it in the summary, and the job goes on", () => {
    const { status, log, summary, outputs, used } = runAction(machineWith("plan"), day);
    expect(status, log).toBe(0);
    const { errors, warnings, infos, sarif = "" } = outputs.check ?? {};
    expect(errors).toBe("0");
    expect(Number(warnings)).toBeGreaterThan(10);
    expect(log.match(/^::warning /gm)).toHaveLength(10);
    expect(summary.match(/^\| (?:warning|info) /gm)).toHaveLength(Number(warnings) + Number(infos));
    expect(JSON.parse(fs.readFileSync(sarif, "utf8")).runs[0].results).toHaveLength(
      Number(warnings) + Number(infos),
    );
    expect(used).toHaveLength(2);
  });

  test("one with more warnings than are allowed: the job fails, and says why", () => {
    const { status, log, outputs, summary, used } = runAction(machineWith("plan"), {
      ...day,
      "max-warnings": "3",
    });
    expect(status).toBe(1);
    expect(outputs.check?.status).toBe("1");
    expect(log).toMatch(/planc: failed: there are \d+ warnings, and at most 3 are allowed/);
    expect(summary).toMatch(/^\| warning /m);
    expect(used.at(-1)?.action).toContain("upload-sarif");
  });

  test("one with an error: the job fails, and the findings are still shown", () => {
    const machine = machineWith("climate");
    writeFiles(machine.workspace, { "plan/more.yaml": "aims:\n  - id: x\n" });
    const { status, log, outputs, summary, used } = runAction(machine, { ...day, build: "true" });
    expect(status).toBe(1);
    expect(log).toMatch(/^::error file=plan\/more\.yaml,line=1,/m);
    expect(summary).toMatch(/^\| error \| plan\/more\.yaml\\:1 /m);
    expect(outputs.check).toMatchObject({ status: "1", errors: "1" });
    expect(used.at(-1)?.action).toContain("upload-sarif");
    expect(fs.existsSync(path.join(machine.workspace, "public"))).toBe(false);
  });

  test.each([
    ["no plan there", { plan: "nowhere" }, /^There is no plan at nowhere/],
    ["a day that is none", { "as-of": "50%\nof it" }, /^--as-of 50%25\\u\{a\}of it: write a day/],
  ])("%s: the job fails with planc's own words", (_, given, words) => {
    const { status, log, outputs, used } = runAction(machineWith("climate"), given);
    expect(status).toBe(2);
    expect(outputs.check).toEqual({ status: "2" });
    // In a command, % begins an escape and must be one itself.
    expect(/^::error title=planc could not check the plan::planc: (.*)$/m.exec(log)?.[1]).toMatch(words);
    expect(used.map(({ action }) => action)).toHaveLength(1);
  });

  test.each(["yes", "True", ""])("%j is neither true nor false", (word) => {
    for (const name of ["build", "sarif"]) {
      const { status, log } = runAction(machineWith("climate"), { [name]: word });
      expect(status).toBe(2);
      expect(log).toContain(`::error title=planc::${name} must be true or false.`);
    }
  });

  test("without code scanning, and with the Node that is there, no action of others runs", () => {
    const { status, used } = runAction(machineWith("climate"), {
      ...day,
      sarif: "false",
      "node-version": "",
    });
    expect([status, used]).toEqual([0, []]);
  });
});

describe("building", () => {
  test("writes the outputs into the folder that is named", () => {
    const machine = machineWith("climate");
    const { status, log } = runAction(machine, { ...day, build: "true", out: "a site/of it" });
    expect(status, log).toBe(0);
    expect(Object.keys(readFolder(path.join(machine.workspace, "a site/of it")))).toContain("index.html");
  });

  test("writes nothing where it was not asked for", () => {
    const machine = machineWith("climate");
    runAction(machine, day);
    expect(fs.readdirSync(machine.workspace)).toEqual(["plan"]);
  });

  test("is left out where the check has failed", () => {
    const machine = makeMachine({ actionPath: makeFakeAction({ status: 1 }) });
    expect(runAction(machine, { build: "true" }).status).toBe(1);
    expect(readCalls(machine.actionPath).map(([command]) => command)).toEqual(["check"]);
  });

  test("a folder that cannot be written fails the job", () => {
    const machine = machineWith("climate");
    const { status, log, outputs } = runAction(machine, { ...day, build: "true", out: "plan" });
    expect([status, outputs.check?.status]).toEqual([2, "2"]);
    expect(log).toMatch(/^planc: /m);
  });
});

describe("names that a shell or a runner could take for something else", () => {
  test.each([
    `pl an "q" 'x'`,
    "$(touch pwned)",
    "`touch pwned`; touch pwned &",
    "a\n::error::b",
    "--profile=final",
    "-h",
    "*",
  ])("%j is the name of a folder and nothing more", (name) => {
    const machine = machineWith("climate", name);
    const { status, log, outputs } = runAction(machine, {
      ...day,
      plan: name,
      out: `${name} out`,
      build: "true",
    });
    expect(status, log).toBe(0);
    expect(outputs.check).toMatchObject({ status: "0", errors: "0" });
    expect(fs.readdirSync(machine.workspace).sort()).toEqual([name, `${name} out`].sort());
    expect(log).not.toMatch(/^::error::/m);
  });

  test("names of files and words in them start no command, and stay in their row of the summary", () => {
    const machine = machineWith("climate", "plan");
    const name = "::error::a\n::set-output name=b::c | <b>.yaml";
    writeFiles(machine.workspace, { [`plan/${name}`]: `"::add-mask::x": 1\n"##[error]y": 2\n` });
    for (const plan of ["plan", "."]) {
      const { status, log, summary } = runAction(
        { ...machine, workspace: path.join(machine.workspace, plan === "." ? "plan" : "") },
        { ...day, plan },
      );
      expect(status).toBe(1);
      const commands = [...log.matchAll(/^\s*::([\w-]+)/gm)].map(([, command]) => command);
      expect(new Set(commands)).toEqual(new Set(["remove-matcher", "error"]));
      expect(log).not.toMatch(/^::error::|##\[/m);
      for (const row of summary.split("\n").filter((line) => line.startsWith("|")))
        expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    }
  });
});

describe("the copy of planc that runs", () => {
  test("is the action's own, and is handed every input", () => {
    const machine = makeMachine({ actionPath: makeFakeAction() });
    const { status, log } = runAction(machine, {
      plan: "the plan",
      profile: "final",
      "fail-on": "warning",
      "max-warnings": "7",
      "as-of": "1 May 2023",
      build: "true",
      out: "the site",
    });
    expect(status, log).toBe(0);
    const common = [
      "--fail-on",
      "warning",
      "--profile",
      "final",
      "--max-warnings",
      "7",
      "--as-of",
      "1 May 2023",
    ];
    const [check = [], build] = readCalls(machine.actionPath);
    expect(check.filter((word) => !word.includes(machine.temp))).toEqual([
      "check",
      ...common,
      ...["-f", "github", "-f", "-f", "-f"],
      ...["--", "the plan"],
    ]);
    expect(build).toEqual(["build", ...common, "-o", "the site", "--", "the plan"]);
  });

  test("is made ready where it is not yet, from its own folder and lock", () => {
    const actionPath = makeFakeAction({ built: false });
    const machine = makeMachine({ actionPath });
    const bin = path.join(machine.temp, "bin");
    writeFiles(bin, { npm: `#!/bin/sh\necho "$PWD: $*" >> "${machine.temp}/npm.txt"\nmkdir -p dist\n` });
    fs.chmodSync(path.join(bin, "npm"), 0o755);
    const withNpm = { ...machine, env: { PATH: `${bin}:${process.env.PATH}` } };
    expect(runAction(withNpm).status).toBe(0);
    expect(runAction(withNpm).status).toBe(0);
    expect(fs.readFileSync(path.join(machine.temp, "npm.txt"), "utf8")).toBe(
      `${actionPath}: ci --include=dev --ignore-scripts --no-workspaces --no-audit --no-fund\n${actionPath}: run build\n`,
    );
  });

  test("a planc that dies without a word fails the job all the same", () => {
    const machine = makeMachine({ actionPath: makeFakeAction({ status: 137 }) });
    const { status, log } = runAction(machine);
    expect(status).toBe(137);
    expect(log).toContain("::error title=planc could not check the plan::planc ended with status 137");
  });
});

describe("a summary holds 1 MiB", () => {
  test("rows that are too many are left out whole, and counted", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `| warning | ${at} | ${"é—".repeat(12)} |`);
    const machine = makeMachine({
      actionPath: makeFakeAction({ summary: `## Head\n\n${rows.join("\n")}\n` }),
    });
    const { summary } = runAction(machine);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(900_000);
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    const shown = summary.split("\n").filter((line) => line.startsWith("|"));
    expect(shown).toEqual(rows.slice(0, shown.length));
    expect(summary).toContain(`\n\n${rows.length - shown.length} more rows are left out here`);
  });

  test("one that fits says nothing of it", () => {
    const summary = "## Head\n\n| warning | 1 |\n";
    const machine = makeMachine({ actionPath: makeFakeAction({ summary }) });
    expect(runAction(machine).summary).toBe(summary);
  });
});
