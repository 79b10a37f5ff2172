import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { compilePlan } from "../../src/compile-plan.ts";
import { emitters } from "../../src/emit/emitters.ts";
import { dayNumber } from "../../src/model/calendar.ts";
import { wholeOf } from "../emit/whole-content.ts";
import { planFolders, readPlanFolder } from "../read-plan-folder.ts";

const secret = "zzsecretzz";

/** Every kind that can be internal, as an entity of it that others refer to, with the words that must not get out. */
const kinds: Readonly<Record<string, string>> = {
  organisation: `organisations:\n  - id: hidden\n    name: ${secret}\n    audience: internal`,
  person: `people:\n  - id: hidden\n    name: ${secret}\n    audience: internal`,
  place: `places:\n  - id: hidden\n    name: ${secret}\n    audience: internal`,
  principle: `principles:\n  - id: hidden\n    text: ${secret}\n    audience: internal`,
  stage: `stages:\n  - id: hidden\n    name: ${secret}\n    audience: internal`,
  pledge: `pledges:\n  - id: hidden\n    number: 9\n    text: ${secret}\n    priorities: [open]\n    audience: internal`,
  priority: `priorities:\n  - id: hidden\n    number: 9\n    name: ${secret}\n    audience: internal\n    interventions:\n      - id: nested\n        number: 1\n        title: ${secret}`,
  indicator: `indicators:\n  - id: hidden\n    name: ${secret}\n    audience: internal`,
  rating: `ratings:\n  - id: hidden\n    name: ${secret}\n    audience: internal`,
  figure: `figures:\n  - id: hidden\n    name: ${secret}\n    audience: internal`,
  chapter: `chapters:\n  - id: hidden\n    number: 9\n    title: ${secret}\n    audience: internal`,
  duty: `duties:\n  - id: hidden\n    name: ${secret}\n    source: open\n    audience: internal`,
  source: `sources:\n  - id: hidden\n    title: ${secret}\n    audience: internal`,
};

/** Fields of public things that refer to one of a kind. */
const references: Readonly<Record<string, string>> = {
  organisation:
    "lead: hidden\n        partners: [hidden]\n        roles:\n          - role: sponsor\n            who: hidden",
  person: "lead: hidden",
  place: "places: [hidden]",
  principle: "principles: [hidden]",
  stage: "stages: [hidden]",
  pledge: "contributes-to: [hidden]",
  priority: "depends-on: [nested]",
  indicator: "indicators: [hidden]",
  duty: "addresses: [hidden]",
  source: "source: hidden, page 3",
};

function plan(kind: string): string {
  return (
    `plan:
  title: A plan
  status: draft
  year-starts: 1 April
  period: 2023/24 to 2025/26
pledge:
  id: open
  number: 1
  text: An open promise
  priorities: [open${kind === "priority" ? ", hidden" : ""}]
priority:
  id: open
  number: 1
  name: An open priority
  interventions:
    - id: work
      number: 1
      title: Open work
      parts:
        - id: work-a
          number: 1a
          title: An open part
          timeline: 2023/24
    - id: more
        `.replace(/ +$/, "") +
    `      number: 2\n      title: More open work\n      ${(references[kind] ?? "").replaceAll("\n        ", "\n      ")}\nchapter:
  id: chapter
  number: 1
  title: An open chapter
  sections:
    - title: An open section
      text: Open words
${["indicator", "figure", "rating", "place", "stage"].includes(kind) ? `      ${kind}s: [hidden]\n` : kind === "priority" ? "      priorities: [hidden]\n" : ""}source:
  id: open
  title: An open source
`
  );
}

function readTexts(content: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(content));
  return Object.fromEntries(parts.map(([path, part]) => [`/${path}`, strFromU8(part)]));
}

async function outputsOf(
  texts: Readonly<Record<string, string>>,
  audience?: "internal",
): Promise<Map<string, string>> {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  // A draft may have links that lead nowhere.
  const compilation = await compilePlan(files, { day: dayNumber(2023, 5, 1), profile: "draft" });
  expect(
    compilation.diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message),
  ).toEqual([]);
  const compiled = compilation.flatten(audience);
  const outputs = new Map<string, string>();
  for (const load of Object.values(emitters)) {
    for (const [path, content] of (await load()).emit(compiled, { beside: [] })) {
      // A package is looked into: its texts are packed.
      const whole = wholeOf(content);
      const parts = typeof whole === "string" ? { "": whole } : readTexts(whole);
      for (const [part, text] of Object.entries(parts)) outputs.set(path + part, text);
    }
  }
  return outputs;
}

