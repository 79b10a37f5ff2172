import type { PriorityData } from "../../compile/compiled-plan.generated.ts";
import { type ActivityChart, drawActivity } from "../charts/activity-chart.ts";
import { headlineIndicators, type MeasureTile, measureTile, targetsFinding } from "../charts/measure-tile.ts";
import { pick } from "../plan-index.ts";
import { capitalise, count, numbered } from "../wording.ts";
import { endOfPlan } from "../years.ts";
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
  readonly cards: readonly PriorityCard[];
  readonly stagesHeading: string;
  readonly stages: readonly string[];
  readonly principlesHeading: string;
  readonly principlesIntroduction: string;
  readonly principles: readonly string[];
  readonly work: string;
  readonly chart: ActivityChart;
  readonly interventions: string;
  readonly priorityLabel: string;
  readonly endOfPlan: string;
  readonly timeline: Link;
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
  const { plan, links } = page;
  const { labels, lifeCourse, vision, summary, tracking } = plan.plan;
  const measured = pageNames(page).includes("indicators");
  return {
    frame: frame(page, { name: "index", heading: homeHeading(page), contents: homeContents() }),
    vision: vision ?? "",
    facts: keyFacts(page),
    summary: summary ?? "",
    lead: leadWords(page),
    introduction: labels.pledge.introduction ?? "",
    cards: plan.priorities.map((priority) => card(page, priority)),
    stagesHeading: lifeCourse ?? labels.stage.heading,
    stages: plan.stages.map(({ name }) => name),
    principlesHeading: labels.principle.heading,
    principlesIntroduction: labels.principle.introduction ?? "",
    principles: plan.principles.map(({ text }) => text),
    work: workWords(page),
    chart: drawActivity(plan),
    interventions: capitalise(labels.intervention.many),
    priorityLabel: capitalise(labels.priority.one),
    endOfPlan: endOfPlan(plan),
    timeline: { text: `See the timeline of all ${labels.intervention.many}`, href: links.page("timeline") },
    finding: targetsFinding(plan.indicators),
    tiles: headlineIndicators(plan)
      .slice(0, 4)
      .map((indicator) => measureTile(indicator, links.entity("indicator", indicator.id))),
    indicators: measured && { text: "See all measures and figures", href: links.page("indicators") },
    tracking: tracking ?? "",
    contact: contact(page),
    nobody: whoToAsk(page),
    more: pageNames(page)
      .filter((name) => name !== "index")
      .map((name) => ({ text: pageTitle(page, name), href: links.page(name) })),
    downloads: downloads(page),
  };
}

function homeHeading({ plan: { plan } }: PageContext): string {
  const withYears = plan.period === undefined ? plan.title : `${plan.title}, ${plan.period.text}`;
  return withYears.length > 65 || withYears.split(plan.title).length > 2 ? plan.title : withYears;
}

function homeContents(): Link[] {
  return [
    section("promise", "What we promise"),
    section("when", "What will be done by when"),
    section("going", "How it is going"),
    section("ask", "Who to ask"),
    section("more", "More about the plan"),
  ];
}

function keyFacts({ plan: { plan, totals } }: PageContext): HomeView["facts"] {
  const { pledge, priority, intervention } = plan.labels;
  const named = (amount: number, label: typeof pledge) => ({
    number: String(amount),
    label: amount === 1 ? label.one : label.many,
  });
  const years = plan.years.length;
  const facts = [
    named(totals.pledges, pledge),
    named(totals.priorities, priority),
    named(totals.interventions, intervention),
  ];
  if (years === 0) return facts;
  return [
    ...facts,
    { number: String(years), label: `${years === 1 ? "year" : "years"}, from ${plan.years[0]}` },
  ];
}

function leadWords({ plan: { plan, totals } }: PageContext): string {
  const { pledge, priority } = plan.labels;
  const years = plan.years.length;
  const over = years === 0 ? "" : ` over ${years === 1 ? "1 year" : `${years} years`}`;
  return `This plan has ${count(totals.pledges, pledge)} and ${count(totals.priorities, priority)}${over}.`;
}

function workWords({ plan: { plan, totals } }: PageContext): string {
  const { priority, intervention } = plan.labels;
  const first = `${capitalise(intervention.many)} are the pieces of work under each ${priority.one}. There are ${totals.interventions}.`;
  if (totals.timelines === totals.interventions) return first;
  return `${first} The chart counts ${totals.timelines} that have years of their own${totals.parts > 0 ? ", parts included" : ""}.`;
}

function card(page: PageContext, priority: PriorityData): PriorityCard {
  const pledges = pick(page.index.pledges, priority.pledges);
  return {
    text: priority.name,
    href: page.links.priority(priority),
    wide: pledges.length > 2,
    pledges: pledges.map(({ id, number, text }) => ({
      label: numbered(page.plan.plan.labels.pledge, [number]),
      text,
      href: page.links.entity("pledge", id),
    })),
  };
}
