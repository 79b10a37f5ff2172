import fs from "node:fs";
import path from "node:path";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { arrangeChanges } from "../../src/diff/arrange-changes.ts";
import { comparePlans } from "../../src/diff/compare-plans.ts";
import { compareWords } from "../../src/diff/compare-words.ts";
import { pick, seeded } from "../arrange/seeded.ts";
import { copyPlan, makeFolder, type Outcome, planc } from "../cli/test-host.ts";
import { expectSafe } from "../report/expect-safe.ts";
import { hostileTexts, inQuotes } from "../report/hostile-texts.ts";
import { compareFiles, file, inShort, sideOf, tellFiles } from "./compare.ts";

const head = "plan:\n  title: T\n  status: draft\n  year-starts: 1 April\n  period: 2023/24 to 2027/28\n";

/** A plan of one priority with pieces of work, each given by its id, title and further lines. */
function plan(...work: readonly (readonly [id: string, title: string, ...lines: string[]])[]): string {
  const written = work.map(
    ([id, title, ...lines], at) =>
      `      - id: ${id}\n        number: ${at + 1}\n        title: ${title}\n${lines.map((line) => `        ${line}\n`).join("")}`,
  );
  return `${head}priority:\n  id: p\n  number: 1\n  name: The priority\n  interventions:\n${written.join("").replace(/^ {2}/gm, "")}`;
}

const trees = ["a", "Plant trees", "timeline: 2023/24", "conditional: If it rains"] as const;
const roads = ["b", "Mend roads", "timeline: 2024/25"] as const;
const whole = plan(trees, roads);

async function changesFrom(before: string, after: string): Promise<string[]> {
  return (await compareFiles([file(before)], [file(after)])).changes.map(inShort);
}

describe("what cannot be read is not told as gone or changed", () => {
  const retimed = "retimed intervention/b timeline: 2024/25 → 2025/26";
  const later = whole.replace("2024/25", "2025/26");

  test.each([
    ["a misspelt key", later.replace("conditional:", "conditionel:"), [retimed]],
    ["a misspelt key that is needed", later.replace("title: Plant", "titel: Plant"), [retimed]],
    ["years that are none", later.replace("timeline: 2023/24", "timeline: 23/25"), [retimed]],
    ["no id", later.replace("- id: a\n      ", "- "), [retimed]],
    ["an id that is none", later.replace("id: a\n", "id: A B\n"), [retimed]],
    ["an id that stands twice", later.replace("id: a\n", "id: b\n"), []],
    ["a priority without an id", later.replace("  id: p\n", ""), [retimed]],
    ["a list that is a text", later.replace(/ {2}interventions:\n[\s\S]*/, "  interventions: none\n"), []],
    ["no start of the year", later.replace("  year-starts: 1 April\n", ""), []],
    ["no entry of the plan", later.slice(head.length), []],
    ["an unknown kind", `${later}prioritees:\n  - id: q\n`, [retimed]],
    ["no words", "", ["removed intervention/a", "removed intervention/b", "removed priority/p"]],
  ])("%s", async (_, faulty, expected) => {
    expect((await changesFrom(whole, faulty)).sort()).toEqual(expected);
    expect((await changesFrom(faulty, whole)).map((change) => change.split(":")[0]).sort()).toEqual(
      expected.map((change) => change.replace("removed", "added").split(":")[0]),
    );
  });

  test("of groups and what stands in them", async () => {
    const grouped = whole.replace(
      /interventions:\n/,
      "groups:\n    - name: G\n      source: s\n      interventions:\n",
    );
    const indented = grouped.replace(/^(?= {4}(?:- id| {2}(?:number|title|timeline|conditional)))/gm, "    ");
    const sources = "sources:\n  - id: s\n    title: S\n";
    for (const fault of [
      (text: string) => text.replace("name: G", "nam: G"),
      (text: string) => text.replace("source: s", "source: t"),
    ])
      expect(await changesFrom(indented + sources, fault(indented) + sources)).toEqual([]);
    expect(
      await changesFrom(indented + sources, indented.replace("name: G", "name: H") + sources),
    ).toMatchObject([expect.stringMatching(/^changed priority\/p groups/)]);
  });

  test("a file that is no YAML", async () => {
    const [before, after] = [copyPlan("climate"), copyPlan("climate")];
    const homes = path.join(after, "climate/objectives/01-homes.yaml");
    fs.writeFileSync(homes, `${fs.readFileSync(homes, "utf8")}  : [\n`);
    const { status, out } = await planc("/", [
      "diff",
      `${before}/climate`,
      `${after}/climate`,
      "-f",
      "markdown",
    ]);
    expect(status).toBe(0);
    expect(out).toContain(
      `climate has 1 problem of structure. It is compared as far as it can be read. What is missing there may only be unread, and is not told as gone or new: 1 priority, 5 interventions and 4 others.\n\nNothing changed in meaning.\n`,
    );
    const { out: json } = await planc("/", ["diff", `${before}/climate`, `${after}/climate`, "-f", "json"]);
    expect(JSON.parse(json)).toMatchObject({ changed: false, changes: [] });
    expect(JSON.parse(json).notStated.after).toContain("priority/homes");
  });

  test("settings that stand in what cannot be read are not told as gone", async () => {
    const off = "checks-off:\n          - rule: timeline-has-end\n            because: It never ends\n";
    const folder = makeFolder();
    const text = plan(trees, ["b", "Mend roads", off.trimEnd()]);
    fs.mkdirSync(path.join(folder, "one"));
    fs.mkdirSync(path.join(folder, "other"));
    fs.writeFileSync(path.join(folder, "one/a.yaml"), text);
    fs.writeFileSync(path.join(folder, "other/a.yaml"), head);
    fs.writeFileSync(path.join(folder, "other/b.yaml"), `${text.slice(head.length)}  : [\n`);
    const { out } = await planc(folder, ["diff", "one", "other", "-f", "json"]);
    expect(JSON.parse(out)).toMatchObject({ changed: false, settings: [] });
  });
});

