import { expect, test } from "vitest";
import { checkFiles } from "../check-text.ts";

const plan = `plan:
  title: A plan
  status: draft
  year-starts: 1 April
  period: 2023/24
`;

/** What a rule finds in a plan of these files. Faults of structure are reported too, and left out here. */
async function find(rule: string, files: Readonly<Record<string, string>>) {
  const found = await checkFiles({ "plan.yaml": plan, ...files }, { only: [rule] });
  expect(found.length).toBeGreaterThan(0);
  return found.filter((diagnostic) => diagnostic.rule === rule).map(({ message }) => message);
}

const libraries = "priority:\n  id: libraries\n  number: 1\n  name: The HLC and its readers\n";

test("nothing is missing from a glossary that could not be read", async () => {
  const found = (glossary: string) =>
    find("abbreviation-defined", { "glossary.yaml": glossary, "libraries.yaml": libraries });
  const term = "terms:\n  - id: hlc\n    term: HLC\n    stands-for: ";
  expect(await found('terms: "')).toEqual([]);
  expect(await found(`${term}[home, library, circle]\n`)).toEqual([]);
  expect(await found(`${term.replace("term: HLC", "term: [HLC]")}home library circle\n`)).toEqual([]);
  expect(await found(`${term.replace("HLC", "RFID")}gates\n`)).toEqual([
    'The abbreviation "HLC" is not spelt out where it is first used.',
  ]);
});

test("nor from a text that could not be read", async () => {
  const points = "  key-points: [Home library circles (HLC), [read]]\n";
  const chapter = "chapter:\n  id: a\n  number: 1\n  title: Libraries\n  summary: [HLC]\n";
  expect(
    await find("abbreviation-defined", { "a.yaml": chapter, "libraries.yaml": libraries + points }),
  ).toEqual([]);
});

test("no name drifts from names that could not be read", async () => {
  const printed = "  printed-as:\n    - text: Readers\n";
  const found = (more: string) => find("name-consistent", { "libraries.yaml": libraries + printed + more });
  expect(await found("  also-called: {}\n")).toEqual([]);
  expect(await found("  also-called: [Books]\n")).toHaveLength(1);
});

test("no wording drifts from wordings that could not be read", async () => {
  const pledge = (short: string) =>
    `pledges:\n  - id: read\n    number: 1\n    text: Help everyone to read\n    short-text: ${short}\n    printed-as:\n      - text: Read\n    priorities: [libraries]\n`;
  const found = (short: string) =>
    find("wording-consistent", { "pledges.yaml": pledge(short), "libraries.yaml": libraries });
  expect(await found("[Read]")).toEqual([]);
  expect(await found("Help to read")).toHaveLength(1);
});

test("words are left out where they are, not where they are joined in another way", async () => {
  const pledge =
    "pledge:\n  id: read\n  number: 1\n  text: Maintain co-operation for 3,000 readers\n  printed-as:\n    - text: Cooperation for 3000 readers\n    - text: Maintain cooperation for 3000 readers\n  priorities: [libraries]\n";
  const [found] = await checkFiles(
    { "plan.yaml": plan, "libraries.yaml": libraries, "pledge.yaml": pledge },
    { only: ["wording-consistent"] },
  );
  expect(found?.related?.map(({ message }) => message)).toEqual([
    'It is printed here with other words, without "maintain".',
    "It is printed here with other punctuation or spaces.",
  ]);
});

test("a link in a text that could not be read is not judged", async () => {
  const priority = `${libraries}  key-points: {here: "[here](#)"}\n`;
  expect(await find("link-has-target", { "libraries.yaml": priority })).toEqual([]);
});

test("no sentence is judged in a language that could not be read", async () => {
  const found = (planFile: string) =>
    find("sentence-complete", {
      "plan.yaml": planFile,
      "libraries.yaml": `${libraries}  key-points: [Wir bieten kostenlose Beratung an]\n`,
    });
  expect(await found(`${plan}  language: Deutsch\n`)).toEqual([]);
  expect(await found('plan: "')).toEqual([]);
  expect(await found(`${plan}  language: en\n`)).toEqual(['The sentence ends with "an".']);
});

test("what is found in a list points at its item, with the places of the others", async () => {
  const found = await checkFiles(
    {
      "plan.yaml": plan,
      "libraries.yaml": `${libraries}  key-points: [An HLC, A home library circle (HLC)]\n`,
    },
    { only: ["abbreviation-defined"] },
  );
  expect(
    found[0]?.related?.map(({ message, location }) => [
      message,
      location.file.text.slice(location.start, location.end),
    ]),
  ).toEqual([["It is spelt out here.", "A home library circle (HLC)"]]);
});
