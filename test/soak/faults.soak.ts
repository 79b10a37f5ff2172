import { describe, expect, test } from "vitest";
import { changesOfForm, expectToldAtEachFault, expectWholeAtEachFault } from "../cli/fault-runs.ts";
import { faults } from "../cli/faulty-disk.ts";
import { noStrace } from "../cli/strace.ts";
import { faultAt, findMoments, killAt, prepareRebuild } from "../cli/system-call-runs.ts";

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

  test.skipIf(noStrace).each(changesOfForm)(
    "of the system (strace), while a %s becomes a %s",
    async (...change) => {
      const rebuild = await prepareRebuild(change);
      const moments = await findMoments(rebuild);
      expect(moments.length).toBeGreaterThan(40);
      let told = 0;
      for (const moment of moments)
        for (const fault of faults) if ((await faultAt(moment, fault, forEver, rebuild)) === "told") told++;
      expect(told).toBeGreaterThan(moments.length);
    },
  );
});

test.skipIf(noStrace).each(changesOfForm)(
  "killed at every system call (strace), while a %s becomes a %s",
  async (...change) => {
    const rebuild = await prepareRebuild(change);
    const moments = await findMoments(rebuild);
    const seen = { old: 0, new: 0, none: 0 };
    for (const moment of moments) seen[await killAt(moment, rebuild)]++;
    console.log(`killed at ${moments.length} system calls, ${change.join(" to ")}: ${JSON.stringify(seen)}`);
    if (change.every((form) => form === "link")) expect(seen.none).toBe(0);
    expect(seen.old).toBeGreaterThan(20);
    expect(seen.new).toBeGreaterThan(3);
  },
);
