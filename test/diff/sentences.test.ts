import { describe, expect, test } from "vitest";
import { compareSettings } from "../../src/diff/compare-settings.ts";
import { sectionsOf } from "../../src/diff/report.ts";
import { file, link, tellFiles } from "./compare.ts";

const head = "plan:\n  title: T\n  status: draft\n  year-starts: 1 April\n  period: 2023/24 to 2027/28\n";
const people = "people:\n  - id: ann\n    name: The director\n  - id: bob\n    name: The manager\n";

/** A plan of one piece of work with further lines, and further things. */
function plan(lines: string, more = ""): string {
  const indented = lines.replace(/^(?=.)/gm, "        ");
  return `${head}${people}priorities:\n  - id: p\n    number: 1\n    name: Homes\n    interventions:\n      - id: w\n        number: 1\n        title: Warm homes\n${indented}\n${more}`;
}

async function tell(before: string, after: string): Promise<string> {
  const told = await tellFiles([file(before)], [file(after)]);
  return told.map((sentence) => sentence.replace("“Warm homes” (intervention 1)", "It")).join(". ");
}

const years: readonly (readonly [before: string, after: string, told: string])[] = [
  ["2023/24", "2024/25", "It slips 1 year, from 2023/24 to 2024/25"],
  [
    "2023/24 to 2024/25",
    "2025/26 to 2026/27",
    "It slips 2 years: 2025/26 to 2026/27 in place of 2023/24 to 2024/25",
  ],
  ["2024/25", "2023/24", "It is brought forward 1 year, from 2024/25 to 2023/24"],
  ["2023/24, 2025/26", "2024/25, 2026/27", "It slips 1 year: 2024/25, 2026/27 in place of 2023/24, 2025/26"],
  ["2023/24 to 2024/25", "2023/24", "It ends 1 year earlier: 2023/24 in place of 2023/24 to 2024/25"],
  ["2023/24 to 2024/25", "2024/25", "It starts 1 year later: 2024/25 in place of 2023/24 to 2024/25"],
  [
    "2023/24 to 2025/26",
    "2024/25 to 2028/29",
    "It starts 1 year and ends 3 years later: 2024/25 to 2028/29 in place of 2023/24 to 2025/26, past the end of the plan",
  ],
  [
    "2023/24, 2025/26",
    "2023/24 to 2025/26",
    "It has other years: 2023/24 to 2025/26 in place of 2023/24, 2025/26",
  ],
  ["2023/24", "2023/24 (?)", "It is no longer certain: 2023/24 (?) in place of 2023/24"],
  ["2023/24 (?)", "2023/24", "It is now certain: 2023/24 in place of 2023/24 (?)"],
  ["from 2024/25", "from 2024/25 (?)", "It is no longer certain: from 2024/25 (?) in place of from 2024/25"],
  [
    "ongoing from 2024/25",
    "from 2024/25",
    "It is no longer said to be ongoing: from 2024/25 in place of ongoing from 2024/25",
  ],
  ["2023/24 (?)", "2024/25", "It slips 1 year, from 2023/24 (?) to 2024/25"],
  ["from 2023/24", "2023/24", "It now has an end: 2023/24 in place of from 2023/24"],
  ["2023/24", "from 2023/24", "It no longer has an end: from 2023/24 in place of 2023/24"],
  ["from 2023/24", "from 2024/25", "It starts 1 year later: from 2024/25 in place of from 2023/24"],
  [
    "from 2023/24",
    "ongoing from 2023/24",
    "It is now said to be ongoing: ongoing from 2023/24 in place of from 2023/24",
  ],
  ["23/24 & 24/25", "2023/24 to 2024/25", ""],
];

const lists: readonly (readonly [before: string, after: string, told: string])[] = [
  [
    "key-points: [Warm lofts first, Ask the tenants]",
    "key-points: [Warm lofts first, Listen to everyone]",
    "has the same 2 in its key points as before, with changes: “Listen to everyone” in place of “Ask the tenants”",
  ],
  [
    "printed-as:\n  - text: Warm homes\n    source: deck, 1",
    "printed-as:\n  - text: Warm homes\n    source: deck, 2",
    "",
  ],
];

