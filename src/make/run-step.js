// Runs a program of a development dependency, and ends where it fails.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Runs a program with Node, its output shown as it comes. Says whether it ended well; sets the exit status where it did not.
 * @param {string} title @param {string} program @param {readonly string[]} args
 */
export function runStep(title, program, args) {
  console.error(`\n${title}`);
  const { status } = spawnSync(process.execPath, [`${root}${program}`, ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
  return status === 0;
}
