import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { compilePlan } from "../../src/compile-plan.ts";
import { emitters } from "../../src/emit/emitters.ts";
import { dayNumber } from "../../src/model/calendar.ts";
import type { SourceFile } from "../../src/source/source-file.ts";
import { scramble } from "../arrange/scramble.ts";
import { wholeOf } from "../emit/whole-content.ts";
import { planFolders, readPlanFolder } from "../read-plan-folder.ts";
import { addComments, everyText, type Rewriting, renameInOrder, split } from "./rewrite-plan.ts";

/** Ways to write a plan that say the same. What decodes a byte order mark is the command: the corpus and test/cli/build.test.ts have it. */
const rewritings: Readonly<Record<string, Rewriting>> = {
  "with its keys in another order, other quotes and other indentation": everyText(scramble),
  "with CRLF": everyText((text) => text.replaceAll("\n", "\r\n")),
  "with comments and empty lines": everyText(addComments),
  "split into many files": split,
  "in files with other names": renameInOrder,
  "in all these ways": (files, seed) =>
    renameInOrder(
      everyText((text, at) => addComments(scramble(text, at), at).replaceAll("\n", "\r\n"))(
        split(files, seed),
        seed,
      ),
      seed,
    ),
};

/** Faults put into a plan, so that errors are compared too: each replaces the first place where the text stands. */
const faults: readonly (readonly [from: string, to: string])[] = [
  ["priorities: [", "priorities: [nowhere, "],
  ["timeline: ", "timeline: 23/25 or "],
  ["title: ", "titel: "],
  ["number: 2\n", "number: 1\n"],
];

function withFaults(files: readonly SourceFile[]): SourceFile[] {
  const left = new Set(faults);
  return files.map((file) => {
    let { text } = file;
    for (const fault of left)
      if (text.includes(fault[0])) {
        text = text.replace(fault[0], fault[1]);
        left.delete(fault);
      }
    return { ...file, text };
  });
}

/** What a plan gives: a checksum of each output, and every problem apart from its place. */
async function resultOf(
  files: readonly SourceFile[],
): Promise<{ outputs: Record<string, string>; problems: string[] }> {
  const { diagnostics, flatten } = await compilePlan(files, { profile: "final", day: dayNumber(2026, 1, 1) });
  const problems = diagnostics.map(({ rule, severity, message, hint, entity, related = [] }) =>
    [severity, rule, entity, message, hint, ...related.map((place) => place.message)].join("\n"),
  );
  const plan = flatten();
  const outputs: Record<string, string> = {};
  for (const load of Object.values(emitters))
    for (const [name, content] of (await load()).emit(plan, { beside: [] }))
      outputs[name] = createHash("sha256").update(wholeOf(content)).digest("hex");
  return { outputs, problems: problems.sort() };
}

describe.each(Object.entries(planFolders))("the %s plan", (_, folder) => {
  const files = readPlanFolder(folder);

  test.each(Object.entries(rewritings))("is the same %s", async (_, rewrite) => {
    const expected = await resultOf(files);
    expect(Object.keys(expected.outputs).length).toBeGreaterThan(10);
    for (const seed of [1, 2]) expect(await resultOf(rewrite(files, seed))).toEqual(expected);
  });

  test.each(Object.entries(rewritings))("has the same faults %s", async (_, rewrite) => {
    const broken = withFaults(files);
    const { problems } = await resultOf(broken);
    expect(problems.filter((problem) => problem.startsWith("error")).length).toBeGreaterThan(2);
    for (const seed of [3, 4]) expect((await resultOf(rewrite(broken, seed))).problems).toEqual(problems);
  });
});
