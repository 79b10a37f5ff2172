import { describe, expect, test } from "vitest";
import type { ReportContext } from "../../src/report/reporter.ts";
import { reporters } from "../../src/report/reporters.ts";
import { loadPages } from "../../src/rules/load-pages.ts";
import { rules } from "../../src/rules/rules.ts";
import type { Diagnostic } from "../../src/source/diagnostic.ts";
import { compileFolder, planFolders } from "../read-plan-folder.ts";
import { XMLParser } from "./read-xml.ts";

const context: ReportContext = {
  version: "1.2.3",
  profile: "draft",
  rules,
  suppressed: [],
  loadPages,
  maxProblems: 100,
  quiet: false,
  paint: (_, text) => text,
};

async function render(name: string, diagnostics: readonly Diagnostic[]): Promise<string> {
  const load = reporters[name];
  if (load === undefined) throw new Error(`No format is called ${name}`);
  return (await load()).render(diagnostics, context);
}

/** A finding at the second line of a file, with given words everywhere. */
function finding(words: string, rule = "schema"): Diagnostic {
  const file = { path: `plan/${words}.yaml`, text: `a: b\nkey: value\nc: d\n` };
  return {
    rule,
    severity: "error",
    message: `Message ${words}`,
    hint: `Hint ${words}`,
    location: { file, start: 10, end: 15 },
    related: [{ message: `Related ${words}`, location: { file, start: 0, end: 1 } }],
  };
}

describe("with nothing to report, each format is whole", () => {
  test("sarif", async () => {
    const log = JSON.parse(await render("sarif", []));
    expect(log).toMatchObject({ version: "2.1.0", runs: [{ results: [], columnKind: "utf16CodeUnits" }] });
    expect(log.runs[0].tool.driver.rules).toHaveLength(rules.length);
  });
  test("junit", async () => {
    const { name, attributes, children } = new XMLParser(await render("junit", [])).root();
    expect([name, attributes.tests, attributes.failures]).toEqual(["testsuites", "1", "0"]);
    expect(children[0]?.children[0]?.attributes).toEqual({ name: "no problems", classname: "planc" });
  });
  test("github", async () => expect(await render("github", [])).toBe(""));
  test("gitlab", async () => expect(JSON.parse(await render("gitlab", []))).toEqual([]));
  test("markdown", async () =>
    expect(await render("markdown", [])).toBe("## No problems in the plan\n\nChecked as draft.\n"));
});

