// `npm test`: builds planc, runs every test, and ends with a line that any program can read: "N passed, N failed".
import { readFileSync, rmSync } from "node:fs";
import { runStep } from "./run-step.js";

const results = new URL("../../node_modules/.cache/planc-tests.json", import.meta.url);
rmSync(results, { force: true });
if (runStep("Building", "src/make/build.js", [])) {
  runStep("Testing", "node_modules/vitest/vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${results.pathname}`,
    ...process.argv.slice(2),
  ]);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(results, "utf8"));
  // A file that does not even load has failed too, though none of its tests has run.
  console.log(
    `${numPassedTests} passed, ${Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0)} failed`,
  );
}
