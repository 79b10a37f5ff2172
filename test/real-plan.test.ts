import { beforeAll, describe, expect, test } from "vitest";
import type { CompiledPlan } from "../src/compile/compiled-plan.generated.ts";
import { compileFolder, flattenFolder, planFolders, readPlanFolder } from "./read-plan-folder.ts";

/** The timelines as the draft deck prints them, typed from it slide by slide, in the order of the slides. */
const printed: Readonly<Record<string, readonly string[]>> = {
  "keeping-people-well": [
    "23/24",
    "23/24 & 24/25",
    "23/24 & 24/25",
    "23/24 & 24/25",
    "23/24 to 27/28",
    "From 27/28",
    "From 27/28",
  ],
  "right-care": [
    ...["23/24 & 24/25", "23/24 to 25/26", "23/24", "24/25"],
    ...["23/24 & 24/25", "23/24 & 24/25", "23/24 & 24/25", "23/24 & 24/25", "23/24 & 24/25", "23/24 (?)"],
    ...["23/24", "23/24", "13a: 23/24", "13b: 24/25 to 25/26", "From 23/24", "From 23/24"],
  ],
  hubs: ["23/24", "23/24", "23/24", "23/24 to 25/26", "23/24", "23/24", "23/24", "24/25 & 25/26"],
  "elective-care": [
    ...["23/24", "23/24", "23/24", "23/24", "23/24", "23/24", "23/24"],
    ...["24/25", "24/25", "24/25", "24/25", "24/25", "24/25", "24/25"],
    ...["25/26 & 26/27", "25/26 & 26/27", "25/26 & 26/27"],
  ],
  "learning-disability-autism": [
    "23/24",
    "23/24",
    "23/24",
    "23/24",
    "23/24 to 24/25",
    "23/24",
    "23/24 to 24/25",
    "23/24 to 27/28",
  ],
  "mental-health": ["23/24", "24/25 to 26/27", "23/24 to 25/26", "23/24 to 25/26", "23/24 to 25/26"],
  "children-young-people": [
    ...[
      "23/24",
      "23/24",
      "23/24 – 24/25",
      "23/24 – 24/25",
      "24/25 – 28/29",
      "24/25 – 28/29",
      "24/25 – 28/29",
    ],
    ...["25/26 – 28/29", "25/26", "25/26 – 28/29", "23/24 – 27/28"],
  ],
  "womens-health-maternity": [
    "23/24",
    "23/24",
    "23/24 to 27/28",
    "23/24 to 27/28",
    "23/24",
    "23/24-26/27",
    "23/24-26/27",
    "23/24-25/26",
  ],
};

describe("the encoded plan says what the deck says", () => {
  let plan: CompiledPlan;
  beforeAll(async () => {
    plan = await flattenFolder(planFolders.real);
  });

  test("13 pledges, 11 priorities, 79 interventions with two parts, 80 timelines", () => {
    expect(plan.pledges.map(({ number }) => number)).toEqual(
      Array.from({ length: 13 }, (_, at) => `${at + 1}`),
    );
    expect(plan.priorities).toHaveLength(11);
    expect(plan.priorities.map(({ interventions }) => interventions.length)).toEqual([
      0, 0, 7, 15, 8, 17, 8, 5, 11, 8, 0,
    ]);
    expect(plan.interventions).toHaveLength(81);
    expect(plan.interventions.filter(({ parent }) => parent !== null).map(({ number }) => number)).toEqual([
      "13a",
      "13b",
    ]);
    expect(plan.interventions.filter(({ timeline }) => timeline !== null && !timeline.derived)).toHaveLength(
      80,
    );
    expect(plan.totals).toMatchObject({
      pledges: 13,
      priorities: 11,
      interventions: 79,
      parts: 2,
      timelines: 80,
      later: 9,
    });
  });

  test("one pledge a priority, but 4, 5 and 6 under one", () => {
    const numberOf = new Map(plan.pledges.map(({ id, number }) => [id, number]));
    expect(plan.priorities.map(({ pledges }) => pledges.map((id) => numberOf.get(id)).join())).toEqual([
      "1",
      "2",
      "3",
      "4,5,6",
      "7",
      "8",
      "9",
      "10",
      "11",
      "12",
      "13",
    ]);
  });

  test.each(Object.entries(printed))(
    "the timelines of %s are printed as in the deck",
    (priority, expected) => {
      const rows = plan.interventions.filter(
        (row) => row.priority === priority && row.timeline?.derived !== true,
      );
      expect(
        rows.map(({ number, timeline }) =>
          /[a-z]/.test(number) ? `${number}: ${timeline?.printed}` : timeline?.printed,
        ),
      ).toEqual(expected);
    },
  );

  test("a parent without a timeline takes the span of its parts", () => {
    const parent = plan.interventions.find(({ id }) => plan.interventions.some((part) => part.parent === id));
    expect(parent).toMatchObject({ number: "13", timeline: { text: "2023/24 to 2025/26", derived: true } });
  });

  test("6 principles, 4 stages, 7 chapters, 11 tiles, 3 rating panels, 3 places", () => {
    expect(plan.principles).toHaveLength(6);
    expect(plan.stages).toHaveLength(4);
    expect(plan.chapters.map(({ number }) => number)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(plan.indicators).toHaveLength(11);
    expect(plan.ratings).toHaveLength(3);
    expect(plan.places.map(({ population }) => population?.amount)).toEqual([712_300, 368_000, 41_000]);
  });

  test("chapter 3 has nine sections, eight of them with interventions, and promises case studies that it lacks", () => {
    const chapter = plan.chapters.find(({ number }) => number === "3");
    const work = new Map(plan.priorities.map(({ id, interventions }) => [id, interventions.length]));
    expect(chapter?.sections).toHaveLength(9);
    const withWork = chapter?.sections.filter(({ priorities }) =>
      priorities.some((id) => (work.get(id) ?? 0) > 0),
    );
    expect(withWork).toHaveLength(8);
    expect(chapter?.promises).toEqual(["Case studies"]);
  });

  test("what can be compared with a target: two met, two missed", () => {
    const compared = plan.indicators
      .filter(({ status }) => status !== null)
      .map(({ status, value, target }) => `${value?.printed} of ${target?.printed} ${status}`);
    expect(compared.sort()).toEqual([
      "0 placements of 0 placements met",
      "38% of 85% missed",
      "67% of 93% missed",
      "85.7% of 70% met",
    ]);
  });

  test("everything says where it stands in the deck, or in another source", () => {
    const lists = [
      plan.pledges,
      plan.priorities,
      plan.interventions,
      plan.indicators,
      plan.ratings,
      plan.figures,
      plan.chapters,
      plan.consultations,
      plan.principles,
      plan.stages,
      plan.places,
      plan.organisations,
    ];
    const without = lists.flatMap((list) =>
      list.filter(({ source }) => source === undefined).map(({ id }) => id),
    );
    expect(without).toEqual([]);
  });

  test("files are short enough to find one's way in", () => {
    for (const { path, text } of readPlanFolder(planFolders.real))
      expect(text.split("\n").length, path).toBeLessThan(160);
  });
});

test("nothing is wrong with the climate plan, however strictly it is read", async () => {
  for (const profile of ["draft", "consultation", "final"] as const) {
    expect((await compileFolder(planFolders.climate, { profile })).diagnostics).toEqual([]);
  }
});
