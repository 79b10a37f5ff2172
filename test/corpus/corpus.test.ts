import { describe, expect, test } from "vitest";
import { classes } from "./classes.ts";
import { expectCase } from "./run-case.ts";

describe.each(Object.entries(classes))("%s", (_, cases) => {
  test.each(cases)("$name", expectCase);
});

test("the names of the cases of a class differ", () => {
  for (const cases of Object.values(classes)) {
    const names = cases.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  }
});
