import { describe, expect, test } from "vitest";
import { brief } from "../brief.ts";
import { checkFiles } from "../check-text.ts";

/** A priority with work, but without leads, promises and years. */
const plan = (settings: string, number: string, timeline = ""): Record<string, string> => ({
  "plan.yaml": [
    "plan:",
    "  title: A plan",
    "  status: final",
    "  year-starts: 1 April",
    settings,
    "priority:",
    "  id: warm-homes",
    number,
    "  name: Warm homes",
    "  interventions:",
    "    - id: insulate",
    `    ${number}`,
    "      title: Insulate lofts",
    timeline,
  ].join("\n"),
});

describe("an extract of a plan", () => {
  test("lacks nothing: what it does not say is not stated", async () => {
    expect(await checkFiles(plan("  extract: true", ""), { profile: "final" })).toEqual([]);
  });

  test("would lack much if it were the whole plan", async () => {
    const unnumbered = await checkFiles(plan("", ""));
    expect(unnumbered.map(brief).join("\n")).toMatch(/schema: .*"number"/);
    const numbered = await checkFiles(plan("", "  number: 1"), { profile: "final" });
    expect(numbered.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["intervention-has-lead", "plan-has-period"]),
    );
  });

  test("is held to what it says", async () => {
    const found = await checkFiles(plan("  extract: true", "", "      timeline: 23/25"));
    expect(found.map(({ rule }) => rule)).toEqual(["timeline-well-formed"]);
  });
});
