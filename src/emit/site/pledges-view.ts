import type { PledgeData } from "../../compile/compiled-plan.generated.ts";
import { type MeasureTile, measureTile } from "../charts/measure-tile.ts";
import {
  bearingFacts,
  type Fact,
  fact,
  linkedFact,
  printedAsFact,
  priorityFact,
  sharedSource,
  sourceFact,
} from "../entities/facts.ts";
import { type Remark, remarks } from "../entities/remarks.ts";
import { type OutcomeView, outcomeView } from "../entities/way-view.ts";
import { lazyList } from "../lazy-list.ts";
import { pick } from "../plan-index.ts";
import { type Frame, frame, section } from "./frame.ts";
import { documentWords, type PageContext } from "./site.ts";

/** A promise with all that is known of it. */
export interface PledgeView {
  readonly id: string;
  readonly label: string;
  readonly number: string;
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly remarks: readonly Remark[];
  readonly tiles: readonly MeasureTile[];
}

/** The page with all promises. */
export interface PledgesView {
  readonly frame: Frame;
  readonly introduction: string;
  readonly tracking: string;
  /** What holds for all of them. */
  readonly facts: readonly Fact[];
  readonly pledges: Iterable<PledgeView>;
  /** Said where there are none. */
  readonly none: string;
  /** What people should notice that no priority brings about alone. */
  readonly outcomes: readonly OutcomeView[];
}

/** Makes the view of the page with all promises. */
export function pledgesView(page: PageContext): PledgesView {
  const { labels, tracking } = page.plan.plan;
  const shared = sharedSource(page, page.plan.pledges);
  return {
    frame: frame(page, {
      name: "pledges",
      heading: labels.pledge.heading,
      contents: page.plan.pledges.map((pledge) => section(`pledge-${pledge.id}`, labelOf(page, pledge))),
    }),
    introduction: labels.pledge.introduction ?? "",
    tracking: tracking ?? "",
    facts: shared,
    pledges: lazyList(page.plan.pledges, (pledge) => pledgeView(page, pledge, shared.length > 0)),
    none: page.wording.timeline.noWork(labels.pledge.many, documentWords(page)),
    outcomes: page.plan.outcomes
      .filter(({ priorities }) => priorities.length === 0)
      .map((outcome) => outcomeView(page, outcome)),
  };
}

function labelOf({ plan, wording }: PageContext, { number }: PledgeData): string {
  return wording.grammar.numbered(plan.plan.labels.pledge, [number]);
}

function pledgeView(page: PageContext, pledge: PledgeData, sourceIsShared: boolean): PledgeView {
  const { backlinks, plan, index, links, wording } = page;
  const { capitalise } = wording.grammar;
  const { priority, intervention } = plan.plan.labels;
  const priorities = pick(index.priorities, pledge.priorities);
  const contributors = backlinks.workForPledge.of(pledge.id);
  return {
    id: pledge.id,
    label: labelOf(page, pledge),
    number: pledge.number,
    text: pledge.text,
    facts: [
      ...priorityFact(page, capitalise(priorities.length === 1 ? priority.one : priority.many), priorities),
      ...linkedFact(
        wording.facts.alsoContribute(intervention.many),
        contributors.map((work) => ({ text: work.title, href: links.intervention(work) })),
      ),
      ...fact(wording.facts.inShort, pledge.shortText ?? undefined),
      ...printedAsFact(page, pledge.printedAs),
      ...bearingFacts(page, pledge),
      ...(sourceIsShared ? [] : sourceFact(page, [pledge.source])),
    ],
    remarks: remarks(page, pledge.notes),
    tiles: pick(index.indicators, pledge.indicators).map((indicator) =>
      measureTile(wording, indicator, links.entity("indicator", indicator.id)),
    ),
  };
}
