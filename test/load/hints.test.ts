import { expect, test } from "vitest";
import { loadFiles } from "../../src/load/load-files.ts";
import type { Diagnostic } from "../../src/source/diagnostic.ts";
import { DiagnosticLog } from "../../src/source/diagnostic-log.ts";

async function findings(text: string): Promise<Diagnostic[]> {
  const log = new DiagnosticLog();
  await loadFiles([{ path: "a.yaml", text }], log);
  return log.sorted();
}

const inQuotes = "Put the whole value in double quotes.";

/** What to do about each fault, and under which rule it is told where that is not the rule for YAML. */
test.each<[text: string, hint: string, rule?: string]>([
  ["a:\n\tb: c\n", "Indent with spaces, two for each level, never with tabs."],
  [
    "a: 'b\n",
    "Put the same quote at the end of the text. An apostrophe at the start of a text needs double quotes around it.",
  ],
  ["a: [b\n", "Put the closing ] at the end of the list."],
  ["x: [y]\na: [b\n", "Put the closing ] at the end of the list."],
  ["a: {b: c\n", "Put the closing } at the end of the list."],
  ["a: b\ncd\n", "A key is followed by a colon and a space: title: The title."],
  ["id:b\nc: d\n", "Put a space between the colon and the value."],
  ["a: b: c\n", inQuotes],
  [
    "a: {b: c d: e}\n",
    "Where a new key begins here, put a comma before it. Else put the whole value in double quotes.",
  ],
  [
    "a:\n  b: c\n d: e\n",
    "Keys of one thing start in the same column; items of a list start with a dash and a space.",
  ],
  ["a: b\n  c: d\n", "Indent it like the other keys beside it."],
  ["a b\n  c\nd: e: f\n", "Check the indentation of this line and of the next."],
  ["a: @b\n", inQuotes],
  ['a: "b\\q"\n', "Write two backslashes, or use single quotes around the text."],
  ["a: 'b' c\n", "Put the quotes around the whole value, and write an apostrophe inside it twice."],
  ['a: "b" c\n', 'Put the quotes around the whole value, and write a quote inside it as \\".'],
  [
    "a: - b\n",
    "Put each item on a line of its own. If the dash is a part of a text, put the whole value in double quotes.",
  ],
  ["a: ['b' 'c']\n", "Put a comma between what stands in brackets."],
  ["a: [b]]\n", "If it is a part of a text, put the whole value in double quotes."],
  ["a: [\n  b\n]\n", "Indent it further than the key it belongs to, or put it at the end of the line above."],
  ["[".repeat(40), "A plan needs far fewer. Look for brackets that are not closed."],
  ["%YAML 1.2\n---\na: b\n", "Delete the line."],
  [
    "a: b\n---\nc: d\n",
    "A file of a plan holds one document: delete the line, or move what follows to a file of its own.",
  ],
  ["a: *b\n", "Write the words out. If the text begins with *, put it in quotes."],
  ["a: &b c\n", "Write the words out. If the text begins with &, put it in quotes."],
  ["a: !b c\n", "Delete it. If the text begins with !, put it in quotes."],
  ["[a]: b\n", "A key is one word or several joined by hyphens, followed by a colon."],
  ["? a\n: b\n", 'Write "a:" without it.'],
  ["__proto__: a\n", "Use another key, or delete the line."],
  ["a: b\na: c\n", "Keep one of them. If both are meant, make a list of them, each with a dash before it."],
  [
    "a: b #c\n",
    "Put the whole value in double quotes. If it is meant as a comment, put a space after the #.",
  ],
  [
    "a:\n  - b\n     - c\n",
    "Put the mark in the same column as that of the item above. If it is a part of the text, put the whole text in double quotes.",
  ],
  ['a: "\\e"\n', "Delete it. For a backslash itself, write two, or use single quotes around the text."],
  [`a:\n${"- b\n".repeat(10_001)}`, "Break it into several."],
  [
    `${"a".repeat(1001)}: b\n`,
    "A key is one word or several joined by hyphens. Look for a colon in a text without quotes.",
  ],
  ["a: >\n  b\n\t\n", "Delete it, or indent with spaces, two for each level."],
  ["a: |+\n\n", "Write the text here, indented further than its key, or delete the key."],
  ["a: !b !c d\n", "Look at the indentation, the quotes and the brackets here and in the line above."],
  [
    "a:\u00a0b\n",
    "Delete it and type a space. It looks the same, and comes in with text copied from a document or a web page.",
  ],
  [
    "a: b\u200b\n",
    "Delete it. It may have come in with text copied from a document or a web page.",
    "file-readable",
  ],
  [`a: ${"b".repeat(20_000)}\n`, "Break the text into several items.", "file-readable"],
])("$0: $1", async (text, hint, rule = "yaml-syntax") => {
  const [first] = await findings(text);
  expect(first).toMatchObject({ hint, rule, severity: "error" });
});

test("it is told how to go on where a file is too long to be looked through", async () => {
  const found = await findings(`a: @b\n${`c:\n  - ${"d".repeat(19_000)}\n`.repeat(6)}`);
  expect(found).toHaveLength(2);
  expect(found[1]).toMatchObject({
    hint: "Mend the faults above first, then check again. Files that hold less are easier to edit.",
    location: { start: 6 + 5 * 19_008 },
  });
});

test("of more faults than anyone would read, the first thousand are told, and how many more there are", async () => {
  const found = await findings("a: @b\n".repeat(1003));
  expect(found).toHaveLength(1001);
  expect(found[999]).toMatchObject({ location: { start: 999 * 6 + 3 } });
  expect(found[1000]).toMatchObject({
    message: "And about 3 more faults in this file.",
    hint: "Mend the ones above first, then check again.",
    location: { start: 6018, end: 6018 },
  });
  expect(await findings("a: @b\n".repeat(1000))).toHaveLength(1000);
});
