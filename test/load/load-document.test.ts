import { expect, test } from "vitest";
import { loadDocument } from "../../src/load/load-document.ts";
import { DiagnosticLog } from "../../src/source/diagnostic-log.ts";

test("an error that is no fault of the text is not told as one", async () => {
  let reads = 0;
  const file = {
    path: "a.yaml",
    get text() {
      if (reads++ === 0) throw new Error("The memory is full.");
      return "a: b\n";
    },
  };
  const log = new DiagnosticLog();
  await expect(loadDocument(file, log)).rejects.toThrow("The memory is full.");
  expect(log.sorted()).toEqual([]);
});