describe("what is internal reaches no output", () => {
  test.each(Object.entries(kinds))(
    "of the kind %s, though public things refer to it",
    async (kind, hidden) => {
      const internal = await outputsOf({ "plan.yaml": plan(kind), "hidden.yaml": `${hidden}\n` });
      for (const [path, text] of internal) expect(text, path).not.toContain(secret);
      // Those inside are shown it, and told that it is not for publication.
      const inside = await outputsOf({ "plan.yaml": plan(kind), "hidden.yaml": `${hidden}\n` }, "internal");
      expect(inside.get("plan.json")).toContain(secret);
      for (const [path, text] of inside)
        if (/\.(?:html|md)$|^interventions\.csv$/.test(path))
          expect(text, path).toContain("Internal, not for publication");
      // The same words of something public do reach the outputs: the test can fail.
      const open = await outputsOf({
        "plan.yaml": plan(kind),
        "hidden.yaml": `${hidden.replaceAll(/\n +audience: internal/g, "")}\n`,
      });
      expect([...open.values()].some((text) => text.includes(secret))).toBe(true);
    },
  );

  test("nor does what follows from it: the span of a work whose later part is internal", async () => {
    const parts = (audience: string) => `plan:
  title: A plan
  status: draft
  year-starts: 1 April
  period: 2023/24 to 2027/28
pledge:
  id: open
  number: 1
  text: An open promise
  priorities: [open]
priority:
  id: open
  number: 1
  name: An open priority
  interventions:
    - id: work
      number: 1
      title: Open work
      parts:
        - id: work-a
          number: 1a
          title: An open part
          timeline: 2023/24
        - id: work-b
          number: 1b
          title: Another part
          timeline: 2026/27
          audience: ${audience}
`;
    const spanOf = async (audience: string) => {
      const json = JSON.parse((await outputsOf({ "plan.yaml": parts(audience) })).get("plan.json") ?? "");
      return json.interventions[0].timeline.text;
    };
    expect(await spanOf("internal")).toBe("2023/24");
    expect(await spanOf("public")).toBe("2023/24 to 2026/27");
  });
});

/** Texts that would do harm where they are not escaped for the place they go to. */
const hostile = [
  `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`,
  "[x](javascript:alert(1)) ![y](https://evil.example/z.png)",
  "=cmd|' /C calc'!A0",
  "| a | b |\u00a0# `c` *d* <!-- e -->",
];

describe("hostile words in every text of a plan", () => {
  /** Puts words in the place of every text that an editor may write freely; ids, numbers, dates and links stay. */
  function poison(text: string, words: string): string {
    const free =
      /^( *(?:- )?(?:text|title|name|summary|vision|measure|statement|what|role|by-whom|said-by|meaning|stands-for|introduction|what-happens-next|edition|kind|heading|short-name|conditional|after|comparator|law|publisher|describes|label|address|tracking|event): )(?!\[|"#).+$/gm;
    return text.replace(free, (_, key: string) => `${key}${JSON.stringify(words)}`);
  }

  test.each(hostile)("stay words: %s", async (words) => {
    const files = Object.fromEntries(
      readPlanFolder(planFolders.climate).map(({ path, text }) => [path, poison(text, words)]),
    );
    const outputs = await outputsOf(files);
    for (const [path, text] of outputs) {
      if (path.endsWith(".html")) {
        // The deck's own script, and the file of the pages on which readers look for things.
        const own = /<script>[\s\S]*?<\/script>|<script src="find\.js" defer><\/script>/g;
        expect(text.replace(own, ""), path).not.toMatch(/<script|<img|href="javascript:/i);
      } else if (path.endsWith(".md")) {
        expect(text, path).not.toMatch(/(?<!\\)<(?:script|img|!-- e)|\]\(javascript:|(?<!\\)!\[|^\| a \|/im);
      } else if (path.endsWith(".csv")) {
        expect(text, path).not.toMatch(/(?:^|,)"[=+@]/m);
      } else if (path.endsWith(".json")) {
        expect(JSON.stringify(JSON.parse(text)), path).toContain(JSON.stringify(words).slice(1, -1));
      }
    }
  });
});
