import type { DutyData, PriorityData } from "../../compile/compiled-plan.generated.ts";
import { namedBy } from "../backlinks.ts";
import { bearingFacts, type Fact, fact, linkedFact, sourceFact } from "../entities/facts.ts";
import { type Remark, remarks } from "../entities/remarks.ts";
import { pick, workOf } from "../plan-index.ts";
import { maybeDate } from "../wording/values.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import { type Frame, frame, section } from "./frame.ts";
import type { Link } from "./links.ts";
import { documentWords, type PageContext } from "./site.ts";

/** Where a priority and a promise meet. */
interface TraceCell {
  /** The priority keeps the promise. */
  readonly keeps: boolean;
  /** How many of the priority's pieces of work keep it, or contribute to it. */
  readonly amount: string;
  readonly isAny: boolean;
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
  /** The numbers that the key shows. */
  readonly example: { readonly keeps: string; readonly none: string; readonly helps: string };
  readonly pledges: readonly Link[];
  readonly rows: readonly {
    readonly name: Link;
    readonly cells: readonly TraceCell[];
    readonly total: string;
  }[];
  readonly coverages: readonly Coverage[];
  readonly duties: readonly DutyView[];
}

/** Makes the view of the page that shows how everything hangs together. */
export function traceView(page: PageContext): TraceView {
  const { plan, links, wording } = page;
  const { capitalise, number } = wording.grammar;
  const { pledge, priority, intervention } = plan.plan.labels;
  const words = wording.trace;
  const coverages = coverageOf(page);
  const addressed = coverages.find(({ id }) => id === "by-duty")?.rows ?? [];
  return {
    frame: frame(page, {
      name: "trace",
      heading: words.heading,
      contents: [
        section("matrix", words.both(priority.many, pledge.many)),
        ...coverages.map(({ id, heading }) => section(id, heading)),
        ...(plan.duties.length > 0 ? [section("duties", words.duties)] : []),
      ],
    }),
    lead: words.lead(pledge.one, priority, intervention.many),
    finding: traceFinding(page),
    caption: words.caption(intervention.many, pledge.one, priority.one),
    contributes: plan.interventions.some(({ contributesTo }) => contributesTo.length > 0),
    priorityLabel: capitalise(priority.one),
    pledgeLabel: capitalise(pledge.one),
    workLabel: capitalise(intervention.many),
    keepsKey: words.keeps(priority.one, pledge.one, intervention.many),
    bare: plan.priorities.some(
      ({ pledges, interventions }) => pledges.length > 0 && interventions.length === 0,
    ),
    bareKey: words.bare(priority.one, pledge.one, intervention.many),
    contributesKey: words.contributes(intervention.many, pledge.one),
    example: { keeps: number(7), none: number(0), helps: number(2) },
    pledges: plan.pledges.map((one) => ({ text: one.number, href: links.entity("pledge", one.id) })),
    rows: plan.priorities.map((one) => ({
      name: { text: one.name, href: links.priority(one) },
      cells: traceCells(page, one),
      total: number(one.interventions.length),
    })),
    coverages,
    duties: plan.duties.map((duty) => dutyView(page, duty, addressed)),
  };
}

/** Where a priority meets each of the promises. With most of them it has nothing to do. */
function traceCells(page: PageContext, priority: PriorityData): TraceCell[] {
  const { plan, index } = page;
  const kept = new Set(priority.pledges);
  const helping = namedBy(workOf(index, priority), ({ contributesTo }) => contributesTo);
  return plan.pledges.map(({ id }) => {
    if (kept.has(id)) return traceCell(page, true, priority.interventions.length);
    const { length } = helping.of(id);
    return length === 0 ? emptyCell : traceCell(page, false, length);
  });
}

const emptyCell: TraceCell = { keeps: false, amount: "", isAny: false, said: "" };

function traceCell({ plan, wording }: PageContext, keeps: boolean, amount: number): TraceCell {
  const { intervention } = plan.plan.labels;
  const { count, number } = wording.grammar;
  const said = keeps ? count(amount, intervention) : wording.trace.contribute(amount, intervention);
  return { keeps, amount: number(amount), isAny: amount > 0, said };
}

/** Which promises have no work yet. */
function traceFinding(page: PageContext): string {
  const { plan, index } = page;
  const words = page.wording.trace;
  const { pledge, intervention } = plan.plan.labels;
  const bare = plan.pledges.filter((promise) =>
    pick(index.priorities, promise.priorities).every(({ interventions }) => interventions.length === 0),
  );
  if (plan.pledges.length === 0 || plan.totals.interventions === 0) return words.what;
  if (bare.length === 0) return words.everyHas(pledge.one, intervention.many);
  const numbers = bare.map(({ number }) => number);
  return words.haveNone(numbers, plan.pledges.length, pledge, intervention.many, documentWords(page));
}

function dutyView(page: PageContext, duty: DutyData, addressed: Coverage["rows"]): DutyView {
  const { facts: words } = page.wording;
  const { law, inForceFrom, edition, text, name, id } = duty;
  return {
    id,
    name,
    text: text ?? "",
    facts: [
      ...fact(words.law, law),
      ...fact(words.inForceFrom, maybeDate(page.wording, inForceFrom)),
      ...fact(words.edition, edition),
      ...bearingFacts(page, duty),
      ...linkedFact(words.addressedBy, addressed.find((row) => row.id === id)?.links ?? []),
      ...sourceFact(page, [duty.source]),
    ],
    remarks: remarks(page, duty.notes),
  };
}
