import { expect, test } from "vitest";
import { brief } from "../brief.ts";
import { checkFiles } from "../check-text.ts";

const plan = `plan:
  title: A plan
  status: draft
  year-starts: 1 April
  period: 2023/24
`;

/** What is found in a text, where pages cannot show it: in the first column, in endless lines, in no line at all. */
async function find(text: string, files: Readonly<Record<string, string>> = { "plan.yaml": plan }) {
  return (await checkFiles({ ...files, "parks.yaml": text }, { only: [] })).map(brief);
}

test("a tab at the start of a line", async () => {
  expect(await find("priority:\n\tid: parks\n")).toEqual([
    "parks.yaml:2:1-2 error yaml-syntax: A tab stands where spaces are expected.",
  ]);
});

test("a second document", async () => {
  expect(
    await find("stages:\n  - { id: childhood, name: Childhood }\n---\nstages:\n  - { id: age, name: Age }\n"),
  ).toEqual(["parks.yaml:3:1-4 error yaml-syntax: A second document starts here."]);
});

test("a first document that starts with a marker is no second one", async () => {
  expect(await find("---\nstages:\n  - { id: childhood, name: Childhood }\n")).toEqual([]);
});

test("an unknown key of a file", async () => {
  expect(await find("wishes:\n  - { id: childhood, name: Childhood }\n")).toEqual([
    'parks.yaml:1:1-7 error schema: "wishes" is not a known key of a plan file.',
  ]);
});

test("a line with too many characters, and one with just as many as may be", async () => {
  expect(await find(`# ${"a".repeat(20_000)}\n`)).toEqual([
    "parks.yaml:1:1-2 error file-readable: The line has 20002 characters; at most 20000 are read.",
  ]);
  expect(await find(`# ${"a".repeat(19_998)}\n`)).toEqual([]);
});

test("a plan without an entry for the plan itself", async () => {
  expect(await find("stages:\n  - { id: childhood, name: Childhood }\n", {})).toEqual([
    "parks.yaml:1:1-1 error schema: No file says what plan this is.",
  ]);
});