const dates: readonly (readonly [before: string, after: string, told: string])[] = [
  ["7 June 2023", "2023-06-07", ""],
  ["7 June 2023", "Wednesday 7 June 2023", ""],
  ["7 June 2023", "Friday 7 June 2023", "has another date: Friday 7 June 2023 in place of 7 June 2023"],
  ["7 June 2023", "21 June 2023", "slips 2 weeks, from 7 June 2023 to 21 June 2023"],
  ["7 June 2023", "8 June 2023", "slips 1 day, from 7 June 2023 to 8 June 2023"],
  ["30 June 2023", "31 July 2023", "slips 1 month, from 30 June 2023 to 31 July 2023"],
  ["7 June 2024", "7 June 2023", "is brought forward 1 year, from 7 June 2024 to 7 June 2023"],
  ["Q3 2023/24", "Q4 2023/24", "slips 3 months, from Q3 2023/24 to Q4 2023/24"],
  ["June 2023", "7 June 2023", "has a more exact date: 7 June 2023 in place of June 2023"],
  ["31 March 2024", "2023/24", "has a less exact date: 2023/24 in place of 31 March 2024"],
  ["June 2023", "1 July 2024", "is later, from June 2023 to 1 July 2024"],
];

describe("times", () => {
  test.each(years)("%s → %s", async (before, after, told) => {
    expect(await tell(plan(`timeline: ${before}`), plan(`timeline: ${after}`))).toBe(told);
  });

  test.each(dates)("%s → %s", async (before, after, told) => {
    const milestone = (when: string) =>
      plan(`milestones:\n  - id: m\n    title: The first\n    when: ${when}`);
    expect(await tell(milestone(before), milestone(after))).toBe(told && `“The first” (milestone) ${told}`);
  });

  test("that are for something", async () => {
    const consultation = (closes: string) =>
      plan("", `consultations:\n  - id: c\n    title: Tell us\n    opens: 1 May 2023\n${closes}`);
    expect(
      await tell(consultation("    closes: 7 June 2023\n"), consultation("    closes: 14 June 2023\n")),
    ).toBe(
      "“Tell us” (consultation) has another date for “closes”: 14 June 2023 in place of 7 June 2023. It slips 1 week",
    );
    expect(await tell(consultation("    closes: 7 June 2023\n"), consultation(""))).toBe(
      "“Tell us” (consultation) no longer has a date for “closes”; it was 7 June 2023",
    );
    expect(await tell(plan(""), plan("").replace("to 2027/28", "to 2028/29"))).toBe(
      "The plan has other years for “period”: 2023/24 to 2028/29 in place of 2023/24 to 2027/28. It ends 1 year later",
    );
  });

  test("of what has been do not slip", async () => {
    const measured = (asOf: string) =>
      plan("", `indicators:\n  - id: w\n    name: Waits\n    value: 3 weeks\n    as-of: ${asOf}\n`);
    expect(await tell(measured("March 2024"), measured("September 2024"))).toBe(
      "“Waits” (indicator) has another date for “as of”: September 2024 in place of March 2024",
    );
  });

  test.each([
    ["March 2028", "in place of “March 2026”. It may be weaker: it is to be met 2 years later"],
    ["January 2026", "in place of “March 2026”. It may be stronger: it is to be met 2 months sooner"],
    ["2027", "in place of “March 2026”. It may be weaker: it is to be met later"],
    ["2026", "in place of “March 2026”"],
  ])("of a target that is put off or brought forward: %s", async (by, told) => {
    const target = (date: string) =>
      plan("", `indicators:\n  - id: w\n    name: Waits\n    target: 2 weeks\n    target-by: ${date}\n`);
    expect(await tell(target("March 2026"), target(by))).toBe(
      `“Waits” (indicator) has the target by “${by}” ${told}`,
    );
  });

  test("that came and went", async () => {
    expect(await tell(plan(""), plan("timeline: 2023/24"))).toBe("It now has years: 2023/24");
    expect(await tell(plan("timeline: 2023/24"), plan(""))).toBe("It no longer has years; they were 2023/24");
  });

  test.each([
    [
      "between 2023/24 and 2025/26",
      "by 2028",
      "2 or 3 years later, from “2025/26” to “by 2028”. The end is not clear: “by 2028” can be read as 2027/28 or 2028/29",
    ],
    [
      "by 2025",
      "in 2027/28",
      "2 or 3 years later, from “by 2025” to “in 2027/28”. The end is not clear: “by 2025” can be read as 2024/25 or 2025/26",
    ],
    ["by 2025", "by 2028", "3 years later, from “by 2025” to “by 2028”"],
    // Nor is what it is compared with, or goes back to, its end.
    ["by 2025 from 2019 levels", "by 2028 from 2019 levels", "3 years later, from “by 2025” to “by 2028”"],
    ["by 2028 from 2019 levels", "by 2028 from 2010 levels", undefined],
    ["by March 2026 as promised in 2019", "by March 2026 as promised in 2021", undefined],
    ["by March 2025", "by March 2026", "1 year later, from “by March 2025” to “by March 2026”"],
  ])("in words: %s → %s", async (before, after, told) => {
    const titled = (words: string) => plan("").replace("Warm homes", `Warm homes ${words}`);
    const sentence = await tell(titled(before), titled(after));
    expect(sentence.split(". Its wording now ends ")[1]).toBe(told);
  });
});

