import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { root } from "../cli/test-host.ts";
import type { Step } from "./fake-runner.ts";

/** A job of a workflow. */
export interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly Step[];
}

/** A workflow of GitHub, as it is written. */
export interface Workflow {
  /** Where it stands. */
  readonly name: string;
  readonly text: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** A text of the project. */
export function readText(name: string): string {
  return fs.readFileSync(path.join(root, name), "utf8");
}

/** The blocks of a language in CI.md. */
export function readBlocks(language: string): string[] {
  return [...readText("CI.md").matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , text = ""]) => text);
}

/** A workflow of the project by the name of its file. */
export function readWorkflow(file: string): Workflow {
  return asWorkflow(`.github/workflows/${file}`, readText(`.github/workflows/${file}`));
}

/** Every workflow there is: those of the project, and the one that CI.md shows. */
export function readWorkflows(): Workflow[] {
  const own = fs.readdirSync(path.join(root, ".github/workflows")).map(readWorkflow);
  const shown = readBlocks("yaml").filter((text) => text.includes("\njobs:\n"));
  return [...own, ...shown.map((text) => asWorkflow("the workflow in CI.md", text))];
}

function asWorkflow(name: string, text: string): Workflow {
  return { ...parse(text), name, text };
}
