import { expect, test } from "vitest";
import type { IndicatorData, PersonData, QuantityData } from "../../src/compile/compiled-plan.generated.ts";
import { stateWords } from "../../src/emit/charts/measure-tile.ts";
import { csv, toCsv } from "../../src/emit/csv.ts";
import { markdown } from "../../src/emit/markdown.ts";
import { indexPlan, nameOf } from "../../src/emit/plan-index.ts";
import { english } from "../../src/emit/wording/english.ts";
import { parseQuantity } from "../../src/model/quantity.ts";
import { compileFolder, flattenFolder, planFolders } from "../read-plan-folder.ts";
import { rowsOf } from "./read-csv.ts";
import { wholeOf } from "./whole-content.ts";

test("a spreadsheet has a row for each piece of work, in the plan's own words", async () => {
  const plan = await flattenFolder(planFolders.real);
  const [head = [], ...rows] = rowsOf(new Map(csv.emit(plan, { beside: [] })).get("interventions.csv"));
  expect(rows).toHaveLength(81);
  expect(rows[0]?.at(-1)).toBe("");
  const cell = (id: string, column: string) => rows.find((row) => row[0] === id)?.[head.indexOf(column)];
  expect(cell("slow-incidence", "timeline as printed")).toBe("From 27/28");
  expect(cell("slow-incidence", "timeline")).toBe("from 2027/28");
  expect([cell("slow-incidence", "starts"), cell("slow-incidence", "ends")]).toEqual(["2027/28", ""]);
  expect([cell("case-finding", "starts"), cell("case-finding", "ends")]).toEqual(["2023/24", "2024/25"]);
  expect(cell("pcn-estate-reviews", "tentative")).toBe("yes");
  expect(cell("liberty-safeguards-service", "part of")).toBe("liberty-safeguards");
  expect(cell("hubs-engagement", "lead")).toBe("Home First Design Group");
  expect(cell("slow-incidence", "depends on")).toBe(
    "care-modelling case-finding disease-management self-management proactive-care",
  );
});

test("work has the promises of its priority, and those that it contributes to beside them", async () => {
  const plan = await flattenFolder(planFolders.climate);
  const [head = [], ...rows] = rowsOf(new Map(csv.emit(plan, { beside: [] })).get("interventions.csv"));
  const promised = new Map(rows.map((row) => [row[0], row[head.indexOf("aims")]]));
  for (const { id, priority, contributesTo } of plan.interventions) {
    const kept = plan.pledges.filter(({ priorities }) => priorities.includes(priority));
    const all = [...kept.map((pledge) => pledge.id), ...contributesTo];
    expect(new Set(promised.get(id)?.split(" ").filter(Boolean)), id).toEqual(new Set(all));
  }
  expect(plan.interventions.some(({ contributesTo }) => contributesTo.length > 0)).toBe(true);
});

test("years that follow from those of parts were printed nowhere", async () => {
  const plan = await flattenFolder(planFolders.real);
  const [head = [], ...rows] = rowsOf(new Map(csv.emit(plan, { beside: [] })).get("interventions.csv"));
  const printed = new Map(rows.map((row) => [row[0], row[head.indexOf("timeline as printed")]]));
  const derived = plan.interventions.filter(({ timeline }) => timeline?.derived);
  expect(derived.length).toBeGreaterThan(0);
  expect(derived.map(({ id }) => printed.get(id))).toEqual(derived.map(() => ""));
});

test("an amount of another unit than its row's has that beside it", async () => {
  const plan = await flattenFolder(planFolders.real);
  const [first] = plan.indicators;
  const quantity = (printed: string) => {
    const parsed = parseQuantity(printed);
    if (!("value" in parsed)) throw new Error(printed);
    return { ...parsed.value, printed } as QuantityData;
  };
  const row = {
    ...first,
    value: quantity("3 weeks"),
    target: quantity("2 weeks"),
    baseline: quantity("30 days"),
  };
  const mixed = { ...plan, indicators: [row as IndicatorData] };
  const [head = [], cells = []] = rowsOf(new Map(csv.emit(mixed, { beside: [] })).get("indicators.csv"));
  const cell = (column: string) => cells[head.indexOf(column)];
  expect([cell("value"), cell("unit"), cell("target"), cell("baseline")]).toEqual([
    "3",
    "weeks",
    "2",
    "30 days",
  ]);
});

