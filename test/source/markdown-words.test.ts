import { expect, test } from "vitest";
import { markdownWords } from "../../src/source/markdown-words.ts";

test.each([
  ["//host/x", "\\//host/x"],
  ["http://x", "http\\:\\//x"],
  ["www.x.y", "www\\.x.y"],
  ["- a - b", "\\- a - b"],
  ["1. a 2. b", "1\\. a 2. b"],
  ["12) a", "12\\) a"],
  ["a\n# b", "a \\# b"],
  ["a \n\t b", "a b"],
  ["---", "\\---"],
  ["-", "\\-"],
  ["1.", "1\\."],
  ["<b>&amp;|`*_~[]!@x$", "\\<b\\>\\&amp;\\|\\`\\*\\_\\~\\[\\]\\!\\@x\\$"],
  ["Plain words, 38% (2023/24): “yes”.", "Plain words, 38% (2023/24): “yes”."],
])("%j", (text, written) => {
  expect(markdownWords(text)).toBe(written);
});
