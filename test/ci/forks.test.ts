import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { plans, readFolder, root } from "../cli/test-host.ts";
import { type Machine, makeMachine, runAction } from "./fake-runner.ts";
import { makeFakeAction, readCalls } from "./make-fake-action.ts";
import { git, makeRepository } from "./make-repository.ts";

const base = {
  "plan/plan.yaml": "plan: strict\n",
  "plan/priorities/a.yaml": "a\n",
  "weak/plan.yaml": "plan: weak\n",
};
const change = { "plan/plan.yaml": "plan: weak\n", "plan/priorities/a.yaml": null };

/** A machine on which a pull request has been checked out, with the head repository it comes from. */
function pullRequest(
  repository: { readonly workspace: string; readonly baseSha: string },
  from: string | null = "stranger/plan",
): Machine {
  const head = from === null ? { repo: null } : { repo: { full_name: from } };
  return makeMachine({
    workspace: repository.workspace,
    actionPath: makeFakeAction(),
    github: {
      event_name: "pull_request",
      repository: "team/plan",
      event: { pull_request: { base: { sha: repository.baseSha }, head } },
    },
  });
}

/** The folder of settings that planc was handed: its files, or undefined where it was handed none. */
function settingsOf({ actionPath }: Machine): Record<string, string> | undefined {
  const handed = readCalls(actionPath)[0]?.includes("--settings-from") === true;
  return handed ? readFolder(path.join(actionPath, "settings")) : undefined;
}

const strict = { "plan.yaml": "plan: strict\n", "priorities/a.yaml": "a\n" };

describe("a pull request from a fork", () => {
  test("is checked with the settings of the base branch, which is fetched", () => {
    const machine = pullRequest(makeRepository(base, change));
    const { status, log } = runAction(machine);
    expect(status, log).toBe(0);
    expect(settingsOf(machine)).toEqual(strict);
    expect(readCalls(machine.actionPath)[0]?.slice(-2)).toEqual(["--", "plan"]);
    expect(fs.readFileSync(path.join(machine.workspace, "plan/plan.yaml"), "utf8")).toBe("plan: weak\n");
  });

  test("fetches nothing where the base commit is there already", () => {
    const repository = makeRepository(base, change);
    git(repository.workspace, "fetch", "--quiet", "--unshallow");
    git(repository.workspace, "remote", "remove", "origin");
    const machine = pullRequest(repository);
    expect(runAction(machine).status).toBe(0);
    expect(settingsOf(machine)).toEqual(strict);
  });

  test("uploads nothing, and says so in the log and in the summary", () => {
    const { used, log, summary } = runAction(pullRequest(makeRepository(base, change)));
    expect(used.map(({ action }) => action.replace(/@.*/, ""))).toEqual(["actions/setup-node"]);
    for (const text of [log, summary]) {
      expect(text).toContain(
        "\nNothing is shown in code scanning: a pull request from a fork may not write there.\n",
      );
      expect(text).toContain(
        "\nThis pull request comes from a fork: profile, settings and suppressions are those of the base",
      );
    }
    expect(log).not.toMatch(/^::(?:error|warning|notice)/m);
  });

  test("whose head repository has been deleted is a fork too", () => {
    const machine = pullRequest(makeRepository(base, change), null);
    expect(runAction(machine).status).toBe(0);
    expect(settingsOf(machine)).toEqual(strict);
  });

  test.each(["plan/", "./plan", "plan/../plan", "WORKSPACE/plan"])(
    "the folder may be written as %s",
    (written) => {
      const machine = pullRequest(makeRepository(base, change));
      expect(runAction(machine, { plan: written.replace("WORKSPACE", machine.workspace) }).status).toBe(0);
      expect(settingsOf(machine)).toEqual(strict);
    },
  );

  test.each([".", "WORKSPACE", "WORKSPACE/"])("the plan may be the whole repository, %s", (written) => {
    const machine = pullRequest(
      makeRepository({ "plan.yaml": "plan: strict\n" }, { "plan.yaml": "plan: weak\n" }),
    );
    expect(runAction(machine, { plan: written.replace("WORKSPACE", machine.workspace) }).status).toBe(0);
    expect(settingsOf(machine)).toEqual({ "plan.yaml": "plan: strict\n" });
  });

  test.each([`a "plan" of 'ours'`, "$(touch pwned)", ":(glob)*", "-plan", "HEAD:plan"])(
    "nor does a folder called %s mislead it",
    (name) => {
      const machine = pullRequest(
        makeRepository(
          { [`${name}/plan.yaml`]: "plan: strict\n" },
          { [`${name}/plan.yaml`]: "plan: weak\n" },
        ),
      );
      const { status, log } = runAction(machine, { plan: name });
      expect(status, log).toBe(0);
      expect(settingsOf(machine)).toEqual({ "plan.yaml": "plan: strict\n" });
      expect(fs.readdirSync(machine.workspace).sort()).toEqual([".git", name].sort());
    },
  );
});

