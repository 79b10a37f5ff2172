import type { PriorityData } from "../../compile/compiled-plan.generated.ts";
import {
  drawTimeline,
  findMarks,
  type TimelineChart,
  type TimelineMarks,
  timelineFinding,
} from "../charts/timeline-chart.ts";
import { lazyList } from "../lazy-list.ts";
import { workOf } from "../plan-index.ts";
import { timelineText } from "../wording/values.ts";
import { endOfPlan } from "../years.ts";
import { type Frame, frame, section } from "./frame.ts";
import type { Link } from "./links.ts";
import { documentWords, type PageContext } from "./site.ts";

/** One priority's part of the timeline of everything. */
export interface TimelineSection {
  readonly id: string;
  readonly name: Link;
  readonly chart: TimelineChart | false;
  readonly finding: string;
  readonly caption: string;
  readonly tableId: string;
}

/** The page with the timeline of everything. */
export interface TimelineView {
  readonly frame: Frame;
  readonly lead: string;
  readonly noWork: string;
  /** The label of the field that narrows the timeline, and what is said of what it leaves. */
  readonly find: string;
  readonly found: string;
  readonly nothing: string;
  readonly workLabel: string;
  /** Said in the key of what goes past the end of the plan. */
  readonly beyond: string;
  /** All marks that the charts of the page use, for one key above them. */
  readonly marks: TimelineMarks;
  readonly horizons: readonly { readonly name: string; readonly years: string }[];
  readonly sections: Iterable<TimelineSection>;
}

/** Makes the view of the timeline of everything. */
export function timelineView(page: PageContext): TimelineView {
  const { plan, index, links, wording } = page;
  const { capitalise, count } = wording.grammar;
  const { labels, horizons, years } = plan.plan;
  const { intervention } = labels;
  const words = wording.timelinePage;
  const idOf = (priority: PriorityData) => `timeline-${priority.id}`;
  const sectionOf = (priority: PriorityData): TimelineSection => {
    const work = workOf(index, priority);
    return {
      id: idOf(priority),
      name: { text: priority.name, href: links.priority(priority) },
      chart: work.length > 0 && drawTimeline(page, work),
      finding: work.length > 0 ? timelineFinding(page, priority) : "",
      caption: `${priority.name}: ${count(priority.interventions.length, intervention)}`,
      tableId: `table-${priority.id}`,
    };
  };
  return {
    frame: frame(page, {
      name: "timeline",
      heading: wording.sections.when,
      contents: plan.priorities.map((priority) => section(idOf(priority), priority.name)),
      script: "find.js",
    }),
    lead: words.lead(plan.totals.interventions, intervention, years, labels.priority.one),
    noWork: wording.timeline.noWork(intervention.many, documentWords(page)),
    find: words.find(years.at(-1)),
    found: words.found(intervention.many),
    nothing: words.nothing(intervention.one),
    workLabel: capitalise(intervention.one),
    beyond: wording.timeline.beyond(endOfPlan(page)),
    marks: joinMarks(plan.priorities.map((priority) => findMarks(page, workOf(index, priority)))),
    horizons: horizons.map(({ name, period }) => ({ name, years: timelineText(wording, period) })),
    sections: lazyList(plan.priorities, sectionOf),
  };
}

function joinMarks(all: readonly TimelineMarks[]): TimelineMarks {
  const any = (mark: keyof TimelineMarks): boolean => all.some((marks) => marks[mark]);
  return {
    planned: any("planned"),
    tentative: any("tentative"),
    openEnded: any("openEnded"),
    beyond: any("beyond"),
    derived: any("derived"),
    dependsOn: any("dependsOn"),
    milestone: any("milestone"),
  };
}
