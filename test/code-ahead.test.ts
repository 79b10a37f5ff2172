import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder, root } from "./cli/test-host.ts";

/** Runs planc from a folder with a copy of it, and tells which of its pieces had their code ready. */
function runIn(folder: string, ...args: readonly string[]): { out: string; ready: string[]; made: string[] } {
  const start = JSON.stringify(path.join(folder, "dist/start.cjs"));
  const program = `process.on("exit", () => console.error(JSON.stringify(require(${start}).tellCode()))); require(${start});`;
  const told = path.join(makeFolder(), "told.txt");
  const script = `${JSON.stringify(process.execPath)} -e '${program}' -- planc "$@" 2> ${JSON.stringify(told)}; cat ${JSON.stringify(told)} | tail -n 1`;
  const text = execFileSync("sh", ["-c", script, "sh", ...args], { encoding: "utf8", cwd: root });
  const lines = text.trimEnd().split("\n");
  return { out: lines.slice(0, -1).join("\n"), ...JSON.parse(lines.at(-1) ?? "") };
}

/** A copy of what is installed, to break. */
function copyOfPlanc(): string {
  const folder = makeFolder();
  cpSync(path.join(root, "dist"), path.join(folder, "dist"), { recursive: true });
  return folder;
}

describe("the code that was made when planc was built", () => {
  test("is what a check and a build run, and all of it fits this Node", () => {
    const build = ["build", "plan", "-q", "-o", path.join(makeFolder(), "site")];
    for (const args of [["check", "plan"], ["check", "plan", "-f", "json"], build, ["--help"]]) {
      const { ready, made } = runIn(root, ...args);
      expect(ready.length).toBeGreaterThan(0);
      expect(made).toEqual([]);
    }
  });

  test("makes no difference to what is said, where it is missing or that of something else", () => {
    const folder = copyOfPlanc();
    const { out } = runIn(folder, "check", "plan", "-f", "json");
    const code = readdirSync(path.join(folder, "dist")).filter((name) => name.endsWith(".code"));
    expect(out).toContain('"diagnostics"');
    for (const name of code) writeFileSync(path.join(folder, "dist", name), "this is no code");
    const refused = runIn(folder, "check", "plan", "-f", "json");
    expect([refused.out, refused.ready]).toEqual([out, []]);
    for (const name of code) rmSync(path.join(folder, "dist", name));
    const missing = runIn(folder, "check", "plan", "-f", "json");
    expect([missing.out, missing.ready]).toEqual([out, []]);
  });
});
