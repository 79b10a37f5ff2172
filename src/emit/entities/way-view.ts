import type { InterventionData, OutcomeData } from "../../compile/compiled-plan.generated.ts";
import { pick } from "../plan-index.ts";
import type { Link } from "../site/links.ts";
import type { PageContext } from "../site/site.ts";
import { bearingFacts, type Fact, linkedFact, sourceFact } from "./facts.ts";
import { type Remark, remarks } from "./remarks.ts";
import { milestoneDate } from "./work-view.ts";

/** A step on the way, for the table of milestones. */
export interface MilestoneView {
  readonly id: string;
  readonly when: string;
  readonly title: string;
  readonly measure: string;
  readonly work: Link;
  readonly remarks: readonly Remark[];
}

/** What people should notice, in their words. */
export interface OutcomeView {
  readonly id: string;
  readonly text: string;
  readonly saidBy: string;
  readonly facts: readonly Fact[];
  readonly remarks: readonly Remark[];
}

/** Makes the view of an outcome. */
export function outcomeView(page: PageContext, outcome: OutcomeData): OutcomeView {
  const figures = pick(page.index.figures, outcome.answers);
  return {
    id: outcome.id,
    text: outcome.text,
    saidBy: outcome.saidBy ?? "",
    facts: [
      ...linkedFact(
        page.wording.facts.answers,
        figures.map(({ id, name }) => ({ text: name, href: page.links.entity("figure", id) })),
      ),
      ...bearingFacts(page, outcome),
      ...sourceFact(page, [outcome.source]),
    ],
    remarks: remarks(page, outcome.notes),
  };
}

/** Makes the views of the milestones of a piece of work. */
export function milestoneViews(page: PageContext, work: InterventionData): MilestoneView[] {
  return pick(page.index.milestones, work.milestones).map((milestone) => ({
    id: milestone.id,
    when: page.wording.grammar.capitalise(milestoneDate(page.wording, milestone)),
    title: milestone.title,
    measure: milestone.measure ?? "",
    work: { text: `${work.number}. ${work.title}`, href: `#intervention-${work.id}` },
    remarks: remarks(page, milestone.notes),
  }));
}
