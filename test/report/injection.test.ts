import fs from "node:fs";
import path from "node:path";
import { Chalk } from "chalk";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePlan } from "../../src/compile-plan.ts";
import { findForbidden } from "../../src/load/forbidden-characters.ts";
import { dayNumber } from "../../src/model/calendar.ts";
import type { Diagnostic } from "../../src/source/diagnostic.ts";
import { visible } from "../../src/source/show.ts";
import type { SourceFile } from "../../src/source/source-file.ts";
import { copyPlan, makeFolder, planc, quickOutputs } from "../cli/test-host.ts";
import { planFolders, readPlanFolder } from "../read-plan-folder.ts";
import { expectSafe, expectTold } from "./expect-safe.ts";
import { hostileFinding, hostileTexts, inQuotes } from "./hostile-texts.ts";
import { formats, render } from "./render.ts";

/** Expects of all seven formats that they tell the findings, all of them, and nothing else. */
async function expectAllSafe(diagnostics: readonly Diagnostic[]): Promise<void> {
  for (const format of formats) {
    const report = await render(format, diagnostics);
    expectSafe(report);
    expectTold[format]?.(report, diagnostics);
  }
}

/** Expects that every sentence about a plan can be shown as it is. */
function expectVisible(diagnostics: readonly Diagnostic[]): void {
  for (const { message, hint = "", related = [] } of diagnostics)
    for (const sentence of [message, hint, ...related.map((place) => place.message)])
      expect(sentence).toBe(visible(sentence));
}

async function findings(files: readonly SourceFile[]): Promise<readonly Diagnostic[]> {
  return (await compilePlan(files, { profile: "final", day: dayNumber(2023, 5, 1) })).diagnostics;
}

