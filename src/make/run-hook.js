#!/usr/bin/env node
// What the hooks of pre-commit run: this copy of planc, made ready the first time, in the folder where pre-commit runs. pre-commit could install
// planc by itself, but npm leaves out what planc is built with when it installs a repository globally, which is what pre-commit asks it for.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Runs a program to its end, and says whether it ended well. @param {string} program @param {string[]} args @param {string} [cwd] */
function run(program, args, cwd) {
  const { status } = spawnSync(program, args, { stdio: "inherit", ...(cwd === undefined ? {} : { cwd }) });
  process.exitCode = status ?? 2;
  return status === 0;
}

// Types are made last: where they are, the build went through.
const ready =
  existsSync(`${root}dist/types/index.d.ts`) ||
  (run("npm", ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"], root) &&
    run("npm", ["run", "build"], root));
if (ready) run(process.execPath, [`${root}bin/planc.js`, ...process.argv.slice(2)]);
