import type { SourceFile } from "../../src/source/source-file.ts";
import { pick, seeded } from "../arrange/seeded.ts";

/** A change of how a plan is written that changes nothing of what it says. `seed` makes one of many of it. */
export type Rewriting = (files: readonly SourceFile[], seed: number) => SourceFile[];

/** Changes the text of every file. */
export function everyText(change: (text: string, seed: number) => string): Rewriting {
  return (files, seed) => files.map((file, at) => ({ ...file, text: change(file.text, seed + at) }));
}

/** Puts comments and empty lines between the lines of a text in which every value has a line of its own. */
export function addComments(text: string, seed: number): string {
  const random = seeded(seed);
  const remark = () => pick(random, ["", "", "# a comment\n", "\n", "      # - a: comment # too\n\n", "#\n"]);
  return text
    .split(/(?<=\n)/)
    .map((line) => remark() + (random() < 0.2 ? line.replace(/(?<=[\w.])\n$/, "   # said\n") : line))
    .join("");
}

/** The top of each thing that a file says, with all that is below it. */
function topsOf(text: string): string[] {
  return text.split(/^(?=[a-z][\w-]*:)/m).filter((part) => /^[a-z]/.test(part));
}

/** The items of a list at the top of a file, each as a list of its own: "pledges:" and one pledge. */
function itemsOf(top: string): string[] {
  const [head = "", ...items] = top.split(/^(?= {2}- )/m);
  return items.length === 0 ? [top] : items.map((item) => head.replace(/^#.*\n/gm, "") + item);
}

/** Splits every file into one for each thing, or each item, in folders that keep their order. */
export const split: Rewriting = (files, seed) => {
  const random = seeded(seed);
  return files.flatMap(({ path, text }) => {
    const tops = topsOf(text);
    const parts = random() < 0.7 ? tops.flatMap(itemsOf) : tops;
    return parts.map((part, at) => ({
      path: `${path.replace(/\.yaml$/, "")}/${String(at).padStart(4, "0")}.yaml`,
      // The comments at its end are about what stood below.
      text: part.replace(/(?:\n *(?:#.*)?)+$/, "\n"),
    }));
  });
};

/** Gives every file another name, in the same order as before: that is the order of reading. */
export const renameInOrder: Rewriting = (files, seed) =>
  [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file, at) => ({
      ...file,
      path: `${file.path.split("/")[0]}/${seed}/é ${String(at).padStart(4, "0")}.YML`,
    }));
