import type { CompiledPlan } from "../compile/compiled-plan.generated.ts";
import type { EmitOptions } from "./emitter.ts";
import { type PlanIndex, pick } from "./plan-index.ts";

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
  /** The day by which to answer, "" where nothing is asked. */
  readonly asksBy: string;
  readonly asks: boolean;
}

const labels = { draft: "Draft", consultation: "Consultation", final: "Final" } as const;

/** The status of a plan as every output states it, with a warning where it is not for the public: "Internal, not for publication: Draft". */
export function statusLabel({ audience, plan }: CompiledPlan): string {
  const label = plan.statusLabel ?? labels[plan.status];
  return audience === "internal" ? `Internal, not for publication: ${label}` : label;
}

/** The status of a plan in words. */
export function statusView(compiled: CompiledPlan, options: EmitOptions): StatusView {
  const { plan, consultations } = compiled;
  const open = plan.status === "final" ? undefined : consultations[0];
  return {
    label: statusLabel(compiled),
    draft: plan.status === "draft",
    consultation: plan.status === "consultation",
    edition: [plan.edition, options.revision].filter((words) => words !== undefined).join(". "),
    caution: plan.status === "final" ? "" : "This plan is not final.",
    asks: open !== undefined,
    asksBy: open?.closes?.text ?? "",
  };
}

/** Who publishes the plan, the first one first. */
export function publishers({ plan }: CompiledPlan, index: PlanIndex): string[] {
  return pick(index.organisations, plan.organisations).map(({ name }) => name);
}
