import { describe, expect, test } from "vitest";
import { comparePromises } from "../../src/diff/compare-promises.ts";
import { compareWords } from "../../src/diff/compare-words.ts";

/** What is said of a promise in its new wording: "weaker: “increase” became “maximise”"; undefined where nothing is. */
function judge(before: string, after: string): string | undefined {
  const promise = comparePromises(before, after, compareWords(before, after));
  return promise && `${promise.may}: ${promise.because}`;
}

/** A wording, the next one, and what the way there and the way back are taken for. */
const claims: readonly (readonly [before: string, after: string, there: string, back: string])[] = [
  [
    "Spend no less than £2 million on parks",
    "Spend no less than £1 million on parks",
    "weaker: “£2 million” became “£1 million”",
    "stronger: “£1 million” became “£2 million”",
  ],
  [
    "Limit the rise in rents to 2%",
    "Limit the rise in rents to 4%",
    "weaker: “2%” became “4%”",
    "stronger: “4%” became “2%”",
  ],
  [
    "Have 5% or less of patients waiting",
    "Have 10% or less of patients waiting",
    "weaker: “5%” became “10%”",
    "stronger: “10%” became “5%”",
  ],
  [
    "Increase primary care capacity",
    "Maximise general practice's capacity",
    "weaker: “increase” became “maximise”",
    "stronger: “maximise” became “increase”",
  ],
  [
    "Build a second centre",
    "Explore a second centre",
    "weaker: “build” became “explore”",
    "stronger: “explore” became “build”",
  ],
  [
    "We will deliver same-day care",
    "We will explore how to deliver same-day care",
    "weaker: “explore” was put in",
    "stronger: “explore” was taken out",
  ],
  [
    "Run a bus to every village",
    "Explore running a bus to every village",
    "weaker: “explore” was put in",
    "stronger: “explore” was taken out",
  ],
  [
    "We will increase dental care",
    "We aim to increase dental care",
    "weaker: “aim” was put in",
    "stronger: “aim” was taken out",
  ],
  [
    "Open a clinic in each town",
    "We try to open a clinic in each town",
    "weaker: “try” was put in",
    "stronger: “try” was taken out",
  ],
  [
    "Complete the rollout of hubs",
    "Begin the rollout of hubs",
    "weaker: “complete” became “begin”",
    "stronger: “begin” became “complete”",
  ],
  [
    "Open a hub in each town",
    "Open a hub in each town where possible",
    "weaker: “where possible” was put in",
    "stronger: “where possible” was taken out",
  ],
  ["Roll out all hubs", "Roll out hubs", "weaker: “all” was taken out", "stronger: “all” was put in"],
  [
    "Open diagnostics in 13 networks",
    "Open diagnostics in 12 networks",
    "weaker: “13” became “12”",
    "stronger: “12” became “13”",
  ],
  [
    "Form eight neighbourhood teams",
    "Form six neighbourhood teams",
    "weaker: “eight” became “six”",
    "stronger: “six” became “eight”",
  ],
  [
    "See everyone within 6 weeks",
    "See everyone within 8 weeks",
    "weaker: “6” became “8”",
    "stronger: “8” became “6”",
  ],
  [
    "Reduce waits to 18 weeks",
    "Reduce waits to 12 weeks",
    "stronger: “18” became “12”",
    "weaker: “12” became “18”",
  ],
  [
    "Cut emissions by 30%",
    "Cut emissions by 20%",
    "weaker: “30%” became “20%”",
    "stronger: “20%” became “30%”",
  ],
  [
    "Invest £3 million in homes",
    "Invest £300,000 in homes",
    "weaker: “£3 million” became “£300,000”",
    "stronger: “£300,000” became “£3 million”",
  ],
  [
    "Work with local networks to change pathways",
    "Work with local networks and collaboratives to change pathways",
    "wider: “and collaboratives” was put in",
    "narrower: “and collaboratives” was taken out",
  ],
  [
    "Reorganise and expand provision across the county",
    "Re-organise provision across the county",
    "narrower: “and expand” was taken out",
    "wider: “and expand” was put in",
  ],
];

/** Wordings of which nobody can say that one binds more than the other. */
const ordinary: readonly (readonly [string, string])[] = [
  ["We aim high for carers", "We reach high for carers"],
  ["Our aim is to open 3 sites", "Our wish is to open 3 sites"],
  ["Try new clinics in each town", "Test new clinics in each town"],
  ["Improve support for carers", "Support for carers is improved"],
  ["Work with partners to reduce smoking", "Reduce smoking with partners at work"],
  ["Estate plan: expand 3 sites", "Estate programme: expand 3 sites"],
  ["The estate plan grows to 3 sites", "The estate programme expands to 3 sites"],
  ["Review of estates is complete", "Deliver a complete picture of estates"],
  ["Develop a women's health hub", "Build a women's health hub"],
  ["Develop local services", "Improve local services"],
  ["Optimise triage", "Improve triage"],
  ["Working with networks", "Work with networks"],
  ["Deliver care for all patients", "Deliver care for every patient"],
  ["Open hubs where possible", "Open hubs as far as possible"],
  ["This might help", "This may help"],
  ["Report each year", "Report every year"],
  ["Report each year", "Report yearly"],
  ["Publish every two years", "Publish biennially"],
  ["Run all-age services", "Run services"],
  ["Open in May", "Open in June"],
  ["May 2024 opening of the hub", "June 2024 opening of the hub"],
  ["Deliver phase 2 of the hub", "Deliver phase 3 of the hub"],
  ["Build Centre 2 at Hinckley", "Build Centre 3 at Hinckley"],
  ["Check people aged 40 to 74", "Check people aged 45 to 74"],
  ["Open by 1 June", "Open by 30 June"],
  ["Open by 30 June 2025", "Open by 30 September 2026"],
  ["Train staff for 2 years", "Train staff for 3 years"],
  ["Reduce the 13 waiting lists", "Reduce the 12 waiting lists"],
  ["Open hubs with clinics or shops", "Open hubs with clinics"],
  ["Open hubs, including Hinckley", "Open hubs"],
  ["Help people safely", "Help people, safely"],
  ["Improve the care of people with diabetes", "Improve diabetes care"],
  ["Spend 2028 on repairs", "Spend 2029 on repairs"],
  ["Offer help 24/7", "Offer help 12/7"],
  ["See people in 6 weeks", "See people within 8 weeks"],
  ["Serve 5% of homes", "Serve 300 homes"],
];

describe("a promise in other words", () => {
  test.each(claims)("%s → %s", (before, after, there, back) => {
    expect(judge(before, after)).toBe(there);
    expect(judge(after, before)).toBe(back);
  });

  test.each(ordinary)("%s → %s: nobody can tell", (before, after) => {
    expect(judge(before, after)).toBeUndefined();
    expect(judge(after, before)).toBeUndefined();
  });
});
