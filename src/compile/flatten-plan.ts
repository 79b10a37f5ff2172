import type { LinkedPlan } from "../link/linked-plan.ts";
import { assessIndicator } from "../model/assessment.ts";
import { areCalendarYears, printYear } from "../model/calendar.ts";
import type { Citation } from "../model/citation.ts";
import { timelineOf } from "../model/derived-timeline.ts";
import { containerOf } from "../model/entity.ts";
import {
  type Entity,
  type EntityByKind,
  type EntityLists,
  fieldsByKind,
  type Intervention,
  type Kind,
  plurals,
} from "../model/kinds.generated.ts";
import type { PlanDate } from "../model/plan-date.ts";
import type { Quantity } from "../model/quantity.ts";
import type { Fields, Grammar, Shape } from "../model/shape.ts";
import type { Timeline } from "../model/timeline.ts";
import { addTo } from "../source/groups.ts";
import { oncePer } from "../source/once-per.ts";
import { together } from "../source/together.ts";
import type { CompiledPlan, TimelineData } from "./compiled-plan.generated.ts";
import { completeLabels } from "./complete-labels.ts";
import { countActivity, withParts } from "./count-activity.ts";
import {
  flattenCitation,
  flattenDate,
  flattenQuantity,
  flattenTimeline,
  type PlanCalendar,
} from "./flatten-value.ts";

/** For whom a plan is compiled: the public, or those inside, who may read what is internal too. */
export type Audience = CompiledPlan["audience"];

/**
 * Makes the plan in the form of plan.json, which every output is made of: references become ids, values their parsed forms, and
 * what follows from the plan (years, counts, statuses) is worked out. For the public, what is internal is left out, and with it all
 * that refers to it. The plan must have no errors.
 */
export function flattenPlan(linked: LinkedPlan, audience: Audience): CompiledPlan {
  if (linked.plan === undefined) throw new Error("A plan with errors cannot be flattened");
  const flattener = new Flattener(linked, audience);
  const compiled = {
    version: 1,
    audience,
    plan: flattener.entity(linked.plan),
    totals: flattener.totals(),
    ...flattener.lists(),
  };
  // The shape is that of the schemas, from which the type is made; the tests hold every field to it.
  return compiled as unknown as CompiledPlan;
}

/** The plan and its entities as plan.json has them, as far as they could be read: of a plan with errors too. */
export interface FlatEntities {
  readonly plan: Data | undefined;
  /** The other entities by the plural of their kind. */
  readonly lists: Readonly<Record<string, readonly Data[]>>;
}

/** Makes what plan.json says of entities, of any plan. What could not be read is left out, and the linked plan knows what that is. */
export function flattenEntities(linked: LinkedPlan, audience: Audience): FlatEntities {
  const flattener = new Flattener(linked, audience);
  return { plan: linked.plan && flattener.entity(linked.plan), lists: flattener.lists() };
}

/** The lists of plan.json: the plural of each kind whose entities have ids. */
export const listsByKind: ReadonlyMap<Kind, keyof EntityLists> = new Map(
  (Object.keys(plurals) as Kind[])
    .filter((kind) => kind !== "plan" && fieldsByKind[kind].id?.required === true)
    .map((kind) => [kind, plurals[kind]]),
);

/**
 * Whether an entity may be seen by the public: neither it nor what it is nested in is internal. Where it cannot be read for whom something
 * is, it is for nobody outside.
 */
export function isPublic(entity: Entity): boolean {
  for (let at: Entity | undefined = entity; at !== undefined; at = at.container)
    if (("audience" in at && at.audience === "internal") || at.unread.has("audience")) return false;
  return true;
}

/** An entity or a value as plan.json has it. */
export type Data = Record<string, unknown>;

/** Turns entities into data. Holds what all of them need to know of the plan. */
class Flattener {
  readonly #linked: LinkedPlan;
  readonly #isShown: (entity: Entity) => boolean;
  readonly #calendar: PlanCalendar;
  /** The timelines and dates that are written in the plan: it has the same few over and over. */
  readonly #timelines = oncePer((timeline: Timeline) => flattenTimeline(timeline, this.#calendar, false));
  readonly #dates = oncePer(flattenDate);
  /** The promises of each priority, the other way round from how they are written. */
  readonly #pledgesOf = new Map<Entity, string[]>();

