import { cleanPlan } from "./clean-plan.ts";
import { fields } from "./garden.ts";
import { type Fault, type Seed, textOf } from "./planting.ts";
import { nameOfPath, type Stretch } from "./yaml-text.ts";

const files = Object.entries(cleanPlan).map(([file, values]) => ({ file, ...textOf(values) }));

/** Some characters of a file in place of others; what must be found is placed from where they start. */
function typed(what: string, file: string, from: Stretch, text: string, found: Stretch): Fault {
  return {
    what: `${what} in ${file} at ${from.start}`,
    edits: [],
    text: { file, ...from, text },
    at: [{ file, only: { start: from.start + found.start, end: from.start + found.end } }],
  };
}

/** A stretch without length. */
function point(start: number): Stretch {
  return { start, end: start };
}

/** What stands at the start of a stretch of a planted text: so many characters, after so many others. */
function span(length: number, after = 0): Stretch {
  return { start: after, end: after + length };
}

/** The values of a file that stand in the middle of it under a key of their own: the first and the last, plain words both. */
function examplesIn({
  text,
  places,
}: (typeof files)[number]): { key: Stretch; value: Stretch; indent: number }[] {
  const plain = [...places.values()].flatMap(({ key, value }) => {
    if (key === undefined || !/^[A-Z][\w ,'-]+$/.test(text.slice(value.start, value.end))) return [];
    const lineStart = text.lastIndexOf("\n", key.start) + 1;
    return /^ *$/.test(text.slice(lineStart, key.start))
      ? [{ key, value, indent: key.start - lineStart }]
      : [];
  });
  return plain.length === 0 ? [] : [plain[0], plain.at(-1)].filter((example) => example !== undefined);
}

/** Ways to break the YAML of a value: what is typed in its place, and which of its characters are at fault. */
const brokenValues: readonly (readonly [what: string, value: string, found: Stretch])[] = [
  ["a quote that is not closed", '"Open', span(1)],
  ["an apostrophe at the start", "'Tis so", span(1)],
  ["a bracket that is not closed", "[Open", span(1)],
  ["a brace that is not closed", "{Open", span(1)],
  ["a colon in a text", "Plan: the title", span(1, 4)],
  ["a colon at the end of a text", "We will:", span(1, 7)],
  ["an at sign at the start", "@plan", span(1)],
  ["a backtick at the start", "`plan`", span(1)],
  ["a percent sign at the start", "%plan", span(1)],
  ["an escape that does not exist", '"Plan \\q"', span(2, 6)],
  ["text after a closing quote", '"Plan" b', span(1, 7)],
  ["a list on the line of its key", "- plan", span(1)],
  ["text after a hash", "Item #4 of it", span(8, 5)],
  ["an escaped control character", '"Plan \\e"', span(9)],
  ["a mark of another list", "Plan\n                  - more", span(1, 23)],
  ["an anchor", "&plan Plan", span(5)],
  ["an alias", "*plan", span(5)],
  ["a tag", "!plan Plan", span(5)],
];

/** Files of every make: one thing, one and a list, a list only, and much within each other. */
const severalFiles = ["plan.yaml", "pledges.yaml", "terms.yaml", "priorities/5.yaml", "priorities/last.yaml"];

function brokenSyntax(): Fault[] {
  return files
    .filter(({ file }) => severalFiles.includes(file))
    .flatMap((one) =>
      examplesIn(one).flatMap(({ key, value, indent }) => {
        const { file, text } = one;
        const name = text.slice(key.start, key.end);
        const pad = " ".repeat(indent);
        const line = point(key.start);
        const lineStart = key.start - indent;
        return [
          ...brokenValues.map(([what, to, found]) => typed(what, file, value, to, found)),
          typed("a no-break space", file, { start: key.end + 1, end: key.end + 2 }, "\u00a0", span(1)),
          typed("no space after the colon", file, { start: key.end + 1, end: value.start }, "", {
            start: key.start - key.end - 1,
            end: value.end - value.start,
          }),
          typed("a line without a colon", file, line, `Lost words\n${pad}`, span(10)),
          typed(
            "a repeated key",
            file,
            line,
            `${name}: Other\n${pad}`,
            span(name.length, name.length + 8 + indent),
          ),
          typed("a name that programs know", file, line, `constructor: Plan\n${pad}`, span(11)),
          typed(
            "a key after a question mark",
            file,
            { start: key.start, end: value.start },
            `? ${name}\n${pad}: `,
            span(name.length, 2),
          ),
          ...(indent === 0
            ? []
            : [typed("a tab", file, { start: lineStart, end: key.start }, "\t", span(1))]),
        ];
      }),
    );
}

function wholeFiles(): Fault[] {
  return files.flatMap(({ file, text }) => [
    typed("a directive", file, point(0), "%YAML 1.2\n---\n", span(1)),
    typed("a second document", file, point(text.length), "---\nterms: []\n", span(3)),
    typed("too many levels", file, point(text.length), `terms: ${"[".repeat(60)}\n`, span(1, 7 + 31)),
  ]);
}

/** In each field there is one of what plans may not hold: an anchor, a tag, or a key that stands twice. */
function refused(): Fault[] {
  return fields.flatMap((place, index) => {
    const { text, places } = textOf(cleanPlan[place.file] ?? {});
    const written = places.get(nameOfPath(place.path));
    if (written === undefined) return [];
    const { key, value } = written;
    if (key !== undefined && (index % 3 === 0 || typeof place.value !== "string")) {
      const indent = key.start - text.lastIndexOf("\n", key.start) - 1;
      const name = text.slice(key.start, key.end);
      const twice = `${name}: other\n${" ".repeat(indent)}`;
      return [typed("a repeated key", place.file, point(key.start), twice, span(name.length, twice.length))];
    }
    const mark = index % 3 === 1 ? "&mark" : "!mark";
    return typeof place.value === "string"
      ? [typed(mark, place.file, point(value.start), `${mark} `, span(5))]
      : [];
  });
}

const invisible = [
  "\u0000",
  "\u0007",
  "\u001b",
  "\u0085",
  "\u00ad",
  "\u200b",
  "\u200e",
  "\u2028",
  "\u202e",
  "\u2066",
  "\u3164",
  "\ufeff",
  "\u{e0041}",
  "\r",
];

function unreadable(): Fault[] {
  return files.flatMap((one, index) => {
    const { file, text } = one;
    const gone = ["", text].map((rest) => ({
      what: `${file} cannot be read, and ${rest.length} characters of it are known`,
      edits: [],
      unreadable: { file, text: rest },
      at: [{ file }],
    }));
    const marks = invisible.filter((_, at) => at % 7 === index % 7);
    const hidden = [...examplesIn(one).map(({ value }) => value.start + 1), text.length].flatMap((at) =>
      marks.map((mark) => typed("an invisible character", file, point(at), mark, span(mark.length))),
    );
    return [
      ...gone,
      ...hidden,
      typed("an endless line", file, point(text.length), `# ${"a".repeat(20_000)}\n`, span(1)),
    ];
  });
}

/** Faults of whole files: what the machine cannot read, and what is no YAML that a plan may hold. */
export const seedsOfFiles: readonly Seed[] = [
  { rule: "file-readable", severity: "E/E/E", faults: unreadable },
  {
    rule: "yaml-syntax",
    severity: "E/E/E",
    faults: () => [...brokenSyntax(), ...wholeFiles(), ...refused()],
  },
];
