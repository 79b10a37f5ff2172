import { expect, test } from "vitest";
import { assessIndicator } from "../../src/model/assessment.ts";
import type { Indicator } from "../../src/model/kinds.generated.ts";
import { parseQuantity } from "../../src/model/quantity.ts";

function indicator(value: string, target: string, better: "higher" | "lower" | undefined): Indicator {
  const read = (text: string) => {
    const parsed = parseQuantity(text);
    return "value" in parsed ? parsed.value : undefined;
  };
  return { value: read(value), target: read(target), better } as unknown as Indicator;
}

test.each<
  [
    value: string,
    target: string,
    better: "higher" | "lower" | undefined,
    status: string | null,
    gap: number | null,
  ]
>([
  ["85.7%", "70%", "higher", "met", 15.7],
  ["38%", "85%", "higher", "missed", -47],
  ["70%", "70%", "higher", "met", 0],
  ["0 placements", "0 placements", "lower", "met", 0],
  ["1 placements", "0 placements", "lower", "missed", 1],
  ["rank 36 of 42", "rank 10 of 42", "lower", "missed", 26],
  ["£1.5 million", "£1,400,000", "lower", "missed", 100_000],
  ["0.3 t", "0.1 t", "lower", "missed", 0.2],
  // What cannot be compared is neither met nor missed.
  ["38%", "85 people", "higher", null, null],
  ["60 minutes", "15 hours", "lower", null, null],
  ["38%", "85%", undefined, null, null],
  ["not known", "85%", "higher", null, null],
  ["38%", "not set", "higher", null, null],
])("%s against %s, where %s is better: %s", (value, target, better, status, gap) => {
  expect(assessIndicator(indicator(value, target, better))).toEqual({ status, gap });
});
