import { expect, test } from "vitest";
import type { CompiledPlan } from "../../src/compile/compiled-plan.generated.ts";
import { piecesOf } from "../../src/emit/emitter.ts";
import { json } from "../../src/emit/json.ts";
import { compiled, planNames } from "./compiled.ts";
import { wholeOf } from "./whole-content.ts";

function contentOf(plan: CompiledPlan) {
  const [[name, content] = ["", ""], ...others] = json.emit(plan, { beside: [] });
  expect([name, others]).toEqual(["plan.json", []]);
  return content;
}

const indented = (plan: CompiledPlan) => `${JSON.stringify(plan, null, 2)}\n`;

test.each(planNames)("the %s plan is one text of JSON, indented by two", async (name) => {
  const plan = await compiled(name);
  const content = contentOf(plan);
  expect(wholeOf(content)).toBe(indented(plan));
  // Whoever asks again is told again.
  expect(wholeOf(content)).toBe(indented(plan));
});

test.each([0, 1, 99, 100, 101, 250])("a list of %i is whole, and never held as one text", async (length) => {
  const { terms, ...plan } = await compiled("plan");
  const long = { ...plan, terms: Array.from({ length }, (_, at) => ({ id: `term-${at}`, term: "]\n  }" })) };
  const changed = long as unknown as CompiledPlan;
  expect(wholeOf(contentOf(changed))).toBe(indented(changed));
  for (const piece of piecesOf(contentOf(changed)))
    expect(String(piece).split('"term-').length - 1).toBeLessThanOrEqual(100);
});
