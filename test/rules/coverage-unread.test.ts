import { describe, expect, test } from "vitest";
import { checkFiles } from "../check-text.ts";

/** The messages of one rule about a plan, read as if it were final. */
async function find(rule: string, text: string, others: Readonly<Record<string, string>> = {}) {
  const plan =
    "plan: { title: A plan, status: draft, year-starts: 1 April, period: 2023/24 to 2027/28 }\nsource: { id: law, title: A law }\n";
  const found = await checkFiles({ "plan.yaml": plan, "a.yaml": text, ...others }, { profile: "final" });
  return found.filter((diagnostic) => diagnostic.rule === rule).map(({ message }) => message);
}

const broken = { "broken.yaml": 'priority:\n  name: "Libraries\n' };
const stranger = "priority: { id: libraries, number: 2, name: Libraries, cross-cutting: true, ";

const parks = "priority: { id: parks, number: 1, name: Parks }\n";
const pledge = "pledge: { id: clean, number: 1, text: Keep parks clean, priorities: [parks] }\n";
const other = "pledge: { id: buses, number: 1, text: Run buses, priorities: [travel] }\n";
const travel = "priorities: [{ id: travel, number: 2, name: Travel }]\n";
const stage = "stage: { id: young, name: Young people }\n";
const duty = "duty: { id: lending, name: Lending, source: law }\n";
const consultee = "organisation: { id: council, name: The council, opinion-required: true }\n";
const shown = `${stage}chapter: { id: lives, number: 1, title: Lives, sections: [{ title: Life, stages: [young] }] }\n`;
const untold = "chapter: { id: lives, number: 1, title: Lives }\n";
const promising = untold.replace(" }", ', summary: "We will:" }');
const ponds = (number: string, more = "") =>
  `priority: { id: parks, number: 1, name: Parks, interventions: [{ id: ponds, number: ${number}, title: Ponds${more} }] }\n`;

