import { accepted, acceptedTitle, type CorpusCase, refused } from "./case.ts";
import { smallPlan } from "./small-plan.ts";

const bytes = (...numbers: readonly number[]) => Buffer.from(numbers);
const around = (...numbers: readonly number[]) =>
  Buffer.concat([Buffer.from("sources:\n  - id: odd\n    title: O"), bytes(...numbers), Buffer.from("d\n")]);
const text = "sources:\n  - id: odd\n    title: Ödd\n";
const bigEndian = Buffer.from(text, "utf16le").swap16();

/** Characters that are not seen, or change the order in which text is shown, by their codes. */
const invisible = [
  ...[
    0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0xad, 0x61c, 0x115f, 0x180e, 0x200b,
    0x200d,
  ],
  ...[
    0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0x3164, 0xfeff, 0xfff9, 0xfffe,
    0xffff, 0xe0041,
  ],
];
/** Those that the parser of a double-quoted text takes by an escape. */
const escapes = [
  "\\0",
  "\\a",
  "\\b",
  "\\e",
  "\\v",
  "\\f",
  "\\r",
  "\\N",
  "\\L",
  "\\P",
  "\\x1b",
  "\\u202e",
  "\\u200b",
  "\\U000e0041",
  "\\ud800",
];

/** Bytes that are no text, text in other encodings, and characters that nobody sees. */
export const encodings: readonly CorpusCase[] = [
  refused("Latin-1", Buffer.from(text, "latin1"), "3 file-readable"),
  refused(
    "UTF-16 with a mark",
    Buffer.concat([bytes(0xff, 0xfe), Buffer.from(text, "utf16le")]),
    "1 file-readable",
  ),
  refused("UTF-16, the other way round", Buffer.concat([bytes(0xfe, 0xff), bigEndian]), "1 file-readable"),
  refused("an overlong form of a slash", around(0xc0, 0xaf), "3 file-readable"),
  refused("an overlong form of nothing", around(0xe0, 0x80, 0x80), "3 file-readable"),
  refused("half of a pair in UTF-8", around(0xed, 0xa0, 0x80), "3 file-readable"),
  refused("beyond the last character", around(0xf4, 0x90, 0x80, 0x80), "3 file-readable"),
  refused("a byte that goes on from nothing", around(0x80), "3 file-readable"),
  refused(
    "a character that is cut off",
    Buffer.concat([Buffer.from(text), bytes(0xe2, 0x82)]),
    "4 file-readable",
  ),
  refused("a byte that no UTF-8 has", around(0xff), "3 file-readable"),
  refused(
    "a picture",
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
    "1 file-readable",
  ),
  refused("a packed file", bytes(0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3), "1 file-readable"),
  refused("a hundred bytes of nothing", Buffer.alloc(100), ...Array(100).fill("1 file-readable")),
  refused("a second byte order mark", Buffer.from(`\ufeff\ufeff${text}`), "1 file-readable"),
  refused(
    "a line that ends in a carriage return alone",
    "sources:\n  - id: odd\r    title: Odd\n",
    "2 file-readable",
  ),
  ...invisible.map((code) =>
    refused(
      `U+${code.toString(16).toUpperCase().padStart(4, "0")}`,
      `sources:\n  - id: odd\n    title: O${String.fromCodePoint(code)}d\n`,
      "3 file-readable",
    ),
  ),
  refused("an invisible character in a comment", "# \u202egnihton\nsources: []\n", "1 file-readable"),
  refused(
    "an invisible character in a key",
    "sources:\n  - id: odd\n    ti\u200btle: Odd\n",
    "3 file-readable",
  ),
  refused(
    "an invisible character in an id",
    "sources:\n  - id: o\u00addd\n    title: Odd\n",
    "2 file-readable",
  ),
  ...escapes.map((written) =>
    refused(
      `${written} in double quotes`,
      `sources:\n  - id: odd\n    title: "O${written}d"\n`,
      "3 yaml-syntax",
    ),
  ),
  {
    name: "an invisible character at the start of a file, after one by an escape in another",
    files: {
      ...smallPlan,
      "plan/x.yaml": 'sources:\n  - id: odd\n    title: "Odd things here \\u200b"\n',
      "plan/y.yaml": "# \u200b\nterms: []\n",
    },
    status: 1,
    finds: ["plan/x.yaml:3 yaml-syntax", "plan/y.yaml:1 file-readable"],
  },
  refused("a no-break space as indentation", "sources:\n\u00a0 - id: odd\n", "2 yaml-syntax"),
  refused("a no-break space after a colon", "sources:\n  - id: odd\n    title:\u00a0Odd\n", "3 yaml-syntax"),
  refused("a full-width colon", "sources：\n", "1 schema"),
  accepted("a byte order mark", Buffer.from(`\ufeff${text}`)),
  accepted("CRLF", text.replaceAll("\n", "\r\n")),
  accepted("CRLF and LF in turn", text.replace("\n", "\r\n")),
  acceptedTitle("letters of other scripts", "Żółć 中文 العربية हिन्दी עברית"),
  acceptedTitle("emoji and a flag", "👍🏽 🇬🇧 ✔️"),
  acceptedTitle("letters with marks upon marks", `Z${"\u0335\u0321\u031b".repeat(60)}algo`),
  acceptedTitle("characters beyond the first plane", "𝕺𝖉𝖉 𠜎"),
  acceptedTitle("the sign for an unknown character", "O\ufffdd"),
  acceptedTitle("private characters", "\ue000 \u{f0000}"),
  acceptedTitle("ligatures and wide spaces", "ﬁ\u2003ﬀ\u3000x"),
];