describe("ids", () => {
  test("what has another id and the same words is the same thing", async () => {
    expect(await changesFrom(whole, whole.replace("id: a\n", "id: c\n"))).toEqual([
      "given another id intervention/c id: a → c",
    ]);
  });

  test("two things of the same words in two places do not become one another", async () => {
    const other = (text: string) =>
      text
        .slice(head.length)
        .replace("priority:\n  id: p", "priorities:\n- id: q")
        .replace(/number: 1\n {2}name: The/, "number: 2\n  name: Another");
    const both = (one: string, two: string) => plan([one, "Train staff"]) + other(plan([two, "Train staff"]));
    expect(await changesFrom(both("a", "b"), both("c", "d"))).toEqual([
      "given another id intervention/c id: a → c",
      "given another id intervention/d id: b → d",
    ]);
  });

  test("an id that is used again for something else is told by id, and nothing is taken for split", async () => {
    const after = plan(["a", "Open schools"], ["c", "Plant trees"]);
    expect(await changesFrom(plan(["a", "Plant trees"]), after)).toEqual([
      "reworded intervention/a title: Plant trees → Open schools",
      "added intervention/c",
    ]);
    expect(await changesFrom(after, plan(["a", "Plant trees"]))).toEqual([
      "reworded intervention/a title: Open schools → Plant trees",
      "removed intervention/c",
    ]);
  });

  test("one thing that became two is told once", async () => {
    const [before, after] = [
      plan(["hubs", "Open hubs in the north and the south"]),
      plan(["hubs-north", "Open a hub up north"], ["hubs-south", "Start one in the south"]),
    ];
    expect(await tellFiles([file(before)], [file(after)])).toEqual([
      "“Open hubs in the north and the south” (intervention 1) may have been split: “Open hubs in the north and the south” (intervention 1) may have become “Open a hub up north” (intervention 1) and “Start one in the south” (intervention 2)",
    ]);
  });
});

