import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/rules.ts";
import { makeFolder, planc, runProcess } from "./test-host.ts";

const readPage = (id: string) => readFileSync(new URL(`../../src/rules/${id}.md`, import.meta.url), "utf8");

test("planc explain shows the page of a rule as plain text", async () => {
  const { status, out, err } = await planc(makeFolder(), ["explain", "timeline-confirmed"]);
  expect([status, err]).toEqual([0, ""]);
  expect(out).toBe(`timeline-confirmed
  No timeline is tentative.

  draft: warning · consultation: error · final: error

Why
  A question mark in brackets says that the years are a guess. People who are
  asked what they think, and boards who approve a plan, need to know what they
  are asked to agree to.

What to do
  Agree the years with those who do the work. Then delete the "(?)".

Wrong
    priority:
      id: right-care
      number: 1
      name: Right care
      interventions:
        - id: estate-reviews
          number: 1
          title: Undertake estate reviews
          timeline: 23/24 (?)
          #         ^^^^^^^^^ warning: Intervention 1 "estate-reviews" has a tentative timeline, "23/24 (?)".

Right
    priority:
      id: right-care
      number: 1
      name: Right care
      interventions:
        - id: estate-reviews
          number: 1
          title: Undertake estate reviews
          timeline: 23/24
`);
});

describe.each(rules.map(({ id }) => id))("the page of %s", (id) => {
  test("loses no word and no example, and keeps no Markdown", async () => {
    const { out } = await planc(makeFolder(), ["explain", id]);
    const examples = [...readPage(id).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? "");
    const indented = (text: string) => text.trimEnd().replace(/^(?=.)/gm, "    ");
    for (const example of examples) expect(out).toContain(indented(example));
    const prose = examples.reduce((text, example) => text.replace(indented(example), ""), out);
    expect(prose).not.toMatch(/^#|^\s*\||```|\]\(|\*\*/m);
    expect(Math.max(...prose.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const source = readPage(id)
      .replace(/^```yaml\n[\s\S]*?^```$/gm, "")
      .replace(/\]\([^)]*\)/g, "")
      .replace(/^\| draft[\s\S]*?\n\n/m, "");
    expect(words(prose.replace(/^ {2}draft: .*$/m, ""))).toEqual(words(source));
  });
});

test("tables are aligned, lists stand under their dash, and links and code are words", async () => {
  const table = await planc(makeFolder(), ["explain", "quantity-well-formed"]);
  expect(table.out).toContain(`
  written              what it is
  18,110 people        a count
  38%                  a share
`);
  const list = await planc(makeFolder(), ["explain", "pledge-is-delivered"]);
  expect(list.out).toContain("\n  - A pledge without any priority is the matter of pledge-has-priority.\n");
  expect(list.out).toContain('or a "contributes-to:" could not');
});

test.each([
  [
    ["weekday-matches-dates"],
    'There is no rule "weekday-matches-dates". Did you mean "weekday-matches-date"?',
  ],
  [["weekday"], 'There is no rule "weekday". Did you mean "weekday-matches-date"?'],
  [["no-such-thing"], 'There is no rule "no-such-thing". To see them all, run: planc rules'],
  [["__proto__"], 'There is no rule "__proto__". To see them all, run: planc rules'],
  [["\u001b[31mred"], 'There is no rule "\\u{1b}[31mred". To see them all, run: planc rules'],
  [[""], 'There is no rule "". To see them all, run: planc rules'],
  [[], "Name one rule, as in: planc explain timeline-has-end. To see them all: planc rules"],
  [["schema", "id-unique"], "Name one rule, as in: planc explain timeline-has-end."],
])("planc explain %j says what is wrong and ends with 2", async (args, said) => {
  const { status, out, err } = await planc(makeFolder(), ["explain", ...args]);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(said);
});

describe("colours", () => {
  const escapeSequence = "\u001b[";
  test.each<[name: string, colours: boolean, env: Record<string, string>, args: string[]]>([
    ["on a terminal", true, {}, []],
    ["with NO_COLOR", false, { NO_COLOR: "1" }, []],
    ["with --no-color", false, {}, ["--no-color"]],
  ])("%s: %s", async (_, colours, env, args) => {
    for (const command of [["explain", "timeline-confirmed"], ["rules"]]) {
      let out = "";
      const stdout = { write: (text: string) => (out += text), isTTY: true };
      await planc(makeFolder(), [...command, ...args], { env, stdout });
      expect(out.includes(escapeSequence)).toBe(colours);
      // Colours change nothing else.
      const { out: plain } = await planc(makeFolder(), command);
      expect(out.replaceAll(/\u001b\[\d+m/g, "")).toBe(plain);
    }
  });
});

test("the real command has the pages, away from its source", async () => {
  const folder = makeFolder();
  const inside = await planc(folder, ["explain", "file-readable"]);
  expect(await runProcess(folder, ["explain", "file-readable"])).toMatchObject(inside);
});

test("help shows examples that work", async () => {
  const folder = makeFolder();
  for (const args of [["--help"], ["explain", "--help"], ["rules", "--help"]]) {
    const { out } = await planc(folder, args);
    const examples = [...out.matchAll(/^ {2}planc ((?:explain|rules)\b.*?) {2,}/gm)].map(
      (match) => match[1] ?? "",
    );
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect((await planc(folder, example.split(" "))).status).toBe(0);
  }
});
