// `npm run coverage`: runs the tests, all but those in a browser, and prints how many of the branches of each group and of each room
// they take. `npm run coverage -- test/load test/model` runs these alone.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { find, groups, isOf, rooms } from "./groups.js";

/** @typedef {{ total: number, covered: number }} Count */

const root = fileURLToPath(new URL("../../", import.meta.url));
const provider = fileURLToPath(new URL("node_modules/@vitest/coverage-v8/dist/index.js", import.meta.url));
if (!existsSync(provider)) {
  console.error("Run `npm ci` in test/mutation first: what counts branches is not a part of planc.");
  process.exit(2);
}
const work = mkdtempSync(path.join(tmpdir(), "planc-coverage-"));
const options = [
  "--project=planc",
  "--coverage.enabled",
  "--coverage.provider=custom",
  `--coverage.customProviderModule=${provider}`,
  "--coverage.include=src/**/*.ts",
  "--coverage.exclude=**/*.generated.*",
  "--coverage.reporter=json-summary",
  `--coverage.reportsDirectory=${work}`,
];
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", ...options, ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit" },
);
/** @type {Record<string, { branches: Count }>} */
const { total: _, ...files } = JSON.parse(readFileSync(path.join(work, "coverage-summary.json"), "utf8"));
rmSync(work, { recursive: true });

console.log("\nBranches taken");
for (const name of [...Object.keys(groups), ...rooms]) {
  const group = find(name);
  const counts = Object.entries(files).flatMap(([file, { branches }]) =>
    group !== undefined && isOf(group, path.relative(root, file)) ? [branches] : [],
  );
  const [covered, total] = [
    sum(counts.map((count) => count.covered)),
    sum(counts.map((count) => count.total)),
  ];
  const share = total === 0 ? "–" : ((100 * covered) / total).toFixed(2);
  console.log(`${name.padEnd(12)} ${share.padStart(6)} %   ${covered} of ${total}`);
}
process.exitCode = status ?? 2;

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((whole, number) => whole + number, 0);
}
