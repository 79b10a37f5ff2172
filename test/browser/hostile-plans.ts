import type { CompiledPlan } from "../../src/compile/compiled-plan.generated.ts";
import { compilePlan } from "../../src/compile-plan.ts";
import { contextTexts, planWith } from "../corpus/contexts.ts";

/** As long as a title may be. */
const longestTitle = 300;

/** The texts of the corpus that try to become code, several in one as far as a title has room for them. */
export const hostileTexts = join(Object.values(contextTexts), longestTitle);

/** Joins texts with spaces into as few as there can be of a length. */
function join(texts: readonly string[], longest: number): readonly string[] {
  const joined: string[] = [];
  for (const text of texts) {
    const together = `${joined.at(-1) ?? ""} ${text}`.trim();
    if (joined.length > 0 && together.length <= longest) joined.splice(-1, 1, together);
    else joined.push(text);
  }
  return joined;
}

/** A compiled plan with a text in it wherever plans have words. */
export async function compileHostile(text: string): Promise<CompiledPlan> {
  const files = Object.entries(planWith(text)).filter(([path]) => path.endsWith(".yaml"));
  const { diagnostics, flatten } = await compilePlan(
    files.map(([path, text]) => ({ path, text })),
    { day: 738_000 },
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join(" "));
  return flatten();
}
