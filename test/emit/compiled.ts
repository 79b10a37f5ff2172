import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CompiledPlan } from "../../src/compile/compiled-plan.generated.ts";
import { compilePlan } from "../../src/compile-plan.ts";
import { deck } from "../../src/emit/deck.ts";
import type { EmitOptions } from "../../src/emit/emitter.ts";
import { html } from "../../src/emit/html.ts";
import { wholeOf } from "./whole-content.ts";

const folders = { plan: "plan", climate: "test/plans/climate" } as const;

/** The plans that the outputs are tested with: the real one, and one of another kind of body with other words and years. */
export const planNames = ["plan", "climate"] as const;

/** Compiles a folder of the repository. */
export async function compiled(name: keyof typeof folders): Promise<CompiledPlan> {
  const root = new URL(`../../${folders[name]}`, import.meta.url).pathname;
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".yaml"),
  );
  const files = paths.sort().map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
  return (await compilePlan(files, { day: 738_000 })).flatten();
}

/** The site and the deck of a plan, by path. */
export function outputs(
  plan: CompiledPlan,
  options: EmitOptions = {
    beside: [
      { name: "deck.html", bytes: 164_104 },
      { name: "plan.json", bytes: 900 },
    ],
  },
) {
  const files = [...html.emit(plan, options), ...deck.emit(plan, options)];
  return new Map(files.map(([path, content]) => [path, String(wholeOf(content))] as const));
}

/** The pages among some outputs. */
export function pagesOf(files: ReadonlyMap<string, string>): [path: string, text: string][] {
  return [...files].filter(([path]) => path.endsWith(".html"));
}