test("measures carry their numbers as numbers", async () => {
  const plan = await flattenFolder(planFolders.real);
  const [head = [], ...rows] = rowsOf(new Map(csv.emit(plan, { beside: [] })).get("indicators.csv"));
  expect(rows).toHaveLength(11);
  const row = rows.find(([id]) => id === "urgent-community-response") ?? [];
  expect(["value", "unit", "target", "better", "status"].map((column) => row[head.indexOf(column)])).toEqual([
    "85.7",
    "%",
    "70",
    "higher",
    "met",
  ]);
});

test.each([
  ["=1+1", "'=1+1"],
  [" =1+1", "' =1+1"],
  ["+44 20 7946", "'+44 20 7946"],
  ["@sum", "'@sum"],
  ["-1 people", "'-1 people"],
  // Wide letters, as keyboards in East Asia type them: in some languages a spreadsheet runs these too.
  ["＝1+1", "'＝1+1"],
  ["＋1", "'＋1"],
  ["－1", "'－1"],
  [" ＠sum", "' ＠sum"],
  ["1＝1", "1＝1"],
  ["-13500", "-13500"],
  ["-13500.25", "-13500.25"],
  ["+1.2.3", "'+1.2.3"],
  ["a\r\n\tb", "a b"],
  ["*a* =1", "a =1"],
  ["+7.7", "+7.7"],
  ["7.7", "7.7"],
  ['say "so"', 'say "so"'],
  ["two\nlines", "two lines"],
])("the cell %j is no formula", (text, cell) => {
  expect(rowsOf(toCsv([[text]]))).toEqual([[cell]]);
});

test("has its name and says what it is", () => {
  expect(csv).toMatchObject({ name: "csv", description: "spreadsheets of interventions and indicators" });
});

test("every cell stands under its head", async () => {
  const plan = await flattenFolder(planFolders.climate);
  const files = new Map(csv.emit(plan, { beside: [] }));
  const interventions = rowsOf(files.get("interventions.csv"));
  const row = (id: string) => interventions.find(([first]) => first === id);
  expect(interventions[0]?.join()).toBe(
    "id,objective,group,number,part of,action,timeline as printed,timeline,starts,ends,tentative,depends on,aims,lead",
  );
  expect(row("electric-vans")).toEqual([
    ...["electric-vans", "Cleaner journeys", "Buses, vans and lorries", "3a", "clean-fleet"],
    ...["Replace all 64 vans and fit chargers at the depot", "2026 to 2028", "2026 to 2028", "2026", "2028"],
    ...["no", "", "easy-travel lower-emissions", "Transport Manager"],
  ]);
  expect(row("energy-advice")?.slice(6)).toEqual([
    ...[
      "ongoing from 2025",
      "ongoing from 2025",
      "2025",
      "",
      "no",
      "home-survey",
      "warm-homes lower-emissions ready-district",
    ],
    "Tidewater Housing Association",
  ]);
  expect(row("home-survey")?.slice(2, 5)).toEqual(["", "H.1", ""]);
  expect(row("climate-check")?.[12]).toBe("ready-district lower-emissions nature-recovery");
  const indicators = rowsOf(files.get("indicators.csv"));
  expect(indicators[0]?.join()).toBe(
    "id,indicator,statement,value,unit,as of,baseline,baseline as of,target,target by,better,status",
  );
  expect(indicators.find(([id]) => id === "river-health-rank")).toEqual([
    ...["river-health-rank", "River health, as a rank among 58 coastal districts"],
    ...["Rank 1 is the district with the healthiest rivers.", "rank 41 of 58", "rank", "March 2024"],
    ...["rank 44 of 58", "March 2023", "rank 20 of 58", "31 December 2030", "lower", "not met yet"],
  ]);
});

