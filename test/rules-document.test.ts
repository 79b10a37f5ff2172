import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { printRulesDocument, readPages } from "../src/make/rule-pages.js";
import { loadPages } from "../src/rules/load-pages.ts";
import { ruleGroups, rules } from "../src/rules/rules.ts";

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const pages = readPages(new URL("../src/rules/", import.meta.url));
const rulesDocument = read("RULES.md");

test("RULES.md is what the pages give; else run `npm run build` and commit it", () => {
  expect(rulesDocument).toBe(printRulesDocument(ruleGroups, pages));
});

test("planc itself has the same pages", async () => {
  expect(await loadPages()).toEqual(pages);
});

test("RULES.md links every rule to its page, and every link leads to a heading", () => {
  const prose = rulesDocument.replace(/^```yaml\n[\s\S]*?^```$/gm, "");
  const headings = [...prose.matchAll(/^(#+) (.+)$/gm)].map((match) => ({
    depth: match[1]?.length,
    // As git hosts make anchors of headings.
    anchor: (match[2] ?? "").toLowerCase().replaceAll(" ", "-"),
  }));
  const anchors = headings.map(({ anchor }) => anchor);
  for (const { id } of rules) {
    expect(prose).toContain(`| [${id}](#${id}) | `);
    expect(headings).toContainEqual({ depth: 2, anchor: id });
    expect(anchors.filter((anchor) => anchor === id)).toHaveLength(1);
  }
  const links = [...prose.matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1] ?? "");
  for (const link of links) expect(anchors.map((anchor) => `#${anchor}`)).toContain(link);
  expect(headings.filter(({ depth }) => depth === 1)).toHaveLength(1);
});

test("RULES.md keeps the examples as they are, comments included", () => {
  for (const page of Object.values(pages))
    for (const [example] of page.matchAll(/^```yaml\n[\s\S]*?^```$/gm))
      expect(rulesDocument).toContain(example);
});

test("RULES.md is in the package, and the README links to it", () => {
  expect(packageJson.files).toContain("RULES.md");
  expect(read("README.md")).toContain("](RULES.md)");
});
