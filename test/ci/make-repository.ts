import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { makeFolder } from "../cli/test-host.ts";

/** Writes files into a folder, those that are there replaced; null deletes one. A text that begins with → makes a link. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | null>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.rmSync(file, { recursive: true, force: true });
    if (text === null) continue;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (text.startsWith("→")) fs.symlinkSync(text.slice(1), file);
    else fs.writeFileSync(file, text);
  }
}

/** A repository with a base commit and a change on top of it, checked out as GitHub does for a pull request: the newest commit alone. */
export function makeRepository(
  base: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string | null>>,
): { readonly workspace: string; readonly origin: string; readonly baseSha: string } {
  const folder = makeFolder();
  const origin = path.join(folder, "origin");
  const workspace = path.join(folder, "workspace");
  fs.mkdirSync(origin);
  git(origin, "init", "--quiet");
  const baseSha = commit(origin, base);
  commit(origin, change);
  git(folder, "clone", "--quiet", "--depth=1", `file://${origin}`, workspace);
  return { workspace, origin, baseSha };
}

/** Runs git, whatever the settings of the machine. */
export function git(folder: string, ...args: readonly string[]): string {
  return gitWith({}, folder, ...args);
}

/** The same with something to read, or with variables of its own. */
export function gitWith(
  { input = "", env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> },
  folder: string,
  ...args: readonly string[]
): string {
  // Nothing is tidied up in the background, where it would outlive the test.
  const settings = ["user.name=Test", "user.email=test@example.org", "gc.auto=0", "maintenance.auto=false"];
  return execFileSync("git", [...settings.flatMap((setting) => ["-c", setting]), ...args], {
    cwd: folder,
    encoding: "utf8",
    input,
    stdio: ["pipe", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      ...env,
    },
  }).trim();
}

/** Commits files to a repository. Says the id of the commit. */
export function commit(folder: string, files: Readonly<Record<string, string | null>>): string {
  writeFiles(folder, files);
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--allow-empty", "--message", "Change");
  return git(folder, "rev-parse", "HEAD");
}
