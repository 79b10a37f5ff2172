import { accepted, type CorpusCase, refused } from "./case.ts";

const dated = (date: string) => `sources:\n  - id: odd\n    title: Odd\n    date: ${date}\n`;
const timed = (timeline: string) =>
  `priority:\n  id: odd\n  number: 9\n  name: Odd\n  interventions:\n    - {id: odd-work, number: 1, title: Do it, lead: parks, timeline: ${timeline}}\n`;

const goodDates = [
  ...[
    "7 June 2023",
    "Wednesday 7 June 2023",
    "Wed, 7 Jun 2023",
    "7th June 2023",
    "2023-06-07",
    "June 2023",
    "2023",
  ],
  ...[
    "Q1 2023/24",
    "2023/24",
    "2023/2024",
    "23/24",
    "29 February 2024",
    "2000-02-29",
    "31 December 9999",
    "1 January 1000",
  ],
];
const badDates = [
  ...[
    "31 June 2023",
    "29 February 2023",
    "2023-02-29",
    "1900-02-29",
    "0 June 2023",
    "32 January 2023",
    "2023-13-01",
  ],
  ...[
    "2023-00-10",
    "2023-06-00",
    "7 Juny 2023",
    "Wodensday 7 June 2023",
    "Q5 2023/24",
    "2023/25",
    "2023/2025",
    "24/23",
  ],
  ...[
    "0000-01-01",
    "99999-01-01",
    "7/6/2023",
    "06-07-2023",
    "tomorrow",
    "2023-06-07T00:00:00Z",
    "1686096000",
    "７ June 2023",
  ],
  ...["-1", "1e3", "NaN", "Infinity", "Q1 2024", "second Friday of June", "7 June", "7 June 23"],
];
const goodTimelines = [
  ...[
    "2023/24",
    "23/24",
    "2023/24 to 2025/26",
    "23/24-26/27",
    "23/24 – 26/27",
    "23/24 & 24/25",
    "23/24 and 25/26",
  ],
  ...[
    "from 24/25",
    "From 27/28",
    "2023/24 (?)",
    "ongoing from 2023/24",
    "24/25 to 27/28 (continues beyond the plan)",
  ],
];
const badTimelines = [
  ...[
    "23/25",
    "2023/25",
    "24/23",
    "25/26 to 23/24",
    "23/24 to",
    "to 23/24",
    "ongoing",
    "soon",
    "2023",
    "99/00/01",
  ],
  ...[
    "23/24 (!)",
    "23/24 &",
    "from from 23/24",
    "2023/24 to 2023/24 to 2025/26",
    "1923/24",
    "٢٠٢٣/٢٤",
    "23\\\\24",
  ],
];

/** Dates and years that are none, that other programs read otherwise, or that stand at an end of what is counted. */
export const dates: readonly CorpusCase[] = [
  ...goodDates.map((date) => accepted(`the date ${date}`, dated(`"${date}"`))),
  ...badDates.map((date) => refused(`the date ${date}`, dated(`"${date}"`), "4 date-well-formed")),
  refused("a date that is a list", dated("[2023, 6, 7]"), "4 schema"),
  refused("a date of a thousand characters", dated(`"${"7 June 2023 ".repeat(80)}"`), "4 schema"),
  ...goodTimelines.map((timeline) => accepted(`the timeline ${timeline}`, timed(`"${timeline}"`))),
  ...badTimelines.map((timeline) =>
    refused(`the timeline ${timeline}`, timed(`"${timeline}"`), "6 timeline-well-formed"),
  ),
];
