import { describe, expect, test } from "vitest";
import { arrangeFile } from "../../src/arrange/arrange-file.ts";

/** What is written, and what it becomes; where only one text is given, it is arranged already. */
type Case = readonly [name: string, before: string, after?: string];

const order: readonly Case[] = [
  [
    "keys come in the order of the schema, `source` last",
    "pledge:\n  source: deck, page 1\n  text: We will\n  number: 1\n  id: a\n  stages: [s]\n",
    "pledge:\n  id: a\n  number: 1\n  text: We will\n  stages: [s]\n  source: deck, page 1\n",
  ],
  [
    "at every level",
    "priority:\n  groups:\n    - source: d\n      interventions:\n        - title: T\n          id: t\n      name: G\n  id: p\n",
    "priority:\n  id: p\n  groups:\n    - name: G\n      interventions:\n        - id: t\n          title: T\n      source: d\n",
  ],
  ["the keys of a file stay, and so do items", "priorities:\n  - id: b\n  - id: a\npledge:\n  id: c\n"],
  [
    "a key that is unknown stays below the one it follows",
    "pledge:\n  mine: x\n  text: We will\n  colour: red\n  size: 3\n  id: a\n",
    "pledge:\n  mine: x\n  id: a\n  text: We will\n  colour: red\n  size: 3\n",
  ],
  [
    "things are read in the order in which they are written, so what holds them stays in order",
    "priority:\n  groups:\n    - name: G\n  interventions:\n    - id: t\n  id: p\n",
    "priority:\n  id: p\n  groups:\n    - name: G\n  interventions:\n    - id: t\n",
  ],
  [
    "what has the wrong form is left in its order",
    "pledge:\n  - text: We will\n    id: a\nnonsense:\n  b: c\n  a: d\n",
  ],
  [
    "a mapping in brackets is left in its order",
    "plan:\n  labels: { pledge: {many: aims, one: aim} }\n  title: T\n",
    "plan:\n  title: T\n  labels: { pledge: {many: aims, one: aim} }\n",
  ],
];

const space: readonly Case[] = [
  [
    "two spaces a level, and items below their key",
    "pledges:\n-   id: a\n    notes:\n        -   text: x\n    indicators:\n    - b\n    - c\n",
    "pledges:\n  - id: a\n    indicators:\n      - b\n      - c\n    notes:\n      - text: x\n",
  ],
  [
    "one space after a dash and a colon, none before it",
    "a :   b\nc:\td\ne:\n  -    f\n",
    "a: b\nc: d\ne:\n  - f\n",
  ],
  [
    "no white space at the end of a line, one line break at the end",
    "a: b  \n  \nc: \t\n\n\n",
    "a: b\n\nc:\n",
  ],
  ["a line break at the end", "a: b", "a: b\n"],
  ["line breaks of Windows stay", "a:\r\n    b: c  \r\n\r\n", "a:\r\n  b: c\r\n"],
  ["a file that is indented as a whole", "  a:\n    b: c\n  d: e\n", "a:\n  b: c\nd: e\n"],
  ["an item starts on the line of its dash", "a:\n  -\n    b: c\n    d: e\n", "a:\n  - b: c\n    d: e\n"],
  [
    "lists in lists",
    "a:\n- - b\n  - c\n-  -  d: e\n      f: g\n",
    "a:\n  - - b\n    - c\n  - - d: e\n      f: g\n",
  ],
  ["what brackets hold on one line stays as it is", 'a: [b,c,   "d", {e: f}]\n'],
  [
    "what brackets hold on several lines is indented by its depth",
    "a: [b,\n       c, # d\n   {e: f,\n  g: h}, [\n i\n ],\n\n   j\n ]\n",
    "a: [b,\n  c, # d\n  {e: f,\n    g: h}, [\n    i\n  ],\n\n  j\n  ]\n",
  ],
  ["brackets below their key", "a:\n      [b,\n      c\n      ]\n", "a:\n  [b,\n    c\n  ]\n"],
  ["nothing but comments", "# a\n\n  # b\n"],
  ["an empty file", ""],
  [
    "marks of the start and the end of the document",
    "# a\n---  # b\na:   b\n# c\n...\n# d\n",
    "# a\n---  # b\na: b\n# c\n...\n# d\n",
  ],
  ["what stands on the line of such a mark", "---  {a:   b}\n"],
];

