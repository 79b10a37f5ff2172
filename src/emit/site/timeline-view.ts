import {
  drawTimeline,
  type TimelineChart,
  type TimelineMarks,
  timelineFinding,
} from "../charts/timeline-chart.ts";
import { workOf } from "../plan-index.ts";
import { capitalise, count } from "../wording.ts";
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
  readonly endOfPlan: string;
  /** All marks that the charts of the page use, for one key above them. */
  readonly marks: TimelineMarks;
  readonly horizons: readonly { readonly name: string; readonly years: string }[];
  readonly sections: readonly TimelineSection[];
}

/** Makes the view of the timeline of everything. */
export function timelineView(page: PageContext): TimelineView {
  const { plan, index, links } = page;
  const { labels, horizons, years } = plan.plan;
  const sections = plan.priorities.map((priority): TimelineSection => {
    const work = workOf(index, priority);
    return {
      id: `timeline-${priority.id}`,
      name: { text: priority.name, href: links.priority(priority) },
      chart: work.length > 0 && drawTimeline(page, work),
      finding: work.length > 0 ? timelineFinding(page, priority) : "",
      caption: `${priority.name}: ${count(priority.interventions.length, labels.intervention)}`,
      tableId: `table-${priority.id}`,
    };
  });
  const span =
    years.length === 0 ? "" : ` from ${years[0]}${years.length === 1 ? "" : ` to ${years.at(-1)}`}`;
  return {
    frame: frame(page, {
      name: "timeline",
      heading: "What will be done by when",
      contents: sections.map(({ id, name }) => section(id, name.text)),
      script: "find.js",
    }),
    lead: `This timeline shows ${count(plan.totals.interventions, labels.intervention)}${span}, by ${labels.priority.one}.`,
    noWork: `No ${labels.intervention.many} are listed in ${documentWords(plan)}.`,
    find: `Words or a year to look for${years.length === 0 ? "" : `, such as ${years.at(-1)}`}`,
    found: `{n} of {all} ${labels.intervention.many} and their parts`,
    nothing: `No ${labels.intervention.one} has all these words.`,
    workLabel: capitalise(labels.intervention.one),
    endOfPlan: endOfPlan(plan),
    marks: joinMarks(sections),
    horizons: horizons.map(({ name, period }) => ({ name, years: period.text })),
    sections,
  };
}

function joinMarks(sections: readonly TimelineSection[]): TimelineMarks {
  const all = sections.flatMap(({ chart }) => (chart === false ? [] : [chart.marks]));
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
