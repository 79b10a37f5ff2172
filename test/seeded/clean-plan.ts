import { chapters } from "./clean-chapters.ts";
import {
  consultations,
  duties,
  organisations,
  outcomes,
  people,
  places,
  principles,
  sources,
  stages,
  terms,
} from "./clean-context.ts";
import { figures, indicators, ratings } from "./clean-evidence.ts";
import { type PriorityWork, partsOfWork, priorityWork, type Work } from "./clean-work.ts";
import type { Mapping } from "./yaml-text.ts";

/** The day that the checks of the clean plan take for today, as year, month and day. */
export const today = [2025, 9, 1] as const;

/** A plan before it is written: what stands in each of its files, by path. */
export type PlanValues = Readonly<Record<string, Mapping>>;

/** The fields that every kind has, filled in. */
function everywhere(at: number): Mapping {
  return {
    source: "needs-study, page 3",
    notes: [
      {
        text: "The numbers are those of the study.",
        by: "editors",
        "provisional-until": "31 March 2026",
        event: "the next study of needs",
        source: "leaflet, page 1",
      },
    ],
    audience: "public",
    stages: [["childhood", "working-age", "later-life", "last-days"][at % 4] ?? ""],
    principles: [`principle-${(at % 6) + 1}`],
    addresses: [at % 2 === 0 ? "fair-access" : "clean-air"],
  };
}

function workIn([id, title, timeline, ...dependsOn]: Work, number: string): Mapping {
  const parts = partsOfWork[id];
  return {
    id,
    number,
    title,
    ...(timeline === "" ? {} : { timeline }),
    ...(dependsOn.length === 0 ? {} : { "depends-on": dependsOn }),
    lead: "director",
    ...(parts === undefined
      ? {}
      : { parts: parts.map((part, at) => workIn(part, `${number}${"abc".charAt(at)}`)) }),
  };
}

/** The piece of work that has every field that a piece of work may have. */
function fullWork(work: Work, number: string): Mapping {
  const { parts, ...rest } = { parts: undefined, ...workIn(work, number) };
  return {
    ...rest,
    "contributes-to": ["pledge-5"],
    roles: [{ role: "champion", who: "parish-forum" }],
    partners: ["infirmary", "care-lead"],
    places: ["calderwick"],
    obligation: "required",
    obliged: ["The council, as landlord"],
    conditional: "If the grant is renewed",
    "external-dependencies": [
      {
        what: "The national rules on leases",
        state: "expected",
        checked: "Friday 1 August 2025",
        source: "needs-study, page 14",
        "noted-by": "editors",
      },
    ],
    indicators: ["damp-homes"],
    milestones: [
      {
        id: "first-list",
        title: "The first list is complete",
        measure: "Each home on it has been seen",
        when: "Tuesday 30 September 2025",
        repeats: "each year",
        after: "the survey",
        originally: "June 2025",
        "revised-because": "The surveyors started late.",
        ...everywhere(1),
      },
      { id: "second-list", title: "The second list is complete", when: "Q3 2026/27" },
    ],
    ...(parts === undefined ? {} : { parts }),
    ...everywhere(2),
  };
}

function priorityIn({ id, name, point, work }: PriorityWork, at: number): Mapping {
  const interventions = work.map((one, index) =>
    one[0] === "damp-register" ? fullWork(one, `${index + 1}`) : workIn(one, `${index + 1}`),
  );
  const base = { id, number: `${at + 1}`, name, chapter: at < 8 ? "what-we-will-do" : "how-we-work" };
  const points = { "key-points": [point, "We will publish each year how far we have come"] };
  if (id === "good-homes") {
    return {
      ...base,
      "also-called": ["Homes"],
      "printed-as": [{ text: "Good Homes", source: "leaflet, page 2" }],
      "part-of": "fair-chances",
      "cross-cutting": false,
      lead: "director",
      ...points,
      interventions: interventions.slice(0, 4),
      groups: [
        {
          id: "loans-and-grants",
          name: "Loans and grants",
          interventions: interventions.slice(4, 6),
          ...everywhere(3),
        },
        { name: "Homes for all ages", interventions: interventions.slice(6) },
      ],
      ...everywhere(4),
    };
  }
  const headings = headingsOf[id];
  if (headings === undefined) return { ...base, ...points, interventions };
  const groups = headings.map((heading, index) => ({
    name: heading,
    interventions: interventions.slice(2 * index, index === 2 ? undefined : 2 * index + 2),
  }));
  return { ...base, ...points, groups };
}

/** The headings under which the work of some priorities stands. */
const headingsOf: Readonly<Record<string, readonly string[]>> = {
  "clean-travel": ["Buses", "Villages and schools", "New ways to travel"],
  "living-nature": ["Rivers", "Green places", "Land and food"],
};

