import type { Plan } from "../model/kinds.generated.ts";
import type { LabelsData } from "./compiled-plan.generated.ts";

/** The words for the levels, where the plan has none of its own. */
const defaultLabels: LabelsData = {
  pledge: { one: "pledge", many: "pledges", heading: "Our pledges" },
  priority: { one: "priority", many: "priorities", heading: "Our priorities" },
  intervention: { one: "intervention", many: "interventions", heading: "Our interventions" },
  principle: { one: "principle", many: "principles", heading: "Our principles" },
  stage: { one: "stage", many: "stages", heading: "Stages of life" },
};

/** The words for the levels: those of the plan, and for what it does not say the usual ones. */
export function completeLabels(plan: Plan): LabelsData {
  const labels = Object.entries(defaultLabels).map(([level, byDefault]) => {
    const own = plan.labels?.[level as keyof LabelsData];
    const heading = level === "stage" && plan.lifeCourse !== undefined ? plan.lifeCourse : undefined;
    if (own === undefined) return [level, { ...byDefault, heading: heading ?? byDefault.heading }];
    const { one, many, introduction } = own;
    // Named one by one, so that they come in one order however they are written.
    return [
      level,
      {
        heading: own.heading ?? heading ?? `Our ${many}`,
        one,
        many,
        ...(introduction === undefined ? {} : { introduction }),
      },
    ];
  });
  return Object.fromEntries(labels) as unknown as LabelsData;
}
