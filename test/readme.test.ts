import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { realHost } from "../src/cli/host.ts";
import { createProgram } from "../src/cli/program.ts";
import { compilePlan } from "../src/compile-plan.ts";
import { emitters } from "../src/emit/emitters.ts";
import { pretty } from "../src/report/pretty.ts";
import { reporters } from "../src/report/reporters.ts";
import { loadPages } from "../src/rules/load-pages.ts";
import { rules } from "../src/rules/rules.ts";
import { compileFolder, planFolders } from "./read-plan-folder.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("what the README says that planc prints, planc prints", async () => {
  const { diagnostics, profile } = await compileFolder(planFolders.real);
  const printed = await pretty.render(diagnostics, {
    version: "",
    profile,
    suppressed: [],
    maxProblems: 100,
    rules,
    loadPages,
    quiet: false,
    paint: (_, text) => text,
  });
  const shown = /```text\n\$ npx planc check\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const pieces = shown.split(/^…\n/m).filter((piece) => piece !== "");
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) expect(printed).toContain(piece.trimEnd());
});

test("the README and the help name every command, option, format and output", () => {
  const program = createProgram(realHost(process), () => undefined);
  for (const command of program.commands) {
    expect(readme).toContain(`planc ${command.name()} `);
    for (const { long } of command.options)
      if (long !== undefined)
        expect(readme.replace("-o DIR", "--out"), `${command.name()} ${long}`).toContain(long);
  }
  const help = program.commands
    .find((command) => command.name() === "build")
    ?.helpInformation()
    .replace(/\s+/g, " ");
  for (const name of Object.keys(emitters)) expect(help).toContain(name);
  expect(readme).toContain(`--only ${Object.keys(emitters).join(",")}`);
  for (const name of Object.keys(reporters)) expect(readme).toContain(`\`${name}\``);
});

test("the README's whole plan is one: it has no errors", async () => {
  const text = /This is a whole one:\n\n```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const { diagnostics, flatten } = await compilePlan([{ path: "plan.yaml", text }], {
    day: 738_000,
    profile: "draft",
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(flatten().totals).toMatchObject({ pledges: 1, priorities: 1, interventions: 1 });
});
