import { expect, test } from "vitest";
import type { FileValues } from "./generate-district.ts";
import { redoclyFiles } from "./peer-references.ts";
import { taskJugglerFiles } from "./peer-tasks.ts";

const work = [
  { id: "open-clinics", number: "1", title: "Open clinics", timeline: "2025/26 to 2026/27" },
  {
    id: "repair-halls",
    number: "2",
    title: 'Repair "old" halls',
    timeline: "ongoing from 2026/27",
    "depends-on": ["open-clinics"],
  },
];
const files: readonly FileValues[] = [
  { path: "plan.yaml", file: { plan: { id: "small", organisations: ["council"] } } },
  { path: "ashford/context.yaml", file: { organisations: [{ id: "council", name: "The council" }] } },
  {
    path: "ashford/priorities.yaml",
    file: {
      priorities: [
        { id: "warm-homes", number: "1", name: "Warm homes", "key-points": ["One"], interventions: work },
        { id: "clean-air", number: "2", name: "Clean air", "key-points": ["Two"], lead: "council" },
      ],
    },
  },
];

test("Redocly is given every file, with each reference as the way to what it names", () => {
  const given = new Map(redoclyFiles(files).map(({ path: name, text }) => [name, text]));
  expect(JSON.parse(given.get("openapi.json") ?? "")["x-plan"]).toEqual([
    { $ref: "plan/plan.yaml" },
    { $ref: "plan/ashford/context.yaml" },
    { $ref: "plan/ashford/priorities.yaml" },
  ]);
  expect(given.get("plan/plan.yaml")).toBe(`plan:
  id: small
  organisations:
    - $ref: ashford/context.yaml#/organisations/0
`);
  const priorities = given.get("plan/ashford/priorities.yaml");
  expect(priorities).toContain(`        depends-on:
          - $ref: priorities.yaml#/priorities/0/interventions/0
`);
  expect(priorities).toContain(`    lead:
      $ref: context.yaml#/organisations/0
`);
});

test("TaskJuggler is given a task for each priority, and in it one for each intervention with its years", () => {
  expect(taskJugglerFiles(files)).toEqual([
    {
      path: "plan.tjp",
      text: `project plan "Plan" 2025-04-01 - 2032-04-01 { timezone "UTC" }
task p0 "Warm homes" {
  task w0 "Open clinics" { start 2025-04-01 end 2027-04-01 }
  task w1 "Repair \\"old\\" halls" { start 2026-04-01 end 2032-04-01 }
}
task p1 "Clean air" { start 2025-04-01
}
taskreport "plan" { formats html columns bsi, name, start, end, chart { scale year } }
`,
    },
  ]);
});
