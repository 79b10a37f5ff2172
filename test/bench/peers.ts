import { readdirSync, readFileSync } from "node:fs";
import { packaged, planc, versionOf, versionOfPackage, writtenAnew } from "./commands.ts";
import type { FileValues } from "./generate-district.ts";
import { type Command, run } from "./measure.ts";
import { hugoPages } from "./peer-pages.ts";
import { redoclyFiles } from "./peer-references.ts";
import { eleventySite, hugoSite } from "./peer-sites.ts";
import { taskJugglerFiles } from "./peer-tasks.ts";
import { writeFolder } from "./plan-folder.ts";

/** A program that does a part of what planc does, to compare planc with. */
export interface Peer {
  readonly name: string;
  /** What it does of what planc does. */
  readonly does: string;
  readonly rivals: "check" | "build";
  /** The largest plan that it gets through in about half a minute. */
  readonly largest: number;
  /** Whether it takes a plan as planc reads it, and not only one that was generated. */
  readonly takesAnyPlan?: true;
  /** Its version, or undefined where it is not installed. */
  readonly version: () => string | undefined;
  /** Writes what it needs for a plan into a folder, and says how it is run there. `plan` is the folder of the plan. */
  readonly prepare: (
    folder: string,
    plan: string,
    files: readonly FileValues[],
  ) => Command | Promise<Command>;
}

/** The peers, those that check first. */
export const peers: readonly Peer[] = [
  {
    name: "ajv-cli",
    takesAnyPlan: true,
    does: "checks types and keys, names no line",
    rivals: "check",
    largest: 75_000,
    version: () => versionOfPackage("ajv-cli"),
    prepare(folder, plan) {
      // It knows schemas by the id that is in them.
      const schemas = readdirSync("schemas").filter((name) => !name.startsWith("output"));
      writeFolder(
        folder,
        schemas.map((name) => {
          const schema = {
            ...JSON.parse(readFileSync(`schemas/${name}`, "utf8")),
            $id: `https://plan.example/${name}`,
          };
          const place = name === "plan-file.schema.json" ? name : `others/${name}`;
          return { path: place, text: JSON.stringify(schema) };
        }),
      );
      return packaged("ajv-cli", folder, "ajv-cli/dist/index.js", [
        ...["validate", "--spec=draft2020", "--strict=false", "-s", "plan-file.schema.json"],
        ...["-r", "others/*.json", "-d", `${plan}/**/*.yaml`],
      ]);
    },
  },
  {
    name: "Spectral",
    does: "checks rules written as paths; here one, that titles are there",
    rivals: "check",
    largest: 750,
    version: () => versionOfPackage("@stoplight/spectral-cli"),
    prepare(folder, plan) {
      const rule = {
        given: "$.priorities[*].interventions[*]",
        message: "It has no title.",
        // biome-ignore lint/suspicious/noThenProperty: this is how Spectral names what must hold.
        then: { field: "title", function: "truthy" },
      };
      writeFolder(folder, [{ path: "ruleset.json", text: JSON.stringify({ rules: { "has-title": rule } }) }]);
      return packaged("Spectral", folder, "@stoplight/spectral-cli/dist/index.js", [
        ...["lint", "--ruleset", "ruleset.json", `${plan}/**/*.yaml`],
      ]);
    },
  },
  {
    name: "Redocly",
    does: "follows references, which are written for it in its own form; checks nothing else",
    rivals: "check",
    largest: 75_000,
    version: () => versionOfPackage("@redocly/cli"),
    prepare(folder, _, files) {
      writeFolder(folder, redoclyFiles(files));
      return packaged("Redocly", folder, "@redocly/cli/bin/cli.js", ["lint", "openapi.json"]);
    },
  },
  {
    name: "TaskJuggler, check",
    does: "reads the work as tasks, and checks that each lies within the time of the project; knows no references",
    rivals: "check",
    largest: 7500,
    version: () => versionOf("tj3", "--version"),
    prepare(folder, _, files) {
      writeFolder(folder, taskJugglerFiles(files));
      const args = ["--silent", "--no-reports", "plan.tjp"];
      return { name: "TaskJuggler, check", program: "tj3", args, folder };
    },
  },
  {
    name: "yamllint",
    takesAnyPlan: true,
    does: "checks how YAML is written",
    rivals: "check",
    largest: 7500,
    version: () => versionOf("yamllint", "--version"),
    prepare: (_, plan) => ({ name: "yamllint", program: "yamllint", args: ["-d", "relaxed", plan] }),
  },
  {
    name: "Hugo, a small site",
    does: "writes a site: home, a page per priority, a list, a table of years; checks nothing",
    rivals: "build",
    largest: 75_000,
    version: () => versionOf("hugo", "version"),
    prepare(folder, _, files) {
      writeFolder(folder, hugoSite(files));
      return hugo("Hugo, a small site", folder);
    },
  },
  {
    name: "Hugo, the pages of planc",
    takesAnyPlan: true,
    does: "lays out the pages of planc's site, from planc's templates in its own language; all that stands in them was worked out for it before; checks nothing",
    rivals: "build",
    largest: 75_000,
    version: () => versionOf("hugo", "version"),
    async prepare(folder, plan) {
      writeFolder(folder, await hugoPages(plan));
      return hugo("Hugo, the pages of planc", folder);
    },
  },
  {
    name: "Eleventy",
    does: "writes the same small site",
    rivals: "build",
    largest: 7500,
    version: () => versionOfPackage("@11ty/eleventy"),
    prepare(folder, _, files) {
      writeFolder(folder, eleventySite(files));
      return {
        ...packaged("Eleventy", folder, "@11ty/eleventy/cmd.cjs", ["--quiet"]),
        ...writtenAnew(folder, "_site"),
      };
    },
  },
  {
    name: "TaskJuggler, build",
    does: "does what its check does, and writes one page: a table of the work with a chart of its years",
    rivals: "build",
    largest: 750,
    version: () => versionOf("tj3", "--version"),
    prepare(folder, _, files) {
      writeFolder(folder, taskJugglerFiles(files));
      const args = ["--silent", "--output-dir", "site", "plan.tjp"];
      return { name: "TaskJuggler, build", program: "tj3", args, folder, ...writtenAnew(folder, "site") };
    },
  },
  {
    name: "pandoc",
    does: "writes one page from the Markdown that planc made of the plan; checks nothing",
    rivals: "build",
    largest: 7500,
    version: () => versionOf("pandoc", "--version"),
    prepare(folder, plan) {
      run(planc("the Markdown for pandoc", ["build", plan, "-o", folder, "--only", "markdown"], folder));
      const args = ["--standalone", "--quiet", "plan.md", "--output", "site/plan.html"];
      return { name: "pandoc", program: "pandoc", args, folder, ...writtenAnew(folder, "site") };
    },
  },
];

function hugo(name: string, folder: string): Command {
  return { name, program: "hugo", args: ["--quiet"], folder, ...writtenAnew(folder, "public") };
}