describe("lists of a priority", () => {
  const sources = "sources:\n  - id: deck\n    title: The deck\n";
  const priority = (lines: string) =>
    `${head}${sources}priority:\n  id: p\n  number: 1\n  name: Homes\n${lines.replace(/^(?=.)/gm, "  ")}\n`;

  test.each(lists)("%s → %s", async (before, after, told) => {
    expect(await tell(priority(before), priority(after))).toBe(told && `“Homes” (priority 1) ${told}`);
  });
});

const groups = (...named: readonly (readonly [name: string, ...ids: string[]])[]) =>
  `${head}priority:\n  id: p\n  number: 1\n  name: Homes\n  groups:\n${named
    .map(
      ([name, ...ids]) =>
        `    - name: ${name}\n      interventions:\n${ids.map((id) => `        - id: w${id}\n          number: ${id}\n          title: Do ${id}\n`).join("")}`,
    )
    .join("")}`;

const others: readonly (readonly [what: string, before: string, after: string, told: string])[] = [
  ["someone leads it", plan(""), plan("lead: ann"), "It now states its lead: “The director” (person)"],
  [
    "someone else leads it",
    plan("lead: ann"),
    plan("lead: bob"),
    "It has the lead “The manager” (person) in place of “The director” (person)",
  ],
  [
    "nobody leads it",
    plan("lead: ann"),
    plan(""),
    "It no longer states its lead: it was “The director” (person)",
  ],
  [
    "it has a partner",
    plan(""),
    plan("partners: [ann]"),
    "It now states its partners: “The director” (person)",
  ],
  [
    "it has more partners",
    plan("partners: [ann]"),
    plan("partners: [ann, bob]"),
    "It has changes in its partners: “The manager” (person) is new",
  ],
  [
    "it has another role",
    plan("roles:\n  - role: sponsor\n    who: ann"),
    plan("roles:\n  - role: sponsor\n    who: bob"),
    "It has changes in its roles: other details of “sponsor”",
  ],
  [
    "it is obliged",
    plan("obligation: encouraged"),
    plan("obligation: required"),
    "It has the obligation “required” in place of “encouraged”",
  ],
  [
    "it depends on something",
    plan("", "      - id: v\n        number: 2\n        title: Check homes\n"),
    plan("depends-on: [v]", "      - id: v\n        number: 2\n        title: Check homes\n"),
    "It now depends on “Check homes” (intervention 2)",
  ],
  [
    "it is new",
    plan(""),
    plan("", "      - id: v\n        number: 2\n        title: Check homes\n        timeline: 2024/25\n"),
    "“Check homes” (intervention 2) is new, planned for 2024/25",
  ],
  [
    "it is new, and has no end",
    plan(""),
    plan(
      "",
      "      - id: v\n        number: 2\n        title: Check homes\n        timeline: ongoing from 2024/25\n",
    ),
    "“Check homes” (intervention 2) is new, planned ongoing from 2024/25",
  ],
  [
    "it is gone",
    plan("", "      - id: v\n        number: 2\n        title: Check homes\n        timeline: 2024/25\n"),
    plan(""),
    "“Check homes” (intervention 2) is gone; it was planned for 2024/25",
  ],
  [
    "a group has another name",
    groups(["One", "1", "2"]),
    groups(["Two", "1", "2"]),
    "“Homes” (priority 1) has changes in its groups: “Two” in place of “One”",
  ],
  [
    "groups change places",
    groups(["One", "1", "2"], ["Two", "3"]),
    groups(["Two", "3"], ["One", "1", "2"]),
    "“Homes” (priority 1) has its groups in another order",
  ],
  [
    "work changes places in a group",
    groups(["One", "1", "2"]),
    groups(["One", "2", "1"]),
    "“Homes” (priority 1) has its interventions in another order",
  ],
  [
    "it goes to another group",
    groups(["One", "1", "2"], ["Two", "3"]),
    groups(["One", "1"], ["Two", "3", "2"]),
    "“Do 2” (intervention 2) moves from the group “One” to “Two”",
  ],
  [
    "two groups become one",
    groups(["One", "1"], ["Two", "2"]),
    groups(["Three", "1", "2"]),
    "“Homes” (priority 1) has changes in its groups: “Two” is gone; “Three” in place of “One”",
  ],
  [
    "a priority has another id, and a group is emptied into another",
    groups(["One", "1"], ["Two", "2"]),
    groups(["Two", "1", "2"]).replace("id: p\n", "id: q\n"),
    "“Do 1” (intervention 1) moves from the group “One” to “Two”. “Homes” (priority 1) has changes in its groups: “One” is gone. “Homes” (priority 1) is taken for what had the id “p”, since the two are alike",
  ],
  [
    "a target is easier to reach",
    plan("", target("70%", "higher")),
    plan("", target("60%", "higher")),
    "“Warm” (indicator) has the target “60%” in place of “70%”. It may be weaker: higher is better",
  ],
  [
    "a target of which less is better is harder to reach",
    plan("", target("1 night", "lower")),
    plan("", target("0 nights", "lower")),
    "“Warm” (indicator) has the target “0 nights” in place of “1 night”. It may be stronger: lower is better",
  ],
  [
    "nobody knows which way is better",
    plan("", target("70%")),
    plan("", target("60%")),
    "“Warm” (indicator) has the target “60%” in place of “70%”",
  ],
  [
    "a target counts something else",
    plan("", target("70%", "higher")),
    plan("", target("60 homes", "higher")),
    "“Warm” (indicator) has the target “60 homes” in place of “70%”",
  ],
  [
    "another way is the better one",
    plan("", target("70%", "higher")),
    plan("", target("60%", "lower")),
    "“Warm” (indicator) has the target “60%” in place of “70%”. “Warm” (indicator) has the better “lower” in place of “higher”",
  ],
  [
    "a trajectory moves",
    plan("", trajectory("40%")),
    plan("", trajectory("50%")),
    "“Warm” (indicator) has the same 2 in its trajectory as before, with changes: other details of “31 March 2025”",
  ],
  [
    "a priority comes to serve all others",
    plan("").replace("name: Homes", "name: Homes\n    cross-cutting: false"),
    plan("").replace("name: Homes", "name: Homes\n    cross-cutting: true"),
    "“Homes” (priority 1) is now marked as “cross-cutting”",
  ],
  [
    "a priority no longer serves all others",
    plan("").replace("name: Homes", "name: Homes\n    cross-cutting: true"),
    plan(""),
    "“Homes” (priority 1) is no longer marked as “cross-cutting”",
  ],
  [
    "that a priority does not serve all others is written down",
    plan(""),
    plan("").replace("name: Homes", "name: Homes\n    cross-cutting: false"),
    "",
  ],
  [
    "labels change",
    plan("").replace("  status", "  labels:\n    pledge:\n      one: aim\n      many: aims\n  status"),
    plan("").replace("  status", "  labels:\n    pledge:\n      one: aim\n      many: goals\n  status"),
    "The plan has other details in its labels",
  ],
];