describe("the findings in the real plan", () => {
  test("stand in SARIF at their lines, with the rules they break", async () => {
    const { diagnostics } = await compileFolder(planFolders.real);
    const [run] = JSON.parse(await render("sarif", diagnostics)).runs;
    expect(run.results).toHaveLength(diagnostics.length);
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    const weekday = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === "weekday-matches-date");
    expect(weekday).toMatchObject({
      level: "warning",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "plan/consultations/engagement-2023.yaml" },
            region: { startColumn: 11, endColumn: 29 },
          },
        },
      ],
    });
    const names = run.results.map(({ partialFingerprints }: { partialFingerprints: object }) =>
      JSON.stringify(partialFingerprints),
    );
    expect(new Set(names).size).toBe(diagnostics.length);
  });

  test("stand in SARIF with what each rule asks for, as strictly as the profile", async () => {
    const described = async (profile: string) => {
      const load = reporters.sarif;
      const log = JSON.parse((await (await load?.())?.render([], { ...context, profile })) ?? "");
      return Object.fromEntries(log.runs[0].tool.driver.rules.map((rule: { id: string }) => [rule.id, rule]));
    };
    const draft = await described("draft");
    const final = await described("final");
    expect(draft["timeline-confirmed"]).toEqual({
      id: "timeline-confirmed",
      shortDescription: { text: "No timeline is tentative." },
      fullDescription: {
        text: "No timeline is tentative. A question mark in brackets says that the years are a guess. People who are asked what they think, and boards who approve a plan, need to know what they are asked to agree to.",
      },
      defaultConfiguration: { level: "warning" },
      help: {
        text: expect.stringMatching(
          /^Why\n {2}A question mark [\s\S]*\n {10}# {9}\^{9} warning: Intervention 1 [\s\S]*timeline: 23\/24\n$/,
        ),
        markdown: expect.stringMatching(
          /^## Why\n\nA question mark [\s\S]*\n```yaml\npriority:[\s\S]*```\n$/,
        ),
      },
    });
    expect(final["timeline-confirmed"].defaultConfiguration).toEqual({ level: "error" });
    expect(draft["stage-used"].defaultConfiguration).toEqual({ level: "note" });
    expect(draft["duty-addressed"].defaultConfiguration).toEqual({ enabled: false });
    for (const { id } of rules) {
      const { help, fullDescription } = draft[id];
      expect(help.markdown).toMatch(/^## Why\n/);
      expect(help.markdown).not.toContain(".md)");
      // Code hosts cut what is longer.
      expect(fullDescription.text.length).toBeLessThan(1024);
    }
    expect(draft["pledge-is-delivered"].help.markdown).toContain("the matter of `pledge-has-priority`.");
  });

  test("keep their fingerprints when lines move", async () => {
    const at = (text: string): Diagnostic => ({
      ...finding("x"),
      location: {
        file: { path: "a.yaml", text },
        start: text.indexOf("value"),
        end: text.indexOf("value") + 5,
      },
    });
    const print = async (diagnostic: Diagnostic) =>
      JSON.parse(await render("gitlab", [diagnostic]))[0].fingerprint;
    expect(await print(at("key: value\n"))).toBe(await print(at("# one\n# two\nkey: value\n")));
    const twice = JSON.parse(await render("gitlab", [at("key: value\n"), at("key: value\n")]));
    expect(twice[0].fingerprint).not.toBe(twice[1].fingerprint);
  });

  test("stand in every other format, all of them", async () => {
    const { diagnostics } = await compileFolder(planFolders.real);
    expect(JSON.parse(await render("gitlab", diagnostics))).toHaveLength(diagnostics.length);
    expect((await render("github", diagnostics)).split("\n").filter(Boolean)).toHaveLength(
      diagnostics.length,
    );
    expect(
      (await render("markdown", diagnostics))
        .split("\n")
        .filter((line) => /^\| (?:error|warning|info) /.test(line)),
    ).toHaveLength(diagnostics.length);
    const suites = new XMLParser(await render("junit", diagnostics)).root();
    expect(suites.children.flatMap(({ children }) => children)).toHaveLength(diagnostics.length);
    expect(suites.attributes.failures).toBe(`${diagnostics.length}`);
  });
});

describe("words of a plan cannot break out of a format", () => {
  const hostile = [
    "%0A::error::x",
    "\n::error file=a::x",
    "]]></failure><x a='1'>",
    `"><script>alert(1)</script>`,
    "a,b:c=d",
    "| x | <b>y</b> `z` [l](javascript:1)",
    "\u0000\u0008",
  ];

  test.each(hostile)("%j", async (words) => {
    const diagnostics = [finding(words)];
    const command = await render("github", diagnostics);
    expect(command.split("\n")).toHaveLength(2);
    const [, properties = "", text = ""] = /^::error (.*?)::(.*)\n$/.exec(command) ?? [];
    expect(properties.split(",").map((property) => property.split("=")[0])).toEqual([
      "file",
      "line",
      "endLine",
      "col",
      "endColumn",
      "title",
    ]);
    const decode = (escaped: string) =>
      escaped.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");
    expect(decode(text)).toBe(`Message ${words}\nHint ${words}`);

    const [{ message }] = JSON.parse(await render("sarif", diagnostics)).runs[0].results;
    expect(message.text).toBe(`Message ${words} Hint ${words}`);
    expect(JSON.parse(await render("gitlab", diagnostics))[0].description).toBe(
      `Message ${words} Hint ${words}`,
    );

    const suite = new XMLParser(await render("junit", diagnostics)).root().children[0];
    expect(suite?.children).toHaveLength(1);
    expect(suite?.children[0]?.children.map(({ name }) => name)).toEqual(["failure"]);

    const table = await render("markdown", diagnostics);
    expect(
      table
        .split("\n")
        .at(-2)
        ?.match(/(?<!\\)\|/g),
    ).toHaveLength(5);
    expect(table).not.toMatch(/(?<!\\)[<`[]/);
  });
});
