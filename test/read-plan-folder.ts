import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { CompiledPlan } from "../src/compile/compiled-plan.generated.ts";
import { type Compilation, type CompileOptions, compilePlan } from "../src/compile-plan.ts";
import { dayNumber } from "../src/model/calendar.ts";
import type { SourceFile } from "../src/source/source-file.ts";

/** The plans that the tests compile, by name: folders from the root of the project. */
export const planFolders = { real: "plan", climate: "test/plans/climate" } as const;

const root = fileURLToPath(new URL("../", import.meta.url));

/** The files of a plan of the project, as `planc` would read them from its root. */
export function readPlanFolder(folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(path.join(root, folder, name), "utf8"),
    }));
}

/** Compiles a plan of the project as of a fixed day. */
export function compileFolder(folder: string, options: Partial<CompileOptions> = {}): Promise<Compilation> {
  return compilePlan(readPlanFolder(folder), { day: dayNumber(2026, 1, 1), ...options });
}

/** A plan of the project as plan.json has it. */
export async function flattenFolder(folder: string): Promise<CompiledPlan> {
  return (await compileFolder(folder)).flatten();
}
