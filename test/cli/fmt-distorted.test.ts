import path from "node:path";
import { expect, test, vi } from "vitest";
import { editPlan } from "./edit-plan.ts";
import { copyPlan, planc, readFolder } from "./test-host.ts";

// A fault put into planc: it writes another word.
vi.mock("../../src/arrange/quotes.ts", () => ({
  arrangeQuotes: (written: string) => (written === "gp-appointments" ? "other" : written),
}));

test("a file that would say something else is left as it was, and planc owns up to it", async () => {
  const folder = copyPlan();
  editPlan(folder, { "pledges.yaml": (text) => `${text}\n`, "stages.yaml": (text) => `${text}\n` });
  const pledges = readFolder(path.join(folder, "plan"))["pledges.yaml"];
  expect(await planc(folder, ["fmt"])).toEqual({
    status: 2,
    out: "plan/stages.yaml\n",
    err: "planc: a fault of planc itself: plan/pledges.yaml would say something else when arranged, so it was left as it was. Please report it with the file.\n1 file was left alone. 1 file arranged.\n",
  });
  expect(readFolder(path.join(folder, "plan"))["pledges.yaml"]).toBe(pledges);
});
