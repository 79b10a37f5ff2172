// `npm run check`: all that CI checks beside the tests' own results: types, lint and format, generated files, duplication, tests.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { runStep } from "./run-step.js";

const generated = [
  "src/model/kinds.generated.ts",
  "src/compile/compiled-plan.generated.ts",
  "schemas/output.schema.json",
  "RULES.md",
];
const read = () => generated.map((file) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"));

const before = read();
runStep("Building", "src/make/build.js", []);
if (read().some((text, at) => text !== before[at])) {
  console.error(
    `Generated files were out of date and have been made anew: ${generated.join(", ")}. Commit them.`,
  );
  process.exitCode = 1;
}
runStep("Types", "node_modules/typescript/bin/tsc", ["-p", "."]);
runStep("Types of what runs in a browser", "node_modules/typescript/bin/tsc", ["-p", "test/browser"]);
runStep("Lint and format", "node_modules/@biomejs/biome/bin/biome", ["ci", "."]);
runStep("Duplication", "node_modules/jscpd/bin/jscpd", ["src", "--config", "src/make/jscpd.json"]);
if (process.argv[2] !== "--no-tests") runStep("Tests", "src/make/test.js", []);
const status = execFileSync("git", ["status", "--porcelain", "--", ...generated], { encoding: "utf8" });
if (status.trim() !== "") console.error(`Not committed yet:\n${status}`);
