import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkEdited, checkJson, editPlan, type PlanEdits, placeOf, replace } from "./edit-plan.ts";
import { copyPlan, makeFolder } from "./test-host.ts";

const keepingWell = "priorities/03-keeping-people-well.yaml";
const hubs = "priorities/05-hubs.yaml";

/** A problem that is expected: the file, the text at fault between « and » with as much around it as makes it the only one, and what is said. */
type Expected = readonly [file: string, marked: string, message: string];

interface FaultCase {
  readonly name: string;
  readonly edits: PlanEdits;
  /** Every problem that comes of it: none but the fault itself. */
  readonly problems: readonly Expected[];
}

/** The place that is marked in a text, as "3:5-9". */
function findMarked(text: string, marked: string): string {
  const found = text.split(marked.replace(/[«»]/g, ""));
  if (found.length !== 2) throw new Error(`"${marked}" stands ${found.length - 1} times in the text.`);
  const start = (found[0] ?? "").length + marked.indexOf("«");
  const end = start + marked.indexOf("»") - marked.indexOf("«") - 1;
  const position = (offset: number) => {
    const lines = text.slice(0, offset).split("\n");
    return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
  };
  const [from, to] = [position(start), position(end)];
  return `${from.line}:${from.column}-${from.line === to.line ? "" : `${to.line}:`}${to.column}`;
}

