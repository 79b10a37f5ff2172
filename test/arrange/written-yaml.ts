import fc from "fast-check";

/** A comment or an empty line: the column of a comment is counted from that of the block, and is -1 for an empty line. */
type Remark = number;

/** A value as someone might write it. */
type Written =
  | { readonly is: "line"; readonly text: string; readonly below: boolean }
  /** A text over lines: each with how far it is indented from the key. */
  | { readonly is: "lines"; readonly first: string; readonly rest: readonly (readonly [number, string])[] }
  | { readonly is: "nothing" }
  | {
      readonly is: "mapping";
      readonly pairs: readonly (readonly [string, WrittenMember])[];
      readonly style: Style;
    }
  | { readonly is: "list"; readonly items: readonly WrittenMember[]; readonly style: Style };

/** What stands around a value: remarks above it, spaces before it, and whether a comment follows on its line. */
interface WrittenMember {
  readonly above: readonly Remark[];
  readonly gap: number;
  readonly comment: boolean;
  readonly value: Written;
}

/** How a block is indented from its key, and the remarks at its end. */
interface Style {
  readonly indent: number;
  readonly dashLine: boolean;
  readonly end: readonly Remark[];
}

/** Keys of a priority and of what is in it, and two that nothing has. */
const keys = [
  "id",
  "number",
  "name",
  "title",
  "text",
  "source",
  "notes",
  "interventions",
  "groups",
  "key-points",
  "by",
];

const words = fc.constantFrom(
  ...[
    "one",
    "two words",
    "1.10",
    "7",
    "yes",
    "true",
    "~",
    "23/24 (?)",
    "2023-06-07",
    "10:30",
    "a:b",
    "it's",
    "café 😀",
  ],
  ...[
    "-5%",
    "x - y",
    "[link](#)",
    "a\u00a0b",
    "\u00a0",
    "x#y",
    "*",
    "",
    " ",
    "a: b",
    "# c",
    "-",
    "- d",
    "{",
    "c:",
    " e",
    "f ",
    "\\",
    '"',
    "'",
    "|",
    "%",
  ],
);
const quoted = fc
  .tuple(fc.array(words, { maxLength: 3 }), fc.boolean())
  .map(([parts, single]) =>
    single ? `'${parts.join("").replaceAll("'", "''")}'` : `"${parts.join("").replace(/["\\]/g, "\\$&")}"`,
  );
const plain = fc.constantFrom(
  ...[
    "one",
    "two words",
    "1.10",
    "7",
    "yes",
    "true",
    "~",
    "23/24 (?)",
    "2023-06-07",
    "10:30",
    "a:b",
    "it's",
    "café 😀",
    "-5%",
    "x#y",
  ],
);
const flow = fc.constantFrom(..."[]|{}|[a]|[a,  b ]|{a: b}|[ 'a', \"b: c\",{d: [e]}]|[a: b]".split("|"));
const indent = fc.integer({ min: 1, max: 6 });
const remarks = fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 2 });

const blockLine = fc.tuple(
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom("one", "two # three", "- four", "five: six  ", "", "", "'", "\ttab", "  "),
);
const blockText = fc
  .record({
    mark: fc.constantFrom("|", ">"),
    chomping: fc.constantFrom("", "-", "+"),
    given: fc.boolean(),
    comment: fc.boolean(),
    indent,
    lines: fc.array(blockLine, { maxLength: 5 }),
  })
  .map(({ mark, chomping, given, comment, indent, lines }): Written => {
    const first = `${mark}${given ? indent : ""}${chomping}${comment ? " # head" : ""}`;
    const text = lines.map(([more, line]) => [line === "" ? 0 : indent + (given ? more : 0), line] as const);
    return { is: "lines", first, rest: text };
  });

const lineOf = (texts: readonly [string, ...string[]]) => fc.tuple(indent, fc.constantFrom(...texts));
const brokenText = fc.oneof(
  fc
    .array(lineOf(["more", "and: more", "", "it's"]), { minLength: 1, maxLength: 3 })
    .map(
      (rest): Written => ({ is: "lines", first: "plain", rest: [...rest.map(noColon), [2, "end"] as const] }),
    ),
  fc
    .array(lineOf(["more  ", "and: # more", "", "it''s", "- x"]), { maxLength: 3 })
    .map((rest): Written => ({ is: "lines", first: "'one", rest: [...rest, [1, "end'"] as const] })),
  fc
    .array(lineOf(["more  ", "and: # more", "", "it\\", "\\ x", "\\t  "]), { maxLength: 3 })
    .map((rest): Written => ({ is: "lines", first: '"one', rest: [...rest, [3, 'end"'] as const] })),
  fc
    .array(lineOf(["a,", "{b: c},", "[d,", "# in brackets", "", "'e: f',", "[g, [h,", '"]",']), {
      maxLength: 5,
    })
    .map((rest): Written => {
      const open = rest.reduce((depth, [, line]) => depth + ({ "[d,": 1, "[g, [h,": 2 }[line] ?? 0), 0);
      return { is: "lines", first: "[", rest: [...rest, [1, `i${"]".repeat(open + 1)}`] as const] };
    }),
);

