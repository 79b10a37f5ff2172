import { expect, test } from "vitest";
import { checkFiles } from "../check-text.ts";

const plan = `plan:
  title: A plan
  status: draft
  year-starts: 1 April
  period: 2023/24 to 2027/28
`;

/** What one rule finds in a text. */
async function find(rule: string, text: string) {
  const found = await checkFiles({ "plan.yaml": plan, "parks.yaml": text });
  return found.filter((diagnostic) => diagnostic.rule === rule);
}

const survey = (dates: string) => `consultation:
  id: survey
  title: Survey
${dates}`;

test.each([
  ["Friday 7 June 2023", ["Wednesday 7 June 2023", "Friday 9 June 2023", "Friday 2 June 2023"]],
  ["Thu 1 June 2023", undefined],
  ["Wed 1 June 2023", ["Thursday 1 June 2023", "Wednesday 7 June 2023", "Wednesday 31 May 2023"]],
  ["Mon, 31 December 2023", ["Sunday 31 December 2023", "Monday 1 January 2024", "Monday 25 December 2023"]],
  ["Wednesday 28 February 2024", undefined],
  [
    "Friday 28 February 2024",
    ["Wednesday 28 February 2024", "Friday 1 March 2024", "Friday 23 February 2024"],
  ],
])("weekday-matches-date offers what %s may mean, and never chooses", async (date, suggestions) => {
  const found = await find("weekday-matches-date", survey(`  closes: ${JSON.stringify(date)}\n`));
  expect(found.map((diagnostic) => diagnostic.suggestions)).toEqual(
    suggestions === undefined ? [] : [suggestions],
  );
  expect(found.map(({ fix }) => fix)).toEqual(found.map(() => undefined));
});

test("weekday-matches-date finds each wrong date of a thing, since each has its own answers", async () => {
  const found = await find(
    "weekday-matches-date",
    survey("  opens: Friday 1 May 2023\n  closes: Friday 7 June 2023\n"),
  );
  expect(found.map(({ message }) => message)).toEqual([
    '"Friday 1 May 2023" is a Monday.',
    '"Friday 7 June 2023" is a Wednesday.',
  ]);
});

test("timeline-follows-dependencies shows the other place too", async () => {
  const [found] = await find(
    "timeline-follows-dependencies",
    `priority:
  id: parks
  number: 1
  name: Parks
  interventions:
    - { id: sites, number: 1, title: Agree the sites, timeline: 23/24 to 24/25 }
    - { id: ponds, number: 2, title: Dig ponds, timeline: 24/25, depends-on: [sites] }
`,
  );
  expect(
    found?.related?.map(({ location }) => location.file.text.slice(location.start, location.end)),
  ).toEqual(["23/24 to 24/25"]);
});

test("several notes and outside dependencies of a thing are one finding, which shows every place", async () => {
  const [note, ...furtherNotes] = await find(
    "provisional-resolved",
    survey(`  notes:
    - { text: First., provisional-until: 1 April 2023 }
    - { text: Second. }
    - { text: Third., provisional-until: 2 April 2023, event: the vote }
`),
  );
  expect(furtherNotes).toEqual([]);
  expect(note?.related?.map(({ message }) => message)).toEqual([
    "It is also provisional until the vote (2 April 2023), which has passed.",
  ]);
  const [first, ...further] = await find(
    "external-dependency-current",
    `priority:
  id: parks
  number: 1
  name: Parks
  interventions:
    - id: ponds
      number: 1
      title: Dig ponds
      external-dependencies:
        - { what: The grant, state: done }
        - { what: The law, state: delayed }
        - { what: The road }
`,
  );
  expect(further).toEqual([]);
  expect([first?.message, ...(first?.related ?? []).map(({ message }) => message)]).toEqual([
    'Intervention 1 "ponds" waits for something that is delayed: "The law".',
    'It also waits for something that nobody is said to have checked: "The road".',
  ]);
});

test("a plan whose own entry lacks the start of its years stops no rule", async () => {
  const found = await checkFiles({
    "a.yaml": "plan:\n  title: A plan\n  status: draft\n",
    "b.yaml": plan,
    "c.yaml": `priority:
  id: parks
  number: 1
  name: Parks
  interventions:
    - { id: sites, number: 1, title: Sites of 2022/23, timeline: from 23/24 }
    - { id: ponds, number: 2, title: Ponds, timeline: 24/25, depends-on: [sites] }
`,
  });
  expect(found.map(({ rule }) => rule)).toContain("timeline-follows-dependencies");
});