const faults: readonly FaultCase[] = [
  {
    name: "a pledge mapped to an unknown priority",
    edits: { "pledges.yaml": replace("[hubs]", "[hub]") },
    problems: [
      [
        "pledges.yaml",
        "[«hub»]",
        'Pledge 7 "care-closer-to-home" names the priority "hub", which the plan does not have.',
      ],
    ],
  },
  {
    name: "a pledge mapped to none",
    edits: { "pledges.yaml": replace("priorities: [hubs]", "priorities: []") },
    problems: [
      ["pledges.yaml", "«priorities»: []", 'Pledge 7 "care-closer-to-home" is mapped to no priority.'],
    ],
  },
  {
    name: "a pledge without a line for its priorities",
    edits: { "pledges.yaml": replace("    priorities: [hubs]\n", "") },
    problems: [
      [
        "pledges.yaml",
        "id: «care-closer-to-home»",
        'Pledge 7 "care-closer-to-home" is mapped to no priority.',
      ],
    ],
  },
  {
    name: "a duplicate id",
    edits: { "pledges.yaml": replace("- id: ambulance-response", "- id: gp-appointments") },
    problems: [
      [
        "pledges.yaml",
        "«gp-appointments»\n    number: 5",
        'The id "gp-appointments" is that of two pledges.',
      ],
    ],
  },
  {
    name: "a duplicate id in another file",
    edits: { [hubs]: replace("id: hub-delivery-plans", "id: case-finding") },
    problems: [[hubs, "«case-finding»", 'The id "case-finding" is that of two interventions.']],
  },
  {
    name: "a timeline of 23/25",
    edits: { [keepingWell]: replace("timeline: 23/24\n", "timeline: 23/25\n") },
    problems: [
      [
        keepingWell,
        "«23/25»",
        'Intervention 1 "care-modelling": "23/25" is not a year: the second part must be the year after the first.',
      ],
    ],
  },
  {
    name: "a timeline that ends before it starts",
    edits: { [keepingWell]: replace("23/24 to 27/28", "27/28 to 23/24") },
    problems: [
      [
        keepingWell,
        "«27/28 to 23/24»",
        'Intervention 5 "proactive-care": the timeline ends in 2023/24, before it starts in 2027/28.',
      ],
    ],
  },
  {
    name: "an unknown key",
    edits: { "pledges.yaml": replace("    number: 7\n", "    number: 7\n    shorttext: Care near home\n") },
    problems: [["pledges.yaml", "«shorttext»", '"shorttext" is not a known key of item 7 of "pledges".']],
  },
  {
    name: "an unknown key of the file",
    edits: { "stages.yaml": replace("\nstages:", "\nstagez:") },
    problems: [["stages.yaml", "«stagez»", '"stagez" is not a known key of a plan file.']],
  },
  {
    name: "a merge key",
    edits: { "stages.yaml": replace("\nstages:", "\n<<: x\nstages:") },
    problems: [["stages.yaml", "«<<»: x", '"<<" is not a known key of a plan file.']],
  },
  {
    name: "a tab",
    edits: { "pledges.yaml": replace("    number: 7\n", "\tnumber: 7\n") },
    problems: [["pledges.yaml", "«\t»number: 7", "A tab stands where spaces are expected."]],
  },
  {
    name: "an unclosed quote",
    edits: { "pledges.yaml": replace("text: Reduce waiting times for", 'text: "Reduce waiting times for') },
    problems: [["pledges.yaml", '«"»Reduce waiting times for', 'The quote " is opened here and not closed.']],
  },
  {
    name: "two faults in two files",
    edits: {
      "pledges.yaml": replace("    number: 7\n", "\tnumber: 7\n"),
      [keepingWell]: replace("timeline: 23/24\n", "timeline: 23/25\n"),
    },
    problems: [
      ["pledges.yaml", "«\t»number: 7", "A tab stands where spaces are expected."],
      [
        keepingWell,
        "«23/25»",
        'Intervention 1 "care-modelling": "23/25" is not a year: the second part must be the year after the first.',
      ],
    ],
  },
  {
    name: "two faults in one file",
    edits: {
      "pledges.yaml": (text) =>
        replace("    number: 7\n", "\tnumber: 7\n")(replace("number: 8", "number: @8")(text)),
    },
    problems: [
      ["pledges.yaml", "«\t»number: 7", "A tab stands where spaces are expected."],
      ["pledges.yaml", "«@»8", "A text cannot begin with @ unless it is in quotes."],
    ],
  },
  {
    name: "two files that cannot be read",
    edits: {
      "pledges.yaml": replace("number: 7\n", "number: `7\n"),
      "plan.yaml": replace("edition: Summary", "edition: 'Summary"),
    },
    problems: [
      ["plan.yaml", "«'»Summary", "The quote ' is opened here and not closed."],
      ["pledges.yaml", "«`»7", "A text cannot begin with ` unless it is in quotes."],
    ],
  },
  {
    name: "a priority that cannot be read, which pledges and interventions lean on",
    edits: { [keepingWell]: replace("\n  number: 3\n", "\n  number: @3\n") },
    problems: [[keepingWell, "«@»3", "A text cannot begin with @ unless it is in quotes."]],
  },
  {
    name: "sources that cannot be read, which everything cites",
    edits: { "sources.yaml": (text) => text.replace("title: ", "title: @") },
    problems: [["sources.yaml", "«@»", "A text cannot begin with @ unless it is in quotes."]],
  },
  {
    name: "a plan entry that cannot be read",
    edits: { "plan.yaml": replace("period: 2023/24 to 2027/28", "period: 2023/24: 2027/28") },
    problems: [
      [
        "plan.yaml",
        "2023/24«:» 2027",
        "A colon before a space or at the end of a line makes YAML read the text as a key.",
      ],
    ],
  },
  {
    name: "a missing required key",
    edits: {
      "pledges.yaml": replace("    number: 7\n    text: Provide", "    number: 7\n    short-text: Provide"),
    },
    problems: [["pledges.yaml", "«id»: care-closer-to-home", 'Item 7 of "pledges" has no "text".']],
  },
  {
    name: "a misspelt required key",
    edits: { "pledges.yaml": replace("    number: 7\n    text: Provide", "    number: 7\n    txt: Provide") },
    problems: [["pledges.yaml", "«txt»", '"txt" is not a known key of item 7 of "pledges".']],
  },
  {
    name: "a misspelt id key",
    edits: { [keepingWell]: replace("- id: care-modelling", "- idd: care-modelling") },
    problems: [[keepingWell, "- «idd»", '"idd" is not a known key of item 1 of "interventions".']],
  },
  {
    name: "an id that is none",
    edits: { [keepingWell]: replace("- id: care-modelling", "- id: Care modelling") },
    problems: [[keepingWell, "«Care modelling»", '"Care modelling" cannot be an id.']],
  },
  {
    name: "text instead of a list",
    edits: { "pledges.yaml": replace("priorities: [hubs]", "priorities: hubs") },
    problems: [["pledges.yaml", "priorities: «hubs»", '"priorities" must be a list, not text.']],
  },
  {
    name: "a list instead of text",
    edits: {
      "pledges.yaml": replace(
        "text: Reduce waiting times for hospital treatment",
        "text: [Reduce waiting times]",
      ),
    },
    problems: [["pledges.yaml", "«[Reduce waiting times]»", '"text" must be text, not a list.']],
  },
  {
    name: "true instead of text",
    edits: { "pledges.yaml": replace("text: Reduce waiting times for hospital treatment", "text: True") },
    problems: [["pledges.yaml", "«True»", '"text" must be text, not True.']],
  },
  {
    name: "text instead of keys",
    edits: { "plan.yaml": (text) => text.replace(/ {2}theme:\n(?: {4}.*\n)+/, "  theme: blue\n") },
    problems: [["plan.yaml", "theme: «blue»", '"theme" must be keys with values, not text.']],
  },
  {
    name: "an empty value",
    edits: { "pledges.yaml": replace("text: Reduce waiting times for hospital treatment", "text:") },
    problems: [["pledges.yaml", "«text»:\n", '"text" is empty.']],
  },
  {
    name: "a repeated key",
    edits: { "pledges.yaml": replace("    number: 7\n", "    number: 7\n    number: 8 \n") },
    problems: [["pledges.yaml", "«number»: 8 ", 'The key "number" stands twice in the same place.']],
  },
  {
    name: "an unknown source",
    edits: {
      "pledges.yaml": replace(
        "[improve-health-equity]\n    source: draft-deck,",
        "[improve-health-equity]\n    source: draft-dek,",
      ),
    },
    problems: [
      [
        "pledges.yaml",
        "«draft-dek»",
        'Pledge 1 "narrow-the-gap" names the source "draft-dek", which the plan does not have.',
      ],
    ],
  },
  {
    name: "an id of another kind",
    edits: { "pledges.yaml": replace("[hubs]", "[case-finding]") },
    problems: [
      [
        "pledges.yaml",
        "«case-finding»",
        'Pledge 7 "care-closer-to-home" names "case-finding" as a priority, but that is an intervention.',
      ],
    ],
  },
  {
    name: "two plan entries",
    edits: { "z.yaml": "plan:\n  title: Another plan\n  status: draft\n  year-starts: 1 April\n" },
    problems: [["z.yaml", "«title»", 'The plan has more than one "plan:" entry.']],
  },
  {
    name: "an empty plan entry",
    edits: { "plan.yaml": "plan:\n" },
    problems: [["plan.yaml", "«plan»:", '"plan" is empty.']],
  },
  {
    name: "a plan entry that is text",
    edits: { "plan.yaml": "plan: Our plan\n" },
    problems: [["plan.yaml", "«Our plan»", '"plan" must be keys with values, not text.']],
  },
  {
    name: "no start of the year",
    edits: { "plan.yaml": replace("  year-starts: 1 April\n", "") },
    problems: [["plan.yaml", "«plan»:\n", '"plan" has no "year-starts".']],
  },
  {
    name: "a start of the year that is no day",
    edits: { "plan.yaml": replace("year-starts: 1 April", "year-starts: 31 April") },
    problems: [["plan.yaml", "«31 April»", 'Plan: "31 April" is not a day of the year.']],
  },
  {
    name: "a date that is none",
    edits: { "consultations/engagement-2023.yaml": replace("Friday 7 June 2023", "Friday 31 June 2023") },
    problems: [
      [
        "consultations/engagement-2023.yaml",
        "«Friday 31 June 2023»",
        'Consultation "engagement-2023": "Friday 31 June 2023" is not a date.',
      ],
    ],
  },
  {
    name: "a file that is a list",
    edits: { "z.yaml": "- a\n- b\n" },
    problems: [["z.yaml", "«- a»", "The file must be keys with values, not a list."]],
  },
  {
    name: "a file that is plain text",
    edits: { "z.yaml": "Hello\n" },
    problems: [["z.yaml", "«Hello»", "The file must be keys with values, not text."]],
  },
  {
    name: "text lost after a #",
    edits: { "pledges.yaml": replace("    number: 7\n", "    number: 7 #seven\n") },
    problems: [
      [
        "pledges.yaml",
        "«#seven»",
        'The text from "#seven" on is lost: after a space, YAML takes # for the start of a comment.',
      ],
    ],
  },
  {
    name: "an anchor and its alias",
    edits: { "pledges.yaml": replace("    number: 7\n", "    number: &seven 7\n") },
    problems: [["pledges.yaml", "«&seven»", "An anchor (&) takes the place of text."]],
  },
];

