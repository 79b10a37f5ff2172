import { beforeAll, describe, expect, test } from "vitest";
import { planc, root } from "../cli/test-host.ts";

const [draft, final] = ["plan", "test/plans/llr-final-2023"];

/** A change as the report for programs tells it. */
interface ToldChange {
  readonly type: string;
  readonly entity: string;
  readonly field: string | null;
  readonly sentence: string | null;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly times?: { readonly unit: string; readonly end: number; readonly endAtMost?: number };
  readonly promise?: { readonly may: string; readonly because: string };
  readonly items?: { readonly kept: number; readonly added: string[]; readonly removed: string[] };
}

interface Told {
  readonly changes: readonly ToldChange[];
  readonly notStated: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly problems: Record<"introduced" | "resolved", readonly { rule: string; entity: string }[]>;
  readonly markdown: string;
}

async function tell(from: string, to: string): Promise<Told> {
  const { out } = await planc(root, ["diff", from, to, "--format", "json"]);
  const { out: markdown, status, err } = await planc(root, ["diff", from, to, "--format", "markdown"]);
  expect([status, err]).toEqual([0, ""]);
  return { ...JSON.parse(out), markdown };
}

let there: Told;
let back: Told;
beforeAll(async () => {
  there = await tell(draft, final);
  back = await tell(final, draft);
});

function changeOf({ changes }: Told, entity: string, type: string): ToldChange | undefined {
  const found = changes.filter((change) => change.entity === entity && change.type === type);
  expect(found.length).toBeLessThan(2);
  return found[0];
}

describe("from the draft to what is known of the final plan", () => {
  test("the roll-out of hubs ends two or three years later, and the end is ambiguous", () => {
    expect(changeOf(there, "intervention/hub-delivery-plans", "reworded")).toMatchObject({
      field: "title",
      times: { unit: "year", end: 2, endAtMost: 3 },
    });
    expect(there.markdown).toContain(
      "- “Develop delivery plans to roll-out all hubs by 2028” (intervention) is reworded: Develop delivery plans to roll-out all ~~Hubs between 2023/24 and 2025/26~~ **hubs by 2028**. Its wording now ends 2 or 3 years later, from “2025/26” to “by 2028”. The end is not clear: “by 2028” can be read as 2027/28 or 2028/29.\n",
    );
  });

  test("three pieces of work on prevention are new, and resolve that it had none", () => {
    const ids = ["prevention-strategy", "prevention-research", "risk-factor-programmes"];
    for (const id of ids)
      expect(changeOf(there, `intervention/${id}`, "added")?.sentence).toMatch(/ is new\.$/);
    const [, prevention = ""] = there.markdown.split("### Prevention\n");
    expect(prevention.split("\n###")[0]?.trim().split("\n")).toEqual([
      "- “Explore the potential benefits of developing an LLR system-wide prevention strategy” (intervention) is new.",
      "- “Capitalise on the local research community to maximise and embed the benefits of research…” (intervention) is new.",
      "- “Deliver risk factor interventions such as alcohol, smoking, obesity and diabetes…” (intervention) is new.",
      "- “Prevention” (priority) was called “Preventing Illness”.",
    ]);
    expect(there.problems.resolved).toMatchObject([
      { rule: "priority-has-interventions", entity: "priority/preventing-illness" },
    ]);
    expect(there.markdown).toMatch(
      /### Problems that are gone\n\n- Priority 2 "preventing-illness" has no interventions\. \\\[priority-has-interventions\\\]\n$/,
    );
  });

  test("a promise on right care may be weaker", () => {
    expect(changeOf(there, "intervention/primary-care-capacity", "reworded")?.promise).toEqual({
      may: "weaker",
      because: "“increase” became “maximise”",
    });
    expect(there.markdown).toContain(
      "- “Maximise general practice's capacity to ensure patients are seen in a timely manner” (intervention) is reworded: ~~Increase primary care~~ **Maximise general practice's** capacity to ~~meet demand for services~~ **ensure patients are seen in a timely manner**. It may be weaker: “increase” became “maximise”.\n",
    );
  });

  test("a promise on children is wider", () => {
    expect(changeOf(there, "intervention/paediatric-critical-care", "reworded")?.promise).toEqual({
      may: "wider",
      because: "“and collaboratives” was put in",
    });
    expect(there.markdown).toContain(
      "(intervention) is reworded: ~~Working~~ **Work** with regional and local networks **and collaboratives** to transform paediatric critical care **and paediatric care** pathways. It may be wider: “and collaboratives” was put in.\n",
    );
  });

  test("whether the second diagnostic centre has another time or became one of two, nobody can tell", () => {
    const centre = "intervention/second-diagnostic-centre";
    expect(changeOf(there, centre, "unclear")?.from).toEqual([
      "hinckley-diagnostics-build",
      "hinckley-diagnostics-operational",
    ]);
    expect(there.changes.filter(({ entity }) => entity === centre)).toHaveLength(1);
    expect(there.markdown).toContain(
      "- “Build a second community diagnostic centre at Hinckley” (intervention) may be one of these in other words or at another time, or all of them in one: “Build Community Diagnostic Centre 2 at Hinckley for activity to be delivered in 24/25” (intervention 2) and “Community Diagnostic Centre 2 at Hinckley to be fully operational” (intervention 9). Nobody can tell from what is stated.\n",
    );
  });

  test("the nine sections are the same nine", () => {
    const { items } = changeOf(there, "chapter/delivery-plan", "changed") ?? {};
    expect(items).toMatchObject({ kept: 9, added: [], removed: [] });
    expect(there.markdown).toContain(
      "- “Delivery plan” (chapter) has the same 9 in its sections as before, with changes: “Prevention” in place of “Preventing Illness”;",
    );
    const chapters = there.changes.filter(({ entity }) => entity.startsWith("chapter/"));
    expect(chapters.map(({ type, field }) => `${type} ${field}`).sort()).toEqual([
      "changed sections",
      "renamed title",
      "source source",
    ]);
  });

  test("what the extract lacks is not told as gone", () => {
    expect(there.changes.filter(({ type }) => type === "removed")).toEqual([]);
    expect(
      there.changes.filter(({ field, sentence }) => field !== null && / no longer /.test(sentence ?? "")),
    ).toEqual([]);
    expect(there.notStated.after).toContain("pledge/gp-appointments");
    expect(there.markdown).toContain(
      "\n\ntest/plans/llr-final-2023 is an extract: what it lacks is not stated, and is not told as gone or new. It does not state 13 pledges, 2 priorities, 66 interventions and 70 others.\n\n",
    );
  });

  test("the new status and name come first", () => {
    expect(there.markdown.split("\n").slice(4, 7)).toEqual([
      "### The plan as a whole",
      "",
      "- The plan has the status “final” in place of “draft”. It is called “Leicester, Leicestershire and Rutland's joint forward plan”; it was called “5-Year Joint Forward Plan”.",
    ]);
  });

  test("every sentence is one: it begins with a name, ends with a full stop, and has no hole", () => {
    const lines = [there, back].flatMap(({ markdown }) => markdown.split("\n"));
    const told = lines.filter((line) => line.startsWith("- "));
    expect(told.length).toBeGreaterThan(60);
    for (const line of told) {
      expect(line).toMatch(/^- (?:“|The plan |\d+ small change|Priority )/);
      expect(line).toMatch(/(?:\.|\\\])$/);
      expect(line).not.toMatch(/“”|undefined|null|NaN|\[object|\.\.|: [.;]| {2}| \.$/);
    }
  });
});

