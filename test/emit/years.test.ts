import { expect, test } from "vitest";
import type { CompiledPlan } from "../../src/compile/compiled-plan.generated.ts";
import { english as wording } from "../../src/emit/wording/english.ts";
import { endOfPlan, explainYears, yearHeads } from "../../src/emit/years.ts";
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

/** The real plan in words, as if its years started on another day or were others. */
async function withYearStarts(month: number, day: number, years?: readonly string[]) {
  const { plan, ...rest } = await compiled("plan");
  const yearStarts = { ...plan.yearStarts, month, day };
  const yearsAreCalendarYears = month === 1 && day === 1;
  const changed = { ...plan, yearStarts, yearsAreCalendarYears, years: [...(years ?? plan.years)] };
  return { plan: { ...rest, plan: changed }, wording };
}

test("the head of a column may break after the slash of its year", async () => {
  const { plan } = await withYearStarts(4, 1, ["2023/24", "2024"]);
  expect(yearHeads(plan)).toEqual([
    { start: "2023/", rest: "24" },
    { start: "", rest: "2024" },
  ]);
});

test.each<[month: number, day: number, years: readonly string[] | undefined, runs: string, end: string]>([
  [4, 1, undefined, "from April to March: 2023/24 is April 2023 to March 2024.", "March 2028"],
  [1, 1, ["2024", "2025"], "", "December 2025"],
  [4, 1, [], "from April to March.", ""],
  [2, 1, ["2023/24"], "from February to January: 2023/24 is February 2023 to January 2024.", "January 2024"],
  [4, 6, ["2023/24"], "from 6 April to 5 April: 2023/24 is 6 April 2023 to 5 April 2024.", "5 April 2024"],
])("years that start in month %i on day %i", async (month, day, years, runs, end) => {
  const plan = await withYearStarts(month, day, years);
  expect(explainYears(plan)).toBe(runs === "" ? "" : `A year in this plan runs ${runs}`);
  expect(endOfPlan(plan)).toBe(end);
});