  constructor(linked: LinkedPlan, audience: Audience) {
    this.#linked = linked;
    this.#isShown = audience === "internal" ? () => true : isPublic;
    // A plan that does not say when its years start has no timeline that could be read, and so no year to print.
    this.#calendar = { yearStarts: linked.plan?.yearStarts ?? newYear, period: linked.period };
    for (const pledge of linked.pledges.filter(this.#isShown)) {
      for (const priority of pledge.priorities) addTo(this.#pledgesOf, priority, pledge.id);
    }
  }

  entity(entity: Entity): Data {
    const data = this.#fields(fieldsByKind[entity.is], entity as unknown as Data);
    const derive = this.#derived[entity.is] as ((entity: Entity) => Data) | undefined;
    return derive === undefined ? data : together(data, derive(entity));
  }

  lists(): Record<string, readonly Data[]> {
    return Object.fromEntries(
      [...listsByKind.values()].map((plural) => [
        plural,
        this.#linked[plural].filter(this.#isShown).map((entity) => this.entity(entity)),
      ]),
    );
  }

  totals(): CompiledPlan["totals"] {
    const interventions = this.#linked.interventions.filter(this.#isShown);
    const isPart = (intervention: Intervention) => intervention.container?.is === "intervention";
    return {
      pledges: this.#linked.pledges.filter(this.#isShown).length,
      priorities: this.#linked.priorities.filter(this.#isShown).length,
      interventions: interventions.filter((intervention) => !isPart(intervention)).length,
      parts: interventions.filter(isPart).length,
      timelines: interventions.filter((intervention) => intervention.timeline !== undefined).length,
      ...countActivity(interventions, this.#calendar),
    };
  }

  /** What is worked out for an entity beside its fields, by kind. */
  readonly #derived: { readonly [K in Kind]?: (entity: EntityByKind[K]) => Data } = {
    plan: (plan) => {
      const { period, yearStarts } = this.#calendar;
      const years: string[] = [];
      for (let year = period?.first ?? 1; year <= (period?.last ?? 0); year++)
        years.push(printYear(year, yearStarts));
      return { years, yearsAreCalendarYears: areCalendarYears(yearStarts), labels: completeLabels(plan) };
    },
    priority: (priority) => {
      const interventions = [
        ...priority.interventions,
        ...priority.groups.flatMap((group) => group.interventions),
      ]
        .filter(this.#isShown)
        .sort((a, b) => a.origin.node - b.origin.node);
      return {
        pledges: this.#pledgesOf.get(priority) ?? [],
        interventions: interventions.map(({ id }) => id),
        ...countActivity(withParts(interventions).filter(this.#isShown), this.#calendar),
      };
    },
    intervention: (intervention) => ({
      priority: containerOf(intervention, "priority")?.id ?? "",
      group: containerOf(intervention, "group")?.name ?? null,
      parent: intervention.container?.is === "intervention" ? intervention.container.id : null,
      timeline: this.#timelineOf(intervention),
    }),
    pledge: ({ shortText }) => ({ shortText: shortText ?? null }),
    milestone: (milestone) => ({ intervention: containerOf(milestone, "intervention")?.id ?? "" }),
    indicator: assessIndicator,
  };

  /** The timeline of a piece of work: its own, else the span of its parts'. */
  #timelineOf(intervention: Intervention): TimelineData | null {
    if (intervention.timeline !== undefined) return this.#timelines(intervention.timeline);
    const span = timelineOf(intervention, this.#isShown);
    return span === undefined ? null : flattenTimeline(span, this.#calendar, true);
  }

  #fields(fields: Fields, values: Data): Data {
    const data: Data = {};
    for (const { name, shape, unpublished } of Object.values(fields)) {
      const value = values[name];
      if (value === undefined || unpublished === true) continue;
      const flat = this.#value(shape, value);
      if (flat !== undefined) data[name] = flat;
    }
    return data;
  }

  /** A value as data; undefined where the public may not see it. */
  #value(shape: Shape, value: unknown): unknown {
    switch (shape.is) {
      case "text":
      case "flag":
        return value;
      case "value":
        return this.#written(shape.grammar, value);
      case "reference": {
        const entity = value as Entity;
        if (!this.#isShown(entity)) return undefined;
        return shape.to.length === 1 ? entity.id : { kind: entity.is, id: entity.id };
      }
      case "entity": {
        const entity = value as Entity;
        if (!this.#isShown(entity)) return undefined;
        return fieldsByKind[entity.is].id?.required === true ? entity.id : this.entity(entity);
      }
      case "list": {
        const items = value as readonly unknown[];
        if (items.length === 0) return noItems;
        const flat = items.map((item) => this.#value(shape.of, item));
        return flat.includes(undefined) ? flat.filter((item) => item !== undefined) : flat;
      }
      case "record": {
        const data = this.#fields(shape.fields, value as Data);
        // Without what it needs, such as the internal person of a role, the rest of it means nothing.
        const complete = Object.values(shape.fields).every(
          ({ name, required }) => !required || data[name] !== undefined,
        );
        return complete ? data : undefined;
      }
    }
  }

  #written(grammar: Grammar, value: unknown): unknown {
    switch (grammar) {
      case "timeline":
        return this.#timelines(value as Timeline);
      case "date":
        return this.#dates(value as PlanDate);
      case "quantity":
        return flattenQuantity(value as Quantity);
      case "citation":
        return this.#isShown((value as Citation).source) ? flattenCitation(value as Citation) : undefined;
      case "day-of-year":
        return value;
    }
  }
}

/** What every empty list is: most of the lists that an entity may have are. */
const noItems: readonly unknown[] = Object.freeze([]);

const newYear = { printed: "1 January", month: 1, day: 1 };
