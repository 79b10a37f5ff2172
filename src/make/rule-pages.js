// Puts the pages of the rules, src/rules/<id>.md, where people find them: into planc itself, and into RULES.md.
import { readdirSync, readFileSync } from "node:fs";

/** @typedef {{ readonly id: string, readonly description: string, readonly severity: Readonly<Record<string, string>> }} Rule */
/** @typedef {{ readonly name: string, readonly rules: readonly Rule[] }} RuleGroup */

/** The page of every rule by its id, in code-point order. @param {URL} folder @returns {Record<string, string>} */
export function readPages(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return Object.fromEntries(
    names.sort().map((name) => [name.slice(0, -".md".length), readFileSync(new URL(name, folder), "utf8")]),
  );
}

/** The text of src/rules/pages.generated.js. @param {Readonly<Record<string, string>>} pages */
export function printPages(pages) {
  return `export const pages = ${JSON.stringify(pages, null, 2)};\n`;
}

/**
 * The text of RULES.md: a table of the rules by subject, then every page. The headings of the pages are what the table links to.
 * @param {readonly RuleGroup[]} groups @param {Readonly<Record<string, string>>} pages
 */
export function printRulesDocument(groups, pages) {
  const tables = groups.map(({ name, rules }) => `### ${name}\n\n${printTable(rules)}`);
  const ids = groups.flatMap(({ rules }) => rules.map(({ id }) => id));
  return [introduction, ...tables, ...ids.map((id) => withinDocument(pages[id] ?? ""))].join("\n");
}

const introduction = `# The rules

<!-- Made from the pages in src/rules/ by \`npm run build\`. Do not edit: change the pages. -->

This is what planc checks in a plan. How much it matters that a rule is broken depends on how far the plan has come: whether it is
a draft, out for consultation or final. An error stops \`planc build\`; a warning and an info do not; a rule that is off finds
nothing. Rules of structure are errors in every plan and cannot be switched off, since nothing can be made of a plan that breaks them.

\`planc explain\` with the name of a rule shows its page, and \`planc rules\` lists them all. In the examples, the signs \`^^^\` stand
under what is found; a comment on top says as what stage of a plan and on what day the example is checked, and
where another file starts. The tests of planc run every example.

## All rules
`;

/** @param {readonly Rule[]} rules */
function printTable(rules) {
  const rows = rules.map(
    ({ id, description, severity: { draft, consultation, final } }) =>
      `| [${id}](#${id}) | ${draft} | ${consultation} | ${final} | ${description} |\n`,
  );
  return `| rule | draft | consultation | final | what must hold |\n| --- | --- | --- | --- | --- |\n${rows.join("")}`;
}

/** A page as a part of the document: its headings one level down, its links to other pages within the document. @param {string} page */
function withinDocument(page) {
  return page
    .split(/^(```yaml\n[\s\S]*?^```\n)/m)
    .map((piece) =>
      piece.startsWith("```") ? piece : piece.replace(/^#/gm, "##").replace(/\]\(([a-z-]+)\.md\)/g, "](#$1)"),
    )
    .join("");
}
