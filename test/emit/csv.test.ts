import { expect, test } from "vitest";
import { csv, toCsv } from "../../src/emit/csv.ts";
import { flattenFolder, planFolders } from "../read-plan-folder.ts";
import { rowsOf } from "./read-csv.ts";

test("a spreadsheet has a row for each piece of work, in the plan's own words", async () => {
  const plan = await flattenFolder(planFolders.real);
  const [head = [], ...rows] = rowsOf(new Map(csv.emit(plan, { beside: [] })).get("interventions.csv"));
  expect(rows).toHaveLength(81);
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
  ["-13500", "-13500"],
  ["+7.7", "+7.7"],
  ['say "so"', 'say "so"'],
  ["two\nlines", "two lines"],
])("the cell %j is no formula", (text, cell) => {
  expect(rowsOf(toCsv([[text]]))).toEqual([[cell]]);
});
