import { expect, test } from "vitest";
import { show, visible } from "../../src/source/show.ts";

test.each([
  ["x".repeat(120), "x".repeat(120)],
  ["x".repeat(121), `${"x".repeat(119)}…`],
  // Characters are counted, not the units they are made of.
  ["🏔".repeat(120), "🏔".repeat(120)],
  ["🏔".repeat(121), `${"🏔".repeat(119)}…`],
  ["\u0007", "\\u{7}"],
  // What has been written out counts as it is shown.
  ["\u0007".repeat(31), `${"\\u{7}".repeat(23)}\\u{7…`],
])("%j is shown as %j", (text, shown) => {
  expect(show(text)).toBe(shown);
});

test.each([
  ["a\u0000b\u007f", "a\\u{0}b\\u{7f}"],
  ["a\u202eb", "a\\u{202e}b"],
  ["a\u{e0041}b", "a\\u{e0041}b"],
  ["✔\ufe0f", "✔\\u{fe0f}"],
  ["half \ud800", "half \\u{d800}"],
  ["two\nlines", "two\\u{a}lines"],
  ["::error::x", ":\u200a:error::x"],
  ["  ::error::x", "  :\u200a:error::x"],
  ["\u00a0\u2003::x", "\u00a0\u2003:\u200a:x"],
  ["a ::x", "a ::x"],
  [":x:", ":x:"],
  ["##[error]x", "# #[error]x"],
  ["a ##[b] ##set-env[c]", "a # #[b] ##set-env[c]"],
  ["##add[b]", "# #add[b]"],
  [`##${"x".repeat(40)}[`, `# #${"x".repeat(40)}[`],
  [`##${"x".repeat(41)}[`, `##${"x".repeat(41)}[`],
  ["## heading", "## heading"],
  ["x".repeat(300), "x".repeat(300)],
])("%j is whole and visible as %j", (text, shown) => {
  expect(visible(text)).toBe(shown);
});
