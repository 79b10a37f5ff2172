import { markdownWords } from "../../source/markdown-words.ts";
import { visible } from "../../source/show.ts";
import { type DiffFormat, type DiffReport, hasChanges, remarksOf, sectionsOf, tellSmall } from "../report.ts";
import type { Sentence } from "../tell-change.ts";

/** More problems than this are counted, not listed: the text is for a board or the summary of a pull request. */
const mostItems = 20;

/** For a board paper or a pull request: prose by priority, the weightiest first. */
export const markdown: DiffFormat = {
  name: "markdown",
  description: "prose for a board paper or a pull request",
  render: (report) => inMarkdown(report, `What changed from ${report.from.name} to ${report.to.name}`),
};

/** The same under a heading of one's own. */
export function inMarkdown(report: DiffReport, heading: string): string {
  const { groups } = report;
  const lines = [`## ${quoted(heading)}`, ""];
  for (const remark of remarksOf(report)) lines.push(quoted(remark), "");
  if (!hasChanges(report)) lines.push("Nothing changed in meaning.", "");
  for (const { heading, entities, small } of groups) {
    lines.push(`### ${quoted(heading)}`, "");
    for (const { name, sentences } of entities) {
      const [first = "", ...others] = sentences.map(print);
      lines.push(`- ${quoted(name)} ${first}.${others.map((other) => ` It ${other}.`).join("")}`);
    }
    if (small > 0) lines.push(`- ${tellSmall(small)}.`);
    lines.push("");
  }
  for (const { heading, items } of sectionsOf(report)) {
    const more = items.length - mostItems;
    lines.push(`### ${heading}`, "", ...items.slice(0, mostItems).map((item) => `- ${quoted(item)}`));
    lines.push(...(more > 0 ? [`- and ${more} more`] : []), "");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function print(sentence: Sentence): string {
  return sentence
    .map((piece) => {
      // Our own words, with names from the plan in them: the spaces at their ends part them from what follows.
      if (typeof piece === "string") return inWords(piece);
      const text = quoted(piece.text);
      if (piece.is === "same") return text;
      return piece.is === "added" ? `**${text}**` : `~~${text}~~`;
    })
    .join("");
}

/** Words of a plan by themselves, in which nothing is a mark and nothing is hidden. */
export function quoted(text: string): string {
  return inWords(text.trim());
}

function inWords(text: string): string {
  return markdownWords(visible(text.replace(/\s+/g, " ")));
}
