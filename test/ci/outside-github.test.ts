import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { makeFolder, plans, root } from "../cli/test-host.ts";
import { readXml } from "../report/read-xml.ts";
import { writeFiles } from "./make-repository.ts";
import { readBlocks, readText } from "./read-workflows.ts";

/** A plan's own repository, with this planc in the place where npm installs it, and an npm that installs nothing. */
function makePlanRepository(plan: keyof typeof plans): string {
  const folder = makeFolder();
  fs.cpSync(plans[plan], path.join(folder, "plan"), { recursive: true });
  writeFiles(folder, {
    "node_modules/planc": `→${root}`,
    "node_modules/.bin/planc": "→../planc/bin/planc.js",
    "programs/npm": `#!/bin/sh\necho "npm $*" >> "${folder}/npm.txt"\n`,
  });
  fs.chmodSync(path.join(folder, "programs/npm"), 0o755);
  return folder;
}

/** Runs a command line in a folder, without a network. */
function runLine(folder: string, line: string) {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], {
    cwd: folder,
    encoding: "utf8",
    env: {
      PATH: `${path.join(folder, "programs")}:${process.env.PATH}`,
      HOME: folder,
      CI: "true",
      npm_config_offline: "true",
      npm_config_update_notifier: "false",
    },
  });
  return { status, out: stdout, err: stderr };
}

describe("the job for GitLab", () => {
  interface GitlabJob {
    readonly script: readonly string[];
    readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> };
  }
  const text = readBlocks("yaml").find((block) => block.includes("image: node")) ?? "";
  const { plan: job }: { readonly plan: GitlabJob } = parse(text);

  test.each([
    ["clean", 0],
    ["broken", 1],
  ])("a %s plan: the reports that it names are there, and it ends with %i", (state, expected) => {
    const folder = makePlanRepository("climate");
    if (state === "broken") writeFiles(folder, { "plan/more.yaml": "nonsense: 1\n" });
    const outcomes = job.script.map((line) => runLine(folder, line));
    expect(
      outcomes.map(({ status }) => status),
      outcomes[1]?.err,
    ).toEqual([0, expected]);
    expect(fs.readFileSync(path.join(folder, "npm.txt"), "utf8")).toBe("npm ci\n");
    expect(outcomes[1]?.out).toContain(state === "clean" ? "No problems." : "plan/more.yaml:1:1: error:");

    const { codequality = "", junit = "" } = job.artifacts.reports;
    expect([Object.keys(job.artifacts.reports), job.artifacts.when]).toEqual([
      ["codequality", "junit"],
      "always",
    ]);
    const findings = JSON.parse(fs.readFileSync(path.join(folder, codequality), "utf8"));
    expect(findings).toHaveLength(expected);
    const suites = readXml(fs.readFileSync(path.join(folder, junit), "utf8"));
    expect(suites.attributes.failures).toBe(`${expected}`);
  });
});

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly pass_filenames: boolean;
}
const hooks: readonly Hook[] = parse(readText(".pre-commit-hooks.yaml"));