/** Files in which a text stands as key, id, reference, number, date, timeline, quantity and prose. */
function filesWith(text: string, name = "plan/a.yaml"): SourceFile[] {
  const quoted = inQuotes(text);
  const raw = text.replace(/\p{Cs}/gu, "?");
  return [
    {
      path: name,
      text: `plan:\n  title: ${quoted}\n  status: draft\n  year-starts: 1 April\n  period: 2023/24 to 2027/28\n  vision: ${quoted}\nstages:\n  - id: ${quoted}\n    name: ${quoted}\n    ${quoted}: x\n  - id: b\n    name: ${quoted}\n    printed-as:\n      - text: ${inQuotes(`other ${text}`)}\n        source: ${quoted}\n`,
    },
    {
      path: "plan/b.yaml",
      text: `pledges:\n  - id: c\n    number: ${quoted}\n    text: ${quoted}\n    priorities: [${quoted}]\npriorities:\n  - id: d\n    number: 1\n    name: ${quoted}\n    notes:\n      - text: ${quoted}\n        provisional-until: 1 May 2020\n        event: ${quoted}\n    interventions:\n      - id: e\n        number: 1\n        title: ${inQuotes(`${text} [here](#) and`)}\n        timeline: ${quoted}\n        external-dependencies:\n          - what: ${quoted}\n            state: delayed\n        checks-off:\n          - rule: ${quoted}\n            because: ${quoted}\n`,
    },
    {
      path: "plan/c.yaml",
      text: `figures:\n  - id: f\n    name: ${quoted}\n    value: ${quoted}\n    as-of: ${quoted}\n${quoted}: y\n`,
    },
    { path: "plan/d.yaml", text: `stages:\n  - id: ${raw}\n    name: '${raw.replaceAll("'", "''")}'\n` },
    { path: "plan/e.yaml", text: `${raw}\n` },
    {
      path: "plan/f.yaml",
      text: `stages:\n  - {id: g, name: "${raw.replace(/["\\]/g, "\\$&")}"}\n  - "${raw}`,
    },
  ];
}

describe("what stands in a plan is told, and does nothing", () => {
  test.each(hostileTexts)("%s in a finding", async (_, text) => {
    await expectAllSafe([hostileFinding(text)]);
  });

  test.each(hostileTexts)("%s in files and in a file's name", async (_, text) => {
    const diagnostics = await findings([
      ...filesWith(text),
      { path: `plan/${text}.yaml`, text: "stagez: []\n" },
      { path: `${text}.yaml`, text: "stagez: []\n" },
    ]);
    expect(diagnostics.length).toBeGreaterThan(5);
    expectVisible(diagnostics);
    await expectAllSafe(diagnostics);
  });

  /** Some of the texts and some of anything, one after another. */
  const mixture = fc
    .array(
      fc.oneof(fc.constantFrom(...hostileTexts.map(([, text]) => text)), fc.string({ unit: "binary" })),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((texts) => texts.map((text) => text.slice(0, 200)).join(""));

  /** The same of texts that may stand in a plan, so that they reach the rules and their messages. */
  const allowed = hostileTexts.map(([, text]) => text).filter((text) => findForbidden(text) === undefined);
  const allowedMixture = fc
    .array(fc.constantFrom(...allowed), { minLength: 1, maxLength: 3 })
    .map((texts) => texts.map((text) => text.slice(0, 100)).join(" "));

  test("any mixture in files and in a file's name", async () => {
    await fc.assert(
      fc.asyncProperty(mixture, async (text) => {
        const diagnostics = await findings(filesWith(text, `plan/${text}.yaml`));
        expectVisible(diagnostics);
        await expectAllSafe(diagnostics);
      }),
      { numRuns: 100 },
    );
  });

  test("any mixture in place of values of a real plan", async () => {
    const files = readPlanFolder(planFolders.real);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(mixture, allowedMixture),
        fc.integer({ min: 2, max: 40 }),
        fc.nat(),
        async (text, step, first) => {
          let at = first;
          const poisoned = files.map((file) => ({
            ...file,
            text: file.text.replace(/(: |- )(?!id: |\w+: )(.+)$/gm, (all, mark: string) =>
              at++ % step === 0 ? mark + inQuotes(text) : all,
            ),
          }));
          const diagnostics = await findings(poisoned);
          expectVisible(diagnostics);
          await expectAllSafe(diagnostics);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe("the command itself", () => {
  /** A plan on the disk with every hostile text in a file and, where the disk takes it, in the name of one. */
  function hostileFolder(): string {
    const folder = copyPlan("climate");
    for (const [at, [, text]] of hostileTexts.entries()) {
      for (const [which, file] of filesWith(text).entries())
        fs.writeFileSync(path.join(folder, "climate", `${at}-${which}.yaml`), file.text);
      if (!/[\0/]/.test(text) && text.length < 200)
        fs.writeFileSync(path.join(folder, "climate", `${text}.yaml`), "stagez: []\n");
    }
    return folder;
  }

  test.each(formats)("gives nothing away as %s", async (format) => {
    const folder = hostileFolder();
    const { out, err, status } = await planc(folder, [
      ...["check", "climate", "--format", format, "--max-problems", "100000", "--fail-on", "info"],
    ]);
    expect(status).toBe(1);
    expect(out.length).toBeGreaterThan(10_000);
    expectSafe(out);
    expectSafe(err);
  });

  test("gives nothing away of what it would mend", async () => {
    const folder = copyPlan();
    for (const [at, [, text]] of hostileTexts.entries()) {
      const quoted = inQuotes(text);
      const pledge = `\n    number: 1\n    text: ${quoted}\n    priorities: [hubs]\n    printed-as:\n      - text: ${inQuotes(`${text}.`)}\n        source: draft-deck\n`;
      fs.writeFileSync(path.join(folder, "plan", `${at}.yaml`), `pledges:\n  - id: hostile-${at}${pledge}`);
    }
    const { out, err } = await planc(folder, ["check", "--fix", "--dry-run"]);
    expect(out).toContain("plan/0.yaml");
    expectSafe(out);
    expectSafe(err);
  });

  test("colours only what planc colours", async () => {
    const folder = hostileFolder();
    const args = ["check", "climate", "--max-problems", "100000"];
    const plain = await planc(folder, args);
    const coloured = await planc(folder, args, { env: { FORCE_COLOR: "1" } });
    const chalk = new Chalk({ level: 1 });
    const styles = [chalk.red.bold, chalk.yellow.bold, chalk.blue.bold, chalk.bold, chalk.dim];
    const own = new Set(styles.flatMap((style) => style("|").match(/\u001b\[\d+m/g)));
    const stripped = coloured.out.replace(/\u001b\[\d+m/g, (code) => (own.has(code) ? "" : code));
    expect(stripped).not.toBe(coloured.out);
    expect(stripped).toBe(plain.out);
    expectSafe(stripped);
  });

  /** What users type, with a text in it, and can be told back. */
  const typed: readonly (readonly [name: string, args: (text: string) => string[]])[] = [
    ["a folder", (text) => ["check", text]],
    ["a folder to build", (text) => ["build", text]],
    ["a format", (text) => ["check", "plan", "--format", text]],
    ["a file of a report", (text) => ["check", "plan", "--format", `json=${text}/x`]],
    ["a profile", (text) => ["check", "plan", `--profile=${text}`]],
    ["what fails", (text) => ["check", "plan", `--fail-on=${text}`]],
    ["a rule", (text) => ["check", "plan", `--rule=${text}`]],
    ["a severity", (text) => ["check", "plan", `--rule=timeline-has-end=${text}`]],
    ["the only rule", (text) => ["check", "plan", `--only-rule=${text}`]],
    ["a day", (text) => ["check", "plan", `--as-of=${text}`]],
    ["a number", (text) => ["check", "plan", `--max-problems=${text}`]],
    ["other settings", (text) => ["check", "plan", `--settings-from=${text}`]],
    ["an output", (text) => ["build", "plan", `--only=${text}`]],
    ["a folder for the outputs", (text) => ["build", "plan", "-o", text, ...quickOutputs]],
    ["a folder of templates", (text) => ["build", "plan", "--templates", text, ...quickOutputs]],
    ["a rule to explain", (text) => ["explain", text]],
    ["a revision", (text) => ["build", "plan", "--revision", text, ...quickOutputs]],
    ["an option", (text) => ["check", "plan", `--${text}`]],
    ["a command", (text) => [text]],
    ["a command to be helped with", (text) => ["help", text]],
    ["one argument too many", (text) => ["check", "plan", text]],
  ];

  test.each(typed)("tells %s back and does nothing with it", async (_, args) => {
    const folder = copyPlan("climate");
    fs.renameSync(path.join(folder, "climate"), path.join(folder, "plan"));
    for (const [, text] of hostileTexts) {
      const { out, err } = await planc(folder, args(text));
      expectSafe(out);
      expectSafe(err);
      expect(err).not.toContain("a fault of planc itself");
    }
  });

  test("tells a plan in a folder with a hostile name", async () => {
    const folder = makeFolder();
    const name = "##[error]\u001b[31m\u202e\n::error::x";
    fs.mkdirSync(path.join(folder, name));
    fs.writeFileSync(path.join(folder, name, "a.yaml"), "stagez: []\n");
    for (const format of formats) {
      const { out, err } = await planc(folder, ["check", name, "--format", format]);
      expectSafe(out);
      expectSafe(err);
    }
  });
});
