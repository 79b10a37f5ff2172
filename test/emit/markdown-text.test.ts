import { describe, expect, test } from "vitest";
import { bullets, listed, Markdown, md, paragraphs, table, words } from "../../src/emit/markdown/text.ts";

describe("a text of a plan in Markdown", () => {
  test.each([
    ["plain words, 38% (2023/24): “yes”.", "plain words, 38% (2023/24): “yes”."],
    ["a \r\n\n b", "a b"],
    ["a\nb", "a b"],
    ["a  b", "a  b"],
    ["a+b", "a+b"],
    ["<b>&amp;|`*_~[]!@x$#=^{}\\", "\\<b\\>\\&amp;\\|\\`\\*\\_\\~\\[\\]\\!\\@x\\$\\#\\=\\^\\{\\}\\\\"],
    ["http://x:80", "http\\:\\//x\\:80"],
    ["a: b/c", "a: b/c"],
    ["www.x.y WWW.z", "www\\.x.y WWW\\.z"],
    ["1. a 2. b", "1\\. a 2. b"],
    ["12) a", "12\\) a"],
    ["a 1) b", "a 1) b"],
    ["- a - b", "\\- a - b"],
    ["+ a + b", "\\+ a + b"],
  ])("%j is written as %s", (text, written) => {
    expect(md`${text}`.text).toBe(written);
  });

  test("is never anything but words, beside what is Markdown already", () => {
    expect(md`## ${"# a"} ${7} ${new Markdown("*b*")}`.text).toBe("## \\# a 7 *b*");
  });

  test.each([
    ["*a* & b", "*a* \\& b"],
    ["* a*", "\\* a\\*"],
    ["**a **b", "\\*\\*a \\*\\*b"],
    ["*a\\\n b*", "*a* *b*"],
    ["[a_b](https://a.example/c_d)", "[a\\_b](<https://a.example/c_d>)"],
    ["[*a*](https://a.example)", "[*a*](<https://a.example>)"],
    ["[a](#)", "a"],
    ["*\\\na*", " *a*"],
    ["*a **b c** d* e", "*a* *b c* *d* e"],
  ])("%j keeps its emphasis and its links: %s", (text, written) => {
    expect(words(text).text).toBe(written);
  });
});

test("a list has an item a line, and stands under a heading where there is one", () => {
  expect(bullets([md`a`, md`b`]).text).toBe("- a\n- b");
  expect(listed("Places & people", [])).toEqual([]);
  const list = listed("Places & people", [md`a`, md`b`]).map((part) => part?.text);
  expect(list).toEqual(["## Places \\& people", undefined, "- a\n- b"]);
  expect(listed("Places", [md`a`], "In *short*.").map((part) => part?.text)).toEqual([
    "## Places",
    "In *short*.",
    "- a",
  ]);
});

test("a table has a header row, and its cells are words", () => {
  expect(
    table(
      ["a|b", "c"],
      [
        ["1", md`**2**`],
        ["3", ""],
      ],
    ).text,
  ).toBe("| a\\|b | c |\n| --- | --- |\n| 1 | **2** |\n| 3 |  |");
});

test("parts stand apart, and so do two lists in a row", () => {
  const parts = [md`a`, undefined, md``, "not Markdown", md`- b\n- c`, md`- d`, md`e\n- f`, md`- g`, md`h`];
  expect(paragraphs(parts).text).toBe("a\n\n- b\n- c\n\n<!-- -->\n\n- d\n\ne\n- f\n\n<!-- -->\n\n- g\n\nh");
  expect(paragraphs([md`- a`]).text).toBe("- a");
});
