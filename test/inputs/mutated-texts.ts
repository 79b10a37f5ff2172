import fc from "fast-check";
import { classes } from "../corpus/classes.ts";
import { smallPlan } from "../corpus/small-plan.ts";
import { planFolders, readPlanFolder } from "../read-plan-folder.ts";

/** The longest text to start from, in bytes: what size does is known from the bombs of the corpus, and short texts are tried more often. */
const longest = 2500;

/** Texts to start from: the files of the plans of this project, cut to size at a line, and every small file of the corpus. */
const samples: readonly Buffer[] = [
  ...Object.values(planFolders).flatMap((folder) => readPlanFolder(folder).map(({ text }) => text)),
  ...Object.values(smallPlan),
  ...Object.values(classes).flatMap((cases) => cases.flatMap(({ files }) => Object.values(files))),
].flatMap((entry) => {
  if (typeof entry !== "string" && !(entry instanceof Uint8Array)) return [];
  const bytes = Buffer.from(entry);
  const end = bytes.length <= longest ? bytes.length : bytes.lastIndexOf("\n", longest) + 1;
  return end === 0 ? [] : [bytes.subarray(0, end)];
});

/** Pieces that mean something to YAML, to planc or to a careless program, each between two bars. */
const pieces: readonly Buffer[] = [
  ..."\n¦\r\n¦\r¦\t¦ ¦  ¦\n  ¦\n\n¦\n- ¦- ¦: ¦:¦? ¦# ¦#¦ #x¦,¦...\n¦---\n¦%¦[¦]¦{¦}¦'¦\"¦''¦\"\\¦\\x¦\\\n".split(
    "¦",
  ),
  ..."|¦>¦|2-\n¦>+\n¦|\n ¦&a ¦*a¦!¦!!str ¦@¦`¦<<: ¦null¦~¦true¦1.10¦0x1¦.inf¦2023-06-07".split("¦"),
  ..."__proto__: ¦constructor: ¦\u0000¦\u00a0¦\u0085¦\u2028¦\u200b¦\ufeff¦\ud83d\ude00¦é".split("¦"),
  "x".repeat(70),
  ...["[", "{a: ", "- ", "? ", "a: ", "! "].map((piece) => piece.repeat(40)),
].map((text) => Buffer.from(text));

/** Bytes that end, open or break something, in YAML or in UTF-8. */
const bytes = [0x00, 0x0a, 0x0d, 0x20, 0x22, 0x27, 0x2d, 0x3a, 0x80, 0xc0, 0xe2, 0xed, 0xf5, 0xff];

/** One change to a text, at a place and sometimes another; `chosen` chooses among whatever there is to choose from. */
type Change = (text: Buffer, from: number, to: number, chosen: number) => Buffer;

const changes: readonly Change[] = [
  // A piece comes in, or takes the place of a byte.
  (text, from, _, chosen) => splice(text, from, from, pick(pieces, chosen)),
  (text, from, _, chosen) => splice(text, from, from + 1, pick(pieces, chosen)),
  // A byte or a part goes, comes a second time, or becomes another.
  (text, from) => splice(text, from, from + 1, nothing),
  (text, from, to) => splice(text, Math.min(from, to), Math.max(from, to), nothing),
  (text, from, to) => splice(text, to, to, text.subarray(from, from + 60)),
  (text, from, _, chosen) => splice(text, from, from + 1, Buffer.of(bytes[chosen % bytes.length] ?? 0)),
  // The text is cut off, or another begins within it.
  (text, from) => text.subarray(0, from),
  (text, from, _, chosen) => splice(text, from, from, pick(samples, chosen).subarray(0, 300)),
  // A line moves to the right or to the left.
  (text, from, _, chosen) => {
    const start = text.lastIndexOf("\n", from) + 1;
    return chosen % 2 === 0
      ? splice(text, start, start, Buffer.from(" ".repeat(1 + (chosen % 5))))
      : splice(text, start, start + 1, nothing);
  },
];

const nothing = Buffer.alloc(0);

function splice(text: Buffer, from: number, to: number, fresh: Uint8Array): Buffer {
  return Buffer.concat([text.subarray(0, from), fresh, text.subarray(to)]);
}

function pick(things: readonly Buffer[], chosen: number): Buffer {
  return things[chosen % things.length] ?? nothing;
}

/** A place as a part of a whole, so that it fits whatever stood there before. Of all doubles most are next to 0, so it is made of a whole number. */
export const places: fc.Arbitrary<number> = fc.noBias(fc.nat({ max: 999_999 })).map((part) => part / 1e6);

/** Files that were plans or hostile inputs, after some changes to their bytes. */
export const mutatedTexts: fc.Arbitrary<Buffer> = fc
  .record({
    sample: fc.nat({ max: samples.length - 1 }),
    edits: fc.array(
      fc.record({
        change: fc.nat({ max: changes.length - 1 }),
        from: places,
        to: places,
        chosen: fc.nat({ max: 10_000 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ sample, edits }) =>
    edits.reduce((text, { change, from, to, chosen }) => {
      const at = (part: number) => Math.floor(part * text.length);
      return changes[change]?.(text, at(from), at(to), chosen) ?? text;
    }, samples[sample] ?? nothing),
  );
