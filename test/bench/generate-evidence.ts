import { pick, type Random } from "../arrange/seeded.ts";
import type { Mapping } from "../seeded/yaml-text.ts";
import { sentence, workTitle } from "./words.ts";

/** How many pledges a district has. */
export const pledgesOfDistrict = 12;

/** What a district promises, and the numbers by which it is held to it. */
export function generateEvidence(at: number, district: string, random: Random): Mapping {
  const id = at + 1;
  return {
    pledges: Array.from({ length: pledgesOfDistrict }, (_, index) => pledge(at, index, district, random)),
    outcomes: [
      { id: `outcome-${id}`, text: `I tell my story once in ${district}.`, priorities: [`priority-${id}-2`] },
    ],
    indicators: ["smoke-free", "damp-free", "ready-for-school", "in-work"].map((name, index) => ({
      id: `${name}-${id}`,
      name: `People in ${district} who are ${name.replaceAll("-", " ")}`,
      value: `${60 + Math.floor(random() * 20)}%`,
      "as-of": "June 2025",
      baseline: "58%",
      "baseline-as-of": "2024/25",
      // One of four says neither what it is to reach nor when.
      ...(index === 2 ? {} : { target: "92%", "target-by": "31 March 2030" }),
      better: "higher",
      source: `study-${id}, table ${index + 1}`,
    })),
    figures: [
      {
        id: `workforce-${id}`,
        name: `People who work in care in ${district}`,
        value: "11,345 FTE",
        "as-of": "31 March 2025",
        change: { by: "-230 FTE", ...(at % 2 === 0 ? {} : { from: "11,575 FTE", since: "31 March 2024" }) },
      },
      {
        id: `homes-${id}`,
        name: `New homes in ${district}`,
        chart: true,
        ...(at % 4 === 0 ? {} : { data: rows(random), total: "900 homes" }),
        source: `study-${id}, page 6`,
      },
      {
        id: `rank-${id}`,
        name: `Life expectancy in ${district}`,
        value: at % 3 === 0 ? "rank 21" : "rank 21 of 38",
      },
      { id: `schools-${id}`, name: `Schools of ${district}`, value: at % 3 === 0 ? "241" : "241 schools" },
    ],
    ratings: [
      {
        id: `care-${id}`,
        name: `Care in ${district}`,
        organisation: `council-${id}`,
        by: "Care Standards Office",
        overall: pick(random, ["Good", "Outstanding"]),
        "as-of": at % 3 === 0 ? "Monday 4 March 2025" : "Tuesday 4 March 2025",
        domains: [{ name: "Safe", rating: "Good" }],
      },
    ],
  };
}

function pledge(at: number, index: number, district: string, random: Random): Mapping {
  const text = index === 2 ? riverPledge(district) : workTitle(random, district);
  return {
    id: `pledge-${at + 1}-${index + 1}`,
    number: `${at * pledgesOfDistrict + index + 1}`,
    text,
    ...(index % 4 === 0
      ? {
          "printed-as": [
            { text: index % 8 === 0 ? `${text} soon` : text, source: `study-${at + 1}, page 1` },
          ],
        }
      : {}),
    // No pledge maps to the last two priorities, and one maps to a priority without any work.
    priorities: [`priority-${at + 1}-${index < 8 ? index + 1 : 11}`],
    indicators:
      index === 7 ? [] : [`${pick(random, ["smoke-free", "damp-free", "ready-for-school"])}-${at + 1}`],
    stages: [`stage-${1 + (index % 3)}`],
    addresses: [`fair-access-${at + 1}`],
    notes: index === 5 ? [{ text: sentence(random, district), "provisional-until": "May 2025" }] : [],
  };
}

/** A pledge that a piece of work repeats word for word. */
export function riverPledge(district: string): string {
  return `Make every river in ${district} fit to swim in`;
}

/** Three numbers whose sum is 900. */
function rows(random: Random): Mapping[] {
  const [one, two] = [100 + Math.floor(random() * 300), 100 + Math.floor(random() * 300)];
  return [one, two, 900 - one - two].map((homes, at) => ({
    label: ["North", "Middle", "South"][at] ?? "",
    value: `${homes} homes`,
  }));
}