const lineBreaks: readonly Case[] = [
  [
    "a long text keeps its line breaks",
    "pledge:\n    text: We will\n        read every\n\n        answer\n    id: a\n",
    "pledge:\n  id: a\n  text: We will\n    read every\n\n    answer\n",
  ],
  [
    "so does one in quotes",
    'a:\n    b: "We will  \n      read\\\n      \\ it"\n',
    'a:\n  b: "We will\n    read\\\n    \\ it"\n',
  ],
  [
    "a text may start below its key",
    "a:\n       We will\n       read\nb:\n - # c\n   'd'\n",
    "a:\n  We will\n  read\nb:\n  - # c\n    d\n",
  ],
  [
    "a text below | is moved as a whole",
    "a:\n    b: |\n          one\n            two\n\n          three  \n    c: d\n",
    "a:\n  b: |\n    one\n      two\n\n    three  \n  c: d\n",
  ],
  [
    "with spaces at the start of its first line",
    "a:\n    b: |2-\n        one\n      two\n",
    "a:\n  b: |2-\n      one\n    two\n",
  ],
  [
    "with lines of nothing but spaces",
    "a: |\n    b\n      \n  \n    c\nd: e\n",
    "a: |\n  b\n    \n\n  c\nd: e\n",
  ],
  ["with nothing below it", "a: >-\n\nb: c\n"],
  ["with empty lines that count at the end of the file", "a:   |+\n  b\n\n\n", "a: |+\n  b\n\n\n"],
  ["with a space that counts at the end of a line", 'a:   "b\\ \n c"\n', 'a: "b\\ \n  c"\n'],
  [
    "where empty lines count, keys stay in their order",
    "pledge:\n    text: |+\n        We will\n\n    id: a\n",
    "pledge:\n  text: |+\n    We will\n\n  id: a\n",
  ],
];

const comments: readonly Case[] = [
  [
    "a comment goes with what stands below it",
    "# the file\npledge:\n  # the text\n\n  # in two parts\n  text: We will\n  # the name\n  id: a\n",
    "# the file\npledge:\n  # the name\n  id: a\n  # the text\n\n  # in two parts\n  text: We will\n",
  ],
  [
    "one behind a value or a key goes with it",
    "pledge:   # one\n  notes:  # two\n    - text: x # three\n  id: a      # four\n",
    "pledge:   # one\n  id: a      # four\n  notes:  # two\n    - text: x # three\n",
  ],
  [
    "one behind a dash stays there",
    "a:\n-   # one\n    # two\n    b: c\n- # three\n",
    "a:\n  - # one\n    # two\n    b: c\n  - # three\n",
  ],
  [
    "one above the first key of an item stands above the item",
    "pledges:\n  - text: We will\n    # the name\n    id: a\n",
    "pledges:\n  # the name\n  - id: a\n    text: We will\n",
  ],
  [
    "one that is indented too little is put in line",
    "a:\n  b: c\n# d\n  e: f\n",
    "a:\n  b: c\n  # d\n  e: f\n",
  ],
  [
    "one that is indented further than what follows belongs to what it follows",
    "a:\n    - b\n    # more of a\ne: f\n     # more of e\n# g\n  # h\ng: h\n",
    "a:\n  - b\n  # more of a\ne: f\n  # more of e\n# g\n# h\ng: h\n",
  ],
  [
    "at the end of a block it stays at the end",
    "pledge:\n  text: We will\n  id: a\n  # stages: [b]\n\n# the end\n",
    "pledge:\n  id: a\n  text: We will\n  # stages: [b]\n\n# the end\n",
  ],
  [
    "at the end of the file it stays there, below a list in the column of its key too",
    "a:\n- b\n# c\n",
    "a:\n  - b\n# c\n",
  ],
  [
    "below a list in the column of its key it belongs to what follows",
    "a:\n- b\n# c\nd: e\n",
    "a:\n  - b\n# c\nd: e\n",
  ],
  ["below a text under |", "a:\n  b: |\n    c\n   # d\n  e: f\n", "a:\n  b: |\n    c\n  # d\n  e: f\n"],
];

const emptyLines: readonly Case[] = [
  [
    "an empty line goes with what stands below it",
    "pledge:\n  id: a\n\n  stages: [s]\n\n  # the text\n  text: We will\n",
    "pledge:\n  id: a\n\n  # the text\n  text: We will\n\n  stages: [s]\n",
  ],
  [
    "but never to the top: then it goes to what stood there",
    "pledge:\n  text: We will\n\n  # the name\n  id: a\n",
    "pledge:\n  # the name\n  id: a\n\n  text: We will\n",
  ],
  ["between items", "a:\n  - b: c\n\n  - b: d\n\n\ne: f\n"],
  ["below a dash, where someone wants it", "a:\n  -\n\n    b: c\n"],
];

