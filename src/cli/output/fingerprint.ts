import { createHash } from "node:crypto";
import type { CompiledPlan } from "../../compile/compiled-plan.generated.ts";

/** A checksum of all that outputs are made from: the compiled plan, and what was asked for. */
export function fingerprint(plan: CompiledPlan, asked: readonly string[]): string {
  const hash = createHash("sha256").update(JSON.stringify(asked));
  for (const [name, value] of Object.entries(plan)) {
    hash.update(name);
    // Piece by piece, since the text of a large plan is larger than the plan.
    for (const piece of Array.isArray(value) ? value : [value]) hash.update(JSON.stringify(piece));
  }
  return hash.digest("hex");
}