function noColon([indent, line]: readonly [number, string]): readonly [number, string] {
  return [indent, line.replace(":", "")];
}

const { member } = fc.letrec<{ member: WrittenMember; value: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      fc.record({
        is: fc.constant("line" as const),
        text: fc.oneof(plain, quoted, flow),
        below: fc.boolean(),
      }),
      blockText,
      brokenText,
      fc.constant({ is: "nothing" } as const),
    ),
    fc.record({
      is: fc.constant("mapping" as const),
      pairs: fc.uniqueArray(fc.tuple(fc.constantFrom(...keys, '"quoted"', "unknown"), tie("member")), {
        minLength: 1,
        maxLength: 5,
        selector: ([key]) => key,
      }),
      style: fc.record({ indent, dashLine: fc.boolean(), end: remarks }),
    }),
    fc.record({
      is: fc.constant("list" as const),
      items: fc.array(tie("member"), { minLength: 1, maxLength: 3 }),
      style: fc.record({ indent: fc.integer({ min: 0, max: 6 }), dashLine: fc.boolean(), end: remarks }),
    }),
  ),
  member: fc.record({ above: remarks, gap: indent, comment: fc.boolean(), value: tie("value") }),
}));

/** Files of a plan as people might write them, right or not: every comment in them says "comment" and a number of its own. */
export const writtenFiles: fc.Arbitrary<string> = fc
  .record({
    above: remarks,
    members: fc.array(member, { minLength: 1, maxLength: 3 }),
    windows: fc.boolean(),
  })
  .map(({ above, members, windows }) => {
    const lines: string[] = [];
    let comments = 0;
    const comment = () => `# comment ${++comments}.`;
    const remark = (column: number) => (offset: Remark) =>
      lines.push(offset < 0 ? "" : " ".repeat(Math.max(0, column + offset - 2)) + comment());
    above.forEach(remark(0));
    for (const [index, each] of members.entries()) {
      each.above.forEach(remark(0));
      const name = ["priority", "pledges", "other"][index] ?? "";
      write(each, `${name}:`, 0, 0);
    }
    lines.push("end: file");
    return lines.join(windows ? "\r\n" : "\n") + (windows ? "\r\n" : "\n");

    /** Writes what follows a mark. `column` is that of the mark's block, `start` the mark's own in its line. */
    function write(
      { gap, comment: follows, value }: WrittenMember,
      line: string,
      column: number,
      start: number,
    ): void {
      const end = follows ? `${" ".repeat(gap)}${comment()}` : "";
      if (value.is === "nothing") lines.push(line + end);
      else if (value.is === "line" && value.below)
        lines.push(line + end, " ".repeat(column + gap) + value.text);
      else if (value.is === "line") lines.push(`${line}${" ".repeat(gap)}${value.text}${end}`);
      else if (value.is === "lines") {
        lines.push(`${line} ${value.first}`);
        for (const [more, text] of value.rest)
          lines.push(text === "" ? "" : " ".repeat(column + more) + text);
      } else {
        const isItem = line.trimStart().startsWith("-") && start === line.length - 1;
        const members = value.is === "list" ? value.items.map((item) => ["-", item] as const) : value.pairs;
        const onLine = isItem && value.style.dashLine && !follows;
        const inner = onLine
          ? line.length + gap
          : column + Math.max(value.style.indent, isItem || value.is === "mapping" ? 1 : 0);
        if (!onLine) lines.push(line + end);
        for (const [index, [key, each]] of members.entries()) {
          const opening = onLine && index === 0 ? line + " ".repeat(gap) : " ".repeat(inner);
          if (opening.trim() === "") each.above.forEach(remark(inner));
          const mark = key === "-" ? "-" : `${key}:`;
          write(each, opening + mark, inner, opening.length);
        }
        value.style.end.forEach(remark(inner));
      }
    }
  });
