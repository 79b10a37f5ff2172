import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { plans, root } from "../cli/test-host.ts";
import { evaluateExpression, isTrue } from "./evaluate-expression.ts";
import { type Machine, makeMachine, runSteps, type StepsOutcome } from "./fake-runner.ts";
import { writeFiles } from "./make-repository.ts";
import { readWorkflow } from "./read-workflows.ts";

const push = { event_name: "push", repository: "team/plan", event: {} };
const pullRequest = (from: string) => ({
  event_name: "pull_request",
  repository: "team/plan",
  event: { pull_request: { number: 12, base: { sha: "b".repeat(40) }, head: { repo: { full_name: from } } } },
});
/** How planc of the base branch is checked out. */
const baseCheckout = { "persist-credentials": "false", ref: "b".repeat(40), path: "planc-base" };
const events = { push, own: pullRequest("team/plan"), fork: pullRequest("stranger/plan") };

/** A machine with a plan checked out, where npm makes nothing and `planc` in a folder stands for the one built there. */
function machineFor(event: keyof typeof events, tool: string): Machine {
  const machine = makeMachine({ github: events[event] });
  const bin = path.join(machine.temp, "bin");
  writeFiles(bin, { npm: `#!/bin/sh\necho "$PWD: $*" >> "${machine.temp}/npm.txt"\n` });
  fs.chmodSync(path.join(bin, "npm"), 0o755);
  fs.cpSync(plans.climate, path.join(machine.workspace, "plan"), { recursive: true });
  writeFiles(machine.workspace, { "bin/planc.js": `throw new Error("This planc must not run");` });
  writeFiles(path.join(machine.workspace, tool), {
    "bin/planc.js": `require(${JSON.stringify(path.join(root, "bin/planc.js"))});`,
  });
  return { ...machine, env: { PATH: `${bin}:${process.env.PATH}` } };
}

function names({ used }: StepsOutcome): string[] {
  return used.map(({ action }) => action.replace(/@.*/, ""));
}

describe("check.yml", () => {
  const { jobs } = readWorkflow("check.yml");
  const steps = jobs.plan?.steps ?? [];
  const checkout = "actions/checkout";

  test.each([
    ["push", [checkout, "./"]],
    ["own", [checkout, "./"]],
    ["fork", [checkout, checkout, "./planc-base"]],
  ] as const)("for %s, the plan is checked by the action that may be trusted", (event, expected) => {
    const outcome = runSteps(steps, makeMachine({ github: events[event] }));
    expect(names(outcome)).toEqual(expected);
    if (event === "fork") expect(outcome.used[1]?.with).toEqual(baseCheckout);
  });

  test("the tests run what .ci/run runs, with strace", () => {
    const [first, ...commands] = (jobs.test?.steps ?? []).flatMap(({ run }) => run ?? []);
    expect(first).toMatch(/^sudo apt-get install .*strace$/);
    expect(commands).toEqual(["npm ci", "npm test", "npm run check -- --no-tests"]);
  });
});

describe("publish.yml", () => {
  const { jobs } = readWorkflow("publish.yml");
  const steps = jobs.build?.steps ?? [];

  test("from main, what is built is kept for publishing", () => {
    const machine = machineFor("push", ".");
    const outcome = runSteps(steps, machine);
    expect(outcome.status, outcome.log).toBe(0);
    expect(names(outcome)).toEqual([
      "actions/checkout",
      "actions/setup-node",
      "actions/upload-pages-artifact",
    ]);
    expect(outcome.used.at(-1)?.with).toEqual({ path: "public" });
    expect(fs.readFileSync(path.join(machine.workspace, "public/index.html"), "utf8")).toContain("0123456");
    expect(outcome.summary).toBe("");
  });

  test.each([
    ["own", "."],
    ["fork", "planc-base"],
  ] as const)("for a pull request (%s) a preview is attached, built by planc in %s", (event, tool) => {
    const machine = machineFor(event, tool);
    // On this machine planc-base is there from the start, not only after it is checked out; what guards its place has tests of its own.
    const built = runSteps(
      steps.filter(({ name }) => name?.startsWith("Keep the place") !== true),
      machine,
    );
    expect(built.status, built.log).toBe(0);
    if (event === "fork") expect(built.used[1]?.with).toEqual(baseCheckout);
    expect(names(built).at(-1)).toBe("actions/upload-artifact");
    expect(names(built)).not.toContain("actions/upload-pages-artifact");
    expect(built.used.at(-1)?.with).toMatchObject({ name: "preview", path: "public" });
    expect(built.summary).toContain("[Download the preview](");
    expect(fs.readFileSync(path.join(machine.workspace, "public/index.html"), "utf8")).toContain(
      "Preview of pull request 12",
    );
    expect(fs.readFileSync(path.join(machine.temp, "npm.txt"), "utf8").split("\n")[0]).toBe(
      `${path.join(machine.workspace, tool)}: ci --include=dev --ignore-scripts --no-workspaces --no-audit --no-fund`,
    );
  });

  test("a plan with errors is not kept for publishing", () => {
    const machine = machineFor("push", ".");
    writeFiles(machine.workspace, { "plan/more.yaml": "nonsense: 1\n" });
    const outcome = runSteps(steps, machine);
    expect(outcome.status).toBe(1);
    expect(outcome.log).toContain("planc: nothing was written: the plan has 1 error.");
    expect(names(outcome)).toEqual(["actions/checkout", "actions/setup-node"]);
  });

  test.each(["push", "own", "fork"] as const)("for %s, it deploys only from main", (event) => {
    const deploys = isTrue(evaluateExpression(jobs.deploy?.if ?? "", { github: events[event] }));
    expect([deploys, jobs.deploy?.needs]).toEqual([event === "push", "build"]);
  });
});

describe.each(["check.yml", "publish.yml"])("%s", (file) => {
  const { jobs } = readWorkflow(file);
  const steps = (jobs.plan ?? jobs.build)?.steps ?? [];

  test.each(["a text", "→elsewhere", "→."])(
    "stops a fork that has put something (%s) in the place of planc",
    (text) => {
      const machine = makeMachine({ github: events.fork });
      writeFiles(machine.workspace, { "planc-base": text });
      const outcome = runSteps(steps, machine);
      expect([outcome.status, names(outcome)]).toEqual([1, ["actions/checkout"]]);
      expect(outcome.log).toContain(
        "::error title=planc::This pull request has a file or folder called planc-base",
      );
    },
  );
});
