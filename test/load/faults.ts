const tab = "A tab stands where spaces are expected.";
export const quote = (mark: string) => `The quote ${mark} is opened here and not closed.`;
const bracket = (mark: string) => `The bracket ${mark} is opened here and not closed.`;
const colon = "A colon before a space or at the end of a line makes YAML read the text as a key.";
const indentation = "This line is not indented like the lines it belongs with.";
const noColon = (text: string) => `"${text}" has no colon, so it is neither a key nor a value.`;
export const start = (mark: string) => `A text cannot begin with ${mark} unless it is in quotes.`;
const afterQuote = "There is text after the closing quote.";
const lost = (text: string) =>
  `The text from "${text}" on is lost: after a space, YAML takes # for the start of a comment.`;
const twice = (key: string) => `The key "${key}" stands twice in the same place.`;
const merged = (mark: string) =>
  `This line begins with "${mark}" but is indented further than the text above, so it is read as a part of that text.`;
const noBreak = "A no-break space stands where a space is expected.";
const anchor = "An anchor (&) takes the place of text.";
const alias = "An alias (*) repeats a part of another place.";
const noWord = "The key is not a plain word.";
const unreadable = "The YAML cannot be read from here on.";
const tooFar = "This line is indented further than the line above, so it is read as a part of that text.";
const tag = "A tag (!) takes the place of text.";
const invisible = (code: string) => `An invisible character (${code}) stands here.`;
const escaped = (code: string) =>
  `The text holds an invisible character (${code}), written with a backslash.`;
const prototype = (key: string) => `"${key}" cannot be a key: the name has a meaning of its own to programs.`;
const deep = "Lists and keys stand within each other more than 32 levels deep.";
export const times = (count: number, text: string) => text.repeat(count);
export const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join("\n");

