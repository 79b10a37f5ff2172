import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Command } from "./measure.ts";

const packages = path.resolve("test/bench/peers/node_modules");

/** planc with some words after it, and the folder that it writes anew, if it does. */
export function planc(name: string, args: readonly string[], out?: string): Command {
  return {
    name,
    program: process.execPath,
    args: [path.resolve("bin/planc.js"), ...args],
    ...(out === undefined ? {} : writtenAnew(out)),
  };
}

/** A program of the packages of the peers, run in a folder. */
export function packaged(name: string, folder: string, program: string, args: readonly string[]): Command {
  return { name, program: process.execPath, args: [path.join(packages, program), ...args], folder };
}

/** A folder that is empty before each run, so that all in it is written anew, and counted after it. */
export function writtenAnew(...parts: readonly string[]): Required<Pick<Command, "before" | "writes">> {
  const writes = path.join(...parts);
  return {
    writes,
    before: () => {
      rmSync(writes, { recursive: true, force: true });
      mkdirSync(writes, { recursive: true });
    },
  };
}

/** The version of a package of the peers, or undefined where it is not installed. */
export function versionOfPackage(name: string): string | undefined {
  const file = path.join(packages, name, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
}

/** The version that a program of the system says it has, or undefined where it is not installed. */
export function versionOf(program: string, argument: string): string | undefined {
  const { stdout } = spawnSync(program, [argument], { encoding: "utf8" });
  return /\d+(?:\.\d+)+/.exec(stdout ?? "")?.[0];
}