describe("a plan.json that is none", () => {
  const damaged = (plural: string, fields: object) =>
    JSON.stringify({ version: 1, plan: {}, [plural]: [{ id: "x", ...fields }] });
  const years = {
    ...{ printed: "2024/25", text: "2024/25", start: "2024/25", end: null, years: ["2024/25"] },
    ...{ openEnded: false, ongoing: false, tentative: false, beyondPlan: false, derived: false },
  };
  const date = { printed: "2024", text: "2024", precision: "year", start: "2024-01-01", end: "2024-12-31" };
  const built = async () => {
    const folder = copyPlan("climate");
    await planc(folder, ["build", "climate", "-o", "out", "--only", "json"]);
    return { folder, file: path.join(folder, "out/plan.json") };
  };

  test.each([
    ["no JSON", "plan:\n", "its syntax"],
    ["a list", "[]", "version"],
    ["another version", `{"version":2}`, "version"],
    ["no plan", `{"version":1}`, "plan"],
    ["a list that is none", `{"version":1,"plan":{},"pledges":{}}`, "pledges"],
    ["a pledge without an id", `{"version":1,"plan":{},"pledges":[{}]}`, "pledges[0].id"],
    ["a title that is a number", `{"version":1,"plan":{"title":3}}`, "plan.title"],
    ["a group that is nothing", damaged("priorities", { groups: [null] }), "priorities[0].groups[0]"],
    ["a group that is a text", damaged("priorities", { groups: ["x"] }), "priorities[0].groups[0]"],
    [
      "a group with a name that is a list",
      damaged("priorities", { groups: [{ name: [] }] }),
      "priorities[0].groups[0].name",
    ],
    [
      "work of a group that is more than an id",
      damaged("priorities", { groups: [{ interventions: [{}] }] }),
      "priorities[0].groups[0].interventions[0]",
    ],
    ["a point that is nothing", damaged("priorities", { keyPoints: [null] }), "priorities[0].keyPoints[0]"],
    [
      "no year in a timeline",
      damaged("interventions", { timeline: {} }),
      "interventions[0].timeline.printed",
    ],
    [
      "a year that is none",
      damaged("interventions", { timeline: { ...years, start: "soon" } }),
      "interventions[0].timeline.start",
    ],
    [
      "a day that is none",
      damaged("milestones", { when: { ...date, end: "June" } }),
      "milestones[0].when.end",
    ],
    [
      "an exactness that is none",
      damaged("milestones", { when: { ...date, precision: "week" } }),
      "milestones[0].when.precision",
    ],
    [
      "an amount that is a text",
      damaged("indicators", { value: { printed: "1", amount: "1", kind: "count", unit: "" } }),
      "indicators[0].value.amount",
    ],
    ["a place that is a list", damaged("interventions", { group: [] }), "interventions[0].group"],
    [
      "a reference without an id",
      damaged("interventions", { lead: { kind: "person" } }),
      "interventions[0].lead",
    ],
  ])("%s", async (_, text, place) => {
    const folder = copyPlan("climate");
    fs.writeFileSync(path.join(folder, "x.json"), text);
    expect(await planc(folder, ["diff", "x.json", "climate"])).toEqual({
      status: 2,
      out: "",
      err: `planc: x.json is not a plan.json that planc has written: ${place} is not as expected. Build the plan again, or name its folder.\n`,
    });
  });

  test("may say null of a field that is not stated, such as when its years start", async () => {
    const { folder, file } = await built();
    const data = JSON.parse(fs.readFileSync(file, "utf8"));
    data.plan.yearStarts = null;
    fs.writeFileSync(path.join(folder, "x.json"), JSON.stringify(data));
    expect(await planc(folder, ["diff", "out/plan.json", "x.json"])).toMatchObject({ status: 0, err: "" });
  });

  test("with any value exchanged it is compared or refused, and nothing breaks", async () => {
    const { folder, file } = await built();
    const text = fs.readFileSync(file, "utf8");
    const random = seeded(5);
    let compared = 0;
    for (let run = 0; run < 40; run++) {
      const data = JSON.parse(text);
      exchange(data, random);
      fs.writeFileSync(path.join(folder, "x.json"), JSON.stringify(data));
      for (const format of ["markdown", "json"]) {
        const { status, out, err } = await planc(folder, ["diff", "x.json", "out/plan.json", "-f", format]);
        expect(err).not.toContain("a fault of planc itself");
        expect(out).not.toMatch(/undefined|NaN|\[object|Infinity/);
        if (status === 0) compared++;
        else expect(err).toMatch(/^planc: x\.json is not a plan\.json that planc has written: \S+/);
      }
    }
    expect(compared).toBeGreaterThan(20);
  });
});

/** Puts something else in the place of one value of many. */
function exchange(data: unknown, random: () => number): void {
  const values: [holder: Record<string, unknown>, key: string][] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      values.push([value as Record<string, unknown>, key]);
      walk(inner);
    }
  };
  walk(data);
  const [holder, key] = values[Math.floor(random() * values.length)] ?? [{}, ""];
  holder[key] = pick(random, [null, 1, "x", [], {}, true, -1e9, [null], "2023/24", ["x"], [[]]]);
}

