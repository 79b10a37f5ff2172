import { entitiesOf, type Planted, places } from "./garden.ts";
import { at, type Fault, type Seed, set } from "./planting.ts";
import type { Mapping } from "./yaml-text.ts";

/** Every entity of the clean plan. */
const entities: readonly Planted[] = [
  ...new Set(places.flatMap(({ schema }) => (schema.kind === undefined ? [] : [schema.kind]))),
].flatMap(entitiesOf);

/** A suppression at every entity, and what of it is found. */
function suppressions(what: string, suppression: Mapping, found: string): Fault[] {
  const because = "It is right as it stands";
  return entities.map((one) => ({
    what: `${what}: ${one.field} ${one.id}`,
    edits: [set(one, [{ because, ...suppression }], "checks-off")],
    at: [at(one, "checks-off", 0, found)],
  }));
}

/** Settings of a rule in the plan as a whole. */
function settings(): Fault[] {
  const plan = { file: "plan.yaml", path: ["plan"] };
  return [
    { rule: "timeline-has-ends", severity: "off" },
    { rule: "timeline-has-ends", severity: "error" },
    ...["off", "info", "warning"].map((severity) => ({ rule: "id-unique", severity })),
  ].map((setting) => ({
    what: `${setting.rule} set to ${setting.severity}`,
    edits: [set(plan, [setting], "checks")],
    at: [at(plan, "checks", 0, "rule")],
  }));
}

/** Faults of what a plan says of its own checks. */
export const seedsOfSettings: readonly Seed[] = [
  {
    rule: "check-setting-valid",
    severity: "E/E/E",
    faults: () => [
      ...settings(),
      ...suppressions("no such rule", { rule: "timeline-has-ends" }, "rule"),
      ...suppressions("a rule of structure", { rule: "reference-known" }, "rule"),
    ],
  },
  {
    rule: "suppression-needed",
    severity: "W/W/W",
    faults: () => suppressions("keeps nothing quiet", { rule: "weekday-matches-date" }, "rule"),
  },
  {
    rule: "suppression-current",
    severity: "W/W/E",
    faults: () =>
      suppressions(
        "held until the day before",
        { rule: "weekday-matches-date", until: "31 August 2025" },
        "until",
      ),
  },
];