describe("a fork cannot choose other settings", () => {
  test("by putting a link in place of the plan", () => {
    const machine = pullRequest(
      makeRepository(base, { "plan/plan.yaml": null, "plan/priorities/a.yaml": null, plan: "→weak" }),
    );
    expect(runAction(machine).status).toBe(0);
    expect(settingsOf(machine)).toEqual(strict);
  });

  test("by files in the work tree that git would heed", () => {
    const machine = pullRequest(
      makeRepository(base, {
        ...change,
        ".gitattributes": "* export-ignore\n",
        "plan/.gitattributes": "* export-ignore\n",
      }),
    );
    expect(runAction(machine).status).toBe(0);
    expect(settingsOf(machine)).toEqual(strict);
  });

  test("by a base commit that cannot be fetched: the job fails before anything is checked", () => {
    const repository = makeRepository(base, change);
    fs.rmSync(repository.origin, { recursive: true });
    const machine = pullRequest(repository);
    const { status, log, used } = runAction(machine);
    expect(status).toBe(2);
    expect(log).toContain(
      "::error title=planc::The settings of the base branch cannot be read: fetching its commit failed.",
    );
    expect(used).toHaveLength(1);
    expect(fs.existsSync(path.join(machine.actionPath, "bin/calls.txt"))).toBe(false);
  });

  test.each([
    ["/etc", "from the root of the repository"],
    ["../elsewhere", "from the root of the repository"],
    ["link", "Name the folder itself, not a link to it."],
    ["plan/plan.yaml", "is no folder"],
  ])("by a folder such as %s", (plan, words) => {
    const machine = pullRequest(makeRepository({ ...base, link: "→plan" }, change));
    const { status, log } = runAction(machine, { plan });
    expect([status, log]).toEqual([2, expect.stringContaining(words)]);
  });
});

test("where the base branch has no plan yet, that is said, and those of the pull request are used", () => {
  const machine = pullRequest(makeRepository({ "README.md": "Soon.\n" }, change));
  const { status, log, summary } = runAction(machine);
  expect(status, log).toBe(0);
  expect(log).toContain(
    "The base branch has no plan in this folder, so the settings of the pull request are used.",
  );
  expect(settingsOf(machine)).toBeUndefined();
  expect(summary).not.toContain("those of the base branch");
});

test("a pull request of the team's own is checked with its own settings, and uploads", () => {
  const machine = pullRequest(makeRepository(base, change), "team/plan");
  const { status, used, summary } = runAction(machine);
  expect(status).toBe(0);
  expect(settingsOf(machine)).toBeUndefined();
  expect(used.map(({ action }) => action.replace(/@.*/, ""))).toContain("github/codeql-action/upload-sarif");
  // What was found, and what changed.
  expect(summary).toBe("## Nothing\n## Nothing\n");
});

describe("with planc itself", () => {
  const name = (file: string) => path.join("plan", path.relative(plans.climate, file));
  const files = fs
    .readdirSync(plans.climate, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const climate = Object.fromEntries(files.map((file) => [name(file), fs.readFileSync(file, "utf8")]));
  const edit = (file: string, from: string, to: string) => {
    expect(climate[file]).toContain(from);
    return { [file]: climate[file]?.replace(from, to) ?? "" };
  };
  /** A mistake, and all that its author could do to have it pass: another status, another day, a suppression. */
  const sly = {
    ...edit(
      "plan/consultation.yaml",
      "closes: Friday 18 October 2024",
      "closes: Monday 18 October 2024\n  checks-off:\n    - rule: weekday-matches-date\n      because: It suits me",
    ),
    ...edit("plan/plan.yaml", "status: consultation", "status: draft"),
  };

  test.each(["team/plan", "stranger/plan"])(
    "what a change switches off counts only from the team's own branch (%s)",
    (from) => {
      const machine = { ...pullRequest(makeRepository(climate, sly), from), actionPath: root };
      const { status, log, outputs } = runAction(machine, { build: "true" });
      const own = from === "team/plan";
      expect([status, outputs.check?.errors], log).toEqual(own ? [0, "0"] : [1, "1"]);
      expect(log.includes("::error file=plan/consultation.yaml,")).toBe(!own);
      expect(log).toContain(own ? "Checked as draft." : "Checked as consultation.");
      expect(fs.existsSync(path.join(machine.workspace, "public"))).toBe(own);
    },
  );

  test("a fork's harmless change passes, and its preview is built", () => {
    const change = edit("plan/plan.yaml", "title: Harbour and Vale Climate Plan", "title: A better plan");
    const machine = { ...pullRequest(makeRepository(climate, change)), actionPath: root };
    const { status, log } = runAction(machine, { build: "true" });
    expect(status, log).toBe(0);
    expect(fs.readFileSync(path.join(machine.workspace, "public/index.html"), "utf8")).toContain(
      "A better plan",
    );
  });
});
