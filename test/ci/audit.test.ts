import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readAction, type Step } from "./fake-runner.ts";
import { readBlocks, readText, readWorkflows } from "./read-workflows.ts";

interface Script {
  readonly name: string;
  readonly text: string;
  readonly steps: readonly Step[];
}

const workflows = readWorkflows();
const scripts: readonly Script[] = [
  { name: "action.yml", text: readText("action.yml"), steps: readAction().runs.steps },
  ...workflows.map(({ name, text, jobs }) => ({
    name,
    text,
    steps: Object.values(jobs).flatMap(({ steps }) => steps),
  })),
];

describe.each(scripts.map((script) => [script.name, script] as const))("%s", (name, { text, steps }) => {
  test("hands nothing to the shell but by env", () => {
    for (const { run } of steps) expect(run ?? "").not.toContain("${{");
  });

  test("stops at the first command that fails", () => {
    for (const { run = "" } of steps)
      if (run.trim().split("\n").length > 1) expect(run).toMatch(/^set -euo pipefail\n/);
  });

  test("uses every fact that it hands to the shell, and no other", () => {
    for (const { run = "", env = {} } of steps) {
      const facts = /\$\{?([A-Z][A-Z_]*)\b/g;
      const used = new Set([...run.matchAll(facts)].map(([, fact = ""]) => fact));
      const given = [
        "GITHUB_ACTION_PATH",
        "GITHUB_OUTPUT",
        "GITHUB_SHA",
        "GITHUB_STEP_SUMMARY",
        "GITHUB_WORKSPACE",
        "RUNNER_TEMP",
      ];
      expect([...used].filter((fact) => !given.includes(fact)).sort()).toEqual(Object.keys(env).sort());
    }
  });

  test("pins the actions of others by commit, with the version beside it", () => {
    const lines = text.split("\n").filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    for (const line of lines) {
      const own = name === "the workflow in CI.md" ? / OWNER\/planc@COMMIT$/ : / \.\/(?:planc-base)?$/;
      if (!own.test(line)) expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test("knows no secret, and no token but the one it is given", () => {
    expect(text).not.toMatch(/secrets\b|github\.token|GITHUB_TOKEN|GH_TOKEN/);
  });
});

test("one version of each action of others is in use", () => {
  const pins = new Map<string, Set<string>>();
  for (const { text } of scripts)
    for (const [, action = "", pin = ""] of text.matchAll(/uses: ([\w-]+\/[\w/-]+)@([0-9a-f]{40} # v.*)$/gm))
      pins.set(action, (pins.get(action) ?? new Set()).add(pin));
  expect(pins.size).toBe(6);
  for (const [action, versions] of pins) expect([action, versions.size]).toEqual([action, 1]);
});

describe.each(workflows.map((workflow) => [workflow.name, workflow] as const))("%s", (_, workflow) => {
  test("runs on pushes to main and on pull requests, and on nothing that hands rights to strangers", () => {
    expect(workflow.on).toEqual({ push: { branches: ["main"] }, pull_request: null });
  });

  test("may only read, but for jobs that say what they write", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    for (const [job, { permissions }] of Object.entries(workflow.jobs)) {
      if (job === "plan") expect(permissions).toEqual({ contents: "read", "security-events": "write" });
      else if (job === "deploy" || job === "publish")
        expect(permissions).toEqual({ pages: "write", "id-token": "write" });
      else expect(permissions).toBeUndefined();
    }
  });

  test("a job that may publish runs nothing but the deployment, and only from main", () => {
    for (const { permissions, steps, if: when } of Object.values(workflow.jobs)) {
      if (permissions?.pages !== "write") continue;
      expect(when).toBe("github.event_name == 'push'");
      expect(steps.map(({ uses }) => uses?.replace(/@.*/, ""))).toEqual(["actions/deploy-pages"]);
    }
  });

  test("ends in time, and leaves no credentials behind in what it checks out", () => {
    for (const job of Object.values(workflow.jobs)) {
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
      for (const { uses = "", with: given } of job.steps)
        if (uses.startsWith("actions/checkout@")) expect(given?.["persist-credentials"]).toBe(false);
    }
  });
});

describe("CI.md", () => {
  test("describes every input of the action, and what it is by default", () => {
    const rows = new Map(
      [...readText("CI.md").matchAll(/^\| `([\w-]+)` \| .* \| (.*) \|$/gm)].map(
        ([, name = "", value = ""]) => [name, value],
      ),
    );
    const { inputs, outputs } = readAction();
    expect([...rows.keys()]).toEqual(Object.keys(inputs));
    for (const [name, input] of Object.entries(inputs))
      if (input.default !== "") expect([name, rows.get(name)]).toEqual([name, `\`${input.default}\``]);
    for (const name of Object.keys(outputs)) expect(readText("CI.md")).toContain(`\`${name}\``);
  });

  test("leads to files and headings that are there", () => {
    for (const document of ["CI.md", "README.md"]) {
      for (const [, file = "", heading] of readText(document).matchAll(
        /\]\((?!https:)([^)#]*)(?:#([^)]*))?\)/g,
      )) {
        const target = file === "" ? document : file;
        expect(fs.existsSync(new URL(`../../${target}`, import.meta.url)), target).toBe(true);
        if (heading === undefined) continue;
        const headings = [...readText(target).matchAll(/^#+ (.*)$/gm)].map(([, words = ""]) =>
          words.toLowerCase().replaceAll(" ", "-"),
        );
        expect(headings).toContain(heading);
      }
    }
  });

  test("shows only what can be read as YAML", () => {
    expect(readBlocks("yaml").map((text) => Object.keys(parse(text))[0])).toEqual([
      "name",
      "plan",
      "repos",
      "repos",
    ]);
  });

  test("nobody is told to run a bare npx planc outside of planc's own folder", () => {
    expect(readText("CI.md")).not.toMatch(/npx planc/);
    for (const block of [...readText("README.md").matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(
      ([, text = ""]) => text,
    ))
      if (block.includes("npm init") || block.includes("npm install")) expect(block).not.toMatch(/npx planc/);
  });
});
