import { describe, expect, test } from "vitest";
import { quickOutputs } from "../cli/test-host.ts";
import { classes } from "./classes.ts";
import { expectCase, type Trial } from "./run-case.ts";

const quick: Trial = { outputs: quickOutputs, longest: 2000 };
const all: Trial = { outputs: [], longest: 2000 };
/** Classes of texts that may do harm in an output are built whole. How long a bomb takes is measured of the real process, in processes.test.ts. */
const trials: Readonly<Record<string, Trial>> = {
  bombs: { outputs: [], longest: 20_000 },
  encodings: all,
  "names of prototypes": all,
  "texts in outputs": all,
};

describe.each(Object.entries(classes))("%s", (name, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) =>
    expectCase(one, trials[name] ?? quick),
  );
});

test("there are enough cases, and the names of a class differ", () => {
  expect(Object.values(classes).flat().length).toBeGreaterThan(700);
  for (const cases of Object.values(classes)) {
    const names = cases.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  }
});