describe("the way back", () => {
  test("the hubs end two or three years earlier, and it is still the later wording that is unclear", () => {
    expect(changeOf(back, "intervention/hub-delivery-plans", "reworded")).toMatchObject({
      times: { unit: "year", end: -2, endAtMost: -3 },
    });
    expect(back.markdown).toContain(
      "Its wording now ends 2 or 3 years earlier, from “by 2028” to “2025/26”. The end is not clear: “by 2028” can be read as 2027/28 or 2028/29.",
    );
  });

  test("what was weaker is stronger, and what was wider is narrower", () => {
    expect(changeOf(back, "intervention/primary-care-capacity", "reworded")?.promise).toEqual({
      may: "stronger",
      because: "“maximise” became “increase”",
    });
    expect(changeOf(back, "intervention/paediatric-critical-care", "reworded")?.promise).toEqual({
      may: "narrower",
      because: "“and collaboratives” was taken out",
    });
  });

  test("the work on prevention is gone, and the problem is new", () => {
    expect(changeOf(back, "intervention/prevention-strategy", "removed")?.sentence).toBe(
      "“Explore the potential benefits of developing an LLR system-wide prevention strategy” (intervention) is gone.",
    );
    expect(back.problems.introduced).toMatchObject([
      { rule: "priority-has-interventions", entity: "priority/preventing-illness" },
    ]);
    expect(back.changes.filter(({ type }) => type === "added")).toEqual([]);
  });

  test("the diagnostic centre may be either of two", () => {
    const { from, to } = changeOf(back, "intervention/second-diagnostic-centre", "unclear") ?? {};
    expect([from, to]).toEqual([
      ["second-diagnostic-centre"],
      ["hinckley-diagnostics-build", "hinckley-diagnostics-operational"],
    ]);
    expect(back.markdown).toContain(
      "(intervention) may be any of these, or all of them: “Build Community Diagnostic Centre 2",
    );
  });
});
