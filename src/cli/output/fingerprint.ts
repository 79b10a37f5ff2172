import { createHash } from "node:crypto";
import type { CompiledPlan } from "../../compile/compiled-plan.generated.ts";

/** How many entities are printed at once: one at a time takes long, and the text of a large plan is larger than the plan. */
const atOnce = 500;

/** A checksum of all that outputs are made from: the compiled plan, and what was asked for. */
export function fingerprint(plan: CompiledPlan, asked: readonly string[]): string {
  const hash = createHash("sha256").update(JSON.stringify(asked));
  for (const [name, value] of Object.entries(plan)) {
    const entities: readonly unknown[] = Array.isArray(value) ? value : [value];
    hash.update(name);
    for (let at = 0; at < entities.length; at += atOnce)
      hash.update(JSON.stringify(entities.slice(at, at + atOnce)));
  }
  return hash.digest("hex");
}