describe("a fault in the real plan is reported at its place, and nothing else is", () => {
  test.each(faults)("$name", async ({ edits, problems }) => {
    const outcome = await checkEdited(edits);
    const expected = problems.map(([file, marked, message]) => {
      const text = fs.readFileSync(path.join(outcome.folder, "plan", file), "utf8");
      return `plan/${file}:${findMarked(text, marked)} ${message}`;
    });
    expect(outcome.problems).toEqual(expected);
    expect(outcome.details.map(({ severity }) => severity)).toEqual(problems.map(() => "error"));
    expect(outcome.status).toBe(1);
  });
});

describe("the report of a fault", () => {
  test("offers the priority that may be meant", async () => {
    const { details } = await checkEdited({ "pledges.yaml": replace("[hubs]", "[hub]") });
    expect(details).toMatchObject([
      {
        rule: "reference-known",
        hint: 'Did you mean "hubs"?',
        suggestions: ["hubs"],
        entity: "pledge/care-closer-to-home",
      },
    ]);
  });

  test("says of what an id is that is named in the wrong place", async () => {
    const { details } = await checkEdited({ "pledges.yaml": replace("[hubs]", "[case-finding]") });
    expect(details[0]?.message).toContain('"case-finding" as a priority, but that is an intervention');
  });

  test("offers the key that may be meant", async () => {
    const { details } = await checkEdited({
      "pledges.yaml": replace("    number: 7\n", "    number: 7\n    shorttext: x\n"),
    });
    expect(details).toMatchObject([
      { rule: "schema", hint: 'Did you mean "short-text"?', suggestions: ["short-text"] },
    ]);
  });

  test("offers both timelines that 23/25 may mean", async () => {
    const { details } = await checkEdited({
      [keepingWell]: replace("timeline: 23/24\n", "timeline: 23/25\n"),
    });
    expect(details).toMatchObject([
      {
        rule: "timeline-well-formed",
        suggestions: ["23/24", "2023/24 to 2024/25"],
        entity: "intervention/care-modelling",
      },
    ]);
    expect(details[0]?.hint).toMatch(/^Did you mean "23\/24" or "2023\/24 to 2024\/25"\?/);
  });

  test.each<[name: string, edits: PlanEdits, rule: string, first: string]>([
    [
      "a duplicate id",
      { "pledges.yaml": replace("- id: ambulance-response", "- id: gp-appointments") },
      "id-unique",
      "«gp-appointments»\n    number: 4",
    ],
    [
      "a repeated key",
      { "pledges.yaml": replace("    number: 7\n", "    number: 7 \n    number: 7\n") },
      "yaml-syntax",
      "«number»: 7 ",
    ],
  ])("shows both places of %s", async (_, edits, rule, first) => {
    const { details, folder } = await checkEdited(edits);
    const text = fs.readFileSync(path.join(folder, "plan/pledges.yaml"), "utf8");
    expect(details.map((problem) => problem.rule)).toEqual([rule]);
    expect(details[0]?.related.map((place) => `${placeOf(place)} ${place.message}`)).toEqual([
      `plan/pledges.yaml:${findMarked(text, first)} It stands here first.`,
    ]);
  });

  test("shows every member of a circle of dependencies, and reports the circle once", async () => {
    const dependsOn = (id: string, other: string) =>
      replace(`- id: ${id}\n`, `- id: ${id}\n      depends-on: [${other}]\n`);
    const { details, status, folder } = await checkEdited({
      [hubs]: (text) =>
        [
          dependsOn("hubs-engagement", "wellbeing-plans"),
          dependsOn("wellbeing-plans", "estate-understanding"),
          dependsOn("estate-understanding", "hubs-engagement"),
        ].reduce((edited, edit) => edit(edited), text),
    });
    const text = fs.readFileSync(path.join(folder, "plan", hubs), "utf8");
    const place = (marked: string) => `plan/${hubs}:${findMarked(text, marked)}`;
    expect(status).toBe(1);
    expect(details.map((problem) => problem.message)).toEqual([
      'Intervention 1 "hubs-engagement" depends on itself: "hubs-engagement" → "wellbeing-plans" → "estate-understanding" → "hubs-engagement".',
    ]);
    expect(details.flatMap((problem) => [problem, ...problem.related].map(placeOf))).toEqual([
      place("«[wellbeing-plans]»"),
      place("«[estate-understanding]»"),
      place("«[hubs-engagement]»"),
    ]);
  });
});

