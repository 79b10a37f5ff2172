import type { Random } from "../arrange/seeded.ts";
import type { Mapping } from "../seeded/yaml-text.ts";
import { generateEvidence } from "./generate-evidence.ts";
import { generatePriorities } from "./generate-priorities.ts";
import { districtName, sentence } from "./words.ts";

/** How many interventions a district has, those of other places not counted. */
export const interventionsOfDistrict = 75;

/** A file before it is written. */
export interface FileValues {
  readonly path: string;
  readonly file: Mapping;
}

/** The part of a plan that is about one district: some of every kind. */
export function generateDistrict(at: number, random: Random): FileValues[] {
  const name = districtName(at);
  const folder = `${at + 1}`.padStart(4, "0");
  const files = {
    context: contextOf(at, name, random),
    evidence: generateEvidence(at, name, random),
    ...generatePriorities(at, name, random),
  };
  return Object.entries(files).map(([file, values]) => ({
    path: `districts/${folder}/${file}.yaml`,
    file: values,
  }));
}

function contextOf(at: number, district: string, random: Random): Mapping {
  const id = at + 1;
  return {
    organisations: [
      {
        id: `council-${id}`,
        name: `${district} Council`,
        "short-name": `the ${district} Council`,
        roles: ["council"],
      },
      { id: `trust-${id}`, name: `${district} Trust`, "part-of": `council-${id}`, "opinion-required": true },
      { id: `forum-${id}`, name: `Forum of ${district}`, roles: ["consultee"] },
    ],
    people: [
      {
        id: `director-${id}`,
        name: `Director of ${district}`,
        roles: ["lead"],
        organisation: `council-${id}`,
      },
    ],
    places: [
      { id: `district-${id}`, name: district, population: "184,200 people", "population-as-of": "June 2025" },
      { id: `centre-${id}`, name: `Centre of ${district}`, "part-of": `district-${id}` },
    ],
    terms: [{ id: `hub-${id}`, term: `${district} hub`, meaning: sentence(random, district) }],
    sources: [
      {
        id: `study-${id}`,
        title: `Study of ${district}`,
        publisher: `${district} Council`,
        date: "July 2025",
      },
    ],
    duties: [
      { id: `fair-access-${id}`, name: `The duty to be fair in ${district}`, source: `study-${id}, page 1` },
      { id: `clean-air-${id}`, name: `The duty of clean air in ${district}`, source: `study-${id}, page 2` },
    ],
    consultations: [
      {
        id: `autumn-${id}`,
        title: `Tell us about ${district}`,
        introduction: sentence(random, district),
        opens: "Monday 6 October 2025",
        closes: at % 4 === 0 ? "Thursday 12 December 2025" : "Friday 12 December 2025",
        channels: [{ by: "website", text: "Fill in [our survey](https://survey.example/)." }],
        formats: at % 5 === 0 ? [] : ["Easy Read", "Large print"],
      },
    ],
    chapters: [
      {
        id: `where-we-are-${id}`,
        number: `${id}`,
        title: `Where ${district} is`,
        summary: sentence(random, district),
        promises: at % 6 === 0 ? ["Case studies"] : [],
        sections: [
          {
            title: `How ${district} lives`,
            text: `${sentence(random, district)} Read the study [${at % 3 === 0 ? "here](#" : "of needs](https://study.example/"}).`,
          },
          { title: "What we know", figures: [`workforce-${id}`], indicators: [`smoke-free-${id}`] },
        ],
      },
    ],
  };
}
