import { describe, expect, test } from "vitest";
import { changesOfForm, expectToldAtEachFault, expectWholeAtEachFault } from "../cli/fault-runs.ts";
import { faults, inTurn } from "../cli/faulty-disk.ts";
import { noStrace } from "../cli/strace.ts";
import { faultAt, findMoments, killAt, namesPath, prepareRebuild } from "../cli/system-call-runs.ts";
import { makeProgress } from "./progress.ts";

describe.each([
  ["once", false],
  ["for ever", true],
] as const)("every fault, %s, at every call", (_, forEver) => {
  test.each(changesOfForm)("while a %s becomes a %s", async (...change) => {
    await expectWholeAtEachFault(change, forEver, () => faults);
  });

  test("of planc build", async () => {
    await expectToldAtEachFault(forEver, () => faults);
  });

  // One kind of fault a call, the next one at the next call: a real process for every kind at each of them would take hours. The tests above have
  // every kind at every call.
  test.skipIf(noStrace).each(changesOfForm)(
    "of the system (strace), one kind a call in turn, while a %s becomes a %s",
    async (...change) => {
      const rebuild = await prepareRebuild(change);
      const moments = (await findMoments(rebuild)).filter((moment) => !forEver || namesPath(moment));
      expect(moments.length).toBeGreaterThan(40);
      const progress = makeProgress(`refused calls of the system, ${change.join(" to ")}`, moments.length);
      let told = 0;
      for (const [at, moment] of moments.entries()) {
        for (const fault of inTurn(at))
          if ((await faultAt(moment, fault, forEver, rebuild)) === "told") told++;
        progress(at + 1);
      }
      console.log(`told at ${told} of ${moments.length} calls, ${change.join(" to ")}`);
      expect(told).toBeGreaterThan(moments.length / 2);
    },
  );
});

test.skipIf(noStrace).each(changesOfForm)(
  "killed at every system call (strace), while a %s becomes a %s",
  async (...change) => {
    const rebuild = await prepareRebuild(change);
    const moments = await findMoments(rebuild);
    const seen = { old: 0, new: 0, none: 0 };
    const progress = makeProgress(`killed at calls of the system, ${change.join(" to ")}`, moments.length);
    for (const [at, moment] of moments.entries()) {
      seen[await killAt(moment, rebuild)]++;
      progress(at + 1);
    }
    console.log(`killed at ${moments.length} system calls, ${change.join(" to ")}: ${JSON.stringify(seen)}`);
    if (change.every((form) => form === "link")) expect(seen.none).toBe(0);
    expect(seen.old).toBeGreaterThan(20);
    expect(seen.new).toBeGreaterThan(3);
  },
);