/** Every fault with all that is reported of it. */
export const faults: readonly (readonly [name: string, text: string, ...problems: string[]])[] = [
  ["an item indented into the one above", "a:\n  - b\n     - c\n", `3:6-7 ${merged("-")}`],
  ["a bullet below a text", "a: b\n   • c\n", `2:4-5 ${merged("•")}`],
  ["a no-break space after a colon", "a:\u00a0b\n", `1:3-4 ${noBreak}`],
  ["a no-break space as indentation", "a:\n\u00a0\u00a0b: c\n", `2:1-2 ${noBreak}`],
  ["a no-break space after a dash", "a:\n  -\u00a0b\n", `2:4-5 ${noBreak}`],
  ["a no-break space after two dashes", "-   -\u00a0b\n", `1:6-7 ${noBreak}`],
  ["a no-break space after a longer key", "  key-1:\u00a0b\n", `1:9-10 ${noBreak}`],
  ["a tab as indentation", "pledges:\n\t- id: a\n", `2:1-2 ${tab}`],
  ["a tab below spaces", "pledges:\n  - id: a\n\ttext: b\n", `3:1-2 ${tab}`],
  [
    "a tab in place of ten spaces",
    "a:\n  b:\n    c:\n      d:\n        e:\n          f: g\n\th: i\n          j: k\n",
    `7:1-2 ${tab}`,
  ],
  ["a tab below a block", "a: >\n  b\n\n \t\nc: d\n", `4:2-3 ${tab}`],
  ["a tab below a key without a value", "a: # b\n\n\t\nc: d\n", `3:1-2 ${tab}`],
  ["a tab below an item without a value", "-\n\t \n- a\n", `2:1-2 ${tab}`],
  [
    "a block of empty lines, kept",
    "a:\n  b: |+\n\n  ",
    "3:1-1 The text that starts here has nothing in it but empty lines.",
  ],
  [
    "a key that never ends",
    `${"a".repeat(1001)}: b\n`,
    "1:1-1002 The key has 1001 characters; at most 1000 are read.",
  ],
  [
    "two tabs, and a fault below",
    "a:\n\t\tb: c\n\td: @e\n",
    `2:1-2 ${tab}`,
    `2:2-3 ${tab}`,
    `3:1-2 ${tab}`,
    `3:5-6 ${start("@")}`,
  ],
  ["a ' that is not closed", "a: 'open\nb: 2\n", `1:4-5 ${quote("'")}`],
  ['a " that is not closed', 'x: y\na: "open\nb: 2\n', `2:4-5 ${quote('"')}`],
  ["a ' that a later ' closes", "a: 'open\nb: 'x'\nc: d\n", `1:4-5 ${quote("'")}`],
  ['a " that a later " closes', 'a: "open\nb: "x"\nc: d\n', `1:4-5 ${quote('"')}`],
  ["an apostrophe at the start", "a: 'tis so\nb: c\n", `1:4-5 ${quote("'")}`],
  ["a [ that is not closed", "a: [b, c\nd: e\n", `1:4-5 ${bracket("[")}`],
  ["a [ that is not closed, and keys in it", "[😀a:\n  b: c\n", `1:1-2 ${bracket("[")}`],
  ["a { that is not closed", "a: {b: c\nd: e\n", `1:4-5 ${bracket("{")}`],
  ["a [ that is not closed at the end", "x: y\na: [b, c", `2:4-5 ${bracket("[")}`],
  ["a ] at the margin", "a: [\n  b\n]\n", "3:1-2 The closing bracket ] stands too far to the left."],
  ["a ] too many", "a: [b]]\n", '1:7-8 "]" is not expected here.'],
  ["no colon between keys", "a: b\ncd\ne: f\n", `2:1-3 ${noColon("cd")}`],
  ["no colon at the end", "a: b\ncd\n", `2:1-3 ${noColon("cd")}`],
  ["no colon above keys", "a:\n  bc\n  d: e\n", `2:3-5 ${noColon("bc")}`],
  ["no space after a colon", "id:b\nc: d\n", '1:1-5 "id:b" has no space after its colon.'],
  ["a colon in a text", "a: Plan: the title\n", `1:8-9 ${colon}`],
  ["a colon in a text of a list", "- a: b\n  title: Plan: the title\n", `2:14-15 ${colon}`],
  ["a colon at the end of a text", "a: we will:\n", `1:11-12 ${colon}`],
  ["a line indented too little", "a:\n  b: c\n d: e\n", `3:2-3 ${indentation}`],
  ["a line between two indentations", "a:\n  - b: c\n   d: e\n", `3:4-5 ${indentation}`],
  ["a line indented too much", "a: b\n  c: d\n", `2:3-4 ${tooFar}`],
  ["a list on the line of its key", "a: - b\n", "1:4-5 A list cannot start on the line of its key."],
  ["@ at the start", "a: @b\n", `1:4-5 ${start("@")}`],
  ["` at the start", "a: `b`\n", `1:4-5 ${start("`")}`],
  ["% at the start", "a: %b\n", `1:4-5 ${start("%")}`],
  [", at the start", "a: , b\n", `1:4-5 ${start(",")}`],
  ["* before a space", "a: * b\n", `1:4-5 ${start("*")}`],
  ["& before a space", "a: & b\n", `1:4-5 ${start("&")}`],
  [
    "an escape that does not exist",
    'a: "b\\q"\n',
    "1:6-8 A backslash in double quotes starts a special character, and this one does not exist.",
  ],
  ['text after a closing "', 'a: "b" c\n', `1:8-9 ${afterQuote}`],
  ["text after a closing '", "a: 'b's\n", `1:7-8 ${afterQuote}`],
  ["a repeated key", "a: b\nc: d\na: e\n", `3:1-2 ${twice("a")}`],
  ["a key that stands three times", "a: b\na: c\na: d\n", `2:1-2 ${twice("a")}`, `3:1-2 ${twice("a")}`],
  ["a key repeated in quotes", 'a: b\n"a": c\n', `2:1-4 ${twice("a")}`],
  ["an anchor", "a: &b c\n", `1:4-6 ${anchor}`],
  ["an anchor on a list", "a: &list\n  - b\n", `1:4-9 ${anchor}`],
  ["an alias", "a: *b\n", `1:4-6 ${alias}`],
  ["a merge of an alias", "a:\n  <<: *b\n", `2:7-9 ${alias}`],
  ["a tag", "a: !b c\n", `1:4-6 ${tag}`],
  ["a tag of YAML's own", "a: !!str c\n", `1:4-9 ${tag}`],
  ["a tag on a mapping", "a: !!js/function\n  b: c\n", `1:4-17 ${tag}`],
  ["a key after ?", "? a\n: b\n", '1:3-4 The key "a" is written with a question mark.'],
  ["a list as a key", "? [a]\n: b\n", "1:3-4 The key is not a plain word."],
  ["a directive", "%YAML 1.2\n---\na: b\n", "1:1-2 The file starts with a YAML directive (%)."],
  ["a second document", "a: b\n---\nc: d\n", "2:1-4 A second document starts here."],
  ["__proto__", "__proto__: b\n", `1:1-10 ${prototype("__proto__")}`],
  ["__proto__ by an escape", '"\\u005f_proto__": b\n', `1:1-17 ${prototype("__proto__")}`],
  ["constructor", "a:\n  constructor: b\n", `2:3-14 ${prototype("constructor")}`],
  ["toString", "toString: 1\n", `1:1-9 ${prototype("toString")}`],
  ["text lost after a value", "a: item #4 of the list\n", `1:9-23 ${lost("#4 of the list")}`],
  ["text lost after tabs", "a: b\t#c\n", `1:6-8 ${lost("#c")}`],
  ["text lost in a list", "a:\n  - b #c d\n  - e\n", `2:7-11 ${lost("#c d")}`],
  ["text lost in brackets", "a: [b #c\n  ]\n", `1:7-9 ${lost("#c")}`],
  ["text lost instead of a value", "a: #b\nc: d\n", `1:4-6 ${lost("#b")}`],
  ["text lost instead of a key's value in a list", "- a: #b\n", `1:6-8 ${lost("#b")}`],
  [
    "text lost instead of items",
    "a:\n  - #b\n  # a comment\n\n  - #c\n  - d #e\n  - #f\n  -\n  - #g\n",
    `2:5-7 ${lost("#b")}`,
    `5:5-7 ${lost("#c")}`,
    `6:7-9 ${lost("#e")}`,
    `7:5-7 ${lost("#f")}`,
    `9:5-7 ${lost("#g")}`,
  ],
  ["a control character", "a: b\u0007\n", `1:5-6 ${invisible("U+0007")}`],
  ["an escape sequence", "a: \u001b[31mred\n", `1:4-5 ${invisible("U+001B")}`],
  ["a zero-width space", "a: b\u200bc\n", `1:5-6 ${invisible("U+200B")}`],
  ["a soft hyphen", "a: b\u00adc\n", `1:5-6 ${invisible("U+00AD")}`],
  ["a bidirectional override", "a: \u202eb\n", `1:4-5 ${invisible("U+202E")}`],
  ["a bidirectional isolate in a comment", "a: b # \u2066c\n", `1:8-9 ${invisible("U+2066")}`],
  ["a tag character", "a: b\u{e0041}\n", `1:5-7 ${invisible("U+E0041")}`],
  ["a Hangul filler", "a: b\u3164\n", `1:5-6 ${invisible("U+3164")}`],
  ["a line separator", "a: b\u2028c\n", `1:5-6 ${invisible("U+2028")}`],
  ["a byte order mark inside", "a: \ufeffb\n", `1:4-5 ${invisible("U+FEFF")}`],
  ["a lone carriage return", "a: b\rc: d\r\ne: f\n", `1:5-6 ${invisible("U+000D")}`],
  ["a control character by an escape", 'a: b\nc: "\\e[31m"\n', `2:4-12 ${escaped("U+001B")}`],
  ["a bidirectional override by an escape", 'a: "\\u202Eb"\n', `1:4-13 ${escaped("U+202E")}`],
  ["half a surrogate pair by an escape", 'a: "\\uD800"\n', `1:4-12 ${escaped("U+D800")}`],
  ["an escape in a key", '"a\\0": b\n', `1:1-6 ${escaped("U+0000")}`],
  [
    "an over-long line",
    `a: b\nc: ${times(20_000, "x")}\n`,
    "2:1-2 The line has 20003 characters; at most 20000 are read.",
  ],
  ["[ upon [", `a: ${lines(100, () => times(1000, "["))}`, `1:35-36 ${deep}`],
  ["- upon -", times(5000, "- "), `1:65-66 ${deep}`],
  ["? upon ?", times(500, "? "), `1:64-65 ${deep}`],
  ["{ upon {", times(4000, "{a: "), `1:122-123 ${deep}`],
  ["keys within keys", lines(1000, (at) => `${times(at, " ")}a:`), `32:32-33 ${deep}`],
  ["? within ?", lines(500, (at) => `${times(at, " ")}?`), `32:33-33:1 ${deep}`],
  [
    "too many keys",
    lines(10_001, (at) => `k${at}: v`),
    "1:1-2 The entry that starts here has 10001 keys; at most 10000 are read.",
  ],
  [
    "too many items",
    `a:\n${lines(10_001, () => "- v")}`,
    "2:1-2 The list that starts here has 10001 items; at most 10000 are read.",
  ],
  ["an indented start of a document", "  ---\na: b\n", "1:3-6 A second document starts here."],
  ["the end of a document before it starts", "...\na: b\n", "1:1-4 A second document starts here."],
  ["an alias as a key", "*a : b\n", `1:1-2 ${noWord}`, `1:1-3 ${alias}`],
  ["no key", ": b\n", `1:1-2 ${noWord}`],
  ["no key below others", "a: b\n# c\n: d\n", `3:1-2 ${noWord}`],
  ["no key in a list", "- : b\n", `1:3-4 ${noWord}`],
  ["no key in brackets", "a: {b: c, : d}\n", `1:11-12 ${noWord}`],
  [
    "a mapping as a key",
    "{a: b, a: c}: d\ne: f\ne: g\n",
    `1:1-2 ${noWord}`,
    `1:8-9 ${twice("a")}`,
    `3:1-2 ${twice("e")}`,
  ],
  [
    "a repeated key around one that is a list",
    "a: b\n[c, d]: e\na: f\n",
    `2:1-2 ${noWord}`,
    `3:1-2 ${twice("a")}`,
  ],
  ["a fault before a second document", "a: @b\n---\nc: d\n", `1:4-5 ${start("@")}`],
  ["a tab after a dash", "-\tb: c\n", `1:2-3 ${tab}`],
  ["two tags", "!t !t a: b\n", `1:4-5 ${unreadable}`],
  ["two anchors", "a: &b &c d\n", `1:7-8 ${unreadable}`],
  ["a { that is not closed after a key without a value", "a: {b c\n", `1:4-5 ${bracket("{")}`],
  ["a [ closed by a }", "a: [b}\n", `1:4-5 ${bracket("[")}`],
  ["a { closed by a ]", "a: {b: c]\n", `1:4-5 ${bracket("{")}`],
  ["a ] that closes nothing", "a: ]\n", '1:4-5 "]" is not expected here.'],
  ["a key below items", "a:\n  - b\n  c\n", `3:3-4 ${indentation}`],
  ["a word below items at the margin", "- a\nb\n", '2:1-2 "b" is not expected here.'],
  ["two quoted texts", "a: 'b'\n 'c'\n", `2:2-3 ${indentation}`],
  ["a text after a quote that is closed below", 'a: "b\n  c" d\n', `1:4-5 ${quote('"')}`],
  ["a key on the line of the start of a document", "--- a: b\n", `1:5-6 ${unreadable}`],
  ["a comment right after |", "a: |#\n", `1:5-6 ${unreadable}`],
  ["a word right after |", "a: |x\n b\n", '1:5-6 "x" is not expected here.'],
  ["a % at the start of a file", "%\na: b\n", `2:1-2 ${unreadable}`],
  ["a fault and a line that follows from it", "a: b: c\n  d: e\n", `1:5-6 ${colon}`, `2:3-4 ${tooFar}`],
  ["no colon on a line before a key", "abc\ndef: x\n", `1:1-4 ${noColon("abc")}`],
  ["no colon below a text over lines", "x: y\n  abc\ndef\ng: h\n", `3:1-4 ${noColon("def")}`],
  ["a [ not closed around a pair", "a: [b: c\nd: e\n", `1:4-5 ${bracket("[")}`],
  ["a [ not closed around a pair with a colon too many", "a: [b: c: d\n", `1:4-5 ${bracket("[")}`],
  ["two faults", "a: b: c\nd: @e\n", `1:5-6 ${colon}`, `2:4-5 ${start("@")}`],
  [
    "nothing after a quote that is not closed",
    "a: b: c\nd: 'e\nf: `g\nh: [i\n",
    `1:5-6 ${colon}`,
    `2:4-5 ${quote("'")}`,
  ],
  [
    "nothing after a bracket that is not closed",
    "a: @b\nd: [e\nf: `g\n",
    `1:4-5 ${start("@")}`,
    `2:4-5 ${bracket("[")}`,
  ],
];
