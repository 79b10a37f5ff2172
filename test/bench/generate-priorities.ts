import { pick, type Random } from "../arrange/seeded.ts";
import type { Mapping } from "../seeded/yaml-text.ts";
import { riverPledge } from "./generate-evidence.ts";
import { priorityName, sentence, thing, workTitle } from "./words.ts";

/** How much work each priority of a district has. The last has none. */
const sizes = [8, 7, 8, 7, 8, 7, 8, 7, 8, 7, 0];

/** The priorities of a district with their work, two of them in a file. */
export function generatePriorities(at: number, district: string, random: Random): Record<string, Mapping> {
  const priorities = sizes.map((size, index) => priorityOf(at, index, size, district, random));
  return Object.fromEntries(
    [0, 2, 4, 6, 8, 10].map((first) => [
      `priorities-${String(first + 1).padStart(2, "0")}`,
      { priorities: priorities.slice(first, first + 2) },
    ]),
  );
}

function priorityOf(at: number, index: number, size: number, district: string, random: Random): Mapping {
  const id = `${at + 1}-${index + 1}`;
  const name = priorityName(random, district);
  const work = Array.from({ length: size }, (_, place) => workOf(at, id, place, district, random));
  return {
    id: `priority-${id}`,
    number: `${at * sizes.length + index + 1}`,
    name,
    ...(index % 3 === 0 ? { "printed-as": [{ text: index === 0 ? `${name} now` : name }] } : {}),
    chapter: `where-we-are-${at + 1}`,
    // The work of one priority in four has nobody who leads it.
    ...(index % 4 === 1 ? {} : { lead: `director-${at + 1}` }),
    "key-points": [sentence(random, district), incomplete(index, sentence(random, district))],
    ...(index % 3 === 1
      ? { groups: [{ name: `First ${thing(random)}`, interventions: work }] }
      : { interventions: work }),
    principles: [`principle-${1 + (index % 3)}`],
    source: `study-${at + 1}, page ${index + 1}`,
  };
}

/** A sentence, or one that breaks off, or one with an abbreviation or a term that is spelt in another way than elsewhere. */
function incomplete(index: number, text: string): string {
  if (index === 2) return `${text.slice(0, -1)} and the`;
  if (index === 3) return `${text} The QWRT of the Family Hub will lead it.`;
  if (index === 4) return `${text} People call it the FamilyHub and the Family-Hub.`;
  return text;
}

function workOf(at: number, priority: string, place: number, district: string, random: Random): Mapping {
  const id = `work-${priority}-${place + 1}`;
  return {
    id,
    number: `${place + 1}`,
    title: titleOf(random, priority, place, district),
    timeline: timelineOf(random, place),
    ...(place === 3 || place === 5 ? { "depends-on": [`work-${priority}-${place - 1}`] } : {}),
    ...(place === 2 && priority.endsWith("-3") ? { "contributes-to": [`pledge-${at + 1}-3`] } : {}),
    ...(place % 2 === 0 ? { partners: [`trust-${at + 1}`], places: [`district-${at + 1}`] } : {}),
    ...(place === 1 ? partsOf(id, district, random) : {}),
    ...(place === 4 ? milestonesOf(id, district, random) : {}),
    stages: [`stage-${1 + (place % 3)}`],
    notes: place === 0 ? [{ text: sentence(random, district), source: `study-${at + 1}, page 9` }] : [],
    ...(place === 5 ? { "checks-off": suppressionsOf(random) } : {}),
  };
}

/** Most titles are of their own; one is a pledge again, two differ in their last words only, and some name a year before the work. */
function titleOf(random: Random, priority: string, place: number, district: string): string {
  if (place === 2 && priority.endsWith("-3")) return `We will ${riverPledge(district).toLowerCase()}`;
  if (place < 2 && priority.endsWith("-6"))
    return `Publish what was done in ${district}${place === 0 ? "" : " each year"}`;
  return `${workTitle(random, district)}${place === 6 ? " by 2024/25" : ""}`;
}

/** Most timelines are as they should be; of the others some are tentative, have no end, lie beyond the plan, or are written in another form. */
function timelineOf(random: Random, place: number): string {
  const usual = [
    "2025/26",
    "2025/26 to 2027/28",
    "ongoing from 2025/26",
    "2025/26 to 2026/27",
    "2026/27",
    "2027/28 to 2028/29",
  ] as const;
  if (random() < 0.85 || place === 3) return pick(random, usual);
  return pick(random, ["2028/29 (?)", "from 2026/27", "2029/30 to 2031/32", "26/27"]);
}

function partsOf(id: string, district: string, random: Random): Mapping {
  return {
    parts: ["a", "b"].map((letter) => ({
      id: `${id}${letter}`,
      number: `2${letter}`,
      title: workTitle(random, district),
      timeline: pick(random, ["2025/26", "2026/27", "2027/28"]),
    })),
  };
}

function milestonesOf(id: string, district: string, random: Random): Mapping {
  return {
    milestones: [
      {
        id: `first-${id}`,
        title: `The first list of ${district} is complete`,
        when: "Tuesday 30 September 2025",
      },
      { id: `second-${id}`, title: `The second list of ${district} is complete`, when: "Q3 2026/27" },
    ],
    "external-dependencies": [
      {
        what: `The national rules on ${thing(random)}`,
        state: pick(random, ["expected", "delayed", "done"]),
        checked: pick(random, ["1 August 2025", "1 August 2023"]),
      },
    ],
  };
}

/** A suppression that is past its day, and one that keeps a finding quiet or, as often, nothing. */
function suppressionsOf(random: Random): Mapping[] {
  return [
    {
      rule: "timeline-has-end",
      because: "It is agreed.",
      until: random() < 0.2 ? "1 May 2025" : "1 May 2026",
    },
    { rule: "intervention-has-lead", because: "A lead is being looked for." },
  ];
}
