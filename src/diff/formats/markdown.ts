import { type DiffFormat, hasChanges, remarksOf, tellProblem, tellSetting, tellSmall } from "../report.ts";
import type { Sentence } from "../tell-change.ts";

/** More problems than this are counted, not listed: the text is for a board or the summary of a pull request. */
const mostProblems = 20;

/** For a board paper or a pull request: prose by priority, the weightiest first. */
export const markdown: DiffFormat = {
  name: "markdown",
  description: "prose for a board paper or a pull request",
  render(report) {
    const { from, to, groups, problems, settings } = report;
    const lines = [`## What changed from ${quoted(from.name)} to ${quoted(to.name)}`, ""];
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
    const section = (title: string, items: readonly string[]) => {
      if (items.length === 0) return;
      const shown = items.slice(0, mostProblems).map((item) => `- ${quoted(item)}`);
      const more = items.length - shown.length;
      lines.push(`### ${title}`, "", ...shown, ...(more > 0 ? [`- and ${more} more`] : []), "");
    };
    section(
      "How the plan is checked",
      settings.map((setting) => `${tellSetting(setting)}.`),
    );
    section("New problems", (problems?.introduced ?? []).map(tellProblem));
    section("Problems that are gone", (problems?.resolved ?? []).map(tellProblem));
    return `${lines.join("\n").trimEnd()}\n`;
  },
};

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
