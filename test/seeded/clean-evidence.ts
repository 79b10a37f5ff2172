import type { Mapping } from "./yaml-text.ts";

/** An indicator of the clean plan: id, name, which way is better, then its value, where it started, and what it is to reach. */
type Measure = readonly [
  id: string,
  name: string,
  better: "higher" | "lower",
  value: string,
  baseline: string,
  target: string,
];

const measures: readonly Measure[] = [
  ["smoke-free", "Adults who do not smoke", "higher", "86.5%", "84.1%", "92%"],
  ["damp-homes", "Rented homes with damp or mould", "lower", "2,310 homes", "2,840 homes", "900 homes"],
  [
    "bus-trips",
    "Bus trips a year",
    "higher",
    "11.4 million trips",
    "10.9 million trips",
    "14.5 million trips",
  ],
  ["rough-sleepers", "People who sleep rough on one night", "lower", "14 people", "22 people", "0 people"],
  ["job-entries", "People coached into a job in a year", "higher", "412 people", "371 people", "650 people"],
  ["school-ready", "Children who are ready for school at five", "higher", "66%", "64%", "75%"],
  [
    "crisis-visits",
    "Visits to crisis cafes in a year",
    "higher",
    "1,204 visits",
    "890 visits",
    "3,200 visits",
  ],
  [
    "river-rank",
    "River health among 38 counties",
    "lower",
    "rank 21 of 38",
    "rank 25 of 38",
    "rank 10 of 38",
  ],
  ["staff-turnover", "Staff who leave in a year", "lower", "13.2%", "15.8%", "10%"],
  ["falls", "Falls among people over 65", "lower", "231 per 10,000", "254 per 10,000", "190 per 10,000"],
  ["care-cost", "Cost of agency care in a year", "lower", "£6.2 million", "£7.4 million", "£3.5 million"],
];

/** The indicators of the clean plan. The first has every field that an indicator may have. */
export const indicators: readonly Mapping[] = measures.map(
  ([id, name, better, value, baseline, target], at) => ({
    id,
    name,
    ...(at === 0
      ? { heading: "Smoke-free lives", statement: "In June 2025, 86.5% of adults did not smoke." }
      : {}),
    value,
    "as-of": at % 2 === 0 ? "June 2025" : "30 June 2025",
    baseline,
    "baseline-as-of": "2024/25",
    target,
    "target-by": at === 1 ? "Friday 29 March 2030" : "31 March 2030",
    ...(at === 0
      ? {
          trajectory: [
            { when: "31 March 2027", value: "88%" },
            { when: "Thursday 29 March 2029", value: "90.5%" },
          ],
        }
      : {}),
    better,
    ...(at === 0 ? { comparator: "England, June 2025", "claimed-status": "missed" } : {}),
    source: `needs-study, table ${at + 1}`,
  }),
);

const population = [
  { label: "Calderwick", value: "184,200 people" },
  { label: "Harrow Fells", value: "96,310 people" },
  { label: "Marl Coast", value: "121,770 people" },
];

/** The figures of the clean plan. The first has every field that a figure may have. */
export const figures: readonly Mapping[] = [
  {
    id: "population",
    name: "People who live in the county",
    value: "402,280 people",
    "as-of": "30 June 2025",
    change: { by: "+3,120 people", from: "399,160 people", since: "30 June 2023", until: "30 June 2025" },
    statement: "More people move to the county than leave it.",
    chart: true,
    data: population,
    total: "402,280 people",
    source: "needs-study, page 6",
  },
  {
    id: "workforce",
    name: "People who work in care",
    value: "11,345 FTE",
    "as-of": "31 March 2025",
    change: { by: "-230 FTE", from: "11,575 FTE", since: "31 March 2024" },
    source: "needs-study, page 9",
  },
  { id: "budget", name: "What the partners spend in a year", value: "£1.27 billion", "as-of": "2025/26" },
  {
    id: "waiting",
    name: "People who wait for an assessment",
    value: "2,417 people",
    "as-of": "August 2025",
    change: { by: "-12%", from: "2,747 people", since: "August 2024" },
  },
  {
    id: "spend-by-sector",
    name: "Spending by sector",
    chart: true,
    data: [
      { label: "Hospitals", value: "£611 million" },
      { label: "Care at home", value: "£402 million" },
      { label: "Public health", value: "£257 million" },
    ],
    total: "£1,270 million",
  },
  {
    id: "journeys",
    name: "How people travel to work",
    chart: true,
    data: [
      { label: "By car", value: "61%" },
      { label: "By bus or train", value: "17%" },
      { label: "On foot or by bicycle", value: "22%" },
    ],
  },
  {
    id: "homes-built",
    name: "New homes in each district",
    data: [
      { label: "Calderwick", value: "431 homes" },
      { label: "Harrow Fells", value: "206 homes" },
      { label: "Marl Coast", value: "317 homes" },
    ],
    total: "954 homes",
  },
  { id: "carers", name: "Unpaid carers", value: "38,912 carers", "as-of": "2021" },
  { id: "life-expectancy", name: "Life expectancy at birth", value: "81.4 years", "as-of": "2023" },
  { id: "gap", name: "Gap in life expectancy between wards", value: "7.3 years", "as-of": "2023" },
  { id: "schools", name: "Number of schools", value: "241", "as-of": "September 2024" },
  { id: "trees", name: "Saplings planted", value: "52,480 saplings", "as-of": "2024/25" },
  { id: "fuel-poverty", name: "Households in fuel poverty", value: "13.9%", "as-of": "2024" },
  { id: "grants", name: "Grants to village halls", value: "£845,000", "as-of": "2024/25" },
  { id: "bus-stops", name: "Bus stops with step-free access", value: "1,118 stops", "as-of": "May 2025" },
];

/** The ratings of the clean plan. The first has every field that a rating may have. */
export const ratings: readonly Mapping[] = [
  {
    id: "council-care",
    name: "Adult social care",
    organisation: "county-council",
    by: "Care Standards Office",
    overall: "Good",
    "as-of": "Tuesday 4 March 2025",
    domains: [
      { name: "Safe", rating: "Good" },
      { name: "Well led", rating: "Outstanding" },
    ],
    counts: [
      { rating: "Good", count: "31 homes" },
      { rating: "Outstanding", count: "4 homes" },
    ],
    source: "needs-study, page 12",
  },
  {
    id: "hospital-care",
    name: "Calderwick Infirmary",
    organisation: "infirmary",
    overall: "Good",
    "as-of": "2024",
    domains: [{ name: "Caring", rating: "Good" }],
  },
  { id: "bus-safety", name: "Bus safety", organisation: "bus-company", overall: "Good", "as-of": "May 2025" },
];