const promises = [
  "Close half of the gap in life expectancy between our wards",
  "Help every family before a crisis, not after it",
  "Make it easy to move more every day",
  "Let people tell their story once",
  "Rid every rented home of damp",
  "Run a bus to every village",
  "Teach the skills that employers ask for",
  "Have every child ready for school at five",
  "Answer everyone who is in a mental health crisis within an hour",
  "Make every river fit to swim in",
  "Be the employer that people recommend to friends",
  "End rough sleeping in the county",
  "Halve what is spent on agency care",
];

const pledges: readonly Mapping[] = promises.map((text, at) => ({
  id: `pledge-${at + 1}`,
  number: `${at + 1}`,
  text,
  ...(at % 3 === 0 ? { "short-text": `${text.split(" ").slice(0, 3).join(" ")}, in short` } : {}),
  ...(at % 3 === 1 ? { "printed-as": [{ text, source: "leaflet, page 1" }] } : {}),
  priorities: [at, at + 4].map((index) => priorityWork[index % priorityWork.length]?.id ?? ""),
  indicators: [at, at + 3].map((index) => String(indicators[index % indicators.length]?.id)),
}));

const palette = Object.fromEntries(
  "text secondary-text page panel line edge band on-band brand brand-deep link link-hover link-visited focus on-focus good bad note on-note"
    .split(" ")
    .map((name, at) => [name, `#${(0x1b2c3d + at * 4099).toString(16).padStart(6, "0")}`]),
);

function label(one: string, many: string): Mapping {
  return { one, many, heading: `Our ${many}`, introduction: "Over 5 years, we will:" };
}

const plan: Mapping = {
  id: "calderwick-plan",
  title: "A healthy county",
  kind: "Joint plan",
  edition: "First edition",
  status: "draft",
  "status-label": "Draft for comments",
  language: "en-GB",
  organisations: ["county-council"],
  period: "2025/26 to 2029/30",
  "period-note": "The plan runs for five years.",
  horizons: [
    { name: "First steps", period: "2025/26 to 2026/27" },
    { name: "Full speed", period: "2027/28 to 2029/30" },
  ],
  "year-starts": "1 April",
  "as-of": "Monday 1 September 2025",
  vision: "A county where everyone lives well for longer.",
  summary: "This plan says what eleven partners will do together.",
  contents: ["Our pledges", "Our priorities"],
  tracking: "The board publishes a report every May.",
  "life-course": "Across the whole of life",
  labels: {
    pledge: label("pledge", "pledges"),
    priority: label("priority", "priorities"),
    intervention: label("action", "actions"),
    principle: label("principle", "principles"),
    stage: label("stage", "stages"),
  },
  theme: { font: "Verdana, sans-serif", colours: palette, "dark-colours": palette },
  ...withoutAudience(everywhere(0)),
};

function withoutAudience({ audience: _, ...rest }: Mapping): Mapping {
  return rest;
}

/** One file of a kind: its first entity, with the fields that every kind has, under the singular, and the others under the plural. */
function both(one: string, many: string, [first, ...others]: readonly Mapping[], at: number): Mapping {
  return { [one]: { ...first, ...everywhere(at), ...first }, [many]: others };
}

const priorities = priorityWork.map(priorityIn);

/**
 * A plan of the size of a real one, with nothing wrong in it: every kind, and every field that a kind has, stands somewhere in it. The
 * county that it is for does not exist.
 */
export const cleanPlan: PlanValues = {
  "plan.yaml": { plan },
  "organisations.yaml": both("organisation", "organisations", organisations, 1),
  "people.yaml": both("person", "people", people, 2),
  "places.yaml": both("place", "places", places, 3),
  "principles.yaml": both("principle", "principles", principles, 4),
  "stages.yaml": both("stage", "stages", stages, 5),
  "pledges.yaml": both("pledge", "pledges", pledges, 6),
  "outcomes.yaml": both("outcome", "outcomes", outcomes, 7),
  "indicators.yaml": both("indicator", "indicators", indicators, 8),
  "ratings.yaml": both("rating", "ratings", ratings, 9),
  "figures.yaml": both("figure", "figures", figures, 10),
  "chapters.yaml": both("chapter", "chapters", chapters, 11),
  "consultations.yaml": both("consultation", "consultations", consultations, 12),
  "duties.yaml": both("duty", "duties", duties, 13),
  "terms.yaml": both("term", "terms", terms, 14),
  "sources.yaml": both("source", "sources", sources, 15),
  ...Object.fromEntries(
    priorities.slice(0, 9).map((priority, at) => [`priorities/${at + 1}.yaml`, { priority }]),
  ),
  "priorities/last.yaml": { priorities: priorities.slice(9) },
};
