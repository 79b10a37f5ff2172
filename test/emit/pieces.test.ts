import { expect, test } from "vitest";
import { piecesOf } from "../../src/emit/emitter.ts";
import { emitters } from "../../src/emit/emitters.ts";
import { compiled } from "./compiled.ts";
import { wholeOf } from "./whole-content.ts";

test.each(Object.keys(emitters))("what %s makes can be gone through more than once", async (name) => {
  const plan = await compiled("climate");
  const files = [...((await emitters[name]?.())?.emit(plan, { beside: [] }) ?? [])];
  expect(files.length).toBeGreaterThan(0);
  for (const [path, content] of files) {
    const whole = wholeOf(content);
    expect(whole.length, path).toBeGreaterThan(0);
    expect(wholeOf(content), path).toEqual(whole);
  }
});

test.each([
  ["html", "pledges.html"],
  ["html", "timeline.html"],
  ["html", "find.html"],
  ["markdown", "plan.md"],
])("%s: %s is never held as a whole", async (name, path) => {
  const plan = await compiled("plan");
  const content = new Map((await emitters[name]?.())?.emit(plan, { beside: [] })).get(path) ?? "";
  const lengths = [...piecesOf(content)].map(({ length }) => length);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  expect(Math.max(...lengths)).toBeLessThan(whole / 3);
});
