import { beforeAll, describe, expect, test } from "vitest";
import type { CompiledPlan } from "../src/compile/compiled-plan.generated.ts";
import { rangeOf } from "../src/source/source-file.ts";
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

describe("what is wrong with the real plan", () => {
  /**
   * What each rule finds under the profile of a draft: the ids of the entities, in the order of files and places. Findings are warnings unless
   * the word in brackets says otherwise. Rules that are not named find nothing.
   */
  const evidence: Readonly<Record<string, readonly string[]>> = {
    "timeline-within-period": [
      "core20plus5-programme",
      "neurodevelopmental-pathways",
      "integrated-working",
      "technology-for-families",
      "children-urgent-care",
    ],
    "timeline-has-end": [
      "reduce-prevalence",
      "slow-incidence",
      "personalised-culture",
      "continuing-care-model",
    ],
    "timeline-confirmed": ["pcn-estate-reviews"],
    "timeline-agrees-with-title": ["elective-priorities-waits"],
    "timeline-follows-dependencies": ["reduce-prevalence", "slow-incidence"],
    "priority-active-throughout": [
      "right-care (info)",
      "hubs (info)",
      "elective-care (info)",
      "mental-health (info)",
    ],
    "delivery-not-front-loaded": ["plan (info)"],
    "weekday-matches-date": ["engagement-2023"],
    "consultation-complete": ["engagement-2023"],
    "provisional-resolved": ["children-young-people"],
    "external-dependency-current": ["liberty-safeguards-service"],
    "wording-consistent": [
      "gp-appointments",
      "ambulance-response",
      "emergency-waiting-times",
      "care-closer-to-home (info)",
      "children-outcomes (info)",
      "one-team (info)",
    ],
    "name-consistent": [
      "improve-health-equity",
      "preventing-illness (info)",
      "keeping-people-well (info)",
      "right-care",
      "hubs",
      "elective-care",
      "learning-disability-autism",
      "children-young-people (info)",
      "womens-health-maternity",
      "staying-healthy",
    ],
    "link-has-target": ["engagement-2023", "engagement-2023", "plan"],
    "link-text-meaningful": ["engagement-2023", "plan"],
    "abbreviation-defined": [
      "employed-staff-growth (info)",
      "out-of-area-placements (info)",
      "uhl (info)",
      "lpt (info)",
      "girft-team (info)",
      "emca (info)",
      "pcn-development (info)",
      "pcn-transition (info)",
      "elective-priorities-cancer (info)",
      "core20plus5-approach (info)",
    ],
    "timeline-notation-consistent": ["case-finding (info)"],
    "sentence-complete": ["mental-health (info)"],
    "term-spelled-consistently": ["urgent-emergency-care (info)", "children-young-people (info)"],
    "priority-has-interventions": ["improve-health-equity", "preventing-illness", "our-people"],
    "pledge-is-delivered": ["narrow-the-gap", "spend-on-prevention", "one-team"],
    "pledge-is-measurable": [
      "narrow-the-gap",
      "spend-on-prevention",
      "identify-the-frailest",
      "gp-appointments",
      "ambulance-response",
      "emergency-waiting-times",
      "care-closer-to-home",
      "hospital-waiting-times",
      "learning-disability-checks",
      "mental-health-access",
      "children-outcomes",
      "voices-of-women",
      "one-team",
    ],
    "intervention-not-pledge-restated": ["annual-health-checks"],
    "interventions-distinct": ["elective-priorities-waits (info)"],
    "stage-used": [
      "best-start (info)",
      "staying-healthy (info)",
      "living-supported (info)",
      "dying-well (info)",
    ],
    "principle-used": [
      "equitable-access (info)",
      "great-care-decisions (info)",
      "convenient-services (info)",
      "integrated-services (info)",
      "great-place-to-work (info)",
      "best-value (info)",
    ],
    "section-has-content": ["introduction", "where-are-we-now", "delivery-plan"],
    "indicator-assessable": [
      "urgent-community-response",
      "bowel-cancer-screening",
      "mental-illness-health-checks",
      "out-of-area-placements",
      "community-pharmacy",
      "gp-appointment-numbers",
      "gp-appointment-experience",
      "ambulance-handover",
      "waiting-52-weeks",
    ],
    "rank-has-size": ["gp-appointment-numbers", "gp-appointment-experience"],
    "figure-has-unit": ["plan-spend-2022-23", "workforce"],
    "change-has-base": ["agency-staff-growth", "employed-staff-growth", "elective-waiting-list"],
    "figure-has-data": [
      "over-65s",
      "under-25s",
      "not-white-british",
      "male-life-expectancy",
      "female-life-expectancy",
      "vacancy-rates",
      "turnover-rates",
    ],
  };

  test("is found, all of it and nothing else", async () => {
    const { diagnostics } = await compileFolder(planFolders.real);
    const found: Record<string, string[]> = {};
    for (const { rule, entity, severity } of diagnostics) {
      found[rule] ??= [];
      found[rule].push(`${entity?.split("/")[1] ?? "plan"}${severity === "warning" ? "" : ` (${severity})`}`);
    }
    // No intervention has a lead but the one whose title names it.
    const led = found["intervention-has-lead"];
    delete found["intervention-has-lead"];
    expect(led).toHaveLength(78);
    expect(led).not.toContain("hubs-engagement (info)");
    expect(found).toEqual(evidence);
  });

  test.each([
    ["weekday-matches-date", "Friday 7 June 2023"],
    ["timeline-confirmed", "23/24 (?)"],
    ["timeline-agrees-with-title", "24/25"],
    ["external-dependency-current", "delayed"],
    ["provisional-resolved", "May 2023"],
    ["delivery-not-front-loaded", "2023/24 to 2027/28"],
    ["timeline-has-end", "From 27/28"],
    ["sentence-complete", "Across LLR, there are long waits and fragmented support and"],
    ["rank-has-size", "rank 4 of 42"],
  ])("%s points at %j", async (rule, words) => {
    const { diagnostics } = await compileFolder(planFolders.real);
    const first = diagnostics.find((diagnostic) => diagnostic.rule === rule);
    expect(first?.location.file.text.slice(first.location.start, first.location.end)).toBe(words);
  });

  test("stands on the line that says so", async () => {
    const { diagnostics } = await compileFolder(planFolders.real);
    for (const { location } of diagnostics) {
      const { start } = rangeOf(location);
      expect(location.file.text.split("\n")[start.line - 1]?.slice(start.column - 1)).toContain(
        location.file.text.slice(location.start, location.end),
      );
    }
  });

  test("nothing is wrong with the climate plan, however strictly it is read", async () => {
    for (const profile of ["draft", "consultation", "final"] as const) {
      expect((await compileFolder(planFolders.climate, { profile })).diagnostics).toEqual([]);
    }
  });
});
