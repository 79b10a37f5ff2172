import { visible } from "../../source/show.ts";
import { type DiffFormat, type DiffReport, hasChanges, remarksOf, sectionsOf, tellSmall } from "../report.ts";
import type { Sentence } from "../tell-change.ts";

/** For people at a terminal: what came is in {+ +}, what went in [- -], with colours where there are any. */
export const terminal: DiffFormat = {
  name: "pretty",
  description: "for people at a terminal",
  render(report) {
    const { from, to, groups, paint } = report;
    const lines = [
      paint("bold", visible(`From ${from.name} to ${to.name}`)),
      ...remarksOf(report).map(visible),
      "",
    ];
    if (!hasChanges(report)) lines.push("Nothing changed in meaning.", "");
    for (const { heading, entities, small } of groups) {
      lines.push(paint("bold", visible(heading)));
      for (const { name, sentences } of entities) {
        const [first = [], ...others] = sentences.map((sentence) => print(sentence, paint));
        lines.push(`  ${visible(name)} ${first}.`, ...others.map((other) => `    It ${other}.`));
      }
      if (small > 0) lines.push(paint("dim", `  ${tellSmall(small)}.`));
      lines.push("");
    }
    for (const { heading, items } of sectionsOf(report))
      lines.push(paint("bold", heading), ...items.map((item) => `  ${visible(item)}`), "");
    return `${lines.join("\n").trimEnd()}\n`;
  },
};

function print(sentence: Sentence, paint: DiffReport["paint"]): string {
  return sentence
    .map((piece) => {
      if (typeof piece === "string") return visible(piece);
      const text = visible(piece.text);
      if (piece.is === "same") return text;
      return piece.is === "added" ? paint("added", `{+${text}+}`) : paint("removed", `[-${text}-]`);
    })
    .join("");
}
