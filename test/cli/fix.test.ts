import fs from "node:fs";
import path from "node:path";
import { applyPatch, parsePatch } from "diff";
import { describe, expect, test } from "vitest";
import { checkJson, editPlan, replace } from "./edit-plan.ts";
import { copyPlan, makeFolder, makeHost, planc, plans, readFolder } from "./test-host.ts";

const head =
  "plan:\n  title: A plan\n  status: draft\n  year-starts: 1 April\n  period: 2023/24 to 2027/28\n";

/** Fixes a plan of one file and gives its text after that. */
async function fixText(text: string): Promise<string> {
  const folder = makeFolder();
  fs.mkdirSync(path.join(folder, "plan"));
  fs.writeFileSync(path.join(folder, "plan/plan.yaml"), head + text);
  await planc(folder, ["check", "--fix"]);
  return fs.readFileSync(path.join(folder, "plan/plan.yaml"), "utf8").slice(head.length);
}

const priority = "priority:\n  id: parks\n  number: 1\n  name: Parks\n";

/** A plan with these timelines, one an intervention. */
const withTimelines = (...timelines: readonly string[]) =>
  `${priority}  interventions:\n${timelines.map((timeline, at) => `    - id: part-${at}\n      number: ${at + 1}\n      title: Work ${at}\n      timeline: ${timeline}\n`).join("")}`;

