import { setFlagsFromString } from "node:v8";
import { expect, test } from "vitest";
import { together } from "../../src/source/together.ts";

test("holds what both objects hold, in their order, and of a key that both have what the second has", () => {
  const whole = together({ a: 1, b: 2 }, { b: 3, c: 4 });
  expect(Object.entries(whole)).toEqual([
    ["a", 1],
    ["b", 3],
    ["c", 4],
  ]);
});

test("leaves both objects as they are", () => {
  const [one, other] = [{ a: 1 }, { b: 2 }];
  together(one, other);
  expect([one, other]).toEqual([{ a: 1 }, { b: 2 }]);
});

// In Node 22 and later a plain spread does so too.
test("gives objects with the same keys one shape, however many are made", () => {
  setFlagsFromString("--allow-natives-syntax");
  const haveSameShape = new Function("one", "other", "return %HaveSameMap(one, other)");
  setFlagsFromString("--no-allow-natives-syntax");
  const made = Array.from({ length: 300 }, (_, at) => together({ a: at, b: 2, c: 3 }, { d: at }));
  expect(made.slice(1).filter((one) => !haveSameShape(made[0], one))).toEqual([]);
});
