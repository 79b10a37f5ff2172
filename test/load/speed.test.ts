import { expect, test } from "vitest";
import { timeLeast } from "../inputs/processor-time.ts";
import { faults, lines, times } from "./faults.ts";
import { problemsOf } from "./load-text.ts";

test("every fault is told in a moment", async () => {
  const bombs: Record<string, string> = {
    ...Object.fromEntries(faults.map(([name, text]) => [name, text])),
    aliases: `a: &a [${times(9, "x,")}]\n${lines(9, (at) => `b${at}: &b${at} [${times(9, `*b${at - 1}, `)}]`)}`,
    "keys that are all the same": lines(9_000, () => "a: b"),
    "keys that are all repeated": `${lines(5000, (at) => `k${at}: v`)}\n${lines(5000, (at) => `k${at}: v`)}`,
    "a fault before deep nesting": `x: y: z\n${lines(500, (at) => `${times(at, " ")}?`)}`,
    "a fault before deep keys": `x: y: z\n${lines(900, (at) => `${times(at, " ")}a:`)}`,
    "quotes that hold everything": `a: "${lines(30_000, () => "b")}`,
    "spaces before a comment": `a:${times(19_000, " ")}#b\n`,
    "dashes without values": `a:\n${lines(9_000, () => "-")}`,
  };
  // The first call also loads the thorough parser.
  await problemsOf("a: b: c");
  for (const [name, text] of Object.entries(bombs)) {
    const { took } = await timeLeast(250, () => problemsOf(text));
    expect(took, name).toBeLessThan(250);
  }
});

test("faults are told in a moment of a file as large as may be", async () => {
  const large: Record<string, string> = {
    "a hundred thousand keys": lines(100_000, (at) => `k${at}: v`),
    "a tab in a long file, and another fault": `a:\n${times(5_000, " - [a,[b],{c: d}]\n")}\tb: c\nx: y: z\n`,
    ...Object.fromEntries(
      ["- a: @b\n   c: d", "  k: [a b] c]", "\t- a", "\tk: [a, @b", " \t k: 'a' \"b", "k: 'a' b"].map(
        (line) => [
          `lines of ${line}`,
          `a:\n${times(Math.floor(1_000_000 / (line.length + 1)), `${line}\n`)}`,
        ],
      ),
    ),
  };
  for (const [name, text] of Object.entries(large)) {
    const { result, took } = await timeLeast(1500, () => problemsOf(text));
    expect(result.length, name).toBeGreaterThan(0);
    expect(took, name).toBeLessThan(1500);
  }
});
