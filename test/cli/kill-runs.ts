import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import type { OutputForm } from "../../src/cli/output/places.ts";
import { editPlan } from "./edit-plan.ts";
import { expectTidy } from "./output-folder.ts";
import { waiting } from "./system-call-runs.ts";
import { copyPlan, readFolder, runProcess, startProcess } from "./test-host.ts";

const edit = { from: "hospital treatment", to: "treatment in hospital" };

/**
 * Kills builds at random moments, many times over: what is there is the old output or the new one, whole, or in a plain folder none; the next build mends
 * all. Half of the moments are any, half are about the end, when the new output takes the place of the old one. Says how often there was which.
 */
export async function killAtRandom(
  rounds: number,
  form: OutputForm,
  only: readonly string[] = [],
  progress?: (round: number) => void,
): Promise<Record<"old" | "new" | "none", number>> {
  const folder = copyPlan();
  const args = ["build", "-q", ...only, ...(form === "link" ? ["--out-link"] : [])];
  const read = () => readFolder(path.join(folder, "public"));
  const finish = async (what: string) => {
    const { status, err } = await runProcess(folder, args);
    expect([status, err.replace(waiting, "")], what).toEqual([0, ""]);
    expectTidy(folder, form, what, ["plan"]);
    expect(fs.readFileSync(path.join(folder, "public/CNAME"), "utf8"), what).toBe("plan.example\n");
    return read();
  };
  const turn = () =>
    editPlan(folder, {
      "pledges.yaml": (text) =>
        text.includes(edit.from) ? text.replace(edit.from, edit.to) : text.replace(edit.to, edit.from),
    });
  await runProcess(folder, args);
  fs.writeFileSync(path.join(folder, "public/CNAME"), "plan.example\n");
  turn();
  const started = performance.now();
  let next = await finish("before");
  const duration = performance.now() - started;
  turn();
  const { ended: written } = startProcess(folder, args);
  await beginning(folder, written);
  const began = performance.now();
  await written;
  const writing = performance.now() - began;
  let now = await finish("before");
  expect(now).not.toEqual(next);
  const seen = { old: 0, new: 0, none: 0 };
  for (let round = 1; round <= rounds; round++) {
    turn();
    const fromWriting = round % 2 === 0;
    const delay = fromWriting
      ? Math.max(0, writing - 30 + Math.random() * 40)
      : Math.random() * duration * 1.1;
    // Now and then the build that should mend is killed as well.
    for (let kills = round % 3 === 0 ? 3 : 1; kills > 0; kills--) {
      const what = `round ${round}, killed ${delay.toFixed(1)} ms after ${fromWriting ? "it began to write" : "its start"}`;
      const { child, ended } = startProcess(folder, args);
      const start = fromWriting ? beginning(folder, ended) : Promise.resolve();
      void start.then(() => setTimeout(() => child.kill("SIGKILL"), delay));
      await ended;
      const left = JSON.stringify(read());
      const state = left === JSON.stringify(now) ? "old" : left === JSON.stringify(next) ? "new" : "none";
      seen[state]++;
      if (state === "none") expect([form, left], what).toEqual(["folder", "{}"]);
    }
    expect(await finish(`round ${round}`)).toEqual(next);
    [now, next] = [next, now];
    progress?.(round);
  }
  return seen;
}

/** Waits until a build makes its first file beside the output, or ends. */
async function beginning(folder: string, ended: Promise<unknown>): Promise<void> {
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  while (!hasEnded && !fs.existsSync(path.join(folder, ".public.planc-lock")))
    await new Promise((resolve) => setTimeout(resolve, 1));
}
