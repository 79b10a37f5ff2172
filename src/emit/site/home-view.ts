import type { PriorityData } from "../../compile/compiled-plan.generated.ts";
import { type ActivityChart, drawActivity } from "../charts/activity-chart.ts";
import { headlineIndicators, type MeasureTile, measureTile, targetsFinding } from "../charts/measure-tile.ts";
import { lazyList } from "../lazy-list.ts";
import { pick } from "../plan-index.ts";
import { timelineText } from "../wording/values.ts";
import { type Contact, contact, whoToAsk } from "./contact.ts";
import { type Download, downloads } from "./downloads.ts";
import { type Frame, frame, pageNames, pageTitle, section } from "./frame.ts";
import type { Link } from "./links.ts";
import type { PageContext } from "./site.ts";

/** A priority on the plan on a page, with its promises. */
export interface PriorityCard extends Link {
  readonly wide: boolean;
  readonly pledges: readonly { readonly label: string; readonly text: string; readonly href: string }[];
}

/** The home page: the plan on a page. */
export interface HomeView {
  readonly frame: Frame;
  readonly vision: string;
  readonly facts: readonly { readonly number: string; readonly label: string }[];
  readonly summary: string;
  readonly lead: string;
  readonly introduction: string;
  readonly cards: Iterable<PriorityCard>;
  readonly stagesHeading: string;
  readonly stages: readonly string[];
  readonly principlesHeading: string;
  readonly principlesIntroduction: string;
  readonly principles: readonly string[];
  readonly work: string;
  readonly chart: ActivityChart;
  readonly priorityLabel: string;
  readonly timeline: Link;
  /** Whether anything is said of how it is going. */
  readonly isMeasured: boolean;
  readonly finding: string;
  readonly tiles: readonly MeasureTile[];
  readonly indicators: Link | false;
  readonly tracking: string;
  readonly contact: Contact;
  /** Whom to ask where the plan names no way to. */
  readonly nobody: string;
  readonly more: readonly Link[];
  readonly downloads: readonly Download[];
}

/** Makes the view of the home page. */
export function homeView(page: PageContext): HomeView {
  const { plan, links, wording } = page;
  const { labels, lifeCourse, vision, summary, tracking } = plan.plan;
  const measured = pageNames(page).includes("indicators");
  const isMeasured = measured || tracking !== undefined;
  const contents = homeContents(page).filter(({ href }) => isMeasured || href !== "#going");
  return {
    frame: frame(page, { name: "index", heading: homeHeading(page), contents }),
    vision: vision ?? "",
    facts: keyFacts(page),
    summary: summary ?? "",
    lead: leadWords(page),
    introduction: labels.pledge.introduction ?? "",
    cards: lazyList(plan.priorities, (priority) => card(page, priority)),
    stagesHeading: lifeCourse ?? labels.stage.heading,
    stages: plan.stages.map(({ name }) => name),
    principlesHeading: labels.principle.heading,
    principlesIntroduction: labels.principle.introduction ?? "",
    principles: plan.principles.map(({ text }) => text),
    work: workWords(page),
    chart: drawActivity(page),
    priorityLabel: wording.grammar.capitalise(labels.priority.one),
    timeline: { text: wording.home.seeTimeline(labels.intervention.many), href: links.page("timeline") },
    isMeasured,
    finding: targetsFinding(wording, plan.indicators),
    tiles: headlineIndicators(plan)
      .slice(0, 4)
      .map((indicator) => measureTile(wording, indicator, links.entity("indicator", indicator.id))),
    indicators: measured && { text: wording.home.seeMeasures, href: links.page("indicators") },
    tracking: tracking ?? "",
    contact: contact(page),
    nobody: whoToAsk(page),
    more: pageNames(page)
      .filter((name) => name !== "index")
      .map((name) => ({ text: pageTitle(page, name), href: links.page(name) })),
    downloads: downloads(page),
  };
}

function homeHeading({ plan: { plan }, wording }: PageContext): string {
  const { period } = plan;
  const withYears = period === undefined ? plan.title : `${plan.title}, ${timelineText(wording, period)}`;
  return withYears.length > 65 || withYears.split(plan.title).length > 2 ? plan.title : withYears;
}

function homeContents({ wording: { sections } }: PageContext): Link[] {
  return [
    section("promise", sections.promise),
    section("when", sections.when),
    section("going", sections.going),
    section("ask", sections.ask),
    section("more", sections.more),
  ];
}

function keyFacts({ plan: { plan, totals }, wording }: PageContext): HomeView["facts"] {
  const { pledge, priority, intervention } = plan.labels;
  const named = (amount: number, label: typeof pledge) => ({
    number: wording.grammar.number(amount),
    label: amount === 1 ? label.one : label.many,
  });
  const years = plan.years.length;
  const facts = [
    named(totals.pledges, pledge),
    named(totals.priorities, priority),
    named(totals.interventions, intervention),
  ];
  const [first] = plan.years;
  if (first === undefined) return facts;
  return [...facts, { number: wording.grammar.number(years), label: wording.home.years(years, first) }];
}

function leadWords({ plan: { plan, totals }, wording }: PageContext): string {
  const { count } = wording.grammar;
  const { pledge, priority } = plan.labels;
  return wording.home.lead(
    count(totals.pledges, pledge),
    count(totals.priorities, priority),
    plan.years.length,
  );
}

function workWords({ plan: { plan, totals }, wording: { home } }: PageContext): string {
  const { priority, intervention } = plan.labels;
  const first = home.work(intervention.many, priority.one, totals.interventions);
  if (totals.timelines === totals.interventions) return first;
  return `${first} ${home.counted(totals.timelines, totals.parts > 0)}`;
}

function card(page: PageContext, priority: PriorityData): PriorityCard {
  const pledges = pick(page.index.pledges, priority.pledges);
  return {
    text: priority.name,
    href: page.links.priority(priority),
    wide: pledges.length > 2,
    pledges: pledges.map(({ id, number, text }) => ({
      label: page.wording.grammar.numbered(page.plan.plan.labels.pledge, [number]),
      text,
      href: page.links.entity("pledge", id),
    })),
  };
}
