import { expect, test } from "vitest";
import { piecesOf } from "../../src/emit/emitter.ts";
import { emitters } from "../../src/emit/emitters.ts";
import { LazyList, lazyList, withWholeLists } from "../../src/emit/lazy-list.ts";
import { homeView } from "../../src/emit/site/home-view.ts";
import { pledgesView } from "../../src/emit/site/pledges-view.ts";
import { makeSite, seenFrom } from "../../src/emit/site/site.ts";
import { timelineView } from "../../src/emit/site/timeline-view.ts";
import { traceView } from "../../src/emit/site/trace-view.ts";
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

test.each(
  Object.entries({
    timeline: [timelineView, "sections"],
    pledges: [pledgesView, "pledges"],
    home: [homeView, "cards"],
    trace: [traceView, "rows"],
  } as const),
)("the view of %s makes what its list shows when it is asked for", async (_, [makeView, list]) => {
  const plan = await compiled("plan");
  const view = makeView(seenFrom(makeSite(plan, { beside: [] }), 0)) as unknown as Record<string, unknown>;
  expect(view[list]).toBeInstanceOf(LazyList);
  expect(withWholeLists(view)).toHaveProperty([list, 0]);
});

test("a lazy list makes its items as they are asked for, and each time anew", () => {
  const asked: number[] = [];
  const list = lazyList([1, 2, 3], (item) => {
    asked.push(item);
    return { item };
  });
  for (const { item } of list) if (item === 2) break;
  expect(asked).toEqual([1, 2]);
  expect(withWholeLists({ deep: [{ list }] })).toEqual({
    deep: [{ list: [{ item: 1 }, { item: 2 }, { item: 3 }] }],
  });
  expect(lazyList([], String)).toEqual([]);
});
