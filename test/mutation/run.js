// `npm run mutation`: changes the code in small ways, one at a time, and sees whether a test near it fails. Prints the score of each
// group and every change that no test has noticed. `npm run mutation -- dates rules` does so for these alone.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { find, groups, rooms } from "./groups.js";

/**
 * @typedef {{ status: string, testsCompleted?: number, mutatorName: string, replacement?: string, location: { start: { line: number, column: number }, end: { line: number, column: number } } }} Mutant
 * @typedef {{ files: Record<string, { source: string, mutants: Mutant[] }> }} Report
 */

const root = fileURLToPath(new URL("../../", import.meta.url));
const stryker = fileURLToPath(new URL("node_modules/@stryker-mutator/core/bin/stryker.js", import.meta.url));
if (!existsSync(stryker)) {
  console.error("Run `npm ci` in test/mutation first: what mutates the code is not a part of planc.");
  process.exit(2);
}

const words = process.argv.slice(2);
const names =
  words.length === 0
    ? Object.keys(groups)
    : words.includes("all")
      ? [...Object.keys(groups), ...rooms]
      : words;
/** @type {string[]} */
const table = [];
for (const name of names) {
  // A file of a group, or some of its lines, may be named after a colon: dates:src/model/calendar.ts:10-20.
  const [groupName = "", ...rest] = name.split(":");
  const group = find(groupName);
  if (group === undefined) {
    console.error(
      `${groupName} is neither a group nor a room: ${[...Object.keys(groups), ...rooms].join(", ")}.`,
    );
    process.exit(2);
  }
  const started = Date.now();
  const report = mutate(rest.length === 0 ? group.mutate : [rest.join(":")], group.tests);
  const { found, late, unloaded, untried, unnoticed, total } = judge(report);
  console.log(unnoticed.join("\n"));
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  const score = total === 0 ? "–" : ((100 * found) / total).toFixed(2);
  table.push(
    `${name.padEnd(12)} ${score.padStart(6)} %   ${found} of ${total} noticed (${late} by never ending, ${unloaded} by not even loading)${untried === 0 ? "" : `, ${untried} more not tried`}, in ${minutes} minutes`,
  );
  console.log(table.at(-1));
}
console.log(`\nMutation scores\n${table.join("\n")}`);

/**
 * Runs the mutation of some files against some tests.
 * @param {readonly string[]} files
 * @param {readonly string[]} tests
 * @returns {Report}
 */
function mutate(files, tests) {
  const work = mkdtempSync(path.join(tmpdir(), "planc-mutation-"));
  const config = path.join(work, "stryker.config.json");
  const report = path.join(work, "report.json");
  const settings = {
    mutate: files,
    testRunner: "vitest",
    plugins: [
      fileURLToPath(
        new URL("node_modules/@stryker-mutator/vitest-runner/dist/src/index.js", import.meta.url),
      ),
    ],
    vitest: { configFile: "test/mutation/vitest.config.ts" },
    coverageAnalysis: "perTest",
    concurrency: Number(process.env.PLANC_MUTATION_CONCURRENCY ?? Math.min(2, availableParallelism())),
    // The version of TypeScript that planc uses has no interface that Stryker knows, so it must find no settings.
    tsconfigFile: "none.json",
    ignorePatterns: ["docs", "public", "test/browser"],
    tempDirName: path.join(work, "sandbox"),
    cleanTempDir: "always",
    timeoutMS: 30_000,
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: report },
    allowConsoleColors: false,
  };
  writeFileSync(config, JSON.stringify(settings));
  try {
    const env = { ...process.env, PLANC_MUTATION_TESTS: tests.join(",") };
    const { status } = spawnSync(process.execPath, [stryker, "run", config], {
      cwd: root,
      env,
      stdio: "inherit",
    });
    if (status !== 0) process.exit(2);
    return JSON.parse(readFileSync(report, "utf8"));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Counts the changes that a test has noticed, and tells the others.
 * @param {Report} report
 */
function judge({ files }) {
  const all = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ file, lines: source.split("\n"), ...mutant })),
  );
  const counted = all.filter(({ status }) =>
    ["Killed", "Timeout", "Survived", "NoCoverage"].includes(status),
  );
  // Where a file cannot even be loaded with the change in it, no test runs, which Stryker takes for none that fails.
  /** @type {(mutant: Mutant) => boolean} */
  const isUnloaded = ({ status, testsCompleted }) => status === "Survived" && testsCompleted === 0;
  const unloaded = counted.filter(isUnloaded).length;
  const unnoticed = counted
    .filter((mutant) => ["Survived", "NoCoverage"].includes(mutant.status) && !isUnloaded(mutant))
    .map(({ file, lines, status, mutatorName, replacement = "", location: { start, end } }) => {
      const first = lines[start.line - 1] ?? "";
      const was =
        start.line === end.line
          ? first.slice(start.column - 1, end.column - 1)
          : `${first.slice(start.column - 1)} …`;
      return `${file}:${start.line}:${start.column} ${status} ${mutatorName}\n    - ${was}\n    + ${replacement.split("\n").join(" ")}`;
    });
  const late = counted.filter(({ status }) => status === "Timeout").length;
  // With these the tests could not be run, so nobody knows whether one would have failed.
  const untried = all.filter(({ status }) => status === "RuntimeError").length;
  return {
    found: counted.length - unnoticed.length,
    late,
    unloaded,
    untried,
    unnoticed,
    total: counted.length,
  };
}
