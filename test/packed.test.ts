import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { plans, readFolder, root } from "./cli/test-host.ts";

// A plan in a repository of its own, with planc installed from its package and nothing else: no network, no other library.
let home = "";
let repository = "";
let installed = "";

function run(program: string, args: readonly string[], cwd: string = repository) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      HOME: home,
      npm_config_offline: "true",
      npm_config_update_notifier: "false",
    },
  });
  return { status, out: stdout, err: stderr };
}

beforeAll(() => {
  home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "planc-packed-")));
  repository = path.join(home, "repository");
  installed = path.join(repository, "node_modules/planc");
  fs.mkdirSync(path.join(repository, "node_modules/.bin"), { recursive: true });
  // `npm test` has built what is packed.
  const packed = run("npm", ["pack", "--ignore-scripts", "--pack-destination", home], root);
  if (packed.status !== 0) throw new Error(packed.err);
  fs.mkdirSync(installed);
  const tarball = path.join(home, packed.out.trim());
  if (run("tar", ["-xzf", tarball, "--strip-components=1", "-C", installed]).status !== 0)
    throw new Error(`${tarball} cannot be unpacked`);
  fs.symlinkSync("../planc/bin/planc.js", path.join(repository, "node_modules/.bin/planc"));
  fs.chmodSync(path.join(installed, "bin/planc.js"), 0o755);
  fs.writeFileSync(path.join(repository, "package.json"), '{ "private": true, "type": "module" }\n');
  fs.cpSync(plans.climate, path.join(repository, "plan"), { recursive: true });
});

afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

describe("the package", () => {
  test("holds the command, the library, its types, the schemas, the templates and the documents, and nothing else", () => {
    const files = Object.keys(readFolder(installed));
    const others = files.filter((file) => !/^(?:dist|schemas|templates)\//.test(file));
    expect(others).toEqual(
      [
        "CHANGELOG.md",
        "CI.md",
        "LICENSE",
        "README.md",
        "RULES.md",
        "SECURITY.md",
        "bin/package.json",
        "bin/planc.js",
        "package.json",
      ].sort(),
    );
    const schemas = fs.readdirSync(path.join(root, "schemas")).map((name) => `schemas/${name}`);
    expect(files.filter((file) => file.startsWith("schemas/"))).toEqual(schemas.sort());
    const templates = Object.keys(readFolder(path.join(root, "templates"))).map(
      (name) => `templates/${name}`,
    );
    expect(files.filter((file) => file.startsWith("templates/"))).toEqual(templates);
    for (const file of files.filter((file) => file.startsWith("dist/")))
      expect(file).toMatch(
        /^dist\/(?:start\.cjs|planc(?:-[A-Z0-9]{8})?\.cjs|index\.js|[a-z.-]+-[A-Z0-9]{8}\.js|types\/[\w./-]+\.d\.ts)$/,
      );
    expect(files).toEqual(
      expect.arrayContaining(["dist/planc.cjs", "dist/index.js", "dist/types/index.d.ts"]),
    );
  });

  test("knows no folder of the machine it was built on", () => {
    for (const [file, text] of Object.entries(readFolder(installed)))
      expect(text.includes(root), file).toBe(false);
  });
});

describe("the command", () => {
  test("runs with no library installed", () => {
    expect(fs.readdirSync(path.join(repository, "node_modules")).sort()).toEqual([".bin", "planc"]);
    expect(run("npx", ["--no-install", "planc", "--version"])).toEqual({
      status: 0,
      out: `${packageJson.version}\n`,
      err: expect.any(String),
    });
  });

  test("checks a plan, and finds what is wrong with it", () => {
    const { status, out, err } = run("npx", ["--no-install", "planc", "check"]);
    expect([status, out], err).toEqual([0, "No problems. Checked as consultation.\n"]);
    // Each of these loads more of planc: what explains broken YAML, what paints, and every format.
    fs.mkdirSync(path.join(repository, "broken"));
    fs.writeFileSync(path.join(repository, "broken/plan.yaml"), 'plan: "not closed\n');
    const formats = ["json", "sarif", "junit", "github", "gitlab", "markdown"].flatMap((name) => [
      "-f",
      `${name}=${name}.txt`,
    ]);
    const broken = run("npx", ["--no-install", "planc", "check", "broken", "-f", "pretty", ...formats]);
    expect([broken.status, broken.out], broken.err).toEqual([1, expect.stringContaining("[yaml-syntax]")]);
    for (const name of ["json", "sarif", "github", "gitlab", "markdown"])
      expect(fs.readFileSync(path.join(repository, `${name}.txt`), "utf8"), name).toContain("yaml-syntax");
  });

  test("builds every output", () => {
    const { status, err } = run("npx", ["--no-install", "planc", "build"]);
    expect(status, err).toBe(0);
    expect(fs.readdirSync(path.join(repository, "public"))).toEqual(
      expect.arrayContaining([
        "index.html",
        "deck.html",
        "plan.md",
        "plan.json",
        "interventions.csv",
        "indicators.csv",
      ]),
    );
  });
});

describe("the schemas", () => {
  const readme = fs.readFileSync(path.join(root, "README.md"), "utf8");

  test("are found by the comment and by the setting that the README shows", () => {
    const section = readme.slice(
      readme.indexOf("## A plan in a repository of its own"),
      readme.indexOf("## In CI"),
    );
    const comment = /^# yaml-language-server: \$schema=(.*)$/m.exec(section)?.[1] ?? "none";
    expect(fs.existsSync(path.join(repository, "plan", comment)), comment).toBe(true);
    expect(fs.existsSync(path.join(repository, "plan/objectives", "..", comment)), comment).toBe(true);
    const settings: { "yaml.schemas": Record<string, string> } = JSON.parse(
      /```json\n([\s\S]*?)```/.exec(section)?.[1] ?? "",
    );
    for (const file of Object.keys(settings["yaml.schemas"]))
      expect(fs.existsSync(path.join(repository, file)), file).toBe(true);
  });

  test("refer to nothing outside of the package", () => {
    let followed = 0;
    for (const name of fs.readdirSync(path.join(installed, "schemas"))) {
      const file = path.join(installed, "schemas", name);
      for (const [, reference = ""] of fs.readFileSync(file, "utf8").matchAll(/"\$ref": "([^"]+)"/g)) {
        const [target = "", pointer = ""] = reference.split("#");
        const found = target === "" ? file : path.join(installed, "schemas", target);
        expect(fs.existsSync(found), `${name} refers to ${reference}`).toBe(true);
        let place: unknown = JSON.parse(fs.readFileSync(found, "utf8"));
        for (const key of pointer.split("/").slice(1))
          place =
            typeof place === "object" && place !== null
              ? Object.entries(place).find(([name]) => name === key)?.[1]
              : undefined;
        expect(place, `${name} refers to ${reference}`).toBeDefined();
        followed += 1;
      }
    }
    expect(followed).toBeGreaterThan(50);
  });
});

