import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { GeneratedFile } from "./generate-plan.ts";

/** Writes files into a folder of their own, in place of whatever was there. */
export function writeFolder(folder: string, files: Iterable<GeneratedFile>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path: name, text } of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
