import type { Diagnostic } from "../../src/source/diagnostic.ts";
import { show } from "../../src/source/show.ts";

/** Texts that try to become something else in a report: commands, tags, links, colours, lines, or nothing to be seen. */
export const hostileTexts: readonly (readonly [name: string, text: string])[] = [
  ["an escaped line break", "%0A"],
  ["an escaped line break and a command", "%0D%0A::error::x"],
  ["a command", "::error file=x::y"],
  ["a command that ends others", "::stop-commands::x"],
  ["a command after a line break", "\n::error file=a,line=1::x"],
  ["a command after both", "\r\n::warning::x"],
  ["a command after a tab", "\t::error::x"],
  ["a command for older runners", "##[error]x"],
  ["a command of another runner", "##vso[task.setvariable variable=a]b"],
  ["the end of a property", "a,line=1:b"],
  ["the end of a CDATA section", "]]>"],
  ["the end of an element", `]]></failure></testcase><testcase name="x"/>`],
  ["the end of an attribute", `"><b a='`],
  ["a script", "<script>alert(1)</script>"],
  ["an image with a script", "<img src=x onerror=alert(1)>"],
  ["an ampersand", "a & b &amp; &#10; &lt;"],
  ["quotation marks", `"a" 'b'`],
  ["a cell", "| a | b |"],
  ["a row", "\n| error | x | y | z |"],
  ["backticks", "`a` ```b"],
  ["a link", "[l](javascript:alert(1)) [m](https://example.org)"],
  ["a picture", "![i](https://example.org/x.png)"],
  ["a reference", "[a]: https://example.org\n[a]"],
  ["an address", "https://example.org www.example.org a@example.org <https://example.org>"],
  ["an HTML comment", "<!-- a -->"],
  ["emphasis", "*a* **b** _c_ ~~d~~"],
  ["a heading", "# a"],
  ["backslashes", "\\ \\| \\\\| \\n"],
  ["a template", "{{x}} $y $(z)"],
  ["a colour", "\u001b[31mred\u001b[0m"],
  ["a title of the terminal", "\u001b]0;x\u0007"],
  ["a control of the second set", "\u009b31mred\u0085"],
  ["a control that rubs out", "abc\b\b\b\u007f"],
  ["a NUL", "a\u0000b"],
  ["a carriage return", "a\rb"],
  ["a bidirectional override", "a\u202eb\u202c"],
  ["a bidirectional isolate", "a\u2066b\u2069\u200f\u061c"],
  ["a line separator", "a\u2028b\u2029::error::c"],
  ["a byte order mark", "\ufeffa"],
  ["half of a character", "a\ud800b\udc00"],
  ["what nobody sees", "a\u200bb\u00adc\u2060d\u{e0041}e"],
  ["no character", "\uffff\ufffe"],
  ["a very long line", "long ".repeat(3000)],
];

/** A text in double quotes of YAML, with every unusual character as an escape. */
export function inQuotes(text: string): string {
  return JSON.stringify(text).replace(
    /[^\u0020-\u007e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A finding that has a text wherever a plan can put one, in the forms in which it gets there. */
export function hostileFinding(text: string): Diagnostic {
  const file = { path: `plan/${text}.yaml`, text: `before: x\n${text}\nafter: y\n` };
  const location = { file, start: 10, end: 10 + text.length };
  return {
    rule: "schema",
    severity: "warning",
    message: `The text "${show(text)}" is wrong.`,
    hint: `Do not write "${show(text)}".`,
    location,
    entity: `stage/${text}`,
    suggestions: [text],
    fix: { description: `Write "${show(text)}".`, edits: [{ location, text }] },
    related: [{ message: `The text "${show(text)}" is here too.`, location: { file, start: 0, end: 6 } }],
  };
}