describe("the library", () => {
  // npm installs these beside it; here they are those that planc itself is built with.
  beforeAll(() => {
    for (const name of Object.keys(packageJson.dependencies))
      fs.symlinkSync(path.join(root, "node_modules", name), path.join(repository, "node_modules", name));
  });

  const program = `
    import { compilePlan, dayNumber, emitters, type Compilation, type Severity } from "planc";
    const text: string = 'plan:\\n  title: Our plan\\n  status: nonsense\\n';
    const compilation: Compilation = await compilePlan([{ path: "plan.yaml", text }], { day: dayNumber(2026, 1, 1) });
    const severities: Severity[] = compilation.diagnostics.map(({ severity }) => severity);
    export const result: string = [...severities, ...Object.keys(emitters)].join(" ");
  `;

  test("has types that a strict program compiles with, its own included", () => {
    fs.writeFileSync(path.join(repository, "program.ts"), program);
    const options = [
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--skipLibCheck",
      "false",
      "--types",
      "",
      "--noEmit",
    ];
    const tsc = path.join(root, "node_modules/typescript/bin/tsc");
    expect(run(process.execPath, [tsc, ...options, "program.ts"])).toEqual({ status: 0, out: "", err: "" });
    fs.writeFileSync(path.join(repository, "wrong.ts"), program.replace("result: string", "result: number"));
    expect(run(process.execPath, [tsc, ...options, "wrong.ts"]).out).toMatch(
      /wrong\.ts\(6,18\): error TS2322/,
    );
  });

  test("can be imported, and so can its schemas", () => {
    const script = `
      import { compilePlan, dayNumber, emitters, rules } from "planc";
      import schema from "planc/schemas/plan-file.schema.json" with { type: "json" };
      const { diagnostics } = await compilePlan([{ path: "plan.yaml", text: "nonsense: 1" }], { day: dayNumber(2026, 1, 1) });
      const emitter = await emitters.json();
      console.log(JSON.stringify([diagnostics.map(({ rule }) => rule), emitter.name, rules.length > 10, typeof schema.$schema]));
    `;
    fs.writeFileSync(path.join(repository, "program.mjs"), script);
    const { out, err } = run(process.execPath, ["--no-warnings", "program.mjs"]);
    expect([out, err]).toEqual(['[["schema"],"json",true,"string"]\n', ""]);
  });
});