describe("--exit-code", () => {
  async function exitOf(edit: (text: string) => string, ...args: string[]): Promise<Outcome> {
    const folder = makeFolder();
    for (const [name, text] of [
      ["one", whole],
      ["other", edit(whole)],
    ] as const) {
      fs.mkdirSync(path.join(folder, name));
      fs.writeFileSync(path.join(folder, name, "a.yaml"), text);
    }
    return planc(folder, ["diff", "one", "other", ...args]);
  }

  test.each([
    ["nothing", (text: string) => `# A remark\n${text}`, 0],
    ["a word", (text: string) => text.replace("trees", "bushes"), 1],
    [
      "a source alone",
      (text: string) => text.replace("id: a\n", "id: a\n      notes:\n        - text: x\n"),
      1,
    ],
    [
      "a setting alone",
      (text: string) =>
        text.replace(
          "status: draft\n",
          "status: draft\n  checks:\n    - rule: timeline-has-end\n      severity: info\n",
        ),
      1,
    ],
  ])("where %s changed", async (_, edit, status) => {
    expect((await exitOf(edit, "--exit-code")).status).toBe(status);
    expect((await exitOf(edit)).status).toBe(0);
  });
});

describe("what is internal", () => {
  const secret = "zzsecretzz";
  const work = `interventions:\n      - id: ${secret}-id\n        number: 1\n        title: ${secret} work\n`;
  const hidden = (audience: string, more = "") =>
    `priorities:\n  - id: hidden\n    number: 7\n    name: ${secret}\n    ${audience}\n    ${work}        timeline: 2023/24\n${more}`;
  const off = `        checks-off:\n          - rule: timeline-has-end\n            because: ${secret} says so\n`;

  async function tellAll(before: string, after: string, ...args: string[]): Promise<string> {
    const folder = makeFolder();
    for (const [name, text] of [
      ["one", before],
      ["other", after],
    ] as const) {
      fs.mkdirSync(path.join(folder, name));
      fs.writeFileSync(path.join(folder, name, "a.yaml"), text);
    }
    const told: string[] = [];
    for (const format of ["pretty", "markdown", "json", "html"]) {
      const { status, out, err } = await planc(folder, ["diff", "one", "other", "-f", format, ...args]);
      if (format === "html" && status === 2) continue;
      expect([status, err.includes("a fault")]).toEqual([0, false]);
      told.push(out, err);
    }
    return told.join("");
  }

  test.each([
    ["came", whole, whole + hidden("audience: internal")],
    ["went", whole + hidden("audience: internal"), whole],
    [
      "changed",
      whole + hidden("audience: internal"),
      whole + hidden("audience: internal").replace("2023", "2022").replace("/24", "/23"),
    ],
    [
      "was switched off a rule",
      whole + hidden("audience: internal"),
      whole + hidden("audience: internal", off),
    ],
    [
      "is not well written",
      whole + hidden("audience: internal"),
      whole + hidden("audience: internal").replace("2023/24", secret),
    ],
    ["cannot say that it is internal", whole, whole + hidden("audience: Internal")],
    ["has the key misspelt that says so", whole, whole + hidden("audiance: internal")],
    [
      "stands in what is internal",
      whole + hidden("audience: internal"),
      whole + hidden("audience: internal").replace(/work/g, "other"),
    ],
    [
      "is named by what is open",
      whole + hidden("audience: internal"),
      whole.replace("conditional:", `depends-on: [${secret}-id, ${secret}-gone]\n      conditional:`) +
        hidden("audience: internal"),
    ],
  ])("never shows in a public comparison: it %s", async (_, before, after) => {
    expect(await tellAll(before, after)).not.toContain(secret);
    expect(await tellAll(before, after, "--audience", "internal")).toContain(secret);
  });

  test("is told as gone and new where it changed sides", async () => {
    const [open, closed] = [whole + hidden("audience: public"), whole + hidden("audience: internal")];
    const { changes } = comparePlans(
      await sideOf([file(open)], "public"),
      await sideOf([file(closed)], "public"),
    );
    expect(changes.map(inShort)).toEqual(["removed intervention/zzsecretzz-id", "removed priority/hidden"]);
    expect(await changesFrom(open, closed)).toEqual(["audience priority/hidden audience: public → internal"]);
  });

  test("of a plan.json is compared only by those who may read it", async () => {
    const folder = copyPlan("climate");
    for (const audience of ["public", "internal"])
      await planc(folder, ["build", "climate", "-o", audience, "--only", "json", "--audience", audience]);
    const refused = await planc(folder, ["diff", "internal/plan.json", "climate"]);
    expect(refused).toEqual({
      status: 2,
      out: "",
      err: "planc: internal/plan.json holds what is internal. Add --audience internal, or name a plan.json that was built for the public.\n",
    });
    const little = await planc(folder, ["diff", "public/plan.json", "climate", "--audience", "internal"]);
    expect(little.err).toBe(
      "planc: public/plan.json was built for the public and does not say what is internal. Leave out --audience internal, or build it with --audience internal.\n",
    );
    expect(
      (await planc(folder, ["diff", "internal/plan.json", "climate", "--audience", "internal"])).status,
    ).toBe(0);
  });
});

