import type { DutyData, PledgeData, PriorityData } from "../../compile/compiled-plan.generated.ts";
import { bearingFacts, type Fact, fact, linkedFact, sourceFact } from "../entities/facts.ts";
import { type Remark, remarks } from "../entities/remarks.ts";
import { pick, workOf } from "../plan-index.ts";
import { capitalise, count, joinNumbers, numbered } from "../wording.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import { type Frame, frame, section } from "./frame.ts";
import type { Link } from "./links.ts";
import { documentWords, type PageContext } from "./site.ts";

/** Where a priority and a promise meet. */
interface TraceCell {
  /** The priority keeps the promise. */
  readonly keeps: boolean;
  /** How many of the priority's pieces of work keep it, or contribute to it. */
  readonly amount: number;
  readonly said: string;
}

/** A legal duty, and what addresses it. */
export interface DutyView {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly remarks: readonly Remark[];
}

/** The page that shows how promises, priorities and work hang together. */
export interface TraceView {
  readonly frame: Frame;
  readonly lead: string;
  readonly finding: string;
  readonly caption: string;
  readonly contributes: boolean;
  readonly priorityLabel: string;
  readonly pledgeLabel: string;
  readonly workLabel: string;
  readonly keepsKey: string;
  /** Whether a priority that keeps a promise has no work yet. */
  readonly bare: boolean;
  readonly bareKey: string;
  readonly contributesKey: string;
  readonly pledges: readonly Link[];
  readonly rows: readonly {
    readonly name: Link;
    readonly cells: readonly TraceCell[];
    readonly total: number;
  }[];
  readonly total: number;
  readonly coverages: readonly Coverage[];
  readonly duties: readonly DutyView[];
}

/** Makes the view of the page that shows how everything hangs together. */
export function traceView(page: PageContext): TraceView {
  const { plan, links } = page;
  const { pledge, priority, intervention } = plan.plan.labels;
  const coverages = coverageOf(page);
  const addressed = coverages.find(({ id }) => id === "by-duty")?.rows ?? [];
  return {
    frame: frame(page, {
      name: "trace",
      heading: "How it fits together",
      contents: [
        section("matrix", `${capitalise(priority.many)} and ${pledge.many}`),
        ...coverages.map(({ id, heading }) => section(id, heading)),
        ...(plan.duties.length > 0 ? [section("duties", "Legal duties")] : []),
      ],
    }),
    lead: `Each ${pledge.one} is kept by ${priority.many}, and each ${priority.one} by its ${intervention.many}.`,
    finding: traceFinding(page),
    caption: `${capitalise(intervention.many)} for each ${pledge.one}, by ${priority.one}`,
    contributes: plan.interventions.some(({ contributesTo }) => contributesTo.length > 0),
    priorityLabel: capitalise(priority.one),
    pledgeLabel: capitalise(pledge.one),
    workLabel: capitalise(intervention.many),
    keepsKey: `The ${priority.one} keeps the ${pledge.one}, with so many ${intervention.many}`,
    bare: plan.priorities.some(
      ({ pledges, interventions }) => pledges.length > 0 && interventions.length === 0,
    ),
    bareKey: `The ${priority.one} keeps the ${pledge.one}, with no ${intervention.many} yet`,
    contributesKey: `So many ${intervention.many} contribute to the ${pledge.one} as well`,
    pledges: plan.pledges.map(({ id, number }) => ({ text: number, href: links.entity("pledge", id) })),
    rows: plan.priorities.map((one) => ({
      name: { text: one.name, href: links.priority(one) },
      cells: plan.pledges.map((promise) => traceCell(page, one, promise)),
      total: one.interventions.length,
    })),
    total: plan.totals.interventions,
    coverages,
    duties: plan.duties.map((duty) => dutyView(page, duty, addressed)),
  };
}

function traceCell({ plan, index }: PageContext, priority: PriorityData, pledge: PledgeData): TraceCell {
  const { intervention } = plan.plan.labels;
  const keeps = pledge.priorities.includes(priority.id);
  const helping = workOf(index, priority).filter(({ contributesTo }) => contributesTo.includes(pledge.id));
  const amount = keeps ? priority.interventions.length : helping.length;
  const verb = amount === 1 ? "contributes" : "contribute";
  const said = keeps ? count(amount, intervention) : `${count(amount, intervention)} ${verb} as well`;
  return { keeps, amount, said: keeps || amount > 0 ? said : "" };
}

/** Which promises have no work yet. */
function traceFinding({ plan, index }: PageContext): string {
  const { pledge, intervention } = plan.plan.labels;
  const bare = plan.pledges.filter((promise) =>
    pick(index.priorities, promise.priorities).every(({ interventions }) => interventions.length === 0),
  );
  if (plan.pledges.length === 0 || plan.totals.interventions === 0) return "What leads to what";
  if (bare.length === 0) return `Every ${pledge.one} has ${intervention.many}`;
  const numbers = joinNumbers(bare.map(({ number }) => number));
  const verb = bare.length === 1 ? "has" : "have";
  return `${bare.length} of ${count(plan.pledges.length, pledge)} ${verb} no ${intervention.many} in ${documentWords(plan)}: ${numbered(pledge, [numbers]).replace(/^\S+ /, "")}`;
}

function dutyView(page: PageContext, duty: DutyData, addressed: Coverage["rows"]): DutyView {
  const { law, inForceFrom, edition, text, name, id } = duty;
  return {
    id,
    name,
    text: text ?? "",
    facts: [
      ...fact("Law", law),
      ...fact("In force from", inForceFrom?.text),
      ...fact("Edition", edition),
      ...bearingFacts(page, duty),
      ...linkedFact("Addressed by", addressed.find((row) => row.id === id)?.links ?? []),
      ...sourceFact(page, [duty.source]),
    ],
    remarks: remarks(page, duty.notes),
  };
}
