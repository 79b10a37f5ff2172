import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { CompiledPlan, InterventionData } from "../../src/compile/compiled-plan.generated.ts";
import { activityFinding, drawActivity } from "../../src/emit/charts/activity-chart.ts";
import { gapWords, stateWords, targetsFinding } from "../../src/emit/charts/measure-tile.ts";
import { drawTimeline, timelineFinding } from "../../src/emit/charts/timeline-chart.ts";
import { drawTrack } from "../../src/emit/charts/track.ts";
import { indexPlan, type PlanIndex, pick, workOf } from "../../src/emit/plan-index.ts";
import { english } from "../../src/emit/wording/english.ts";
import { parseQuantity } from "../../src/model/quantity.ts";
import { compiled, outputs } from "./compiled.ts";

let plan: CompiledPlan;
let climate: CompiledPlan;
let index: PlanIndex;

beforeAll(async () => {
  plan = await compiled("plan");
  climate = await compiled("climate");
  index = indexPlan(climate);
});

/** The track of a piece of work of the climate plan. */
const track = (id: string) => drawTrack(climate, index.interventions.get(id)?.timeline ?? null);

test("a bar takes its years of the 7, which are 20 of 23 shares of the track", () => {
  expect(track("home-survey").bars).toMatchObject([{ x: "0%", width: "12.42%" }]);
  expect(track("heat-network").bars).toMatchObject([{ x: "49.69%", width: "37.27%" }]);
});

test("a list of years has a bar for each stretch", () => {
  expect(track("group-solar").bars.map(({ x }) => x)).toEqual(["0%", "24.84%"]);
});

test("what ends after the plan stops half way in the shaded part, and what has no end is an arrow", () => {
  expect(track("evening-buses")).toMatchObject({ bars: [{ x: "62.11%", width: "31.37%" }], arrow: "" });
  expect(track("energy-advice").arrow).toBe("94%");
});

test("rows that build on the same ones share a lane, from the first source to the last arrow", () => {
  const ids = ["home-survey", "group-solar", "energy-advice"];
  const lanes = drawTimeline(
    { plan: climate, index, wording: english },
    pick(index.interventions, ids),
  ).rows.map(({ rail }) => rail.lanes);
  expect(lanes).toMatchObject([
    [{ fromAbove: false, toBelow: true, feeds: true, leaves: false }],
    [{ fromAbove: true, toBelow: true, feeds: false, leaves: false }],
    [{ fromAbove: true, toBelow: false, feeds: false, leaves: true }],
  ]);
});

test("lanes go on from slide to slide, past a heading that is repeated", () => {
  const context = { plan, index: indexPlan(plan), wording: english };
  const well = plan.priorities.find(({ id }) => id === "keeping-people-well");
  const work = well ? workOf(context.index, well) : [];
  const railsOf = (piece: readonly InterventionData[]) =>
    drawTimeline(context, piece, work)
      .rows.filter(({ heading }) => !heading)
      .map(({ rail }) => rail);
  const whole = railsOf(work);
  expect(whole.map(({ leads }) => leads)).toEqual([false, false, false, false, false, true, true]);
  for (const at of work.keys())
    expect([...railsOf(work.slice(0, at)), ...railsOf(work.slice(at))]).toEqual(whole);

  const group = work.map((one) => ({ ...one, group: "All of it" }));
  const [heading] = drawTimeline(context, group.slice(4), group).rows;
  expect(heading).toMatchObject({ heading: true, rail: { lanes: [{ fromAbove: true, toBelow: true }] } });
});

test("titles of charts state what they show", () => {
  expect(activityFinding({ plan, wording: english })).toBe(
    "Most work starts in the first year: 58 of 80 interventions",
  );
  expect(activityFinding({ plan: climate, wording: english })).toBe(
    "The busiest years are 2026, 2027 and 2028, each with 10 of 19 actions under way",
  );
  const well = plan.priorities.find(({ id }) => id === "keeping-people-well");
  expect(well && timelineFinding({ plan, index: indexPlan(plan), wording: english }, well)).toBe(
    "5 of 7 interventions start in 2023/24",
  );
  expect(targetsFinding(english, plan.indicators)).toBe("2 of 4 targets that can be compared are met");
});

test("a year has a full square for each piece of work that starts in it, and then a hollow one for each that carries on", () => {
  const { rows } = drawActivity({ plan, wording: english });
  const cells = rows.flatMap((row) => row.cells);
  const years = plan.priorities.flatMap(({ interventions, activity }) =>
    interventions.length === 0 ? [] : activity,
  );
  expect(cells).toHaveLength(years.length);
  for (const [at, { active, starting }] of years.entries()) {
    const { startingSquares, carryingOnSquares, viewBox } = cells[at] ?? {};
    const corners = [startingSquares, carryingOnSquares].map((path) =>
      [...(path ?? "").matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
        Math.floor(Number(x) / 10),
        Math.floor(Number(y) / 10),
      ]),
    );
    expect(corners.map((squares) => squares.length)).toEqual([starting, active - starting]);
    const columns = Number(viewBox?.split(" ")[2]) / 10;
    expect(corners.flat()).toEqual(
      Array.from({ length: active }, (_, square) => [square % columns, Math.floor(square / columns)]),
    );
  }
  expect(cells.find(({ active }) => active === "11")).toMatchObject({
    startingSquares: "M0 0h8v8h-8zM10 0h8v8h-8z",
    carryingOnSquares: expect.stringMatching(/^M20\.75 0\.75h6\.5v6\.5h-6\.5z/),
    viewBox: "0 0 50 30",
  });
});

test("a target whose time has not come is not called missed", () => {
  const [urgent, , , , , , cancer] = plan.indicators;
  const [homes] = climate.indicators;
  expect([urgent, cancer, homes].map((indicator) => indicator && stateWords(english, indicator))).toEqual([
    "Met",
    "Missed",
    "Not met yet",
  ]);
  expect(cancer && gapWords(english, cancer)).toBe("47 percentage points below target");
});

test.each([
  ["1 event", "0 events", "1 event above target"],
  ["1 event", "4 events", "3 events below target"],
  ["3 events", "1 event", "2 events above target"],
  ["1,001 people", "1,000 people", "1 above target"],
  ["£5,500 per head", "£5,000 per head", "£500 per head above target"],
  ["£1 million", "£3,500,000", "£2,500,000 below target"],
  ["£2.50", "£1", "£1.50 above target"],
  ["rank 8 of 10", "rank 7 of 10", "1 place behind target"],
  ["rank 5 of 10", "rank 7 of 10", "2 places ahead of target"],
])("a value of %s stands to a target of %s in a unit that fits: %s", (value, target, words) => {
  const of = (printed: string) => {
    const read = parseQuantity(printed);
    if (!("value" in read)) throw new Error(read.message);
    return read.value;
  };
  const gap = of(value).amount - of(target).amount;
  const [urgent] = plan.indicators;
  expect(urgent && gapWords(english, { ...urgent, gap, value: of(value), target: of(target) })).toBe(words);
});

test("the deck lets in its own style and script alone", () => {
  const deck = outputs(plan).get("deck.html") ?? "";
  for (const element of ["style", "script"]) {
    const text = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(deck)?.[1] ?? "";
    const hash = createHash("sha256").update(text).digest("base64");
    expect(
      deck.includes(`${element}-src &#x27;sha256-${hash.replaceAll("=", "&#x3D;")}&#x27;`),
      element,
    ).toBe(true);
  }
});
