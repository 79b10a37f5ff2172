import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { arrangeFile } from "../../src/arrange/arrange-file.ts";
import { type Compilation, compilePlan } from "../../src/compile-plan.ts";
import { dayNumber } from "../../src/model/calendar.ts";
import type { SourceFile } from "../../src/source/source-file.ts";
import { planFolders, readPlanFolder } from "../read-plan-folder.ts";
import { scramble } from "./scramble.ts";

const seeds = Array.from({ length: 12 }, (_, seed) => seed + 1);

async function arrange(file: SourceFile): Promise<string> {
  const arrangement = await arrangeFile(file);
  if (arrangement.is !== "arranged") throw new Error(`${file.path} is ${arrangement.is}`);
  return arrangement.text;
}

function compile(files: readonly SourceFile[]): Promise<Compilation> {
  return compilePlan(files, { day: dayNumber(2026, 1, 1) });
}

/** The problems of a plan without their places, which move with the lines. */
function problemsOf({ diagnostics }: Compilation): string[] {
  return diagnostics
    .map(({ rule, severity, message, entity }) => [rule, severity, message, entity].join("\n"))
    .sort();
}

describe.each(Object.entries(planFolders))("the %s plan", (_, folder) => {
  const files = readPlanFolder(folder);

  test.each(files.map((file) => [file.path, file] as const))("%s is arranged", async (_, file) => {
    expect(await arrange(file)).toBe(file.text);
  });

  test.each(seeds)("is restored to the letter when it is put out of order (%i)", async (seed) => {
    for (const file of files) {
      const scrambled = scramble(file.text, seed);
      expect(scrambled, file.path).not.toBe(file.text);
      expect(await arrange({ ...file, text: scrambled }), file.path).toBe(file.text);
    }
  });

  test("is restored with the line breaks of Windows", async () => {
    for (const file of files) {
      const text = scramble(file.text, 99).replaceAll("\n", "\r\n");
      expect(await arrange({ ...file, text }), file.path).toBe(file.text.replaceAll("\n", "\r\n"));
    }
  });

  test.each(seeds.slice(0, 3))("says the same before and after (%i)", async (seed) => {
    const scrambled = files.map((file) => ({ ...file, text: scramble(file.text, seed) }));
    const arranged = await Promise.all(
      scrambled.map(async (file) => ({ ...file, text: await arrange(file) })),
    );
    const before = await compile(scrambled);
    const after = await compile(arranged);
    // Compared as a whole first: a difference of two such long texts says little.
    expect(JSON.stringify(after.flatten()) === JSON.stringify(before.flatten())).toBe(true);
    expect(problemsOf(after)).toEqual(problemsOf(before));
  });
});

describe("the examples in the README", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const examples = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);

  test("are arranged", async () => {
    expect(examples.length).toBeGreaterThan(1);
    for (const text of examples) expect(await arrange({ path: "README.md", text })).toBe(text);
  });
});