const quotes: readonly Case[] = [
  [
    "quotes that nobody needs go",
    'a: "b c"\n\'d\': \'e\'\nf: "it\'s"\ng: "-5%"\n',
    "a: b c\nd: e\nf: it's\ng: -5%\n",
  ],
  [
    "quotes around what YAML would not take for text stay",
    ["1", "1.10", "yes", "true", "Null", "~", "2023-06-07", "10:30", "0x1F", "1e3", ".5", "on", "n"]
      .map((text) => `- "${text}"\n`)
      .join(""),
  ],
  [
    "quotes around what YAML would not take as it is stay",
    [
      "# b",
      "#",
      "a: b",
      "a:",
      "a #b",
      "[x]",
      "{x",
      "- a",
      "-",
      "? a",
      "@a",
      "%a",
      "`a`",
      "a\tb",
      " a",
      "a ",
      "",
      "!a",
      "*a",
      "&a",
      "|",
      ">",
      "'a'",
      "\u00a0a",
    ]
      .map((text) => `- "${text}"\n`)
      .join(""),
  ],
  [
    "what YAML would change gets quotes",
    "- 1.10\n- 010\n- 0x1F\n- 1e3\n- +5\n- .inf\n",
    '- "1.10"\n- "010"\n- "0x1F"\n- "1e3"\n- "+5"\n- ".inf"\n',
  ],
  ["what it gives back does not", "- 3\n- 2023\n- 0.5\n- -4\n- 23/24\n- 1,000\n- 13a\n- true\n- ~\n"],
  ["nor does what only old readers change", "- off\n- 2023-06-07\n- 1_000\n- 10:30\n- y\n"],
  [
    "double quotes, unless single ones save marks",
    "- 'a: b'\n- 'it''s: b'\n- \"a: \\\"b\\\"\"\n- '\"a\": \\'\n",
    '- "a: b"\n- "it\'s: b"\n- \'a: "b"\'\n- \'"a": \\\'\n',
  ],
  ["who writes an escape wants to see it", 'a: "caf\\u00e9"\nb: "c\\nd"\n'],
  [
    "a comment without a space after # would look like a lost text",
    'a: "b" #c\nd: "e" # f\n',
    'a: "b" #c\nd: e # f\n',
  ],
];

describe.each(
  Object.entries({ order, space, "line breaks": lineBreaks, comments, "empty lines": emptyLines, quotes }),
)("%s", (_, cases) => {
  test.each(cases.map(([name, before, after = before]) => [name, before, after] as const))(
    "%s",
    async (_, before, after) => {
      expect(await arrangeFile({ path: "a.yaml", text: before })).toEqual({ is: "arranged", text: after });
      expect(await arrangeFile({ path: "a.yaml", text: after })).toEqual({ is: "arranged", text: after });
    },
  );
});

test.each([
  ["is no YAML", "a: b: c\n"],
  ["holds what plans may not hold", "a: &b c\n"],
  ["has a key twice", "b: c\na: d\nb: e\n"],
  ["has lost a part of a text", "a: item #4\n"],
])("a file that %s is left alone, and its problems are told", async (_, text) => {
  expect(await arrangeFile({ path: "a.yaml", text })).toMatchObject({
    is: "unreadable",
    problems: [{ rule: "yaml-syntax", location: { file: { path: "a.yaml" } } }],
  });
});

test("files of the largest size are arranged in a moment", async () => {
  const pledge = (at: number) =>
    `- source: deck, page ${at}\n  # comment ${at}\n  text: "We will do ${at} things"\n\n  id: p${at}\n`;
  const keys = Array.from({ length: 30 }, (_, at) => `${" ".repeat(at + 1)}k:\n`).join("");
  const texts: Record<string, string> = {
    pledges: `pledges:\n${Array.from({ length: 9_900 }, (_, at) => pledge(at)).join("")}`,
    "long lines": `a: "${" ".repeat(19_000)}b"\n#${" ".repeat(19_000)}c\n`,
    "a long text": `a: |\n${" b\n".repeat(300_000)}`,
    comments: `a:\n${keys}${"#\n".repeat(400_000)}b: c\n`,
    "lists in lists": `${"- ".repeat(30)}b\n`.repeat(1000),
    "empty lines": `a:\n${"\n".repeat(900_000)} b: c\n`,
    digits: `- ${"1_".repeat(9_000)}x\n- "${"1:".repeat(9_000)}x"\n- ${"1".repeat(19_000)}x\n`.repeat(15),
    brackets: `a: [\n${" [b],\n".repeat(9_000)} c ]\n`,
  };
  for (const [name, text] of Object.entries(texts)) {
    // The best of three: other tests keep the machine busy too.
    const times: number[] = [];
    while (times.length < 3 && !times.some((time) => time < 4000)) {
      const before = performance.now();
      expect((await arrangeFile({ path: "a.yaml", text })).is, name).toBe("arranged");
      times.push(performance.now() - before);
    }
    expect(Math.min(...times), name).toBeLessThan(4000);
  }
});
