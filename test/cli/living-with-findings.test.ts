import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkJson, editPlan, replace } from "./edit-plan.ts";
import { copyPlan, planc } from "./test-host.ts";

/** The findings of a report by rule and entity. */
const namesOf = (report: { diagnostics: readonly { rule: string; entity: string | null }[] }) =>
  report.diagnostics.map(({ rule, entity }) => `${rule} ${entity}`);

/** An entry at which timeline-has-end finds something, and the line after which its suppression is put. */
async function openEnded(): Promise<{ folder: string; entity: string; file: string; idLine: string }> {
  const folder = copyPlan();
  const { report } = await checkJson(folder, ["--only-rule", "timeline-has-end"]);
  const first = report.diagnostics[0];
  if (first?.entity == null) throw new Error("No open-ended timeline in the plan.");
  return {
    folder,
    entity: first.entity,
    file: first.file.replace(/^plan\//, ""),
    idLine: `id: ${first.entity.split("/")[1]}\n`,
  };
}

/** Puts the suppression of timeline-has-end under an id, as deep as its entry is. */
const suppressAt =
  (idLine: string, more = "") =>
  (text: string) =>
    text.replace(
      new RegExp(`^( *)- ${idLine}`, "m"),
      (line, indent) =>
        `${line}${suppression.replace(/^/gm, `${indent}  `)}\n${more && `${indent}      ${more}\n`}`,
    );

const suppression = `checks-off:
  - rule: timeline-has-end
    because: It runs for as long as the law asks`;

/** A copy of the plan in which one finding of timeline-has-end is suppressed. */
async function suppressOne(more?: string) {
  const found = await openEnded();
  editPlan(found.folder, { [found.file]: suppressAt(found.idLine, more) });
  return found;
}

describe("a suppression", () => {
  test("keeps one finding quiet, is counted, and changes no output", async () => {
    const { folder, entity } = await suppressOne();
    const before = await checkJson(copyPlan());
    const after = await checkJson(folder);
    const expected = namesOf(before.report).filter((name) => name !== `timeline-has-end ${entity}`);
    expect(namesOf(after.report)).toEqual(expected);
    expect(before.report.summary.suppressed).toBe(0);
    expect(after.report.summary).toEqual({
      ...before.report.summary,
      warnings: (before.report.summary.warnings ?? 0) - 1,
      suppressed: 1,
    });
    const untouched = copyPlan();
    for (const at of [folder, untouched]) await planc(at, ["build", "--only", "json,markdown,csv"]);
    for (const name of ["plan.json", "plan.md", "interventions.csv"])
      expect(fs.readFileSync(path.join(folder, "public", name), "utf8")).toBe(
        fs.readFileSync(path.join(untouched, "public", name), "utf8"),
      );
    expect((await planc(folder, ["check"])).out).toMatch(/1 kept quiet by the plan\. Checked as draft\.\n$/);
  });

  test("ends with its last day", async () => {
    const { folder, entity } = await suppressOne("until: 1 June 2023");
    const on = await checkJson(folder, ["--as-of", "2023-06-01"]);
    const after = await checkJson(folder, ["--as-of", "2023-06-02"]);
    expect(namesOf(on.report)).not.toContain(`timeline-has-end ${entity}`);
    expect(namesOf(on.report)).not.toContain(`suppression-current ${entity}`);
    expect(namesOf(after.report)).toContain(`timeline-has-end ${entity}`);
    expect(namesOf(after.report)).toContain(`suppression-current ${entity}`);
  });

  test("needs a reason, and without one does nothing", async () => {
    const { folder, file, entity } = await suppressOne();
    editPlan(folder, { [file]: (text) => text.replace(/^( *because: )It runs.*\n/m, '$1"  "\n') });
    expect((await checkJson(folder)).status).toBe(1);
    editPlan(folder, { [file]: (text) => text.replace(/^ *because: .*\n/m, "") });
    const { report, status } = await checkJson(folder);
    expect(status).toBe(1);
    expect(report.diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
      { rule: "schema", message: 'Item 1 of "checks-off" has no "because".' },
    ]);
    expect(namesOf(report)).toContain(`timeline-has-end ${entity}`);
  });

  test("that keeps nothing quiet is reported, but not where its rule is off or the plan is not whole", async () => {
    const { folder, file, entity } = await suppressOne();
    editPlan(folder, { [file]: replace("rule: timeline-has-end", "rule: timeline-confirmed") });
    const names = async (...args: string[]) => namesOf((await checkJson(folder, args)).report);
    const unused = `suppression-needed ${entity}`;
    expect(await names()).toContain(unused);
    expect(await names("--rule", "timeline-confirmed=off")).not.toContain(unused);
    expect(await names("--only-rule", "suppression-needed")).not.toContain(unused);
    editPlan(folder, { "stages.yaml": replace("\nstages:", "\nstagez:") });
    expect(await names()).not.toContain(unused);
  });

  test("stands in SARIF with its reason", async () => {
    const { folder } = await suppressOne();
    const [run] = JSON.parse((await planc(folder, ["check", "-f", "sarif"])).out).runs;
    const suppressed = run.results.filter((result: { suppressions?: unknown[] }) => result.suppressions);
    expect(suppressed).toMatchObject([
      {
        ruleId: "timeline-has-end",
        suppressions: [{ kind: "inSource", justification: "It runs for as long as the law asks" }],
      },
    ]);
  });
});

