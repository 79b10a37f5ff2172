import { describe, expect, test } from "vitest";
import { checkFiles } from "../check-text.ts";

/** What one rule finds in a plan of five years. */
async function find(rule: string, text: string) {
  const plan = "plan: { title: A plan, status: draft, year-starts: 1 April, period: 2023/24 to 2027/28 }\n";
  const found = await checkFiles({ "plan.yaml": plan, "a.yaml": text });
  return found.filter((diagnostic) => diagnostic.rule === rule);
}

/** A plan of the numbers of its work: by priority, and in each by heading. */
function numbered(priorities: readonly (readonly (readonly (number | string)[])[])[]): string {
  let id = 0;
  const work = (number: number | string) => `{ id: w${id++}, number: ${number}, title: Work }`;
  const lines = priorities.map((headings, at) => {
    const groups = headings.map(
      (numbers) => `{ name: Heading, interventions: [${numbers.map(work).join(", ")}] }`,
    );
    return `  - { id: p${at}, number: ${at + 1}, name: Priority, groups: [${groups.join(", ")}] }`;
  });
  return `priorities:\n${lines.join("\n")}\n`;
}

describe("numbering-contiguous understands how a plan counts, or says nothing", () => {
  test.each<[what: string, priorities: (number | string)[][][], found: string[]]>([
    [
      "a gap under a heading that counts anew",
      [
        [
          [1, 2, 4],
          [1, 2],
        ],
      ],
      ['4 "w2" follows number 2: there is no intervention 3.'],
    ],
    [
      "a number twice, where counting by heading would explain it no better",
      [
        [
          [1, 2],
          [2, 3],
        ],
      ],
      ['2 "w2" has the same number as intervention 2 "w1".'],
    ],
    [
      "a first number that is missing, where counting on would explain it no better",
      [[[1, 2]], [[2, 3]]],
      ['2 "w2" is the first: there is no intervention 1.'],
    ],
    [
      "a gap where numbers run on",
      [[[1, 2, 3, 4, 5]], [[7, 8, 9]]],
      ['7 "w5" follows number 5: there is no intervention 6.'],
    ],
    [
      "a number twice in a list out of order",
      [[[2, 1, 2]]],
      ['2 "w2" has the same number as intervention 2 "w0".'],
    ],
    ["numbers that do not run on from one priority to the next", [[[1, 2, 3]], [[10, 11, 12]]], []],
    [
      "headings in another order than their numbers",
      [
        [
          [3, 4],
          [1, 2],
        ],
      ],
      [],
    ],
    ["different codes", [[["P.1", "Q.3"]]], []],
    ["letters and numbers", [[["A", 2]]], []],
    ["a count from 0", [[[0, 1, 3]]], []],
    ["one large number", [[[12]]], []],
  ])("%s", async (_, priorities, expected) => {
    const found = await find("numbering-contiguous", numbered(priorities));
    expect(found.map(({ message }) => message)).toEqual(expected.map((text) => `Intervention ${text}`));
  });

  test("nothing, where the work of some priority could not be read and numbers may run on through it", async () => {
    const text = numbered([[[1, 2]], [[3, 4]], [[5, 6]]]);
    expect(await find("numbering-contiguous", text)).toEqual([]);
    expect(await find("numbering-contiguous", text.replace(/(id: p1, .*groups: ).*\]/, "$1many"))).toEqual(
      [],
    );
  });
});

describe("hints say what to do, and only that", () => {
  test("of indicators: what to add, and in which unit", async () => {
    const hint = async (fields: string) =>
      (await find("indicator-assessable", `indicator: { id: a, name: A, ${fields} }\n`))[0]?.hint;
    expect(await hint("value: 5%, target: 3%, better: lower")).toBe('Add what is missing under "as-of:".');
    expect(await hint("value: 5%, target: 3 km, as-of: 2023, better: lower")).toBe(
      "Write value and target in one unit, in the same words.",
    );
  });

  test("of figures: whether the number is from before the plan", async () => {
    const hint = async (fields: string) =>
      (await find("figure-has-unit", `figure: { id: a, name: "Cost (000's)", ${fields} }\n`))[0]?.hint;
    const once = "Give the scale once, with the number: about £1.943 billion. Take it out of the name.";
    const value = 'value: "£1,943,377 thousand"';
    expect(await hint(value)).toBe(once);
    expect(await hint(`${value}, as-of: 2023/24`)).toBe(once);
    expect(await hint(`${value}, as-of: 2022/23`)).toBe(
      `${once} Say with it that it is from before the plan.`,
    );
    expect(await hint("value: £2.5 thousand")).toContain("about £2,500.");
    expect(await hint("value: £2.5 million a year")).toContain("about £2.50 million a year.");
  });

  test("of changes: which base the numbers imply, where they do", async () => {
    const [found] = await find(
      "change-has-base",
      'figure: { id: a, name: A, value: "114,795 people", change: { by: "-13,500 people", since: 2022, until: 2023 } }\n',
    );
    expect(found?.suggestions).toEqual(["128,295 people"]);
    expect(found?.hint).toContain('imply "from: 128,295 people"');
    for (const others of [
      "value: 38%, change: { by: 5%, since: 2022, until: 2023 }",
      "value: 9 km, change: { by: 5%, since: 2022, until: 2023 }",
    ]) {
      const [none] = await find("change-has-base", `figure: { id: a, name: A, ${others} }\n`);
      expect(none?.hint).toBe('Add what is missing under "from:".');
    }
  });
});

describe("figure-has-unit finds numbers that lost their unit", () => {
  const workforce = (id: string, unit: string, statement = "") =>
    `  - { id: ${id}, name: Staff, value: "5,700 ${unit}"${statement} }\n`;
  const term = 'term: { id: staff, term: staff, meaning: "Of these, we have 5,700." }\n';

  test("but not where two figures have the number, or in the figure itself", async () => {
    const rule = "figure-has-unit";
    expect(await find(rule, `figures:\n${workforce("a", "FTE")}${term}`)).toHaveLength(1);
    expect(await find(rule, `figures:\n${workforce("a", "FTE")}${workforce("b", "people")}${term}`)).toEqual(
      [],
    );
    expect(await find(rule, `figures:\n${workforce("a", "FTE", ', statement: "We have 5,700."')}`)).toEqual(
      [],
    );
  });

  test.each([
    ["FTE", 1],
    ["Gwh", 0],
    ["people", 0],
  ])("where the unit is an abbreviation, of two capitals at least: %s", async (unit, found) => {
    expect(await find("figure-has-unit", `figures:\n${workforce("a", unit)}${term}`)).toHaveLength(found);
  });
});

test.each([
  ["34.6%", true],
  ["94.6%", false],
])("a total of %s may be an average of its rows: %s", async (total, mayBe) => {
  const rows = '{ label: North, value: "34.2%" }, { label: South, value: "40.1%" }';
  const [found] = await find(
    "figures-agree",
    `figure: { id: a, name: A, data: [${rows}], total: ${total} }\n`,
  );
  expect(found?.hint?.includes("If it is an average")).toBe(mayBe);
});
