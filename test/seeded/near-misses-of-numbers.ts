import { figure, indicator, type NearMiss, point } from "./near-miss.ts";

/** What looks like a fault of numbers, and is none. */
export const nearMissesOfNumbers: readonly NearMiss[] = [
  [
    "indicator-assessable",
    "nought is a value like any other",
    ...indicator("rough-sleepers", { value: "0 people" }),
  ],
  [
    "indicator-assessable",
    "a scale is no other unit",
    ...indicator("care-cost", { value: "£6,200,000", target: "£3.5m" }),
  ],
  [
    "indicator-assessable",
    "a rank and a rank are in one unit",
    ...indicator("river-rank", { value: "rank 5 of 38", target: "rank 3" }),
  ],
  ["indicator-assessable", "one is in the singular", ...indicator("rough-sleepers", { value: "1 person" })],
  [
    "indicator-status-agrees",
    "a target that is just reached is met",
    ...indicator("falls", { value: "190 per 10,000", "claimed-status": "met" }),
  ],
  [
    "indicator-status-agrees",
    "where lower is better, the lower rank meets the target",
    ...indicator("river-rank", { value: "rank 4 of 38", "claimed-status": "met" }),
  ],
  [
    "indicator-status-agrees",
    "nought of nought is met",
    ...indicator("rough-sleepers", { value: "0 people", "claimed-status": "met" }),
  ],
  [
    "indicator-status-agrees",
    "a target that is reached after its day was missed",
    ...indicator("falls", {
      value: "185 per 10,000",
      "as-of": "June 2025",
      "target-by": "March 2025",
      "baseline-as-of": "March 2024",
      "claimed-status": "missed",
    }),
  ],
  [
    "rank-has-size",
    "the other ranks of the indicator say of how many",
    ...indicator("river-rank", { value: "rank 21", target: "rank 10" }),
  ],
  [
    "rank-has-size",
    "out of is another way to say of",
    ...indicator("river-rank", { value: "rank 21st out of 38" }),
  ],
  [
    "quantity-well-formed",
    "per cent, signs and pounds are read",
    ...figure("fuel-poverty", { value: "13.9 per cent" }),
    ...figure("grants", { value: "£845k" }),
  ],
  [
    "figure-has-unit",
    "the name says what is counted",
    ...figure("schools", { name: "How many schools there are", value: "241" }),
  ],
  [
    "figure-has-unit",
    "the name says what is counted at its end",
    ...figure("schools", { name: "Life expectancy at birth (years)", value: "79.6" }),
  ],
  [
    "figure-has-unit",
    "a ratio has no unit",
    ...figure("schools", { name: "House price to earnings ratio", value: "8.3" }),
  ],
  [
    "figure-has-unit",
    "thousands of something are no scale",
    ...figure("schools", { name: "Trees in thousands of gardens", value: "9,000 trees" }),
  ],
  [
    "figure-has-unit",
    "the unit stands with the number elsewhere, too",
    point("There are 11,345 FTE in care."),
  ],
  [
    "figure-has-unit",
    "words after the number say what is counted",
    point("There are 11,345 people in care."),
  ],
  [
    "figure-has-unit",
    "a scale that is given once is clear",
    ...figure("budget", { value: "£1,270 million" }),
  ],
  [
    "figures-agree",
    "percentages may miss 100 by rounding",
    ...figure("journeys", {
      data: [
        { label: "By car", value: "61.4%" },
        { label: "By bus", value: "16.4%" },
        { label: "On foot", value: "22.1%" },
      ],
      total: "100%",
    }),
  ],
  [
    "figures-agree",
    "a row that is a part of another is not counted twice",
    ...figure("homes-built", {
      data: [
        { label: "Calderwick", value: "954 homes" },
        { label: "of which flats", value: "206 homes" },
      ],
    }),
  ],
  [
    "figures-agree",
    "nor one that a dash marks as such, or the sum in other words",
    ...figure("homes-built", {
      data: [
        { label: "Calderwick", value: "954 homes" },
        { label: "– of which flats", value: "206 homes" },
        { label: "Grand total", value: "954 homes" },
      ],
    }),
  ],
  [
    "figures-agree",
    "what is taken off is not added",
    ...figure("journeys", {
      data: [
        { label: "Gross spending", value: "£10 million" },
        { label: "Less income", value: "£4 million" },
      ],
      total: "£6 million",
    }),
  ],
  [
    "figures-agree",
    "decimals add up without noise",
    ...figure("journeys", {
      data: [
        { label: "North", value: "0.1 km" },
        { label: "South", value: "0.2 km" },
      ],
      total: "0.3 km",
    }),
  ],
  [
    "change-has-base",
    "half is a word, and states no amount",
    ...figure("waiting", { change: { by: "-50%" }, statement: "The number has halved." }),
  ],
  [
    "change-has-base",
    "the date of the value is the end of the change",
    ...figure("waiting", { change: { by: "+3 people", from: "2,414 people", since: "2024" } }),
  ],
  ["figure-has-data", "what is no chart needs no table", ...figure("waiting", { chart: false })],
];