describe("a severity in the plan", () => {
  const settings =
    "  checks:\n    - rule: weekday-matches-date\n      severity: error\n    - rule: intervention-has-lead\n      severity: off\n";

  test("goes before that of the profile, and the command line before it", async () => {
    const folder = copyPlan();
    editPlan(folder, { "plan.yaml": (text) => text.replace(/^plan:\n/m, `plan:\n${settings}`) });
    const { report, status } = await checkJson(folder);
    expect(status).toBe(1);
    expect(report.diagnostics.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual(
      ["weekday-matches-date"],
    );
    expect(report.diagnostics.filter(({ rule }) => rule === "intervention-has-lead")).toEqual([]);
    const other = await checkJson(folder, ["--rule", "weekday-matches-date=info"]);
    expect(other.status).toBe(0);
  });
});

describe("a baseline", () => {
  const baseline = "plan/baseline.json";

  test("keeps what was there quiet, wherever its line moves, and reports what is new", async () => {
    const folder = copyPlan();
    const before = (await checkJson(folder)).report;
    const written = await planc(folder, ["check", "--write-baseline", "--max-warnings", "0"]);
    expect(written).toMatchObject({ status: 0 });
    expect(written.err).toBe(
      `planc: ${before.diagnostics.length} problems are listed in plan/baseline.json. From now on only others are reported.\n`,
    );
    expect(written.out).toBe(
      `No problems. ${before.diagnostics.length} kept quiet by the plan. Checked as draft.\n`,
    );

    // Lines move, a file gets another name, the plan is checked from elsewhere: nothing is new.
    for (const name of fs.readdirSync(path.join(folder, "plan/priorities"))) {
      editPlan(folder, { [`priorities/${name}`]: (text) => `# Looked through by the editors.\n\n${text}` });
    }
    fs.renameSync(path.join(folder, "plan/pledges.yaml"), path.join(folder, "plan/promises.yaml"));
    expect((await checkJson(folder)).report.diagnostics).toEqual([]);
    expect((await planc(path.join(folder, "plan"), ["check", ".", "--max-warnings", "0"])).status).toBe(0);
  });

  test("finds a new fault beside an old one of the same rule", async () => {
    const folder = copyPlan();
    await planc(folder, ["check", "--write-baseline"]);
    const consultation = "consultations/engagement-2023.yaml";
    editPlan(folder, {
      [consultation]: replace(
        "  closes: Friday 7 June 2023",
        "  opens: Monday 2 May 2023\n  closes: Friday 7 June 2023",
      ),
    });
    const { report } = await checkJson(folder);
    expect(report.diagnostics.map(({ message }) => message)).toEqual([
      // It lacked an opening date as well, and is told anew since it has become another finding.
      expect.stringContaining("no alternative format"),
      '"Monday 2 May 2023" is a Tuesday.',
    ]);
  });

  test("says what can no longer be found, and is the same bytes when written again", async () => {
    const folder = copyPlan();
    const read = () => fs.readFileSync(path.join(folder, baseline), "utf8");
    await planc(folder, ["check", "--write-baseline"]);
    const first = read();
    await planc(folder, ["check", "--write-baseline"]);
    expect(read()).toBe(first);
    editPlan(folder, { "consultations/engagement-2023.yaml": replace("Friday 7 June", "Wednesday 7 June") });
    expect((await planc(folder, ["check"])).err).toBe(
      "planc: 1 problem of plan/baseline.json can no longer be found. To take them off the list, add --write-baseline.\n",
    );
    // A rule that did not run has found nothing; that says nothing.
    expect((await planc(folder, ["check", "--only-rule", "stage-used"])).err).toBe("");
  });

  test("stands in SARIF as what is outside of the plan's own words", async () => {
    const folder = copyPlan("climate");
    editPlan(
      folder,
      {
        "plan.yaml": (text) => text.replace("year-starts:", "period-note: See [here](#)\n  year-starts:"),
      },
      "climate",
    );
    await planc(folder, ["check", "climate", "--write-baseline"]);
    const [run] = JSON.parse((await planc(folder, ["check", "climate", "-f", "sarif"])).out).runs;
    expect(run.results.length).toBeGreaterThan(0);
    for (const { suppressions } of run.results)
      expect(suppressions).toEqual([
        { kind: "external", justification: "It was there when the baseline was written." },
      ]);
  });

  test("reports what has become another finding, or a worse one", async () => {
    const folder = copyPlan();
    await planc(folder, ["check", "--write-baseline"]);
    editPlan(folder, {
      "pledges.yaml": replace(
        "      - text: Provide more joined up, holistic and patient-centred care, delivered closer to home.\n",
        "      - text: Provide care in fewer places\n",
      ),
    });
    const { report } = await checkJson(folder);
    expect(namesOf(report)).toEqual(["wording-consistent pledge/care-closer-to-home"]);
  });

  test("is not written where faults of structure hide what else there is, or where not every rule ran", async () => {
    const folder = copyPlan();
    await planc(folder, ["check", "--write-baseline"]);
    const before = fs.readFileSync(path.join(folder, baseline), "utf8");
    editPlan(folder, { "pledges.yaml": replace("[hubs]", "[hub]") });
    const { status, err } = await planc(folder, ["check", "--write-baseline"]);
    expect([status, err.split("\n")[0]]).toEqual([
      1,
      "planc: no baseline was written: mend the errors of structure first, since they hide what else there is.",
    ]);
    const off = await planc(folder, ["check", "--write-baseline", "--rule", "stage-used=off"]);
    expect(off.status).toBe(2);
    expect(fs.readFileSync(path.join(folder, baseline), "utf8")).toBe(before);
  });

  test("holds nothing of structure", async () => {
    const folder = copyPlan();
    await planc(folder, ["check", "--write-baseline"]);
    editPlan(folder, { "pledges.yaml": replace("[hubs]", "[hub]") });
    const { status, out } = await planc(folder, ["check", "-f", "json"]);
    expect(status).toBe(1);
    expect(JSON.parse(out).diagnostics.map(({ rule }: { rule: string }) => rule)).toEqual([
      "reference-known",
    ]);
  });

  test("is never written through a link that stands in its place", async () => {
    const folder = copyPlan("climate");
    fs.writeFileSync(path.join(folder, "theirs.txt"), "theirs");
    fs.symlinkSync("../theirs.txt", path.join(folder, "climate/baseline.json"));
    const { status, err } = await planc(folder, ["check", "climate", "--write-baseline"]);
    expect([status, err]).toEqual([
      2,
      "planc: climate/baseline.json: This is a link, and links inside a plan are not followed. Put the file itself in the folder of the plan.\n",
    ]);
    expect(fs.readFileSync(path.join(folder, "theirs.txt"), "utf8")).toBe("theirs");
  });

  test("that planc did not write is refused in one sentence", async () => {
    for (const text of [
      "",
      "{",
      "[]",
      "null",
      '{"version":2,"findings":[]}',
      '{"version":1,"findings":[{}]}',
    ]) {
      const folder = copyPlan("climate");
      fs.writeFileSync(path.join(folder, "climate/baseline.json"), text);
      expect(await planc(folder, ["check", "climate"])).toMatchObject({
        status: 2,
        err: "planc: climate/baseline.json is not a baseline that planc has written. To write it again, run:\n  planc check climate --write-baseline\n",
      });
    }
  });
});

describe("settings from another revision", () => {
  /** A base plan, and beside it a change to it that tries to keep the checks quiet. */
  async function changeFromOutside() {
    const { folder, file, idLine, entity } = await openEnded();
    fs.cpSync(path.join(folder, "plan"), path.join(folder, "base"), { recursive: true });
    editPlan(folder, {
      [file]: suppressAt(idLine),
      "plan.yaml": (text) =>
        text.replace(
          /^plan:\n/m,
          "plan:\n  checks:\n    - rule: weekday-matches-date\n      severity: off\n",
        ),
    });
    return { folder, entity, file, idLine };
  }

  test("decide: the change's own settings, suppressions, status, day and baseline count for nothing", async () => {
    const { folder, entity } = await changeFromOutside();
    editPlan(
      folder,
      { "plan.yaml": (text) => text.replace("as-of: 1 May 2023", "as-of: 1 May 2020") },
      "plan",
    );
    editPlan(folder, { "plan.yaml": (text) => text.replace("status: draft", "status: final") }, "base");
    await planc(folder, ["check", "plan", "--write-baseline"]);
    const own = await checkJson(folder);
    expect(own.report).toMatchObject({ profile: "draft", diagnostics: [] });
    const { report } = await checkJson(folder, ["--settings-from", "base"]);
    const expected = await checkJson(folder, ["base"]);
    expect(report.profile).toBe("final");
    expect(report.summary).toEqual(expected.report.summary);
    expect(namesOf(report)).toEqual(namesOf(expected.report));
    expect(namesOf(report)).toContain(`timeline-has-end ${entity}`);
  });

  test("let no change make the plan an extract, of which little is asked", async () => {
    const { folder } = await changeFromOutside();
    const without = await checkJson(folder, ["--settings-from", "base"]);
    editPlan(folder, {
      "plan.yaml": (text) => text.replace("status: draft", "extract: true\n  status: draft"),
    });
    const { report } = await checkJson(folder, ["--settings-from", "base"]);
    expect(namesOf(report)).toEqual(namesOf(without.report));
    const stated = "extract: true\n  checks: []\n  checks-off: []\n  status: draft";
    editPlan(folder, { "plan.yaml": (text) => text.replace("status: draft", stated) }, "base");
    const both = await checkJson(folder, ["--settings-from", "base"]);
    expect(namesOf(both.report).length).toBeLessThan(namesOf(report).length);
  });

  test("let the base's suppressions count where the change has deleted them", async () => {
    const { folder, file, idLine, entity } = await changeFromOutside();
    editPlan(folder, { [file]: suppressAt(idLine) }, "base");
    editPlan(folder, { [file]: (text) => text.replace(/^ *checks-off:\n.*\n.*\n/m, "") });
    expect(namesOf((await checkJson(folder)).report)).toContain(`timeline-has-end ${entity}`);
    const { report } = await checkJson(folder, ["--settings-from", "base"]);
    expect(namesOf(report)).not.toContain(`timeline-has-end ${entity}`);
  });

  test.each([
    ["a status that is none", (text: string) => text.replace("status: draft", "status: finale")],
    ["a file that cannot be read", (text: string) => text.replace("edition: ", "edition: '")],
    [
      "a misspelt setting",
      (text: string) =>
        text.replace(/^plan:\n/m, "plan:\n  checks:\n    - rul: stage-used\n      severity: off\n"),
    ],
  ])("that cannot be read are never replaced by milder ones: %s", async (_, edit) => {
    const { folder } = await changeFromOutside();
    editPlan(folder, { "plan.yaml": edit }, "base");
    expect(await planc(folder, ["check", "--settings-from", "base"])).toMatchObject({
      status: 2,
      err: "planc: The settings of the plan in base cannot be read. To see why, check that plan.\n",
    });
  });

  test("hold for what has no id, by its name", async () => {
    const folder = copyPlan();
    const off = "      checks-off:\n        - rule: abbreviation-defined\n          because: All know it\n";
    editPlan(folder, {
      "priorities/03-keeping-people-well.yaml": (text) =>
        text.replace(/^ {4}- id: .*\n {6}name: .*\n/m, `    - name: We work with the XYZ\n${off}`),
    });
    fs.cpSync(path.join(folder, "plan"), path.join(folder, "base"), { recursive: true });
    const own = await checkJson(folder);
    expect(own.report.summary.suppressed).toBe(1);
    const { report } = await checkJson(folder, ["--settings-from", "base"]);
    expect(report.summary).toEqual(own.report.summary);
  });

  test("cannot be taken from nowhere", async () => {
    const folder = copyPlan("climate");
    expect(await planc(folder, ["check", "climate", "--settings-from", "nowhere"])).toMatchObject({
      status: 2,
      err: "planc: There is no plan at nowhere: no such folder. Name the folder of the plan, or go to the folder above it.\n",
    });
  });
});
