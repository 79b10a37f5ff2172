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
      if (typeof piece === "string") return quoted(piece, true);
      const text = quoted(piece.text);
      if (piece.is === "same") return text;
      return piece.is === "added" ? `**${text}**` : `~~${text}~~`;
    })
    .join("");
}

/** Words of a plan, in which nothing is a mark: they can write no Markdown, no HTML, no mention and no link. */
function quoted(text: string, keepEnds = false): string {
  const line = text
    .replace(/\s+/g, " ")
    .replace(/[!#$&*<=>@[\\\]^_`{|}~]|:(?=\S)|(?<=www)\.|^[-+](?= )|^\d+(?=[.)] )/gi, "\\$&");
  return keepEnds ? line : line.trim();
}
