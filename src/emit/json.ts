import type { CompiledPlan } from "../compile/compiled-plan.generated.ts";
import type { Emitter } from "./emitter.ts";

/** The plan as open data: plan.json, as schemas/output.schema.json describes it. */
export const json: Emitter = {
  name: "json",
  description: "the plan as open data (plan.json)",
  emit: (plan) => new Map([["plan.json", { [Symbol.iterator]: () => printInPieces(plan) }]]),
};

/** How many entities make a piece. */
const atOnce = 100;

/** `JSON.stringify(plan, null, 2)` and the end of the line, in pieces, each made when it is asked for: what a large plan says is never held as a text. */
function* printInPieces(plan: CompiledPlan): Generator<string> {
  let before = "{\n  ";
  for (const [key, value] of Object.entries(plan)) {
    yield `${before}${JSON.stringify(key)}: `;
    if (Array.isArray(value) && value.length > 0) yield* printList(value);
    else yield JSON.stringify([value], null, 2).slice("[\n  ".length, -"\n]".length);
    before = ",\n  ";
  }
  yield "\n}\n";
}

function* printList(items: readonly unknown[]): Generator<string> {
  let before = "[\n    ";
  for (let at = 0; at < items.length; at += atOnce) {
    const some = JSON.stringify([items.slice(at, at + atOnce)], null, 2);
    yield before + some.slice("[\n  [\n    ".length, -"\n  ]\n]".length);
    before = ",\n    ";
  }
  yield "\n  ]";
}
