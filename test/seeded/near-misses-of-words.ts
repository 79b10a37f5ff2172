import { type NearMiss, one, others, point, points, printed, section, summary, timed } from "./near-miss.ts";
import { set } from "./planting.ts";

/** What looks like a fault of words, and is none. */
export const nearMissesOfWords: readonly NearMiss[] = [
  [
    "wording-consistent",
    "the declared short text is accepted",
    printed("pledge", "pledge-1", "Close half of, in short"),
  ],
  [
    "wording-consistent",
    "the same words in bold are the same words",
    printed("pledge", "pledge-3", "Make it **easy** to move more every day"),
  ],
  [
    "wording-consistent",
    "spaces around do not count",
    printed("pledge", "pledge-3", " Make it easy to move more every day "),
  ],
  [
    "name-consistent",
    "a name that is listed as another name is accepted",
    printed("priority", "good-homes", "Homes", "Good Homes"),
  ],
  [
    "name-consistent",
    "a priority, a section and a chapter may have one name",
    printed("priority", "our-people", "Our People"),
  ],
  [
    "name-consistent",
    "an accepted name in a link is the accepted name",
    printed("stage", "later-life", "[Later life](https://www.calderwick.example/later)"),
  ],
  [
    "link-has-target",
    "a hash in a text is no link",
    summary("This plan is our #1 concern, see section # of the study."),
  ],
  [
    "link-has-target",
    "an anchor in a page is a target",
    summary("See [our first pledge](https://www.calderwick.example/plan#first)."),
  ],
  [
    "link-has-target",
    "brackets after brackets behind a backslash are no link",
    summary("Write \\[your name](#) in the box."),
  ],
  [
    "link-text-meaningful",
    "the words say what is found there",
    summary("Read more [about the plan here](https://www.calderwick.example/plan)."),
  ],
  [
    "link-text-meaningful",
    "a name is that of the page",
    summary("See [Press](https://www.calderwick.example/press)."),
  ],
  ["link-text-meaningful", "the word here is no link", summary("People here care for each other.")],
  [
    "link-text-meaningful",
    "a link to an address of email says whose it is",
    summary("Write to [the plan team](mailto:plan@calderwick.example)."),
  ],
  [
    "abbreviation-defined",
    "it is spelt out where it is first used",
    points("The Calderwick Youth Council (CYC) chose this.", "The CYC meets monthly."),
  ],
  [
    "abbreviation-defined",
    "it is in the glossary, and here in the plural",
    point("All SENDs are met early."),
  ],
  [
    "abbreviation-defined",
    "it is in the glossary in the plural, and used in the singular",
    set(one("term", "send"), "SENDs", "term"),
  ],
  [
    "abbreviation-defined",
    "units, grades and what everybody knows are none",
    point("The UK saved 12 MWh, at grade AA, in part IV."),
  ],
  ["abbreviation-defined", "words in capitals for emphasis are none", point("We will NOT close the pool.")],
  [
    "abbreviation-defined",
    "halves of postcodes, lines of buses and addresses of Freepost are none",
    point("In BD5 and SO18E, take the PR2, or write to Freepost RTLY-XAGH-KJTZ."),
  ],
  [
    "abbreviation-defined",
    "stamps and marks in capitals are none",
    point("The homes were found GOOD, and turned from RED to AMBER in the DRAFT."),
  ],
  ["abbreviation-defined", "postcodes and codes are none", point("Write to CW3 8TB and quote ABC123.")],
  [
    "timeline-notation-consistent",
    "words in brackets say more, and are no other form",
    timed("leader-exchange", "2027/28 to 2031/32 (continues beyond the plan)"),
  ],
  [
    "timeline-notation-consistent",
    "one year and several years apart are no two forms",
    timed("leader-exchange", "2026/27, 2028/29"),
  ],
  ["sentence-complete", "a point without a full stop is no broken sentence", point("More help, and sooner")],
  [
    "sentence-complete",
    "the sentence goes on in the next point",
    points("We will listen, and", "we will act"),
  ],
  ["sentence-complete", "a list follows", section({ text: "Money goes to health and", points: ["care"] })],
  [
    "sentence-complete",
    "a word that ends like one of them is another",
    point("We grow our own brand of sand"),
  ],
  [
    "sentence-complete",
    "words of another language are not those of English",
    set({ file: "plan.yaml", path: ["plan"] }, "de-DE", "language"),
    point("Wir bieten kostenlose Beratung an."),
  ],
  [
    "term-spelled-consistently",
    "Home First is a team, and home first an order of things",
    ...others("People go home first, and Home First visits them there."),
  ],
  [
    "term-spelled-consistently",
    "a hyphen before a noun can be right",
    points("A plan for Low Carbon", "Our Low-Carbon Plan"),
  ],
  [
    "term-spelled-consistently",
    "words that meet by chance are no term",
    points("In March, Forward Planning begins.", "We look forward to it."),
  ],
];
