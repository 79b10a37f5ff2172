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

/** What is said of the years in a title of work in 24/25, or in 2025 in a plan of calendar years. */
async function findInTitle(title: string) {
  const calendar = title.includes("2024") && !title.includes("/");
  const found = await checkFiles({
    "plan.yaml": calendar
      ? plan.replace("April", "January").replace("2023/24 to 2027/28", "2024 to 2028")
      : plan,
    "parks.yaml": `priority:
  id: parks
  number: 1
  name: Parks
  interventions:
    - { id: ponds, number: 1, title: "${title}", timeline: ${calendar ? "2025" : "24/25"} }
`,
  });
  return found.filter(({ rule }) => rule === "timeline-agrees-with-title");
}

test.each([
  "Publish the annual report for 2023/24",
  "Publish the 2023/24 annual report",
  "Publish the annual reports for 2022/23 and 2023/24",
  "Report on the ponds for the financial year 2023/24",
  "Close the accounts of 2023/24",
  "Review the work of the 2023/24 team",
  "Cut burglary by 10% from a 2023/24 baseline",
  "Cut burglary by 10% (baseline: 2023/24)",
  "Cut burglary by 10% from a baseline year 2023/24",
  "Save £2m (2023/24 prices)",
  "Save £2m at prices in 2023/24",
  "Keep more ponds clean than in 2023/24",
  "Keep as many ponds clean as 2023/24",
  "Keep the level from 2023/24",
  "Dig more ponds compared with 2023/24",
  "Improve on 2023/24",
  "Add to the ponds dug since 2023/24",
  "Extend the pilot launched in 2023/24",
  "Continue the work begun during 2023/24",
  "Finish the ponds carried over from 2023/24",
  "Mend the ponds that had been closed in 2023/24",
  "Act on what people said of ponds in 2023/24",
  "Apply the lessons from 2023/24",
  "Support care leavers aged 19/20",
  "Support people of ages between 21/22 and 23/24",
  "Support all 19/20 year olds",
  "Support all 23/24-year-olds",
  "Publish the annual report for 2024",
  "Act on what people told us in 2024",
  "Open the ponds agreed in 2024",
])("timeline-agrees-with-title says nothing of a year that the work is about: %s", async (title) => {
  expect(await findInTitle(title)).toEqual([]);
});

test.each([
  "Dig ponds by 2023/24",
  "Dig ponds by the end of 2023/24",
  "Dig ponds in the second half of 2023/24",
  "Dig ponds in 2023/24",
  "Dig ponds from 2023/24",
  "Dig ponds throughout 2023/24",
  "Deliver the 2023/24 programme of ponds",
  "Meet the need in 2023/24",
  "See that ponds are newly planted in 2023/24",
  "List the ponds to be finished in 2023/24",
  "Ask what ponds need, and dig them in 2023/24",
  "Report for 2022/23 on ponds, and dig one by 2023/24",
  "Manage ponds in 23/24",
  "Dig ponds in 2024",
  "Dig ponds by the end of 2024",
  "Dig ponds from 2024",
])("timeline-agrees-with-title finds a year in which the work would be done: %s", async (title) => {
  expect(await findInTitle(title)).toHaveLength(1);
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

test.each([
  ["Call 01632 960123.", 0],
  ["Call (01632) 960 123.", 0],
  ["Call +44 (0)1632 960123.", 0],
  ["[Call us](tel:+441632960123).", 0],
  ["Answer at https://survey.example/01632960123.", 1],
  ["Answer from 01-06-2023 to 05-07-2023.", 1],
  ["Quote survey 2023-01632960123.", 1],
  ["Call 01632.", 1],
])("consultation-complete knows a telephone number in the text of a website: %s", async (text, count) => {
  const channels = `  channels:\n    - { by: website, text: ${JSON.stringify(text)} }\n`;
  const found = await find(
    "consultation-complete",
    survey(`  opens: 1 May 2023\n  closes: 7 June 2023\n  formats: [Easy Read]\n${channels}`),
  );
  expect(found).toHaveLength(count);
});
