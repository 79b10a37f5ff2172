import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { arrangeFile } from "../../src/arrange/arrange-file.ts";
import { writtenFiles } from "./written-yaml.ts";

/** What another parser reads: texts as they are, whatever the order of the keys. */
function valuesOf(text: string): unknown {
  return parse(text, { schema: "failsafe", customTags: ["null", "bool"] });
}

function countEmptyLines(text: string): number {
  return text.split("\n").filter((line) => line.trim() === "").length;
}

test("whatever is written, arranging changes no value, loses nothing, and is done once", async () => {
  let read = 0;
  let all = 0;
  await fc.assert(
    fc.asyncProperty(writtenFiles, async (text) => {
      all++;
      const arrangement = await arrangeFile({ path: "a.yaml", text });
      if (arrangement.is === "unreadable") return;
      read++;
      expect(arrangement.is).toBe("arranged");
      if (arrangement.is !== "arranged") return;
      const arranged = arrangement.text;
      expect(valuesOf(arranged)).toEqual(valuesOf(text));
      expect(arranged.match(/comment \d+\./g)?.sort()).toEqual(text.match(/comment \d+\./g)?.sort());
      expect(countEmptyLines(arranged)).toBe(countEmptyLines(text));
      expect(arranged.includes("\r")).toBe(text.includes("\r"));
      expect(await arrangeFile({ path: "a.yaml", text: arranged })).toEqual(arrangement);
    }),
    { numRuns: 1000, seed: 1 },
  );
  // Most of what is made up can be read, so that the property says something.
  expect(read).toBeGreaterThan(all / 2);
});