test("that a measure is a rank is said in the language of the outputs", async () => {
  const wording = { ...english, measures: { ...english.measures, rank: "Rang" } };
  const files = new Map(csv.emit(await flattenFolder(planFolders.climate), { beside: [], wording }));
  const units = rowsOf(files.get("indicators.csv")).map((row) => row[4]);
  expect(units).toEqual(["unit", "%", "t CO2e", "km", "Rang", "£"]);
});

test("what is not known is an empty cell", async () => {
  const { interventions, indicators, ...plan } = await flattenFolder(planFolders.real);
  const nothing = {
    timeline: null,
    priority: "not-there",
    lead: { kind: "person", id: "not-there" },
  } as const;
  const changed = interventions.slice(0, 1).map((one) => ({ ...one, ...nothing }));
  const files = new Map(csv.emit({ ...plan, interventions: changed, indicators }, { beside: [] }));
  const [, row = []] = rowsOf(files.get("interventions.csv"));
  expect([row[1], ...row.slice(6)]).toEqual(["", "", "", "", "", "", "", "", ""]);
  const measures = rowsOf(files.get("indicators.csv"));
  const measure = (id: string) => measures.find(([first]) => first === id)?.slice(2);
  expect(measure("bowel-cancer-screening")?.slice(1)).toEqual(["", "", "2021", "", "2019", "", "", "", ""]);
  expect(measure("community-pharmacy")).toEqual([
    ...["", "101", "per 100,000", "March 2022", "9", "March 2021", "", "", "", ""],
  ]);
  // Where there is no value, the unit is that of the target, or else that of the baseline.
  expect(measure("ambulance-handover")?.slice(1, 3)).toEqual(["", "minutes"]);
});

test("rows that are not for the public say so at their end", async () => {
  const plan = (await compileFolder(planFolders.climate)).flatten("internal");
  for (const [, text] of csv.emit(plan, { beside: [] })) {
    const [head = [], ...rows] = rowsOf(text);
    expect(head.at(-1)).toBe("status of this plan");
    expect(new Set(head).size).toBe(head.length);
    expect(new Set(rows.map((row) => row.at(-1)))).toEqual(
      new Set(["Internal, not for publication: Open for comments"]),
    );
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
  }
});

test("a person and an organisation may have one id, and each keeps its name in every output", async () => {
  const plan = await flattenFolder(planFolders.real);
  const lead = plan.interventions.find(({ id }) => id === "hubs-engagement")?.lead;
  const namesake = { ...plan.people[0], id: lead?.id ?? "", name: "Jo Namesake" } as PersonData;
  const doubled = { ...plan, people: [...plan.people, namesake] };
  const [head = [], ...rows] = rowsOf(new Map(csv.emit(doubled, { beside: [] })).get("interventions.csv"));
  expect(lead?.kind).toBe("organisation");
  expect(rows.find(([id]) => id === "hubs-engagement")?.[head.indexOf("lead")]).toBe(
    "Home First Design Group",
  );
  const index = indexPlan(doubled);
  const names = ["organisation", "person"].map((kind) => nameOf(index, { kind, id: namesake.id }));
  expect(names).toEqual(["Home First Design Group", "Jo Namesake"]);
});

test("a target whose time has not come is not called missed in any output", async () => {
  const plan = await flattenFolder(planFolders.climate);
  const [homes] = plan.indicators;
  expect([homes?.status, homes && stateWords(english, homes)]).toEqual(["missed", "Not met yet"]);
  const [head = [], ...rows] = rowsOf(new Map(csv.emit(plan, { beside: [] })).get("indicators.csv"));
  expect(rows.find(([id]) => id === homes?.id)?.[head.indexOf("status")]).toBe("not met yet");
  const text = wholeOf(new Map(markdown.emit(plan, { beside: [] })).get("plan.md") ?? "");
  expect(text).toMatch(new RegExp(`^\\| ${homes?.name} .*\\| Not met yet \\|$`, "m"));
});
