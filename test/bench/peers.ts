import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { FileValues } from "./generate-district.ts";
import type { Command } from "./measure.ts";
import { eleventySite, hugoSite } from "./peer-sites.ts";
import { writeFolder } from "./plan-folder.ts";

/** A program that does a part of what planc does, to compare planc with. */
export interface Peer {
  readonly name: string;
  /** What it does of what planc does. */
  readonly does: string;
  readonly rivals: "check" | "build";
  /** The largest plan that it gets through in about half a minute. */
  readonly largest: number;
  /** Its version, or undefined where it is not installed. */
  readonly version: () => string | undefined;
  /** Writes what it needs for a plan into a folder, and says how it is run there. `plan` is the folder of the plan. */
  readonly prepare: (folder: string, plan: string, files: readonly FileValues[]) => Command;
}

const packages = path.resolve("test/bench/peers/node_modules");

/** The peers, those that check first. */
export const peers: readonly Peer[] = [
  {
    name: "ajv-cli",
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
      return node("ajv-cli", folder, "ajv-cli/dist/index.js", [
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
      return node("Spectral", folder, "@stoplight/spectral-cli/dist/index.js", [
        ...["lint", "--ruleset", "ruleset.json", `${plan}/**/*.yaml`],
      ]);
    },
  },
  {
    name: "yamllint",
    does: "checks how YAML is written",
    rivals: "check",
    largest: 7500,
    version: () => versionOf("yamllint", "--version"),
    prepare: (_, plan) => ({ name: "yamllint", program: "yamllint", args: ["-d", "relaxed", plan] }),
  },
  {
    name: "Hugo",
    does: "writes a site: home, a page per priority, a list, a table of years; checks nothing",
    rivals: "build",
    largest: 75_000,
    version: () => versionOf("hugo", "version"),
    prepare(folder, _, files) {
      writeFolder(folder, hugoSite(files));
      return { name: "Hugo", program: "hugo", args: ["--quiet"], folder, before: without(folder, "public") };
    },
  },
  {
    name: "Eleventy",
    does: "the same",
    rivals: "build",
    largest: 7500,
    version: () => versionOfPackage("@11ty/eleventy"),
    prepare(folder, _, files) {
      writeFolder(folder, eleventySite(files));
      return {
        ...node("Eleventy", folder, "@11ty/eleventy/cmd.cjs", ["--quiet"]),
        before: without(folder, "_site"),
      };
    },
  },
];

function node(name: string, folder: string, program: string, args: readonly string[]): Command {
  return { name, program: process.execPath, args: [path.join(packages, program), ...args], folder };
}

/** Takes a folder away, so that a site is written anew. */
export function without(...parts: readonly string[]): () => void {
  return () => rmSync(path.join(...parts), { recursive: true, force: true });
}

function versionOfPackage(name: string): string | undefined {
  const file = path.join(packages, name, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
}

function versionOf(program: string, argument: string): string | undefined {
  const { stdout } = spawnSync(program, [argument], { encoding: "utf8" });
  return /\d+(?:\.\d+)+/.exec(stdout ?? "")?.[0];
}
