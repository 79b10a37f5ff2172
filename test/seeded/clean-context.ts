import type { Mapping } from "./yaml-text.ts";

/** The organisations of the clean plan, as id, name, and the roles they have. */
const bodies: readonly (readonly [string, string, ...string[]])[] = [
  ["county-council", "Calderwick County Council", "council", "publisher"],
  ["infirmary", "Calderwick Infirmary", "trust"],
  ["care-board", "Calderwick Care Board", "governance group"],
  ["bus-company", "Marl Coast Bus Company", "transport partner"],
  ["college", "Calderwick College", "training partner"],
  ["food-bank", "Harrow Fells Food Bank", "charity"],
  ["police", "Calderwick Police", "partner"],
  ["fire-service", "Calderwick Fire and Rescue Service", "partner"],
  ["farm-union", "Union of Fell Farmers", "partner"],
  ["housing-group", "Marl Coast Housing Group", "landlord"],
  ["rivers-trust", "Calder Rivers Trust", "charity"],
  ["parish-forum", "Forum of Parish Councils", "consultee"],
];

/** The organisations of the clean plan. The first has every field that an organisation may have. */
export const organisations: readonly Mapping[] = bodies.map(([id, name, ...roles], at) => ({
  id,
  name,
  ...(at === 0 ? { "short-name": "the County Council" } : {}),
  roles,
  ...(at === 0 ? { "part-of": "care-board" } : {}),
  ...(at === 2
    ? {
        "opinion-required": true,
        opinion: {
          text: "The plan takes account of what people in the county need.",
          given: "12 August 2025",
          source: "needs-study, page 2",
        },
      }
    : {}),
}));

/** The people of the clean plan. */
export const people: readonly Mapping[] = [
  { id: "director", name: "Director of Public Health", roles: ["lead"], organisation: "county-council" },
  { id: "care-lead", name: "Head of Joined-up Care", roles: ["lead"], organisation: "care-board" },
  { id: "travel-lead", name: "Head of Transport", organisation: "county-council" },
];

/** The places of the clean plan. */
export const places: readonly Mapping[] = [
  {
    id: "calderwick",
    name: "Calderwick",
    population: "184,200 people",
    "population-as-of": "30 June 2025",
    "part-of": "whole-county",
    source: "needs-study, page 6",
  },
  { id: "harrow-fells", name: "Harrow Fells", population: "96,310 people", "population-as-of": "June 2025" },
  { id: "whole-county", name: "The county as a whole" },
];

const promises = [
  "Put those who have least first",
  "Decide with people, not for them",
  "Act early",
  "Work as one public service",
  "Spend every pound well",
  "Say openly what has not worked",
];

/** The principles of the clean plan. */
export const principles: readonly Mapping[] = promises.map((text, at) => ({
  id: `principle-${at + 1}`,
  number: `${at + 1}`,
  text,
}));

/** The stages of the clean plan. */
export const stages: readonly Mapping[] = [
  {
    id: "childhood",
    name: "Starting Well",
    "printed-as": [{ text: "Starting Well", source: "leaflet, page 2" }],
    "also-called": ["The early years"],
    points: ["Every child is ready for school", "Every parent has someone to ask"],
  },
  { id: "working-age", name: "Living Well", points: ["Work is within reach of all"] },
  {
    id: "later-life",
    name: "Ageing Well",
    "printed-as": [{ text: "Later life" }],
    "also-called": ["Later life"],
  },
  { id: "last-days", name: "Dying Well" },
];

/** The duties of the clean plan. */
export const duties: readonly Mapping[] = [
  {
    id: "fair-access",
    name: "The duty to reduce unfair differences",
    text: "Public bodies must act to reduce differences in access to services.",
    law: "Public Services Act 2019, section 4",
    "in-force-from": "1 April 2020",
    edition: "First list of duties",
    source: "services-act, section 4",
  },
  { id: "clean-air", name: "The duty to keep the air clean", source: "services-act, section 9" },
];

/** The terms of the clean plan. */
export const terms: readonly Mapping[] = [
  {
    id: "social-prescribing",
    term: "social prescribing",
    "stands-for": "prescribing activities",
    meaning: "Sending people to groups and activities that do them good.",
  },
  { id: "full-time", term: "FTE", "stands-for": "full-time equivalent" },
  { id: "send", term: "SEND", meaning: "Special educational needs and disabilities." },
  { id: "hub", term: "family hub", meaning: "A place where families find all help under one roof." },
  { id: "telecare", term: "telecare", meaning: "Alarms and sensors that call for help." },
  { id: "halt", term: "halt", meaning: "A small railway station." },
  { id: "retrofit", term: "retrofit", meaning: "Mending a building so that it needs less heat." },
  { id: "ward", term: "ward", meaning: "The smallest area that elects a councillor." },
];

/** The documents that the clean plan cites. */
export const sources: readonly Mapping[] = [
  {
    id: "needs-study",
    title: "Calderwick study of needs",
    publisher: "Calderwick County Council",
    date: "Monday 1 September 2025",
    link: "https://www.calderwick.example/needs",
    describes: "What people in the county need.",
  },
  { id: "leaflet", title: "Our plan on one sheet", date: "July 2025" },
  { id: "services-act", title: "Public Services Act 2019", date: "2019" },
];

/** What people should notice once the clean plan has been kept. */
export const outcomes: readonly Mapping[] = [
  {
    id: "one-story",
    text: "I tell my story once.",
    "said-by": "People who use care",
    priorities: ["joined-up-care"],
    answers: ["waiting"],
  },
  {
    id: "safe-walk",
    text: "My children walk to school safely.",
    priorities: ["clean-travel", "active-lives"],
  },
];

/** The consultations of the clean plan. */
export const consultations: readonly Mapping[] = [
  {
    id: "autumn-2025",
    title: "Tell us what you think",
    introduction: "We want to hear what is missing.",
    opens: "Monday 6 October 2025",
    closes: "Friday 12 December 2025",
    channels: [
      { by: "website", text: "Fill in [our survey](https://www.calderwick.example/survey)." },
      { by: "post", text: "Write to us without a stamp.", address: "Freepost Calderwick Plan" },
    ],
    formats: ["Easy Read", "Large print"],
    "what-happens-next": "We will publish what people said and what we changed.",
  },
  {
    id: "spring-2025",
    title: "First thoughts",
    opens: "3 March 2025",
    closes: "30 April 2025",
    channels: [{ by: "event", text: "Come to one of six open evenings." }],
    formats: ["Audio"],
  },
];