describe("a fault that hides other parts of the plan", () => {
  test.each<[name: string, bytes: Buffer]>([
    ["a file that is not UTF-8", Buffer.from("priority:\n  id: hubs\n  name: H\xfcbs\n", "latin1")],
    ["a file that is too long", Buffer.from(`priority:\n  id: hubs\n${"# x\n".repeat(300_000)}`)],
    ["a file with an invisible character", Buffer.from("priority:\n  id: hubs\n  name: H\u200bubs\n")],
  ])("%s: what leans on it is not reported", async (_, bytes) => {
    const folder = copyPlan();
    fs.writeFileSync(path.join(folder, "plan", hubs), bytes);
    const { status, report } = await checkJson(folder);
    const errors = report.diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ rule, file }) => [rule, file])).toEqual([["file-readable", `plan/${hubs}`]]);
    expect(status).toBe(1);
  });

  test("a file that is not UTF-8 is told of where the first bytes stand that are none", async () => {
    const folder = copyPlan();
    fs.writeFileSync(
      path.join(folder, "plan", hubs),
      Buffer.from("priority:\n  id: hubs\n  name: H\xfcbs \xfc\n", "latin1"),
    );
    const { report } = await checkJson(folder);
    expect(report.diagnostics.filter(({ severity }) => severity === "error").map(placeOf)).toEqual([
      `plan/${hubs}:3:10-11`,
    ]);
  });

  test("no plan entry is reported once, at the first file", async () => {
    const folder = makeFolder();
    editPlan(folder, { "a.yaml": "stages: []\n", "b.yaml": "places: []\n" });
    const { status, report } = await checkJson(folder);
    expect(report.diagnostics.map((problem) => `${placeOf(problem)} ${problem.message}`)).toEqual([
      "plan/a.yaml:1:1-1 No file says what plan this is.",
    ]);
    expect(status).toBe(1);
  });

  test("two entries for a plan show both places", async () => {
    const { details } = await checkEdited({
      "z.yaml": "plan:\n  title: X\n  status: draft\n  year-starts: 1 April\n",
    });
    expect(details[0]?.related.map(({ file }) => file)).toEqual(["plan/plan.yaml"]);
  });
});
