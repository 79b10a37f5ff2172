import { describe, expect, test } from "vitest";
import { compiled, planNames } from "../compiled.ts";
import { poison } from "../poison.ts";
import { faults } from "./element-order.ts";
import { deckBytes, elements, named, readPackage } from "./read-package.ts";

/** Texts that try to become XML or addresses, or that XML cannot hold, and what is shown of them. */
const hostileTexts: readonly (readonly [text: string, shown: string])[] = [
  ["</a:t></a:r><a:r><a:t>x", "</a:t></a:r><a:r><a:t>x"],
  [`"/><p:pic/>'&#0;&nbsp;]]>`, `"/><p:pic/>'&#0;&nbsp;]]>`],
  ["[x](javascript:alert(1)) and [y](file:///etc/passwd)", "x and y"],
  ["[x](https://[) and [y](#) and [z](https://a.example/\u00e9?q=1&r=2)", "x and y and z"],
  ["null \u0000 bell \u0007 half \ud800 none \ufffe end", "null  bell  half  none  end"],
  ["one\ntwo\tthree\r\nfour", "one two three four"],
  ["\u202Eright to left \u200B_x000D_ {0} =1+1", "\u202Eright to left \u200B_x000D_ {0} =1+1"],
  ["W".repeat(90), "W".repeat(90)],
];

describe.each(planNames)("texts of %s that try to become something else in deck.pptx", (name) => {
  test.each(hostileTexts)("stay texts: %j", async (text, shown) => {
    const plan = poison(await compiled(name), text);
    const deck = readPackage(deckBytes(plan, { beside: [], revision: text }));
    const slides = deck.numbered("ppt/slides/slide");
    expect(slides.length).toBeGreaterThan(10);
    const texts = slides.flatMap((path) => named(deck.root(path), "a:p")).map((paragraph) => paragraph.text);
    expect(texts.some((one) => one.includes(shown))).toBe(true);
    const parts = deck.paths.filter((path) => path.startsWith("ppt/") && !path.endsWith(".rels"));
    for (const path of parts) {
      const all = [...elements(deck.root(path))];
      expect(all.flatMap(faults), path).toEqual([]);
      // A size below 0 is none.
      const sizes = all.flatMap(({ attributes: { cx, cy, w, h } }) => [cx, cy, w, h]);
      expect(
        sizes.filter((size) => size !== undefined && !/^\d+$/.test(size)),
        path,
      ).toEqual([]);
      for (const { target, isExternal } of deck.relationships(path))
        if (isExternal) expect(target, path).toBe("https://a.example/%C3%A9?q=1&r=2");
    }
    const titles = slides.map((path) => named(deck.root(path), "p:txBody")[0]?.text);
    expect(new Set(titles).size).toBe(slides.length);
  });
});
