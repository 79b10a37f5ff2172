import { expect, test, vi } from "vitest";
import { buildIn, clocks, locales, orders, paths, type Surroundings, umasks, zones } from "./surroundings.ts";

// Processes one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** Surroundings by a number: each kind of difference goes round at its own pace. */
function surroundingsAt(at: number): Surroundings {
  const from = <Values extends readonly unknown[]>(values: Values): Values[number] =>
    values[at % values.length];
  return {
    zone: from(zones),
    locale: from(locales),
    order: from(orders),
    now: from(clocks),
    umask: from(umasks),
    paths: from(paths),
  };
}

// Every combination: test/soak/determinism.soak.ts.
test("the same plan gives the same bytes in any time zone and language, on any day, from any folder, on any machine", async () => {
  const first = await buildIn(surroundingsAt(0));
  expect(Object.keys(first).length).toBeGreaterThan(20);
  for (let at = 1; at < locales.length; at++)
    expect(await buildIn(surroundingsAt(at)), JSON.stringify(surroundingsAt(at))).toEqual(first);
});
