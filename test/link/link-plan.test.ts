import { describe, expect, test } from "vitest";
import { brief } from "../brief.ts";
import { checkFiles } from "../check-text.ts";

const plan =
  "plan:\n  title: A plan\n  kind: Plan\n  status: draft\n  year-starts: 1 April\n  period: 2023/24 to 2025/26\n";
const stage = (id: string) => `stages:\n  - id: ${id}\n    name: Stage\n`;

/** The errors of a plan: those of the rules that judge its content are not of interest here. */
async function errorsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const found = await checkFiles({ "plan.yaml": plan, ...files });
  return found.filter(({ severity }) => severity === "error").map(brief);
}

const pledge = (text: string) =>
  `pledges:\n  - id: a-pledge\n    number: 1\n    text: We will\n    ${text}\n`;
const priority = "priority:\n  id: homes\n  number: 1\n  name: Homes\n";

describe("a reference", () => {
  test.each<[name: string, hidden: string]>([
    ["whose id is in quotes", priority.replace("homes", '"homes"')],
    ["whose id comes after spaces", priority.replace("id: homes", "id:   homes")],
    ["whose colon stands apart", priority.replace("id: homes", "id : homes")],
    ["in brackets", "priority: {id: homes, number: 1, name: Homes}\n"],
    ["in a list", `priorities:\n  - id: homes\n    number: 1\n    name: Homes\n`],
  ])("to something in a file that cannot be read is not reported: %s", async (_, hidden) => {
    const errors = await errorsOf({ "a.yaml": pledge("priorities: [homes]"), "b.yaml": `${hidden}x: @y\n` });
    expect(errors).toEqual([expect.stringContaining("yaml-syntax: A text cannot begin with @")]);
  });

  test("to nothing is reported even where some file cannot be read", async () => {
    const errors = await errorsOf({
      "a.yaml": pledge("priorities: [homes, home]"),
      "b.yaml": `${priority}x: @y\n`,
    });
    expect(errors).toEqual([
      'a.yaml:5:25-29 error reference-known: Pledge 1 "a-pledge" names the priority "home", which the plan does not have.',
      expect.stringContaining("b.yaml:5:4-5 error yaml-syntax"),
    ]);
  });

  test("is looked up among its own kind only", async () => {
    const errors = await errorsOf({ "a.yaml": pledge("priorities: [homes]"), "b.yaml": stage("homes") });
    expect(errors).toEqual([expect.stringContaining('names "homes" as a priority, but that is a stage')]);
  });

  test("in quotes or after a place in a source is pointed at exactly", async () => {
    const cites = (id: string, source: string) => `${stage(id)}    source: ${source}\n`;
    const errors = await errorsOf({
      "a.yaml": cites("one", '"deck, page 3: the deck"'),
      "b.yaml": cites("two", "'dek'"),
    });
    expect(errors.map((error) => error.split(" error")[0])).toEqual(["a.yaml:4:14-18", "b.yaml:4:14-17"]);
  });
});

test("what is wrong above the id and the number of an entity is told with both", async () => {
  const work = "timeline: soon\n      depends-on: [none]\n      number: 7\n      id: late\n      title: Late";
  const errors = await errorsOf({ "a.yaml": `${priority}  interventions:\n    - ${work}\n` });
  expect(errors).toEqual([
    expect.stringContaining('timeline-well-formed: Intervention 7 "late": '),
    expect.stringContaining('reference-known: Intervention 7 "late" names '),
  ]);
});

