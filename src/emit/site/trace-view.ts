import type { DutyData, PriorityData } from "../../compile/compiled-plan.generated.ts";
import { namedBy } from "../backlinks.ts";
import { bearingFacts, type Fact, fact, linkedFact, sourceFact } from "../entities/facts.ts";
import { type Remark, remarks } from "../entities/remarks.ts";
import { lazyList } from "../lazy-list.ts";
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

/** A promise that a priority has to do with, in the list of them. */
interface TraceLink extends Link, TraceCell {}

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
  readonly pledgesLabel: string;
  readonly workLabel: string;
  readonly keepsKey: string;
  /** Whether a priority that keeps a promise has no work yet. */
  readonly bare: boolean;
  readonly bareKey: string;
  readonly contributesKey: string;
  /** The numbers that the key shows. */
  readonly example: { readonly keeps: string; readonly none: string; readonly helps: string };
  /** Whether each row lists the promises that it has to do with; else there is a column for each promise. */
  readonly isListed: boolean;
  readonly pledges: readonly Link[];
  readonly rows: Iterable<{
    readonly name: Link;
    /** A cell for each column. */
    readonly cells: readonly TraceCell[];
    readonly list: readonly TraceLink[];
    readonly none: string;
    readonly total: string;
  }>;
  readonly coverages: readonly Coverage[];
  readonly duties: readonly DutyView[];
}

/** How many promises can be columns. With more, the table could not be read, and would grow with the square of the plan. */
const mostColumns = 50;

/** Makes the view of the page that shows how everything hangs together. */
export function traceView(page: PageContext): TraceView {
  const { plan, links, wording } = page;
  const { capitalise, number } = wording.grammar;
  const { pledge, priority, intervention } = plan.plan.labels;
  const words = wording.trace;
  const amounts = countWork(page);
  const coverages = coverageOf(page);
  const isListed = plan.pledges.length > mostColumns;
  const byDuty = coverages.find(({ id }) => id === "by-duty")?.rows ?? [];
  const addressed = new Map(byDuty.map(({ id, links }) => [id, links]));
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
    finding: traceFinding(page, amounts),
    caption: words.caption(intervention.many, pledge.one, priority.one),
    contributes: plan.interventions.some(({ contributesTo }) => contributesTo.length > 0),
    priorityLabel: capitalise(priority.one),
    pledgeLabel: capitalise(pledge.one),
    pledgesLabel: capitalise(pledge.many),
    workLabel: capitalise(intervention.many),
    keepsKey: words.keeps(priority.one, pledge.one, intervention.many),
    bare: plan.priorities.some(({ id, pledges }) => pledges.length > 0 && !amounts.has(id)),
    bareKey: words.bare(priority.one, pledge.one, intervention.many),
    contributesKey: words.contributes(intervention.many, pledge.one),
    example: { keeps: number(7), none: number(0), helps: number(2) },
    isListed,
    pledges: isListed
      ? []
      : plan.pledges.map((one) => ({ text: one.number, href: links.entity("pledge", one.id) })),
    rows: lazyList(plan.priorities, (one) => {
      const amount = amounts.get(one.id) ?? 0;
      const cells = traceCells(page, one, amount);
      return {
        name: { text: one.name, href: links.priority(one) },
        cells: isListed ? [] : plan.pledges.map(({ id }) => cells.get(id) ?? emptyCell),
        list: isListed ? traceLinks(page, cells) : [],
        none: words.nothingYet,
        total: number(amount),
      };
    }),
    coverages,
    duties: plan.duties.map((duty) => dutyView(page, duty, addressed)),
  };
}

/** Where a priority meets promises, by their id: first those that it keeps. With most of them it has nothing to do. */
function traceCells(page: PageContext, priority: PriorityData, amount: number): Map<string, TraceCell> {
  const cells = new Map(priority.pledges.map((id) => [id, traceCell(page, true, amount)]));
  const helping = namedBy(workOf(page.index, priority), ({ contributesTo }) => contributesTo);
  for (const [id, work] of helping.all) {
    if (!cells.has(id)) cells.set(id, traceCell(page, false, work.length));
  }
  return cells;
}

function traceLinks({ index, links }: PageContext, cells: ReadonlyMap<string, TraceCell>): TraceLink[] {
  return pick(index.pledges, [...cells.keys()]).map(({ id, number }) => ({
    text: number,
    href: links.entity("pledge", id),
    ...(cells.get(id) ?? emptyCell),
  }));
}

const emptyCell: TraceCell = { keeps: false, amount: "", isAny: false, said: "" };

function traceCell({ plan, wording }: PageContext, keeps: boolean, amount: number): TraceCell {
  const { intervention } = plan.plan.labels;
  const { count, number } = wording.grammar;
  const said = keeps ? count(amount, intervention) : wording.trace.contribute(amount, intervention);
  return { keeps, amount: number(amount), isAny: amount > 0, said };
}

/** How many pieces of work there are in each priority, and in those that are part of it; a priority without any is left out. */
function countWork({ plan, index }: PageContext): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const { id, partOf, interventions } of plan.priorities) {
    const above = new Set([id]);
    // A circle of parts ends where it began.
    for (let at = partOf; at !== undefined && !above.has(at); at = index.priorities.get(at)?.partOf)
      above.add(at);
    for (const each of interventions.length > 0 ? above : [])
      amounts.set(each, (amounts.get(each) ?? 0) + interventions.length);
  }
  return amounts;
}

/** Which promises have no work yet, neither in their priorities nor by a link of its own. */
function traceFinding(page: PageContext, amounts: ReadonlyMap<string, number>): string {
  const { plan, backlinks } = page;
  const words = page.wording.trace;
  const { pledge, intervention } = plan.plan.labels;
  const bare = plan.pledges.filter(
    ({ id, priorities }) =>
      !priorities.some((one) => amounts.has(one)) && backlinks.workForPledge.of(id).length === 0,
  );
  if (plan.pledges.length === 0 || plan.totals.interventions === 0) return words.what;
  if (bare.length === 0) return words.everyHas(pledge.one, intervention.many);
  const numbers = bare.map(({ number }) => number);
  return words.haveNone(numbers, plan.pledges.length, pledge, intervention.many, documentWords(page));
}

function dutyView(
  page: PageContext,
  duty: DutyData,
  addressed: ReadonlyMap<string, readonly Link[]>,
): DutyView {
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
      ...linkedFact(words.addressedBy, addressed.get(id) ?? []),
      ...sourceFact(page, [duty.source]),
    ],
    remarks: remarks(page, duty.notes),
  };
}
