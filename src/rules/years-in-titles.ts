import { monthNames, type PlanYear } from "../model/calendar.ts";

/** How far back a number that may be something else, such as a share or a school year, is still taken for a year. */
const yearsBack = 5;
const months = monthNames.map((name) => `${name}|${name.slice(0, 3)}`).join("|");
const straddling = new RegExp(`(?<![\\d/.,])(20)?(\\d\\d)/(20)?(\\d\\d)(?![\\d/]| (?:${months})\\b)`, "g");
/** A number of four digits is a year only where words say so: "2020 trees" and "their 2022 level" name none. */
const standingAlone =
  /(?<=\b(?:in|during|throughout|from|by(?: the (?:start|middle|end) of)?) )20\d\d(?![\d/%-]|[.,]\d| [a-z])/gi;

/** The years that a title names as those of its work: 2023/24, 2023/2024, 23/24, or 2024 where years are calendar years. */
export function yearsIn(title: string, start: PlanYear, calendar: boolean): PlanYear[] {
  const near = (year: PlanYear) => year >= start - yearsBack;
  const isOfWork = ({ index, 0: { length } }: RegExpExecArray) =>
    !before.test(title.slice(0, index)) && !after.test(title.slice(index + length));
  if (calendar)
    return [...title.matchAll(standingAlone)]
      .filter(isOfWork)
      .map(([year]) => Number(year))
      .filter(near);
  // A title without a stroke has none, and the search looks back from every letter.
  if (!title.includes("/")) return [];
  return [...title.matchAll(straddling)]
    .filter(([, , first, , second]) => (Number(first) + 1) % 100 === Number(second))
    .filter(isOfWork)
    .map((match) => ({ year: 2000 + Number(match[2]), sure: match[1] !== undefined }))
    .filter(({ year, sure }) => sure || near(year))
    .map(({ year }) => year);
}

/** What has been done, where the word for it does not end in "ed"; one that is also what is to be done, such as "cut", does not begin a title. */
const irregular =
  "agreed|begun|bought|brought|built|chosen|cut|drawn|given|held|lost|made|paid|seen|sent|spent|taken|told|won|written";

/** What is before a year by which it is an age, or what the work is about rather than when it is done. */
const before = oneOf(
  // Ages: "aged 18/19".
  "age[ds]?(?: of| between)?",
  // What a report, an account or a plan is of or for. "By the end of" says when.
  "(?:for|(?<!\\b(?:start|beginning|middle|half|quarter|end) )of)(?: the)?(?: (?:\\w+ )?years?)?",
  // Comparisons.
  "(?:after|against|compared (?:to|with)|on|since|(?:as|than)(?: in)?)",
  "(?:baseline|levels?|prices)(?: year| in| from)?:?",
  // What has been before: "the pilot launched in", "what people told us in". What is "to be launched in" a year is still to come.
  `(?<!\\b(?:be|being|is|are) (?:\\w+ )?)(?:\\w+[^\\We]ed|(?<=\\S )(?:${irregular}))(?: us| back| down| forward| off| out| over| up)? (?:in|during|from)`,
  // What came to be so: "posts that fell vacant in", "homes left unbuilt in".
  "(?<=\\S )(?:fallen|fell|left|lain|lay) (?:\\w+ )?(?:in|during|from)",
  "what [^,;:]*(?:in|during)",
  "(?:feedback|findings|learning|lessons|results) from",
  // Work that looks back.
  "(?:analyse|assess|audit|evaluate|review)(?: the)?",
);

/** The same after a year: "2023/24 prices", "2023/24 annual report", "the 2023/24 backlog of repairs", "18/19 year olds". */
const after =
  /^(?: [\w-]+)? (?:accounts|arrears|backlogs?|baseline|data|debts?|deficits?|figures|levels?|outturn|overspends?|prices|reports?|results|shortfalls?|surplus|surpluses|underspends?)\b|^[ -]years?[ -]olds?\b/i;

/** One of some words at the end of a text; further years may stand between them and it, as in "for 2022/23 and". */
function oneOf(...words: readonly string[]): RegExp {
  const years = "(?:[\\d/]+(?:,| and| &| to) )*";
  return new RegExp(`\\b(?:${words.join("|")}) \\(?${years}$`, "i");
}
