import { describe, expect, test } from "vitest";
import { checkFiles } from "../check-text.ts";

const plan = `plan:
  title: A plan
  status: draft
  year-starts: 1 April
  period: 2023/24 to 2027/28
`;

/** The messages of one rule about a plan; `parks` stands in a file of its own. */
async function find(rule: string, parks: string, others: Readonly<Record<string, string>> = {}) {
  const found = await checkFiles({ "plan.yaml": plan, "parks.yaml": parks, ...others });
  return found.filter((diagnostic) => diagnostic.rule === rule).map(({ message }) => message);
}

const brokenFile = { "broken.yaml": 'priority:\n  name: "Libraries\n' };

describe("what could not be read is unknown, so nothing is said to be missing", () => {
  const idle = `priority:
  id: parks
  number: 1
  name: Parks
  interventions:
    - id: benches
      number: 1
      title: Set up benches
      timeline: 23/24
`;

  test("priority-active-throughout finds the idle years of a plan that is read as a whole", async () => {
    expect(await find("priority-active-throughout", idle)).toHaveLength(1);
  });

  test.each([
    ["a timeline", "    - { id: ponds, number: 2, title: Ponds, timeline: soon }\n", {}],
    ["a misspelt timeline", "    - { id: ponds, number: 2, title: Ponds, timelin: 24/25 to 27/28 }\n", {}],
    ["a piece of work", "    - Ponds\n", {}],
    ["the groups", "  groups: many\n", {}],
    ["a part", "    - { id: ponds, number: 2, title: Ponds, parts: [Small ponds] }\n", {}],
    [
      "a milestone",
      "    - { id: ponds, number: 2, title: Ponds, milestones: [{ id: dry, title: Dry, when: soon }] }\n",
      {},
    ],
    ["a file", "", brokenFile],
    [
      "what another priority is part of",
      "",
      { "a.yaml": "priority: { id: sport, number: 2, name: Sport, part-of: park }\n" },
    ],
  ])("priority-active-throughout is silent where %s could not be read", async (_, text, others) => {
    expect(await find("priority-active-throughout", idle + text, others)).toEqual([]);
  });

  const crowded = `priority:
  id: parks
  number: 1
  name: Parks
  interventions:
${Array.from({ length: 10 }, (_, at) => `    - { id: work-${at}, number: ${at}, title: Work, timeline: 23/24 }\n`).join("")}`;

  test("delivery-not-front-loaded finds the crowded year of a plan that is read as a whole", async () => {
    expect(await find("delivery-not-front-loaded", crowded)).toEqual([
      "10 of 10 timelines start in 2023/24; an even share would be 2.",
    ]);
  });

  test.each([
    ["a timeline", "    - { id: ponds, number: 2, title: Ponds, timeline: soon }\n", {}],
    ["a group", "  groups: [Ponds]\n", {}],
    ["a file", "", brokenFile],
  ])("delivery-not-front-loaded is silent where %s could not be read", async (_, text, others) => {
    expect(await find("delivery-not-front-loaded", crowded + text, others)).toEqual([]);
  });

  test.each([
    ["opens", "opens: soon\n"],
    ["closes", "closes: soon\n"],
    ["formats", "formats: Easy Read\n"],
    ["channels", "channels: by post\n"],
    ["a misspelt key", "formts: [Easy Read]\n"],
  ])("consultation-complete does not miss what could not be read: %s", async (_, line) => {
    const whole: Readonly<Record<string, string>> = {
      opens: "opens: 1 May 2023\n",
      closes: "closes: 7 June 2023\n",
      formats: "formats: [Audio]\n",
      channels: "channels: [{ by: post, text: Write to us }]\n",
    };
    const key = line.startsWith("formts") ? "formats" : line.slice(0, line.indexOf(":"));
    const lines = Object.entries({ ...whole, [key]: line }).map(([, text]) => `  ${text}`);
    const text = `consultation:\n  id: survey\n  title: Survey\n${lines.join("")}`;
    expect(await find("consultation-complete", text)).toEqual([]);
    const without = text.replace(`  ${line}`, "");
    expect(await find("consultation-complete", without)).toHaveLength(1);
  });

  test("provisional-resolved is silent where it is unknown when the consultation opens", async () => {
    const text = (opens: string) => `consultation:
  id: survey
  title: Survey
${opens}  closes: 7 June 2023
  notes:
    - { text: Not yet settled., provisional-until: May 2023 }
`;
    expect(await find("provisional-resolved", text(""))).toHaveLength(1);
    expect(await find("provisional-resolved", text("  opens: soon\n"))).toEqual([]);
  });

  test("plan-has-period is silent where the period or a key of the plan could not be read", async () => {
    const texts = ["", "  period: soon\n", "  perid: 2023/24 to 2027/28\n"].map((line) =>
      plan.replace(/ {2}period.*\n/, line),
    );
    const found = texts.map((text) => find("plan-has-period", text, { "plan.yaml": "" }));
    expect((await Promise.all(found)).map(({ length }) => length)).toEqual([1, 0, 0]);
  });

  test("parts-within-parent is silent where the years of the whole could not be read", async () => {
    const text = (timeline: string) => `priority:
  id: parks
  number: 1
  name: Parks
  interventions:
    - id: ponds
      number: 1
      title: Ponds
      timeline: 23/24
      parts:
        - id: small-ponds
          number: 1a
          title: Small ponds
          ${timeline}
          parts:
            - { id: smallest-ponds, number: 1aa, title: The smallest, timeline: 24/25 }
`;
    expect(await find("parts-within-parent", text("conditional: if dry"))).toHaveLength(1);
    expect(await find("parts-within-parent", text("timeline: soon"))).toEqual([]);
  });
});

test("many years and many dependencies are told in short", async () => {
  const work = Array.from(
    { length: 6 },
    (_, at) =>
      `    - { id: work-${at}, number: ${at}, title: Work, timeline: ${23 + 2 * at}/${24 + 2 * at} }\n`,
  );
  const text = `priority:
  id: parks
  number: 1
  name: Parks
  interventions:
${work.join("")}    - { id: last, number: 7, title: Last, timeline: 23/24, depends-on: [work-1, work-2, work-3, work-4, work-5] }
`;
  expect(await find("timeline-follows-dependencies", text)).toEqual([
    'Intervention 7 "last" starts in 2023/24, before what it depends on has ended: intervention 1 "work-1" (2025/26), intervention 2 "work-2" (2027/28), intervention 3 "work-3" (2029/30) and 2 more.',
  ]);
  const long = plan.replace("2027/28", "2034/35");
  expect(await find("priority-active-throughout", text, { "plan.yaml": long })).toEqual([
    'Priority 1 "parks" has no dated activity in 2024/25, 2026/27, 2028/29 and 3 more.',
  ]);
});