describe("what could not be read is unknown, so nothing is said to be missing", () => {
  test.each<[rule: string, text: string, unread: [what: string, text: string, others?: typeof broken][]]>([
    [
      "priority-has-interventions",
      parks,
      [
        ["a file", parks, broken],
        ["its work", parks.replace(" }", ", interventions: many }")],
        ["a heading's work", parks.replace(" }", ", groups: [{ name: Water, interventions: many }] }")],
        ["what another is part of", parks, { "broken.yaml": `${stranger}part-of: park }\n` }],
      ],
    ],
    [
      "priority-has-pledge",
      parks + other + travel,
      [
        ["a file", parks + other + travel, broken],
        ["that a pledge is mapped to none", parks + other.replace("[travel]", "[]") + travel],
        ["what a pledge is mapped to", parks + other.replace("[travel]", "[travel, park]") + travel],
        [
          "what another is part of",
          parks + other + travel,
          { "broken.yaml": `${stranger}part-of: park }\n` },
        ],
        ["a link to a pledge", ponds("1", ", contributes-to: [bus]") + other + travel],
      ],
    ],
    [
      "pledge-is-delivered",
      pledge + parks,
      [
        ["a file", pledge + parks, broken],
        [
          "a link to a pledge",
          pledge + parks,
          {
            "broken.yaml": `${stranger}interventions: [{ id: b, number: 1, title: B, contributes-to: [cleen] }] }\n`,
          },
        ],
        ["its work", pledge + parks.replace(" }", ", interventions: many }")],
      ],
    ],
    [
      "pledge-is-measurable",
      `${pledge.replace(" }", ", indicators: [litter] }")}${parks}indicator: { id: litter, name: Litter, baseline: 5%, target-by: 2028 }\n`,
      [
        ["the indicators", pledge.replace(" }", ", indicators: [liter] }") + parks],
        ...["target: some", "trajectory: soon"].map((field): [string, string] => [
          field,
          `${pledge.replace(" }", ", indicators: [litter] }")}${parks}indicator: { id: litter, name: Litter, baseline: 5%, target-by: 2028, ${field} }\n`,
        ]),
      ],
    ],
    [
      "intervention-has-lead",
      ponds("1"),
      [
        ...["lead: nobody", "roles: many", "parts: many"].map((field): [string, string] => [
          field,
          ponds("1", `, ${field}`),
        ]),
        ["the lead of its priority", ponds("1").replace("name: Parks", "name: Parks, lead: nobody")],
      ],
    ],
    [
      "numbering-contiguous",
      ponds("2"),
      [
        ["a file", ponds("2"), broken],
        ["a piece of work", ponds("2").replace("] }", ", Paths] }")],
        ["a number", ponds("2").replace("] }", ", { id: b, title: B }] }")],
        [
          "a heading's work",
          ponds("2").replace("] }", "], groups: [{ name: Water, interventions: many }] }"),
        ],
      ],
    ],
    [
      "numbering-contiguous",
      ponds("1", ", parts: [{ id: a, number: 1b, title: A }]"),
      [["a part", ponds("1", ", parts: [{ id: a, number: 1b, title: A }, B]")]],
    ],
    [
      "stage-used",
      stage,
      [
        ["a file", stage, broken],
        ["a mapping", stage + parks.replace(" }", ", stages: [yuong] }")],
      ],
    ],
    [
      "duty-addressed",
      duty,
      [
        ["a file", duty, broken],
        ["a mapping", duty + parks.replace(" }", ", addresses: [lendng] }")],
      ],
    ],
    [
      "opinion-recorded",
      consultee,
      [
        ["that it must be asked", consultee.replace("true", "sometimes")],
        ...["many", "{ text: [a] }", "{ given: 12 May 2023 }", "{ text: Good, given: soon }"].map(
          (opinion): [string, string] => [
            `opinion: ${opinion}`,
            consultee.replace(" }", `, opinion: ${opinion} }`),
          ],
        ),
      ],
    ],
    [
      "section-has-content",
      shown,
      [
        ["a file", shown, broken],
        ["a mapping", shown + parks.replace(" }", ", stages: [yuong] }")],
        ["the points of the stage", shown.replace("people }", "people, points: many }")],
      ],
    ],
    [
      "section-has-content",
      untold,
      [
        ["a file", untold, broken],
        ["what a priority is described by", untold + parks.replace(" }", ", chapter: lifes }")],
        ...["summary: [a]", "points: many", "sections: many"].map((field): [string, string] => [
          field,
          untold.replace(" }", `, ${field} }`),
        ]),
      ],
    ],
    [
      "section-has-content",
      promising,
      [
        ["a file", promising, broken],
        ["what a priority is described by", promising + parks.replace(" }", ", chapter: lifes }")],
      ],
    ],
    [
      "indicator-assessable",
      "indicator: { id: litter, name: Litter, value: 5%, as-of: 2023, target: 3% }\n",
      [
        [
          "the direction",
          "indicator: { id: litter, name: Litter, value: 5%, as-of: 2023, target: 3%, better: less }\n",
        ],
      ],
    ],
    [
      "rank-has-size",
      "indicator: { id: litter, name: Litter, value: rank 4 of 42 }\n",
      [["the direction", "indicator: { id: litter, name: Litter, value: rank 4 of 42, better: less }\n"]],
    ],
    [
      "figures-agree",
      "figure: { id: a, name: A, total: 9 trees, data: [{ label: B, value: 4 trees }] }\n",
      [
        [
          "a row",
          "figure: { id: a, name: A, total: 9 trees, data: [{ label: B, value: 4 trees }, { label: C, value: some }] }\n",
        ],
      ],
    ],
    [
      "change-has-base",
      "figure: { id: a, name: A, change: { by: 9 trees, from: 3 trees, since: 2019 } }\n",
      [
        [
          "the date",
          "figure: { id: a, name: A, as-of: soon, change: { by: 9 trees, from: 3 trees, since: 2019 } }\n",
        ],
        [
          "a part of it",
          "figure: { id: a, name: A, change: { by: 9 trees, from: 3 trees, since: 2019, until: soon } }\n",
        ],
      ],
    ],
    [
      "figure-has-unit",
      "figure: { id: a, name: A, change: { by: 9 } }\n",
      [["the value", "figure: { id: a, name: A, value: some, change: { by: 9 } }\n"]],
    ],
    [
      "figure-has-data",
      "figure: { id: a, name: A, chart: true }\n",
      [["the table", "figure: { id: a, name: A, chart: true, data: many }\n"]],
    ],
  ])("%s is silent where it leans on what could not be read", async (rule, text, unread) => {
    expect(await find(rule, text)).toHaveLength(1);
    for (const [what, changed, others] of unread) expect(await find(rule, changed, others), what).toEqual([]);
  });
});

describe("interventions-distinct in large plans", () => {
  const titles = (count: number, title: (at: number) => string) =>
    `priority:\n  id: parks\n  number: 1\n  name: Parks\n  interventions:\n${Array.from({ length: count }, (_, at) => `    - { id: work-${at}, number: ${at + 1}, title: ${title(at)} }\n`).join("")}`;
  const letters = (at: number) => [...`${at}`].map((digit) => "abcdefghij"[Number(digit)]).join("");

  test("finds copies among 100 titles that begin alike, and passes over more", async () => {
    const alike = (at: number) => `Plant trees in every ward${at < 2 ? "" : ` ${letters(at)}`}`;
    expect((await find("interventions-distinct", titles(100, alike))).length).toBe(99);
    expect(await find("interventions-distinct", titles(101, alike))).toEqual([]);
  });

  test("does not compare all with all", async () => {
    const text = titles(5000, (at) => `Plant trees in ${letters(at)} and around`);
    const start = performance.now();
    expect(await find("interventions-distinct", text)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
