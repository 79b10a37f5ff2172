import type { CompiledPlan } from "../compile/compiled-plan.generated.ts";
import { type PlanIndex, pick } from "./plan-index.ts";
import type { Site } from "./site/site.ts";
import { maybeDate } from "./wording/values.ts";

/** How far the plan has come, as every page and slide says it. */
export interface StatusView {
  readonly label: string;
  /** Which shape the tag shows beside the words. */
  readonly draft: boolean;
  readonly consultation: boolean;
  /** "Summary slide deck. Revision 12, 3 May 2023" */
  readonly edition: string;
  /** "This plan is not final." */
  readonly caution: string;
  readonly asks: boolean;
  /** The day by which to answer, "by 7 June 2023"; "" where nothing is asked. */
  readonly asksBy: string;
  /** What is asked as one sentence: "Tell us what you think by 7 June 2023"; "" where there is no such day. */
  readonly call: string;
}

/** The status of a plan as every output states it, with a warning where it is not for the public: "Internal, not for publication: Draft". */
export function statusLabel({ plan: { audience, plan }, wording }: Pick<Site, "plan" | "wording">): string {
  const label = plan.statusLabel ?? wording.status[plan.status];
  return audience === "internal" ? wording.status.internal(label) : label;
}

/** The status of a plan in words. */
export function statusView(site: Pick<Site, "plan" | "wording" | "options">): StatusView {
  const { plan, consultations } = site.plan;
  const words = site.wording.status;
  const open = plan.status === "final" ? undefined : consultations[0];
  const date = maybeDate(site.wording, open?.closes);
  return {
    label: statusLabel(site),
    draft: plan.status === "draft",
    consultation: plan.status === "consultation",
    edition: [plan.edition, site.options.revision].filter((words) => words !== undefined).join(". "),
    caution: plan.status === "final" ? "" : words.notFinal,
    asks: open !== undefined,
    asksBy: date === undefined ? "" : words.by(date),
    call: date === undefined ? "" : words.tellUsBy(date),
  };
}

/** Who publishes the plan, the first one first. */
export function publishers({ plan }: CompiledPlan, index: PlanIndex): string[] {
  return pick(index.organisations, plan.organisations).map(({ name }) => name);
}
