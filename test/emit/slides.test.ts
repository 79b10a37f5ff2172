import { expect, test } from "vitest";
import { deckView } from "../../src/emit/deck/slides.ts";
import { compiled, planNames } from "./compiled.ts";

test.each(planNames)("what has parts stands on one slide of %s with all of them", async (name) => {
  const plan = await compiled(name);
  const placeOf = new Map(
    deckView(plan, { beside: [] }).slides.flatMap(({ id, chart }) =>
      chart === false ? [] : chart.rows.map((row) => [row.id, id] as const),
    ),
  );
  const parts = plan.interventions.filter(({ parent }) => parent !== null);
  expect(parts.length).toBeGreaterThan(0);
  for (const { id, parent } of parts) expect(placeOf.get(id), id).toBe(placeOf.get(parent ?? ""));
});

test("numbers side by side have one size", async () => {
  const { slides } = deckView(await compiled("climate"), { beside: [] });
  for (const { tiles, figures } of slides) {
    const sizes = [...tiles, ...figures].flatMap(({ value }) => (value === false ? [] : [value.long]));
    expect(new Set(sizes).size).toBeLessThan(2);
  }
});

test("a vision that is too long for the plan on a page has slides of its own, with all of its words", async () => {
  const plan = await compiled("plan");
  const vision = "We will work together for everyone who lives here, now and later. ".repeat(70).trim();
  const { slides } = deckView({ ...plan, plan: { ...plan.plan, vision } }, { beside: [] });
  const own = slides.filter(({ id }) => id.startsWith("vision"));
  expect(own.length).toBeGreaterThan(1);
  expect(own.flatMap(({ text }) => text.map(({ paragraph }) => paragraph)).join(" ")).toBe(vision);
});
