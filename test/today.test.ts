import { describe, expect, test } from "vitest";
import { dayNumber } from "../src/model/calendar.ts";
import { rules } from "../src/rules/rules.ts";
import { checkJson, editPlan, type PlanEdits, replace } from "./cli/edit-plan.ts";
import { copyPlan, planc } from "./cli/test-host.ts";

const children = "priorities/09-children-young-people.yaml";
const rightCare = "priorities/04-right-care.yaml";

/** The real plan, but people are asked long after anything is settled, so that only the day matters. */
const askedLater: PlanEdits = {
  "consultations/engagement-2023.yaml": replace(
    "closes: Friday 7 June 2023",
    "opens: 1 May 2033\n  closes: 7 June 2033",
  ),
};

/** The real plan, but its provisional note holds until another date. */
function provisionalUntil(date: string): PlanEdits {
  return { ...askedLater, [children]: replace("until: May 2023", `until: "${date}"`) };
}

/** The real plan, but its outside dependency stands, and was checked on another date. */
function checkedOn(date: string): PlanEdits {
  return {
    [rightCare]: (text) =>
      replace(
        "state: delayed",
        "state: expected",
      )(replace("checked: 5 April 2023", `checked: ${date}`)(text)),
  };
}

/** Rules that need a today, a plan, the last day on which they are silent on it, and the first on which they are not. */
const days: readonly (readonly [
  rule: string,
  when: string,
  plan: PlanEdits,
  lastSilent: string,
  first: string,
])[] = [
  ["provisional-resolved", "a day", provisionalUntil("12 May 2023"), "12 May 2023", "13 May 2023"],
  ["provisional-resolved", "a month", provisionalUntil("May 2023"), "31 May 2023", "1 June 2023"],
  [
    "provisional-resolved",
    "a February",
    provisionalUntil("February 2024"),
    "29 February 2024",
    "1 March 2024",
  ],
  ["provisional-resolved", "a year", provisionalUntil("2023"), "31 December 2023", "1 January 2024"],
  ["provisional-resolved", "a plan's year", provisionalUntil("2023/24"), "31 March 2024", "1 April 2024"],
  ["external-dependency-current", "a day", checkedOn("5 April 2023"), "5 April 2024", "6 April 2024"],
  [
    "external-dependency-current",
    "28 February",
    checkedOn("28 February 2023"),
    "29 February 2024",
    "1 March 2024",
  ],
  [
    "external-dependency-current",
    "29 February",
    checkedOn("29 February 2024"),
    "28 February 2025",
    "1 March 2025",
  ],
  ["external-dependency-current", "a month", checkedOn("April 2023"), "30 April 2024", "1 May 2024"],
  ["external-dependency-current", "a year", checkedOn("2023"), "31 December 2024", "1 January 2025"],
  ["external-dependency-current", "a plan's year", checkedOn("2022/23"), "31 March 2024", "1 April 2024"],
];

/** How often a rule finds something, as of a day if one is given. */
async function count(folder: string, rule: string, day?: string): Promise<number> {
  const { report } = await checkJson(folder, day === undefined ? [] : ["--as-of", day]);
  return report.diagnostics.filter((problem) => problem.rule === rule).length;
}

test.each(days)(
  "%s, with %s: silent on the last day, and not on the next",
  async (rule, _, plan, lastSilent, first) => {
    const folder = copyPlan();
    editPlan(folder, plan);
    expect(await count(folder, rule, lastSilent)).toBe(0);
    expect(await count(folder, rule, first)).toBe(1);
  },
);

test("every rule that needs a today is among them", () => {
  const needy = rules.filter(({ check }) => (check?.length ?? 0) > 2).map(({ id }) => id);
  expect(needy.sort()).toEqual([...new Set(days.map(([rule]) => rule))].sort());
});

test("the note of the real plan says on 1 June that the summit has passed, and not on 31 May", async () => {
  const folder = copyPlan();
  const says = async (day: string) =>
    (await checkJson(folder, ["--as-of", day])).report.diagnostics.find(
      ({ rule }) => rule === "provisional-resolved",
    )?.message;
  expect(await says("31 May 2023")).toContain("which comes before the consultation");
  expect(await says("1 June 2023")).toContain("(May 2023), which has passed.");
});

test.each(["1 January 1990", "5 April 2023", "1 January 2100"])(
  "what is put back is put back, as of %s too",
  async (day) => expect(await count(copyPlan(), "external-dependency-current", day)).toBe(1),
);

describe("today is", () => {
  const clock = (year: number, month: number, day: number) => ({ today: () => dayNumber(year, month, day) });
  const last = clock(2023, 5, 31);
  const first = clock(2023, 6, 1);

  test.each<[name: string, fires: boolean, plan: string, args: string[], clock: { today: () => number }]>([
    ["what --as-of says, before the plan and the clock", true, "31 May 2023", ["--as-of=2023-06-01"], last],
    ["what --as-of says, before the plan and the clock", false, "1 June 2023", ["--as-of=2023-05-31"], first],
    ["what --as-of says, where the plan says nothing", true, "", ["--as-of=2023-06-01"], last],
    ["what --as-of says, where the plan says nothing", false, "", ["--as-of=2023-05-31"], first],
    ["what the plan says, before the clock", true, "1 June 2023", [], last],
    ["what the plan says, before the clock", false, "31 May 2023", [], first],
    ["what the clock says, where nobody else says it", true, "", [], first],
    ["what the clock says, where nobody else says it", false, "", [], last],
  ])("%s: %s", async (_, fires, day, args, host) => {
    const folder = copyPlan();
    editPlan(folder, {
      ...askedLater,
      "plan.yaml": replace("  as-of: 1 May 2023\n", day === "" ? "" : `  as-of: ${day}\n`),
    });
    const { out } = await planc(folder, ["check", "--only-rule", "provisional-resolved", ...args], host);
    expect(out.includes("which has passed")).toBe(fires);
  });
});
