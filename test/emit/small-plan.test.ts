import { expect, test } from "vitest";
import type { CompiledPlan } from "../../src/compile/compiled-plan.generated.ts";
import { compilePlan } from "../../src/compile-plan.ts";
import { markdown } from "../../src/emit/markdown.ts";
import { dayNumber } from "../../src/model/calendar.ts";
import { outputs } from "./compiled.ts";
import { wholeOf } from "./whole-content.ts";

/** The outputs of a plan that is hardly begun, with something more in it. */
async function compileSmall(more = ""): Promise<CompiledPlan> {
  const text = `plan:
  title: A plan
  status: draft
  year-starts: 1 April
  period: 2024/25 to 2027/28
priority:
  id: parks
  number: 1
  name: Parks
  interventions:
    - {id: trees, number: 1, title: Plant trees, timeline: 2024/25}
${more}`;
  return (await compilePlan([{ path: "plan.yaml", text }], { day: dayNumber(2024, 5, 1) })).flatten();
}

const mainOf = (page: string | undefined) => page?.slice(page.indexOf("<main")) ?? "";

test("has no heading with nothing under it", async () => {
  const pages = outputs(await compileSmall());
  const home = mainOf(pages.get("index.html"));
  expect(home).not.toContain("How it is going");
  expect(home).not.toContain("#going");
  expect(home).toContain("There is 1.");
  expect(mainOf(pages.get("pledges.html"))).toContain("No pledges are listed in this draft.");

  const measured = outputs(
    await compileSmall("indicator: {id: w, name: Waits, value: 3 weeks, as-of: March 2024}\n"),
  );
  expect(mainOf(measured.get("index.html"))).toContain('<a href="#going">How it is going</a>');
});

test("its slides say that its priorities carry pledges only where each does", async () => {
  const priorities = `priorities:
  - {id: roads, number: 2, name: Roads}
pledges:
  - {id: late, number: 1, text: Open late, priorities: [parks]}
`;
  const titleOf = async (more: string) =>
    /<h2[^>]*>([^<]*priorit[^<]*)<\/h2>/.exec(outputs(await compileSmall(more)).get("deck.html") ?? "")?.[1];
  expect(await titleOf("")).toBe("1 priority, 0 pledges");
  expect(await titleOf(priorities)).toBe("2 priorities, 1 pledge");
  expect(await titleOf(priorities.replace("[parks]", "[parks, roads]"))).toBe("2 priorities carry 1 pledge");
});

test("its text holds deadlines, steps on the way, totals and where a change started", async () => {
  const plan = await compileSmall(`indicator:
  id: trips
  name: Trips
  value: 1.2 million trips
  as-of: March 2024
  target: 1.5 million trips
  target-by: March 2028
  better: higher
  trajectory:
    - {when: March 2026, value: 1.3 million trips}
figure:
  id: spend
  name: Spend
  data:
    - {label: North, value: £4 million}
    - {label: South, value: £0.2 million}
  total: £4.2 million
  change: {by: "-5%", from: £4.4 million, since: 2023/24, until: 2024/25}
`);
  const document = String(wholeOf(new Map(markdown.emit(plan, { beside: [] })).get("plan.md") ?? ""));
  const text = document.replace(/\\(\W)/g, "$1");
  expect(text).toContain("| 1.5 million trips or more, by March 2028 |");
  expect(text).toContain("- Trips: On the way: 1.3 million trips by March 2026.");
  expect(text).toContain(
    "- Spend: down 5% from £4.4 million, 2023/24 to 2024/25; North £4 million, South £0.2 million; £4.2 million in total",
  );
});

test("its text names work of other priorities with them, and what is not settled with its work", async () => {
  const plan = await compileSmall(`priorities:
  - id: roads
    number: 2
    name: Roads
    interventions:
      - id: survey
        number: 1
        title: Survey
        timeline: 2024/25
        depends-on: [trees]
        notes: [{text: Only if the board agrees, provisional-until: June 2026}]
pledge:
  {id: late, number: 1, text: Open late, priorities: [roads], notes: [{text: Not agreed yet, event: the vote}]}
indicator: {id: w, name: Waits, value: 9 homes, as-of: March 2024, baseline: 8 homes, baseline-as-of: 3 May 2020}
`);
  const document = String(wholeOf(new Map(markdown.emit(plan, { beside: [] })).get("plan.md") ?? ""));
  expect(document).toContain("| 1 | Survey | 2024/25 | 1 under Parks |");
  expect(document).toContain("- 1: Provisional until June 2026: Only if the board agrees");
  expect(document).toContain("Provisional (the vote): Not agreed yet");
  expect(document).toContain("It was 8 homes on 3 May 2020.");
});

test("what it names can be found", async () => {
  const plan = await compileSmall(`duty: {id: equality, name: Equality duty, source: "survey, p. 2"}
principle: {id: fair, text: Be fair}
stages:
  - {id: young, name: Young people}
source: {id: survey, title: The travel survey}
consultation: {id: ask, title: Tell us, opens: 1 May 2024, closes: 1 June 2024}
`);
  const pages = outputs(plan);
  const found = mainOf(pages.get("find.html"));
  for (const [name, page, id] of [
    ["Equality duty", "trace", "duty-equality"],
    ["Be fair", "about", "principle-fair"],
    ["Young people", "about", "stage-young"],
    ["The travel survey", "about", "source-survey"],
    ["Tell us", "consultation", "consultation-ask"],
  ]) {
    expect(found).toContain(`<a href="${page}.html#${id}">${name}</a>`);
    expect(pages.get(`${page}.html`)).toContain(`id="${id}"`);
  }
});
