import { describe, expect, test } from "vitest";
import { htmlText } from "../../src/emit/html-text.ts";
import { plainText, readText, safeLink } from "../../src/emit/inline-text.ts";

describe("the text of a field", () => {
  test.each<[text: string, runs: readonly [text: string, emphasis?: boolean, href?: string][]]>([
    ["", [[""]]],
    ["plain words", [["plain words"]]],
    ["\\*", [["*"]]],
    ["1 \\* 2", [["1 * 2"]]],
    ["*a*", [["a", true]]],
    ["_a_ b", [["a", true], [" b"]]],
    ["**a**b", [["a", true], ["b"]]],
    ["*a **b** c* d", [["a ", true], ["b", true], [" c", true], [" d"]]],
    ["*a*\\\nb", [["a", true], [" "], ["b"]]],
    ["[a](https://a.example/b) c", [["a", false, "https://a.example/b"], [" c"]]],
    [
      "[*a* b](mailto:a@b.example)",
      [
        ["a", true, "mailto:a@b.example"],
        [" b", false, "mailto:a@b.example"],
      ],
    ],
    ["<https://a.example>", [["https://a.example", false, "https://a.example"]]],
    ["<a@b.example>", [["a@b.example", false, "mailto:a@b.example"]]],
    // The words of a link that leads nowhere, or to where it must not, stay.
    ["see [here](#)", [["see "], ["here"]]],
    ["[x](javascript:alert(1)) y", [["x"], [" y"]]],
    ["<b>*a*</b>", [["<b>"], ["a", true], ["</b>"]]],
  ])("%j", (text, runs) => {
    expect(readText(text)).toStrictEqual(
      runs.map(([words, emphasis = false, href]) => ({
        text: words,
        emphasis,
        ...(href === undefined ? {} : { href }),
      })),
    );
    expect(plainText(text)).toBe(runs.map(([words]) => words).join(""));
  });

  test.each([
    [`<b> & "c"`, "&lt;b&gt; &amp; &quot;c&quot;"],
    ["a *<b>* c", "a <em>&lt;b&gt;</em> c"],
    ["[a & b](https://a.example/?b&c)", '<a href="https://a.example/?b&amp;c">a &amp; b</a>'],
    ["[*a*](https://a.example)", '<a href="https://a.example"><em>a</em></a>'],
    ["[a](#)", "a"],
  ])("%j is %s in a page", (text, markup) => {
    expect(htmlText(text)).toBe(markup);
  });
});

test.each(["https://a.example", "http://a.example/b?c=d#e", "HTTPS://A.EXAMPLE", "mailto:a@b.example"])(
  "%s is published",
  (address) => {
    expect(safeLink(address)).toBe(address);
  },
);

test.each([
  undefined,
  "",
  "#",
  "https://",
  "https:/a.example",
  "httpss://a.example",
  "javascript:alert(1)",
  "javascript:https://a.example",
  "data:text/html,x",
  "ftp://a.example",
  "//a.example",
  "https://a b.example",
  ...[...`"'<>\`\\`].map((mark) => `https://a.example/${mark}`),
])("%s is not", (address) => {
  expect(safeLink(address)).toBeUndefined();
});
