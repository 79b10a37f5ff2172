import { expect, test } from "vitest";
import type { CompiledPlan } from "../../src/compile/compiled-plan.generated.ts";
import { compiled, outputs, pagesOf } from "./compiled.ts";

/** The real plan as if it ran for so many years. */
async function withYears(length: number): Promise<CompiledPlan> {
  const { plan, ...rest } = await compiled("plan");
  const years = Array.from({ length }, (_, at) => `${2023 + at}/${24 + at}`);
  const activity = years.map((year, at) => ({ year, active: 3 + (at % 4), starting: at % 3 }));
  const { period, ...others } = plan;
  return {
    ...rest,
    plan: {
      ...others,
      years,
      ...(length === 0 || period === undefined ? {} : { period: { ...period, years } }),
    },
    totals: { ...rest.totals, activity },
    priorities: rest.priorities.map((priority) => ({ ...priority, activity })),
  };
}

test.each([1, 2, 15])("a plan of %i years has a column for each", async (length) => {
  const files = outputs(await withYears(length));
  const page = files.get("priorities/keeping-people-well.html") ?? "";
  expect(page.match(/class="year-head"/g)).toHaveLength(length);
  expect(files.get("style.css")).toContain(`.years-only { grid-template-columns: repeat(${length}, `);
  for (const [path, text] of pagesOf(files))
    expect(text.match(/.{0,40}(?:undefined|NaN|Infinity).{0,40}/), path).toBeNull();
});

test("a plan without a period has tables, and no charts", async () => {
  const files = outputs(await withYears(0));
  for (const [path, text] of pagesOf(files)) {
    expect(text.includes('class="year-head"'), path).toBe(false);
    expect(text.match(/.{0,40}(?:undefined|NaN|Infinity).{0,40}/), path).toBeNull();
  }
  const page = files.get("priorities/keeping-people-well.html") ?? "";
  expect(page).toContain('id="table-time"');
  expect(page).toContain('id="intervention-care-modelling"');
});
