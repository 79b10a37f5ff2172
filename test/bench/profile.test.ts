import { expect, test } from "vitest";
import { type CpuProfile, profile, readModules, sharesIn } from "./profile.ts";
import { printDivision } from "./report.ts";

/** A profile of calls within each other: `[name, module, samples, calls within]`, a sample a millisecond. */
type Calls = readonly [name: string, module: string, samples: number, within?: readonly Calls[]];

function profileOf(calls: Calls): CpuProfile {
  const nodes: CpuProfile["nodes"][number][] = [];
  const samples: number[] = [];
  const add = ([functionName, url, times, within = []]: Calls): number => {
    const id = nodes.length + 1;
    const children: number[] = [];
    nodes.push({ id, callFrame: { functionName, url, lineNumber: 0 }, children });
    for (let time = 0; time < times; time++) samples.push(id);
    children.push(...within.map(add));
    return id;
  };
  add(calls);
  return { nodes, samples, timeDeltas: samples.map(() => 1000) };
}

const own = (module: string) => (module === "" ? undefined : module);

test("time belongs to the folder that a call is made for, and that of a rule to the rule", () => {
  const shares = sharesIn(
    [
      profileOf([
        "(root)",
        "",
        10,
        [
          ["(garbage collector)", "", 10],
          ["loadFiles", "src/load/load-files.ts", 5, [["parse", "node_modules/js-yaml/x.js", 15]]],
          [
            "runRules",
            "src/rules/run-rules.ts",
            10,
            [
              ["check", "src/rules/stage-used.ts", 10, [["show", "src/source/show.ts", 10]]],
              ["check", "src/rules/rank-has-size.ts", 0, [["placeFinding", "src/rules/run-rules.ts", 20]]],
            ],
          ],
          ["check", "src/cli/check.ts", 10],
        ],
      ]),
    ],
    own,
  );
  expect(Object.fromEntries(shares)).toEqual({
    "Node, code loaded, files read": 0.2,
    "collection of garbage": 0.1,
    "values and their places": 0.05,
    "js-yaml": 0.15,
    "findings placed": 0.3,
    "rule stage-used": 0.2,
  });
});

test("the module of a line is the one that is named above it", () => {
  const moduleAt = readModules(
    "head\n// src/a.ts\none\n  // of src/b.ts\ntwo\n// node_modules/c/d.js\nthree",
  );
  expect([0, 2, 4, 6].map(moduleAt)).toEqual([undefined, "src/a.ts", "src/a.ts", "node_modules/c/d.js"]);
});

test("a table tells small parts together, and rules last", () => {
  const check = new Map([
    ["js-yaml", 0.5],
    ["rule stage-used", 0.3],
    ["rule rank-has-size", 0.005],
    ["views", 0.005],
    ["schemas", 0.19],
  ]);
  const build = new Map([
    ["schemas", 0.001],
    ["rule stage-used", 0.999],
  ]);
  const commands = new Map([
    ["check", check],
    ["build", build],
  ]);
  expect(printDivision({ title: "a plan", commands }).split("\n").slice(4)).toEqual([
    "| part | check | build |",
    "| --- | ---: | ---: |",
    "| js-yaml | 50.0 % | 0.0 % |",
    "| schemas | 19.0 % | 0.1 % |",
    "| all else that is no rule | 0.5 % | 0.0 % |",
    "| all 2 rules | 30.5 % | 99.9 % |",
    "| – stage-used | 30.0 % | 99.9 % |",
    "| – others, 1 of them | 0.5 % | 0.0 % |",
    "",
  ]);
});

test("a run of planc is shared out among its parts", async () => {
  const shares = await profile(["check", "plan"], 1);
  expect([...shares.keys()]).toEqual(expect.arrayContaining(["js-yaml", "schemas", "findings placed"]));
  expect([...shares.keys()].filter((part) => part.startsWith("rule ")).length).toBeGreaterThan(5);
}, 60_000);
