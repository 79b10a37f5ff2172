import { entitiesOf } from "./garden.ts";
import { consulted, indicator, type NearMiss, noted, one, timed, titled, waits, work } from "./near-miss.ts";
import { drop, set } from "./planting.ts";

/** What looks like a fault of years and days, and is none. */
export const nearMissesOfTime: readonly NearMiss[] = [
  [
    "timeline-well-formed",
    "years of two digits are years of this century",
    ...entitiesOf("intervention").flatMap((it) =>
      it.value.timeline === undefined
        ? []
        : [set(it, String(it.value.timeline).replace(/20(\d\d\/)/g, "$1"), "timeline")],
    ),
  ],
  [
    "timeline-within-period",
    "work may have begun before the plan, and go on in it",
    timed("warm-spaces", "ongoing from 2019/20"),
  ],
  [
    "timeline-within-period",
    "the last year of the plan is still in it",
    timed("second-profiles", "2028/29 to 2029/30"),
  ],
  [
    "timeline-within-period",
    "it says that it goes on beyond the plan, on purpose",
    timed("placement-year", "2027/28 to 2033/34 (continues beyond the plan)"),
  ],
  [
    "timeline-has-end",
    "what is ongoing on purpose needs no end",
    timed("leader-exchange", "ongoing from 2027/28"),
  ],
  [
    "timeline-has-end",
    "a list of years ends with its last one",
    timed("leader-exchange", "2026/27, 2028/29"),
  ],
  [
    "timeline-confirmed",
    "a question mark in a title is no doubt about the years",
    titled("leader-exchange", "Ask managers what they could learn elsewhere (and from whom?)"),
  ],
  [
    "timeline-agrees-with-title",
    "a plan may look ahead: the year in the title is after the start",
    titled("leader-exchange", "Prepare the swap of managers for 2028/29"),
  ],
  [
    "timeline-agrees-with-title",
    "2/3 and 24/7 are no years",
    titled("leader-exchange", "Swap 2/3 of managers on a 24/7 rota"),
  ],
  [
    "timeline-agrees-with-title",
    "by 2028 does not say which year of the plan",
    titled("leader-exchange", "Swap 2020 managers by 2028"),
  ],
  [
    "timeline-agrees-with-title",
    "A1/B2 is a level of language, 15/16 an age",
    titled("single-assessment", "Teach courses at level A1/B2 to people aged 15/16"),
  ],
  [
    "timeline-agrees-with-title",
    "the year of the start itself may stand in the title",
    titled("leader-exchange", "Swap managers from 2027/28 on"),
  ],
  [
    "timeline-agrees-with-title",
    "a report appears after the year that it is for",
    titled("leader-exchange", "Publish the annual report for 2026/27"),
  ],
  [
    "timeline-agrees-with-title",
    "accounts are closed after the year that they are of",
    titled("leader-exchange", "Close the accounts of 2025/26 and 2026/27"),
  ],
  [
    "timeline-agrees-with-title",
    "the year of a baseline is before the work",
    titled("leader-exchange", "Cut vacancies by 10% from a 2026/27 baseline"),
  ],
  [
    "timeline-agrees-with-title",
    "prices are those of a year",
    titled("leader-exchange", "Save £2m (2026/27 prices)"),
  ],
  [
    "timeline-agrees-with-title",
    "what was begun before can go on",
    titled("leader-exchange", "Extend the swaps launched in 2026/27 to all partners"),
  ],
  [
    "timeline-agrees-with-title",
    "25/26 is an age",
    titled("leader-exchange", "Support care leavers aged 25/26"),
  ],
  [
    "timeline-notation-consistent",
    "a list has commas, and a word before its last year",
    timed("care-home-visits", "2025/26, 2027/28 and 2029/30"),
  ],
  [
    "timeline-follows-dependencies",
    "within one year one thing can follow the other",
    set(work("bike-loans"), ["flexible-rotas"], "depends-on"),
  ],
  [
    "timeline-follows-dependencies",
    "what is ongoing need only have begun",
    set(work("play-streets"), ["walking-groups"], "depends-on"),
  ],
  [
    "timeline-follows-dependencies",
    "a whole without years has those of its parts, which have ended",
    set(work("single-assessment"), ["continuing-support"], "depends-on"),
  ],
  [
    "parts-within-parent",
    "a part may fill all years of the whole",
    timed("day-breaks", "2025/26 to 2029/30"),
  ],
  [
    "parts-within-parent",
    "a whole that goes on beyond the plan has parts that do",
    timed("carer-breaks", "2025/26 to 2029/30 (continues beyond the plan)"),
    timed("week-breaks", "2027/28 to 2031/32 (continues beyond the plan)"),
  ],
  [
    "parts-within-parent",
    "a whole without years takes those of its parts, whatever they are",
    timed("changing-clinics", "2029/30"),
  ],
  [
    "priority-active-throughout",
    "ongoing work is work in every year",
    timed("care-academy", "2026/27"),
    timed("skills-audit", "2025/26"),
    timed("reading-circles", "2025/26 to 2026/27"),
  ],
  [
    "priority-active-throughout",
    "a milestone in the last year is activity",
    timed("job-coaching", "2025/26 to 2027/28"),
    timed("reading-circles", "2025/26 to 2026/27"),
    timed("placement-year", "2027/28"),
    set(
      work("care-academy"),
      [{ id: "first-day", title: "The academy opens", when: "Q1 2028/29", repeats: "each year" }],
      "milestones",
    ),
  ],
  [
    "delivery-not-front-loaded",
    "less than half of the work starts in the first year",
    ...["ward-budgets", "help-review", "play-streets", "care-home-visits", "charging-points"].map((id) =>
      timed(id, "2025/26 to 2027/28"),
    ),
    ...["ward-budgets"].map((id) => drop(work(id), "depends-on")),
  ],
  [
    "weekday-matches-date",
    "29 February 2028 is a Tuesday, and there is one",
    set(one("indicator", "falls"), "Tuesday 29 February 2028", "target-by"),
  ],
  [
    "weekday-matches-date",
    "a short name of the right weekday is right",
    consulted("closes", "Fri 12 December 2025"),
  ],
  [
    "weekday-matches-date",
    "an ordinal and a comma change nothing",
    consulted("closes", "Friday, 12th December 2025"),
  ],
  [
    "date-well-formed",
    "quarters and years of the plan are dates",
    ...indicator("falls", { "as-of": "Q1 2025/26", "target-by": "2029/30", "baseline-as-of": "2025-03-31" }),
  ],
  [
    "consultation-complete",
    "a postal address is a way to answer that is not digital",
    consulted("channels", [{ by: "post", text: "Write to us." }]),
  ],
  [
    "consultation-complete",
    "a telephone is none either",
    consulted("channels", [
      { by: "website", text: "Fill in the survey." },
      { by: "telephone", text: "Call us." },
    ]),
  ],
  [
    "consultation-complete",
    "the text of a website says whom to call",
    consulted("channels", [
      { by: "website", text: "Fill in the survey online, or call us on (01632) 960 123." },
    ]),
  ],
  [
    "consultation-complete",
    "a consultation of one day opens and closes on it",
    consulted("closes", "Monday 6 October 2025"),
  ],
  ["provisional-resolved", "the event is still to come, after the consultation", noted("January 2027")],
  ["provisional-resolved", "today is not over yet", noted("1 September 2025")],
  [
    "provisional-resolved",
    "what is settled before people are asked can be brought up to date",
    noted("5 October 2025"),
  ],
  [
    "provisional-resolved",
    "the day on which a consultation closes is not before it",
    noted("12 December 2025"),
  ],
  [
    "external-dependency-current",
    "it was checked exactly a year ago",
    waits({ what: "The law on buses", state: "expected", checked: "1 September 2024" }),
  ],
  [
    "external-dependency-current",
    "what is done need not be checked again",
    waits({ what: "The law on buses", state: "done" }),
  ],
  [
    "external-dependency-current",
    "a check in a year that has not ended may be of yesterday",
    waits({ what: "The law on buses", checked: "2025/26" }),
  ],
];