describe("the hooks for pre-commit", () => {
  const [own, fetched]: readonly { readonly repos: readonly { readonly hooks: readonly Hook[] }[] }[] =
    readBlocks("yaml")
      .filter((block) => block.startsWith("repos:"))
      .map((block) => parse(block));

  test("CI.md names those that there are", () => {
    expect(fetched?.repos[0]?.hooks.map(({ id }) => id)).toEqual(hooks.map(({ id }) => id));
  });

  test.each(hooks.map((hook) => [hook.id, hook] as const))(
    "%s hands its words to the planc beside it",
    (id, hook) => {
      const copy = makeCopy("done");
      const folder = makeFolder();
      const { status, err } = runLine(folder, `${copy}/${hook.entry} "north plan"`);
      expect([status, err]).toEqual([7, ""]);
      expect(fs.readFileSync(path.join(copy, "called.txt"), "utf8")).toBe(
        `${folder}: ${id.replace("planc-", "")},north plan`,
      );
      expect([hook.language, hook.pass_filenames]).toEqual(["script", false]);
      expect("plan/a.yaml").toMatch(new RegExp(hook.files));
      expect("plan/a.yml.txt").not.toMatch(new RegExp(hook.files));
    },
  );

  test("planc is made ready the first time, and again where that was broken off", () => {
    for (const state of ["never", "broken off"] as const) {
      const copy = makeCopy(state);
      const folder = makePlanRepository("climate");
      writeFiles(folder, {
        "programs/npm": `#!/bin/sh\necho "$PWD: npm $*" >> "${folder}/npm.txt"\nmkdir -p dist/types && touch dist/types/index.d.ts\n`,
      });
      fs.chmodSync(path.join(folder, "programs/npm"), 0o755);
      for (const _ of ["first", "second"])
        expect(runLine(folder, `${copy}/src/make/run-hook.js check`).status).toBe(7);
      expect(fs.readFileSync(path.join(folder, "npm.txt"), "utf8")).toBe(
        `${copy}: npm ci --include=dev --ignore-scripts --no-audit --no-fund\n${copy}: npm run build\n`,
      );
    }
  });

  test("where planc cannot be made ready, the hook fails and checks nothing", () => {
    const copy = makeCopy("never");
    const folder = makePlanRepository("climate");
    writeFiles(folder, { "programs/npm": "#!/bin/sh\nexit 3\n" });
    fs.chmodSync(path.join(folder, "programs/npm"), 0o755);
    expect(runLine(folder, `${copy}/src/make/run-hook.js check`).status).toBe(3);
    expect(fs.existsSync(path.join(copy, "called.txt"))).toBe(false);
  });

  test.each([
    ["clean", 0],
    ["broken", 1],
  ])("a %s plan ends each of the two with %i", (state, expected) => {
    const folder = makePlanRepository("climate");
    if (state === "broken") writeFiles(folder, { "plan/more.yaml": "nonsense: 1\n" });
    const entries = [`${root}${hooks[0]?.entry}`, own?.repos[0]?.hooks[0]?.entry ?? ""];
    for (const entry of entries) {
      const { status, out, err } = runLine(folder, entry);
      expect(status, `${entry}: ${err}`).toBe(expected);
      expect(out).toContain(state === "clean" ? "No problems." : "plan/more.yaml:1:1: error:");
    }
  });
});

test("the hook that arranges files mends what is out of order, and leaves the rest as it is", () => {
  const folder = makePlanRepository("climate");
  const file = path.join(folder, "plan/consultation.yaml");
  const arranged = fs.readFileSync(file, "utf8");
  fs.writeFileSync(file, arranged.replace(/^( {2}id: .*\n)( {2}title: .*\n)/m, "$2$1"));
  expect(fs.readFileSync(file, "utf8")).not.toBe(arranged);
  const before = fs.readFileSync(path.join(folder, "plan/aims.yaml"), "utf8");
  const { entry } = hooks.find(({ id }) => id === "planc-fmt") ?? { entry: "" };
  const { status, err } = runLine(folder, `${root}${entry}`);
  expect(status, err).toBe(0);
  expect(fs.readFileSync(file, "utf8")).toBe(arranged);
  expect(fs.readFileSync(path.join(folder, "plan/aims.yaml"), "utf8")).toBe(before);
});

/** A copy of what pre-commit fetches, with a planc that notes how it was called and ends with 7. */
function makeCopy(built: "never" | "broken off" | "done"): string {
  const copy = makeFolder();
  fs.cpSync(path.join(root, "src/make/run-hook.js"), path.join(copy, "src/make/run-hook.js"));
  writeFiles(copy, {
    "package.json": '{ "type": "module" }',
    "bin/package.json": '{ "type": "commonjs" }',
    "bin/planc.js": `
      require("fs").writeFileSync(__dirname + "/../called.txt", process.cwd() + ": " + process.argv.slice(2));
      process.exitCode = 7;
    `,
    ...(built === "never" ? {} : { "dist/planc.cjs": "" }),
    ...(built === "done" ? { "dist/types/index.d.ts": "" } : {}),
  });
  return copy;
}
