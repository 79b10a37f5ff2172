import { expect, test } from "vitest";
import { profiles } from "../../src/rules/rule.ts";
import { ruleGroups, rules } from "../../src/rules/rules.ts";
import { isStructural } from "../../src/rules/run-rules.ts";
import { makeFolder, planc } from "./test-host.ts";

test("planc rules lists every rule by subject, aligned, in at most 110 columns", async () => {
  const { status, out, err } = await planc(makeFolder(), ["rules"]);
  expect([status, err]).toEqual([0, ""]);
  const lines = out.split("\n");
  expect(lines.slice(0, 3)).toEqual([
    "Structure                           draft    consultation  final",
    "  file-readable                     error    error         error    always",
    "    Every file is a regular text file in UTF-8, without invisible characters and within the limits.",
  ]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
  const heads = lines.filter((line) => /^[A-Z].* final$/.test(line));
  expect(heads.map((line) => line.split(/ {2,}/)[0])).toEqual(ruleGroups.map(({ name }) => name));
  const columns = profiles.map((profile) => heads[0]?.indexOf(profile) ?? -1);
  const listed = lines.flatMap((line, at) => {
    const [, id] = /^ {2}([a-z-]+) /.exec(line) ?? [];
    if (id === undefined) return [];
    const severities = columns.map((column) => /^\S+/.exec(line.slice(column))?.[0]);
    return [{ id, severities, always: line.endsWith("  always"), description: lines[at + 1]?.trim() }];
  });
  expect(listed).toEqual(
    rules.map((rule) => ({
      id: rule.id,
      severities: profiles.map((profile) => rule.severity[profile]),
      always: isStructural(rule),
      description: rule.description,
    })),
  );
});

test("planc rules --format json lists them for programs", async () => {
  const { status, out } = await planc(makeFolder(), ["rules", "--format", "json"]);
  expect(status).toBe(0);
  const list = JSON.parse(out);
  expect(Object.keys(list)).toEqual(["version", "rules"]);
  expect(list.version).toBe(1);
  expect(list.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
  const find = (id: string) => list.rules.find((rule: { id: string }) => rule.id === id);
  expect(find("schema")).toEqual({
    id: "schema",
    description: "Every key is known, every value is of its type, and nothing that is needed is missing.",
    severity: { draft: "error", consultation: "error", final: "error" },
    structural: true,
  });
  expect(find("numbering-contiguous")).toMatchObject({ structural: false });
  expect(find("duty-addressed")).toMatchObject({
    severity: { draft: "off", consultation: "info", final: "error" },
    structural: false,
  });
});

test.each([
  [["--format", "yaml"], "Allowed choices are pretty, json"],
  [["--format"], "argument missing"],
  [["all"], "too many arguments"],
])("planc rules %j ends with 2", async (args, said) => {
  const { status, out, err } = await planc(makeFolder(), ["rules", ...args]);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(said);
});
