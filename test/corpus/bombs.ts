import { accepted, type CorpusCase, lines, refused, times } from "./case.ts";

const mebibyte = 1024 * 1024;
const items = (count: number) => lines(count, (at) => `  - {id: s${at}, title: Odd}`);

/** Files that are small or of the size that is allowed, and cost a careless program all its time or memory. */
export const bombs: readonly CorpusCase[] = [
  refused(
    "a billion laughs",
    `a: &a [x,x,x,x,x,x,x,x,x]\n${lines(9, (at) => `${"bcdefghij"[at]}: &${"bcdefghij"[at]} [${times(9, `*${"abcdefghi"[at]},`)}]`)}`,
    ...Array.from({ length: 10 }, (_, at) => `${at + 1} schema`).flatMap((find, at) => [
      find,
      `${at + 1} yaml-syntax`,
      ...Array(at === 0 ? 0 : 9).fill(`${at + 1} yaml-syntax`),
    ]),
  ),
  refused("brackets upon brackets", `sources: ${lines(100, () => times(1000, "["))}`, "1 yaml-syntax"),
  refused(
    "brackets upon brackets, closed",
    `sources: ${times(9000, "[")}${times(9000, "]")}\n`,
    "1 yaml-syntax",
  ),
  refused("braces upon braces", `sources: ${times(4000, "{a: ")}\n`, "1 yaml-syntax"),
  refused("dashes upon dashes", `sources:\n ${times(9000, "- ")}\n`, "2 yaml-syntax"),
  refused("question marks upon question marks", `${times(500, "? ")}\n`, "1 yaml-syntax"),
  refused(
    "question marks within question marks",
    lines(500, (at) => `${times(at, " ")}?`),
    "32 yaml-syntax",
  ),
  refused(
    "keys within keys",
    lines(1000, (at) => `${times(at, " ")}a:`),
    "32 yaml-syntax",
  ),
  refused("colons upon colons", `${times(5000, "a: ")}\n`, "1 yaml-syntax"),
  refused("lists 33 deep", `sources: ${times(32, "[")}${times(32, "]")}\n`, "1 yaml-syntax"),
  refused(
    "one key too many for any schema",
    lines(10_001, (at) => `k${at}: v`),
    "1 yaml-syntax",
  ),
  refused("one item too many", `sources:\n${items(10_001)}`, "2 yaml-syntax"),
  refused(
    "a hundred thousand keys",
    lines(90_000, (at) => `k${at}: v`),
    "1 yaml-syntax",
  ),
  refused(
    "keys that are all the same",
    `sources: []\n${lines(2000, () => "sources: []")}`,
    ...Array.from({ length: 2000 }, (_, at) => `${at + 2} yaml-syntax`),
  ),
  refused(
    "tabs in every line of a file as large as may be",
    `sources:\n${times(209_000, "\t- x\n")}`,
    ...Array.from({ length: 1000 }, (_, at) => `${at + 2} yaml-syntax`),
    "20000 yaml-syntax",
    "20000 yaml-syntax",
  ),
  refused(
    "texts after quotes in every line of a file as large as may be",
    times(100_000, "a: 'b' c\n"),
    ...Array.from({ length: 1000 }, (_, at) => `${at + 1} yaml-syntax`),
    "11112 yaml-syntax",
    "11112 yaml-syntax",
  ),
  accepted("thousands of items", `sources:\n${items(3000)}`),
  refused("a line of 20,001 characters", `# ${times(19_999, "x")}\n`, "1 file-readable"),
  accepted("a line of 20,000 characters", `# ${times(19_998, "x")}\n`),
  refused("a line of a million characters", `sources: "${times(mebibyte - 100, "x")}"\n`, "1 file-readable"),
  refused("a file of one byte too many", times(mebibyte + 1, "\n"), "1 file-readable"),
  accepted("a file of as many bytes as are allowed", times(mebibyte, "\n")),
  accepted(
    "a mebibyte of comments",
    lines(40_000, () => "# xxxxxxxxxxxxxxxxxxxxxxx"),
  ),
  accepted("a mebibyte of document starts in a comment", `# ${lines(200, () => "# --- ... %YAML")}`),
  refused("a quote that holds everything", `sources: "${lines(30_000, () => "b")}`, "1 yaml-syntax"),
  refused("a hundred thousand quotes", `sources: ${lines(1, () => times(19_000, "'"))}`, "1 schema"),
  refused("spaces before a comment", `sources:${times(19_000, " ")}#b\n`, "1 yaml-syntax"),
  refused(
    "tabs in every line",
    `sources:\n${lines(2000, () => "\t- x")}`,
    ...Array.from({ length: 1000 }, (_, at) => `${at + 2} yaml-syntax`),
    "2002 yaml-syntax",
  ),
  refused(
    "a fault before deep nesting",
    `a: b: c\n${lines(500, (at) => `${times(at, " ")}?`)}`,
    "1 yaml-syntax",
  ),
  refused(
    "names that are nearly one another",
    `sources:\n${lines(1000, (at) => `  - {id: s${at}, titel${at}: Odd}`)}`,
    ...Array.from({ length: 1000 }, (_, at) => `${at + 2} schema`).flatMap((find, at) =>
      at < 10 ? [find] : [find, find],
    ),
  ),
  refused(
    "ids that are all the same",
    `sources:\n${lines(1000, () => "  - {id: s, title: Odd}")}`,
    ...Array.from({ length: 999 }, (_, at) => `${at + 3} id-unique`),
  ),
  refused(
    "a chain of work that ends in itself",
    `priority:\n  id: odd\n  number: 9\n  name: Odd\n  interventions:\n${lines(500, (at) => `    - {id: w${at}, number: ${at + 1}, title: Do it, lead: parks, depends-on: [w${(at + 1) % 500}]}`)}`,
    "6 dependency-acyclic",
  ),
  accepted(
    "Markdown that opens and never closes",
    `terms:\n  - id: odd\n    term: Odd\n    meaning: "${times(1200, "[a](")}"\n`,
  ),
  accepted(
    "Markdown of asterisks",
    `terms:\n  - id: odd\n    term: Odd\n    meaning: "${times(2499, "*a")}"\n`,
  ),
  accepted(
    "Markdown of brackets",
    `terms:\n  - id: odd\n    term: Odd\n    meaning: "${times(2499, "[")}${times(2499, "]")}"\n`,
  ),
  accepted(
    "Markdown of backticks",
    `terms:\n  - id: odd\n    term: Odd\n    meaning: "${times(1600, "`a`")}"\n`,
  ),
  accepted(
    "Markdown of less-than signs",
    `terms:\n  - id: odd\n    term: Odd\n    meaning: "a${times(4990, "<")}"\n`,
  ),
  accepted(
    "words without a space",
    `terms:\n  - id: odd\n    term: Odd\n    meaning: "${times(5000, "W")}"\n`,
  ),
  accepted(
    "a sentence of one abbreviation after another",
    `terms:\n  - id: odd\n    term: Odd\n    meaning: "${times(1000, "ABC ")}"\n`,
  ),
  accepted("a text of numbers", `terms:\n  - id: odd\n    term: Odd\n    meaning: "${times(1600, "1, ")}"\n`),
];