describe("one fault is one report", () => {
  test.each<[name: string, files: Record<string, string>, error: string]>([
    [
      "an id that is no text",
      { "a.yaml": pledge("priorities: [homes]"), "b.yaml": priority.replace("id: homes", "id: [homes]") },
      'b.yaml:2:7-14 error schema: "id" must be text, not a list.',
    ],
    [
      "an id that is true",
      { "b.yaml": priority.replace("id: homes", "id: true") },
      'b.yaml:2:7-11 error schema: "id" must be text, not true.',
    ],
    [
      "an id that is empty",
      { "a.yaml": pledge("priorities: [homes]"), "b.yaml": priority.replace("id: homes", "id:") },
      'b.yaml:2:3-5 error schema: "id" is empty.',
    ],
    [
      "an item that is no entity",
      { "b.yaml": `${stage("one")}  - two\n` },
      'b.yaml:4:5-8 error schema: Item 2 of "stages" must be keys with values, not text.',
    ],
    [
      "a reference that is a list",
      { "b.yaml": `${priority}  chapter: [one]\n` },
      'b.yaml:5:12-17 error schema: "chapter" must be text, not a list.',
    ],
    [
      "a reference that is empty",
      { "b.yaml": `${priority}  chapter:\n` },
      'b.yaml:5:3-10 error schema: "chapter" is empty.',
    ],
    [
      "a timeline that is a list",
      {
        "b.yaml": `${priority}  interventions:\n    - id: x\n      number: 1\n      title: y\n      timeline: [23/24]\n`,
      },
      'b.yaml:9:17-24 error schema: "timeline" must be text, not a list.',
    ],
    [
      "an alias in a list of references",
      { "a.yaml": pledge("priorities: [homes, *x]"), "b.yaml": priority },
      "a.yaml:5:25-27 error yaml-syntax: An alias (*) repeats a part of another place.",
    ],
  ])("%s", async (_, files, error) => {
    expect(await errorsOf(files)).toEqual([error]);
  });

  test("an id that stands three times is reported twice, with the first place", async () => {
    const found = await checkFiles({
      "plan.yaml": plan,
      "a.yaml": stage("one"),
      "b.yaml": stage("one"),
      "c.yaml": stage("one"),
    });
    const doubles = found.filter(({ rule }) => rule === "id-unique");
    expect(doubles.map((double) => double.location.file.path)).toEqual(["b.yaml", "c.yaml"]);
    expect(doubles.flatMap(({ related }) => related?.map(({ location }) => location.file.path))).toEqual([
      "a.yaml",
      "a.yaml",
    ]);
  });

  test("the same id may stand once for each kind", async () => {
    expect(await errorsOf({ "a.yaml": stage("homes"), "b.yaml": priority })).toEqual([]);
  });
});

describe("a plan that is made to keep planc busy is told in a moment", () => {
  const lines = (count: number, line: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => line(at)).join("\n");
  const many = lines(1000, (at) => `  - id: stage-number-${at}\n    name: x`);
  test.each<[name: string, files: Record<string, string>]>([
    [
      "thousands of references to nothing",
      { "a.yaml": pledge(`priorities: [${lines(9000, (at) => `p${at},`)}]`).replaceAll(",\n", ",\n      ") },
    ],
    [
      "thousands of near names",
      {
        "a.yaml": `stages:\n${many}\n`,
        "b.yaml": pledge(`stages:\n${lines(9000, (at) => `      - stage-numbre-${at}`)}`),
      },
    ],
    [
      "thousands of references beside a file that cannot be read",
      {
        "a.yaml": pledge(`priorities:\n${lines(9000, (at) => `      - p${at}`)}`),
        "b.yaml": `x: @y\n${lines(9000, (at) => `# id: q${at} and more words that are looked at`)}`,
      },
    ],
    ["thousands of items of the wrong type", { "a.yaml": `stages:\n${lines(9000, () => "  - x")}` }],
    ["thousands of unknown keys", { "a.yaml": lines(9000, (at) => `k${at}: v`) }],
    [
      "thousands of entities with one id",
      { "a.yaml": `stages:\n${lines(4000, () => "  - id: one\n    name: x")}` },
    ],
  ])("%s", async (_, files) => {
    const before = performance.now();
    const found = await checkFiles({ "plan.yaml": plan, ...files });
    expect(found.length).toBeGreaterThan(0);
    // With a step for each pair it took 9 seconds and more; a busy machine takes a second or two.
    expect(performance.now() - before).toBeLessThan(6000);
  });
});