describe("the real plan", () => {
  test("has one notation after --fix, and then nothing is left to fix", async () => {
    const folder = copyPlan();
    const first = await planc(folder, ["check", "--fix"]);
    expect(first.err).toMatch(
      /^planc: 8\d places in 9 files changed\. What is reported is what is left\.\n$/,
    );
    const notations = new Set(
      Object.values(readFolder(path.join(folder, "plan/priorities"))).flatMap((text) =>
        [...text.matchAll(/^ *timeline: (.*)$/gm)].map((match) =>
          (match[1] ?? "").replace(/\d/g, "9").replace(/ \(.*\)/, ""),
        ),
      ),
    );
    expect([...notations].sort()).toEqual(["9999/99", "9999/99 to 9999/99", "from 9999/99"]);
    const fixed = readFolder(folder);
    const second = await planc(folder, ["check", "--fix"]);
    expect(second.err).toBe("planc: There is nothing to fix.\n");
    expect(second.out).not.toContain("+++");
    expect(readFolder(folder)).toEqual(fixed);
  });

  test("means the same after it: only how timelines are printed differs", async () => {
    const folder = copyPlan();
    const compile = async () => {
      await planc(folder, ["build", "--only", "json"]);
      return fs.readFileSync(path.join(folder, "public/plan.json"), "utf8");
    };
    const before = await compile();
    const { report: reportBefore } = await checkJson(folder);
    await planc(folder, ["check", "--fix"]);
    const after = await compile();
    const meaning = (json: string) =>
      json.replace(/"timeline": \{\s+"printed": ".*"/g, "").replace(/\.?",?$/gm, "");
    expect(after).not.toBe(before);
    expect(meaning(after)).toBe(meaning(before));
    const namesIn = ({ diagnostics }: typeof reportBefore) =>
      diagnostics.map(({ rule, entity }) => `${rule} ${entity}`);
    const left = namesIn((await checkJson(folder)).report);
    const mended = namesIn(reportBefore).filter((name) => !left.includes(name));
    expect(mended).toEqual([
      "wording-consistent pledge/care-closer-to-home",
      "wording-consistent pledge/children-outcomes",
      "wording-consistent pledge/one-team",
      "timeline-notation-consistent intervention/case-finding",
    ]);
    expect(namesIn(reportBefore).filter((name) => !mended.includes(name))).toEqual(left);
  });

  test("--dry-run shows the same as a diff that can be applied, and writes nothing", async () => {
    const folder = copyPlan();
    const before = readFolder(folder);
    const shown = await planc(folder, ["check", "--fix", "--dry-run", "-q"]);
    expect(shown.err).toContain("would be changed; nothing was written");
    expect(readFolder(folder)).toEqual(before);
    const patches = parsePatch(shown.out.slice(0, shown.out.lastIndexOf("\n\n")));
    expect(patches).toHaveLength(9);
    const patched = { ...before };
    for (const patch of patches) {
      const name = (patch.newFileName ?? "").replace(/^b\//, "");
      const utf8 = Buffer.from(before[name] ?? "", "latin1").toString("utf8");
      patched[name] = Buffer.from(applyPatch(utf8, patch) || "", "utf8").toString("latin1");
    }
    await planc(folder, ["check", "--fix"]);
    expect(readFolder(folder)).toEqual(patched);
    // What the report says is what would be left.
    expect(shown.out.endsWith((await planc(folder, ["check", "-q"])).out)).toBe(true);
  });

  test("the diff of files with the line ends of Windows can be applied too", async () => {
    const folder = copyPlan();
    editPlan(folder, { "pledges.yaml": (text) => text.replaceAll("\n", "\r\n") });
    const { out } = await planc(path.join(folder, "plan"), ["check", "../plan", "--fix", "--dry-run", "-q"]);
    const [patch] = parsePatch(out.slice(0, out.lastIndexOf("\n\n")));
    expect(patch?.newFileName).toBe("b/plan/pledges.yaml");
    const before = fs.readFileSync(path.join(folder, "plan/pledges.yaml"), "utf8");
    const patched = applyPatch(before, patch ?? "", { autoConvertLineEndings: false });
    await planc(folder, ["check", "--fix"]);
    expect(patched).toBe(fs.readFileSync(path.join(folder, "plan/pledges.yaml"), "utf8"));
  });

  test("the fixes in SARIF do the same", async () => {
    const folder = copyPlan();
    const { results } = JSON.parse((await planc(folder, ["check", "-f", "sarif"])).out).runs[0];
    const replacements = new Map<string, { line: number; from: number; to: number; text: string }[]>();
    for (const { fixes = [] } of results) {
      for (const { artifactChanges } of fixes) {
        for (const { artifactLocation, replacements: list } of artifactChanges) {
          const all = replacements.get(artifactLocation.uri) ?? [];
          replacements.set(artifactLocation.uri, all);
          for (const { deletedRegion: region, insertedContent } of list) {
            expect(region.endLine).toBe(region.startLine);
            all.push({
              line: region.startLine,
              from: region.startColumn,
              to: region.endColumn,
              text: insertedContent.text,
            });
          }
        }
      }
    }
    const byHand = copyPlan();
    for (const [uri, edits] of replacements) {
      editPlan(byHand, {
        [uri.replace(/^plan\//, "")]: (text) => {
          const lines = text.split("\n");
          for (const { line, from, to, text: fresh } of edits) {
            const old = lines[line - 1] ?? "";
            lines[line - 1] = old.slice(0, from - 1) + fresh + old.slice(to - 1);
          }
          return lines.join("\n");
        },
      });
    }
    await planc(folder, ["check", "--fix"]);
    expect(readFolder(path.join(byHand, "plan"))).toEqual(readFolder(path.join(folder, "plan")));
  });
});

describe("what has one right answer", () => {
  const cases: readonly [string, string, string][] = [
    [
      "two years apart between brackets that open on another line",
      `${priority}  interventions:\n    - {id: a, number: 1, title: A,\n      timeline: 23/24 & 25/26}\n    - {id: b, number: 2, title: B, timeline: 2023/24}\n`,
      `${priority}  interventions:\n    - {id: a, number: 1, title: A,\n      timeline: "2023/24, 2025/26"}\n    - {id: b, number: 2, title: B, timeline: 2023/24}\n`,
    ],
    [
      "two keys that cannot both be the same one: neither, but what else there is",
      `${priority}  also-caled: [Green]\n  interventions:\n    - id: a\n      number: 1\n      titel: A\n      tilte: B\n`,
      `${priority}  also-called: [Green]\n  interventions:\n    - id: a\n      number: 1\n      titel: A\n      tilte: B\n`,
    ],
    [
      "a misspelt key",
      `${priority}  also-caled: [Green places]\n`,
      `${priority}  also-called: [Green places]\n`,
    ],
    [
      "a quoted misspelt key",
      `${priority}  "also-caled": [Green places]\n`,
      `${priority}  "also-called": [Green places]\n`,
    ],
    [
      "a misspelt key under a misspelt key",
      `${priority}  intervention: [{ id: a, number: 1, titel: Mow }]\n`,
      `${priority}  interventions: [{ id: a, number: 1, title: Mow }]\n`,
    ],
    [
      "a misspelt reference in a list",
      `${priority}pledge: { id: green, number: 1, text: Green, priorities: [park] }\n`,
      `${priority}pledge: { id: green, number: 1, text: Green, priorities: [parks] }\n`,
    ],
    [
      "a misspelt source, its place kept",
      `${priority}  source: "decl, page 4"\nsource: { id: deck, title: The deck }\n`,
      `${priority}  source: "deck, page 4"\nsource: { id: deck, title: The deck }\n`,
    ],
    [
      "two years apart between brackets, where a comma needs quotes",
      `${priority}  interventions: [{ id: a, number: 1, title: A, timeline: 23/24 & 25/26 }, { id: b, number: 2, title: B, timeline: 2023/24 }]\n`,
      `${priority}  interventions: [{ id: a, number: 1, title: A, timeline: "2023/24, 2025/26" }, { id: b, number: 2, title: B, timeline: 2023/24 }]\n`,
    ],
    [
      "a full stop at the end of a text of several lines",
      `${priority}pledge:\n  id: green\n  number: 1\n  text: Green parks for all\n  printed-as:\n    - text: >\n        Green parks\n        for all.\n  priorities: [parks]\n`,
      `${priority}pledge:\n  id: green\n  number: 1\n  text: Green parks for all\n  printed-as:\n    - text: >\n        Green parks\n        for all\n  priorities: [parks]\n`,
    ],
    [
      "a full stop that is missing in quotes",
      `${priority}pledge:\n  id: green\n  number: 1\n  text: Green parks for all.\n  printed-as:\n    - text: 'Green parks for all'\n  priorities: [parks]\n`,
      `${priority}pledge:\n  id: green\n  number: 1\n  text: Green parks for all.\n  printed-as:\n    - text: 'Green parks for all.'\n  priorities: [parks]\n`,
    ],
    [
      "a misspelt rule in a suppression",
      `${priority}  checks-off:\n    - rule: priority-has-plegde\n      because: It is new\n`,
      `${priority}  checks-off:\n    - rule: priority-has-pledge\n      because: It is new\n`,
    ],
    [
      "lines that end as on Windows",
      `${priority}  also-caled: [Green places]\n`.replaceAll("\n", "\r\n"),
      `${priority}  also-called: [Green places]\n`.replaceAll("\n", "\r\n"),
    ],
  ];
  test.each(cases)("%s", async (_, before, after) => {
    expect(await fixText(before)).toBe(after);
  });

  test("every notation of a timeline, its quotes and comments kept", async () => {
    const before = ["23/24 & 24/25", "'23/24-26/27' # agreed", '"From 24/25"', "23/24 (?)", "24/25, 26/27"];
    const after = [
      "2023/24 to 2024/25",
      "'2023/24 to 2026/27' # agreed",
      '"from 2024/25"',
      "2023/24 (?)",
      "2024/25, 2026/27",
    ];
    expect(await fixText(withTimelines(...before))).toBe(withTimelines(...after));
  });
});

describe("what has not is left alone", () => {
  test.each([
    ["a weekday that is wrong", "consultation:\n  id: parks\n  title: Parks\n  closes: Friday 7 June 2023\n"],
    [
      "a name near to two",
      `${priority}pledge: { id: green, number: 1, text: Green, priorities: [park] }\npriorities:\n  - id: part\n    number: 2\n    name: Part\n`,
    ],
    [
      "a name that stands beside it already",
      `${priority}pledge: { id: green, number: 1, text: Green, priorities: [parks, park] }\n`,
    ],
    ["a key near to one that is there already", `${priority}  nmae: Parks\n`],
    ["a timeline that is none", withTimelines("23/25", "2023/24")],
    [
      "a reference to something far off",
      `${priority}pledge: { id: green, number: 1, text: Green, priorities: [libraries] }\n`,
    ],
    [
      "a timeline with an escape in it",
      withTimelines('"23/24 \\x26 24/25"', "2023/24 to 2024/25").replace(/$/, ""),
    ],
    [
      "a word that is near to a key",
      withTimelines("2023/24").replace("title:", "year: estates\n      title:"),
    ],
    [
      "an id with another number in it",
      `${priority}  interventions:\n    - id: winter-plan-2024\n      number: 1\n      title: A\n    - id: b\n      number: 2\n      title: B\n      depends-on: [winter-plan-2025]\n`,
    ],
    [
      "an id with another word in it",
      `${priority}  interventions:\n    - id: increase-referrals\n      number: 1\n      title: A\n    - id: b\n      number: 2\n      title: B\n      depends-on: [decrease-referrals]\n`,
    ],
    [
      "a name near to that of the thing itself",
      `${priority}  interventions:\n    - id: open-rooms\n      number: 1\n      title: A\n      depends-on: [open-room]\n`,
    ],
  ])("%s", async (_, text) => {
    expect(await fixText(text)).toBe(text);
  });

  test("what is suppressed, switched off or in the baseline", async () => {
    const off = await planc(copyPlan(), ["check", "--fix", "--only-rule", "stage-used"]);
    expect(off.err).toBe("planc: There is nothing to fix.\n");
    const folder = copyPlan();
    await planc(folder, ["check", "--write-baseline"]);
    expect((await planc(folder, ["check", "--fix"])).err).toBe("planc: There is nothing to fix.\n");
  });
});

describe("writing", () => {
  test("keeps permissions and a byte order mark, leaves no drafts, and tells the diff apart from a report for programs", async () => {
    const folder = copyPlan();
    const file = path.join(folder, "plan/pledges.yaml");
    fs.writeFileSync(file, `\ufeff${fs.readFileSync(file, "utf8")}`);
    fs.chmodSync(file, 0o640);
    const names = Object.keys(readFolder(folder));
    const { out, err } = await planc(folder, ["check", "--fix", "-f", "json"]);
    expect(JSON.parse(out).version).toBe(1);
    expect(err).toContain("+++ b/plan/pledges.yaml");
    expect(fs.statSync(file).mode & 0o777).toBe(0o640);
    expect(fs.readFileSync(file, "utf8")).toMatch(/^\ufeff# /);
    expect(Object.keys(readFolder(folder))).toEqual(names);
  });

  test("changes no file where one cannot be written", async () => {
    const folder = copyPlan();
    const before = readFolder(folder);
    let writes = 0;
    const host = makeHost(folder);
    const full = Object.assign(new Error("full"), { code: "ENOSPC" });
    const disk = {
      ...host.fs,
      writeFileSync: (...args: Parameters<typeof fs.writeFileSync>) => {
        if (++writes === 5) throw full;
        fs.writeFileSync(...args);
      },
    };
    const { status, err } = await planc(folder, ["check", "--fix"], { fs: disk as typeof fs });
    expect(status).toBe(2);
    expect(err).toMatch(/^planc: plan\/priorities\/.* cannot be written: the disk is full\.\n$/);
    expect(readFolder(folder)).toEqual(before);
  });

  test("a baseline and fixes are two steps", async () => {
    expect(await planc(copyPlan("climate"), ["check", "climate", "--fix", "--write-baseline"])).toMatchObject(
      {
        status: 2,
        err: "planc: --write-baseline and --fix are two steps: fix first, then list what is left.\n",
      },
    );
  });
});

test("the climate plan needs no fix", async () => {
  const folder = copyPlan("climate");
  await planc(folder, ["check", "climate", "--fix"]);
  expect(readFolder(path.join(folder, "climate"))).toEqual(readFolder(plans.climate));
});

test("a change uncovers what another fix then mends", async () => {
  const folder = copyPlan();
  editPlan(folder, { "pledges.yaml": replace("priorities: [hubs]", "prioritie: [hub]") });
  await planc(folder, ["check", "--fix"]);
  expect(fs.readFileSync(path.join(folder, "plan/pledges.yaml"), "utf8")).toContain("priorities: [hubs]");
});
