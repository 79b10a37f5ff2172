import type { CompiledPlan, IndicatorData } from "../../../src/compile/compiled-plan.generated.ts";
import { compiled } from "../compiled.ts";

type Activity = CompiledPlan["totals"]["activity"][number];

/** Variants of the climate plan that bring about the words which neither it nor the real plan needs. */
export const everyKind: Readonly<Record<string, () => Promise<CompiledPlan>>> = {
  "a plan with as little as can be": async () => {
    const climate = await compiled("climate");
    const { statusLabel, lifeCourse, ...plan } = climate.plan;
    return {
      ...climate,
      audience: "internal",
      plan: { ...plan, status: "draft", organisations: [] },
      consultations: [],
      pledges: [],
      indicators: [],
      priorities: climate.priorities.map((one) => ({ ...one, pledges: [] })),
      interventions: climate.interventions.map((one) => ({ ...one, timeline: null })),
      milestones: climate.milestones.map(({ when, after, repeats, ...one }) => one),
      places: climate.places.map(({ population, ...place }) => place),
    };
  },
  "a plan in consultation with a measure that is met": async () => {
    const climate = await compiled("climate");
    const { statusLabel, ...plan } = climate.plan;
    const activity = yearly(climate, (at) => ({ active: at === 2 ? 9 : 4, starting: 2 }));
    return {
      ...climate,
      plan: { ...plan, status: "consultation" },
      totals: { ...climate.totals, activity },
      consultations: climate.consultations.map((one) => ({
        ...one,
        channels: one.channels.map((channel) => ({ ...channel, by: "other" })),
      })),
      indicators: measures(climate, [{ status: "met", gap: 0 }]),
      priorities: climate.priorities.map((one) => ({
        ...one,
        interventions: one.interventions.slice(0, 1),
        notes: [{ text: "It may change", by: "editors", event: "the election" }],
      })),
    };
  },
  "a final plan with a measure that is not met, and others that only say so": async () => {
    const climate = await compiled("climate");
    const { statusLabel, ...plan } = climate.plan;
    const activity = yearly(climate, () => ({ active: 9, starting: 2 }));
    return {
      ...climate,
      plan: { ...plan, status: "final" },
      totals: { ...climate.totals, activity },
      indicators: measures(climate, [
        { status: "missed", gap: -1 },
        { status: null, gap: null, claimedStatus: "met" },
        { status: null, gap: null, claimedStatus: "missed" },
        { status: null, gap: null },
      ]),
      organisations: climate.organisations.map(({ opinion, ...one }) => ({ ...one, opinionRequired: true })),
      interventions: climate.interventions.map((one) => ({
        ...one,
        obligation: "required",
        obliged: [],
        externalDependencies: (["done", "cancelled"] as const).map((state) => ({ what: "A law", state })),
      })),
    };
  },
  "a plan whose measures are all met, and whose work starts late": async () => {
    const climate = await compiled("climate");
    const all = climate.totals.timelines;
    return {
      ...climate,
      totals: {
        ...climate.totals,
        activity: yearly(climate, (at) => ({ active: 1, starting: at === 1 ? all : 0 })),
      },
      indicators: measures(climate, [
        { status: "met", gap: 1 },
        { status: "met", gap: 1 },
      ]),
    };
  },
};

function yearly(
  { totals }: CompiledPlan,
  change: (at: number) => Pick<Activity, "active" | "starting">,
): Activity[] {
  return totals.activity.map((year, at) => ({ ...year, ...change(at) }));
}

/** The measures of a plan, the first ones with other states, and no more than those. */
function measures(
  { indicators }: CompiledPlan,
  states: readonly (Pick<IndicatorData, "status" | "gap"> & Partial<IndicatorData>)[],
): IndicatorData[] {
  return states.flatMap((state, at) => {
    const indicator = indicators[at];
    return indicator === undefined ? [] : [{ ...indicator, ...state }];
  });
}
