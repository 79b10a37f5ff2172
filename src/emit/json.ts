import type { Emitter } from "./emitter.ts";

/** The plan as open data: plan.json, as schemas/output.schema.json describes it. */
export const json: Emitter = {
  name: "json",
  description: "the plan as open data (plan.json)",
  emit: (plan) => new Map([["plan.json", `${JSON.stringify(plan, null, 2)}\n`]]),
};