function target(value: string, better?: string): string {
  const way = better === undefined ? "" : `    better: ${better}\n`;
  return `indicators:\n  - id: i\n    name: Warm\n    target: ${value}\n${way}`;
}

function trajectory(value: string): string {
  return `indicators:\n  - id: i\n    name: Warm\n    trajectory:\n      - when: 31 March 2024\n        value: 30%\n      - when: 31 March 2025\n        value: ${value}\n`;
}

test.each(others)("%s", async (_, before, after, told) => {
  expect(await tell(before, after)).toBe(told);
});

describe("settings of the checks", () => {
  const off = (because: string, until = "") =>
    plan(
      `checks-off:\n  - rule: timeline-has-end\n    because: ${because}${until && `\n    until: ${until}`}`,
    );

  test.each([
    [
      plan(""),
      off("It never ends"),
      "The rule timeline-has-end is switched off at intervention/w: It never ends.",
    ],
    [
      off("It never ends"),
      plan(""),
      "The rule timeline-has-end is no longer switched off at intervention/w.",
    ],
    [
      off("It never ends"),
      off("Nobody knows"),
      "The rule timeline-has-end stays switched off at intervention/w, for another reason or until another day: Nobody knows.",
    ],
    [
      off("It never ends", "1 May 2024"),
      off("It never ends", "1 May 2034"),
      "The rule timeline-has-end stays switched off at intervention/w, for another reason or until another day: It never ends.",
    ],
  ])("%#", async (before, after, told) => {
    const [one, other] = [await link([file(before)]), await link([file(after)])];
    const settings = compareSettings(one.linked, other.linked, [], "public");
    expect(sectionsOf({ settings, problems: undefined })[0]?.items).toEqual([told]);
  });
});
