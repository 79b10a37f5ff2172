import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { type Host, JobError } from "../../src/cli/host.ts";
import type { SourceFile } from "../../src/source/source-file.ts";
import { git } from "../ci/make-repository.ts";
import { makeFolder, makeHost, type TestHost } from "./test-host.ts";

/** Whether this machine has no git, so that what needs it cannot be tested. */
export const noGit = spawnSync("git", ["--version"]).status !== 0;
if (noGit) console.warn("No tests of revisions: there is no git on this machine.");

/** An empty repository with the branch `main`. Says where it is. */
export function makeEmptyRepository(...options: readonly string[]): string {
  const folder = path.join(makeFolder(), "repository");
  fs.mkdirSync(folder);
  git(folder, "init", "--quiet", "--initial-branch=main", ...options);
  return folder;
}

/** A machine that has no settings of git but those of the repository. */
export function gitHost(cwd: string, env: Host["env"] = {}, changes: Partial<Host> = {}): TestHost {
  return makeHost(cwd, {
    env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", ...env },
    ...changes,
  });
}

/** What planc says when it cannot do its job. */
export function complaintOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(JobError);
    return error instanceof Error ? error.message : "";
  }
  throw new Error("It was done, without a complaint.");
}

/** Files by their paths: the text, or what is wrong. */
export function textsOf(files: readonly SourceFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ path, text, fault }) => [path, fault?.message ?? text]));
}