describe("hostile texts stay texts", () => {
  function hostile(text: string): string {
    const quoted = inQuotes(text.slice(0, 900));
    return `plan:\n  title: ${quoted}\n  status: draft\n  year-starts: 1 April\n  vision: ${quoted}\npriority:\n  id: p\n  number: ${inQuotes(text.slice(0, 20))}\n  name: ${quoted}\n  key-points: [${quoted}]\n  groups:\n    - name: ${quoted}\n      interventions:\n        - id: w\n          number: 1\n          title: ${inQuotes(`We will ${text.slice(0, 900)}`)}\n          conditional: ${quoted}\n          checks-off:\n            - rule: timeline-has-end\n              because: ${quoted}\n`;
  }
  const calm = hostile("calm words");

  test.each(hostileTexts)("%s", async (_, text) => {
    const folder = makeFolder();
    for (const [name, written] of [
      ["one", calm],
      ["other", hostile(text)],
    ] as const) {
      fs.mkdirSync(path.join(folder, name));
      fs.writeFileSync(path.join(folder, name, "a.yaml"), written);
    }
    for (const sides of [
      ["one", "other"],
      ["other", "one"],
    ]) {
      const { out: pretty } = await planc(folder, ["diff", ...sides, "--no-color"]);
      expectSafe(pretty);
      const { out: markdown } = await planc(folder, ["diff", ...sides, "-f", "markdown"]);
      expectSafe(markdown);
      expectPlain(markdown);
      const { out: json } = await planc(folder, ["diff", ...sides, "-f", "json"]);
      expectSafe(json);
      expect(() => JSON.parse(json)).not.toThrow();
      const { out: html } = await planc(folder, ["diff", ...sides, "-f", "html"]);
      // The style sheet is planc's own; what it has of colons at the start of a line is no command.
      expectSafe(html.replace(/<style>.*<\/style>/s, ""));
    }
  });

  /** Expects of Markdown that it has headings, paragraphs, lists, bold and struck words, and nothing else. */
  function expectPlain(markdown: string): void {
    const tokens = new MarkdownIt({ html: true, linkify: true }).parse(markdown, {});
    const kinds = tokens.flatMap(({ type, children }) => [
      type,
      ...(children ?? []).map((child) => child.type),
    ]);
    const allowed =
      /^(?:(?:heading|paragraph|bullet_list|list_item|strong|s)_(?:open|close)|inline|text|text_special|softbreak)$/;
    expect(kinds.filter((kind) => !allowed.test(kind))).toEqual([]);
    // A list in a list, or a heading in one, would be a text's own.
    expect(tokens.filter(({ type, level }) => type === "heading_open" && level > 0)).toEqual([]);
    expect(tokens.filter(({ type, level }) => type === "bullet_list_open" && level > 0)).toEqual([]);
    expect(markdown).not.toMatch(/(?<!\\)[<@`]/);
  }
});

describe("large plans", () => {
  /** Pieces of work, each with words of its own, under priorities of 500. */
  function large(count: number, prefix: string, titleOf: (at: number) => string) {
    return Array.from({ length: Math.ceil(count / 500) }, (_, at) => {
      const work = Array.from({ length: Math.min(500, count) }, (_, index) => at * 500 + index).map(
        (each) => `      - id: ${prefix}${each}\n        number: ${each}\n        title: ${titleOf(each)}\n`,
      );
      const opening = at === 0 ? `${head}priorities:\n` : "priorities:\n";
      return file(
        `${opening}  - id: p${at}\n    number: ${at + 1}\n    name: Priority ${at}\n    interventions:\n${work.join("")}`,
        `plan/${at}.yaml`,
      );
    });
  }
  const numbered = (at: number) => `Piece of work number ${at} of the plan`;
  const vocabulary = "build run open train offer repair plant survey mend teach fund check".split(" ");
  const worded = (at: number) =>
    [0, 1, 2, 3].map((power) => vocabulary[Math.floor(at / 12 ** power) % 12]).join(" ");

  test.each([
    ["renamed", numbered, (at: number) => `${numbered(at)} again`],
    ["renamed, in words that all of them have", worded, worded],
    ["new, and as many gone", numbered, (at: number) => numbered(at + 100_000)],
  ])("thousands of things %s take no more than their number asks for", async (_, before, after) => {
    const times: number[] = [];
    for (const count of [1_000, 4_000]) {
      const [one, other] = [await sideOf(large(count, "a", before)), await sideOf(large(count, "b", after))];
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3; run++) {
        const start = performance.now();
        const comparison = comparePlans(one, other);
        arrangeChanges(comparison, one, other);
        best = Math.min(best, performance.now() - start);
        expect(comparison.changes.length).toBeGreaterThanOrEqual(count);
      }
      times.push(best);
    }
    const [quarter = 0, full = 0] = times;
    // Twice as many may take three times as long, since the machine may be busy; these are four times as many.
    expect(full / quarter).toBeLessThan(3 ** 2);
  });

  test("what is renamed is found again, though each of its words stands in hundreds of others", async () => {
    const [one, other] = [await sideOf(large(2_000, "a", worded)), await sideOf(large(2_000, "b", worded))];
    const { changes } = comparePlans(one, other);
    expect(new Set(changes.map(({ type }) => type))).toEqual(new Set(["given another id"]));
    expect(changes).toHaveLength(2_000);
  });

  test("a text of ten thousand other words takes no time", () => {
    const words = (prefix: string) => Array.from({ length: 10_000 }, (_, at) => `${prefix}${at}`).join(" ");
    const start = performance.now();
    const changes = compareWords(`The same ${words("a")} end`, `The same ${words("b")} end`);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(changes.map(({ is, text }) => [is, text.length])).toEqual([
      ["same", 8],
      ["removed", words("a").length],
      ["added", words("b").length],
      ["same", 3],
    ]);
  });

  test("a list of ten thousand other items takes no time", async () => {
    const points = (prefix: string) =>
      `  key-points:\n${Array.from({ length: 9_000 }, (_, at) => `    - Point ${prefix}${at}\n`).join("")}`;
    const [one, other] = [whole, whole].map((text, at) => [
      file(text.replace("  interventions:\n", `${points("ab"[at] ?? "")}  interventions:\n`)),
    ]);
    const [before, after] = [await sideOf(one ?? []), await sideOf(other ?? [])];
    const start = performance.now();
    const { changes } = comparePlans(before, after);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.items).toMatchObject({ kept: 0 });
  });
});
