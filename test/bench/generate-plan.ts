import { seeded } from "../arrange/seeded.ts";
import { writeYaml } from "../seeded/yaml-text.ts";
import { type FileValues, generateDistrict, interventionsOfDistrict } from "./generate-district.ts";

/** A file of a generated plan. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

const plan = {
  id: "generated-plan",
  title: "A plan for every district",
  status: "draft",
  language: "en-GB",
  organisations: ["council-1"],
  period: "2025/26 to 2029/30",
  "year-starts": "1 April",
  "as-of": "Monday 1 September 2025",
  vision: "A county where everyone lives well for longer.",
  labels: { intervention: { one: "action", many: "actions" } },
};
const principles = ["Put those who have least first", "Decide with people", "Act early", "Say what failed"];
const stages = ["Starting Well", "Living Well", "Ageing Well", "Dying Well"];

/**
 * A plan of so many interventions, a multiple of 75: the same for the same number and seed. It is one plan for so many districts, and each
 * district has its share of everything, so that a larger plan is larger in every respect. It has work for every rule, and nothing that
 * stops a build.
 */
export function generateValues(interventions: number, seed = 1): FileValues[] {
  const random = seeded(seed);
  const files: FileValues[] = [
    { path: "plan.yaml", file: { plan } },
    {
      path: "values.yaml",
      file: {
        // The last of each is one that nothing in the plan is mapped to.
        principles: principles.map((text, at) => ({ id: `principle-${at + 1}`, number: `${at + 1}`, text })),
        stages: stages.map((name, at) => ({
          id: `stage-${at + 1}`,
          name,
          ...(at === 1 ? { "printed-as": [{ text: "Live well" }] } : {}),
        })),
      },
    },
  ];
  for (let at = 0; at < interventions / interventionsOfDistrict; at++)
    files.push(...generateDistrict(at, random));
  return files;
}

/** The same as texts. */
export function writePlan(files: readonly FileValues[]): GeneratedFile[] {
  return files.map(({ path, file }) => ({ path, text: writeYaml(file).text }));
}
