import { describe, expect, test } from "vitest";
import { compiled, outputs, pagesOf, planNames } from "./compiled.ts";
import { poison } from "./poison.ts";

/** Texts that try to become code in a page. */
const hostileTexts = [
  "javascript:alert(1)",
  `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`,
  "[x](javascript:alert(1)) <javascript:alert(1)> [y](data:text/html,x)",
  "</style></title><svg onload=alert(1)>{{constructor}} {{lookup . 1}}",
];

describe.each(planNames)("texts of %s that try to become code", (name) => {
  test.each(hostileTexts)("stay texts: %s", async (text) => {
    const plan = poison(await compiled(name), text);
    const safe = outputs(await compiled(name));
    const files = outputs(plan, { beside: [{ name: text, bytes: 1 }], revision: text });
    expect(files.size).toBe(safe.size);
    for (const [path, page] of pagesOf(files)) {
      // The deck and the pages on which readers look for things have one script of their own.
      const own = ["deck.html", "find.html", "timeline.html"].includes(path) ? 1 : 0;
      expect(page.match(/<script/g)?.length ?? 0, path).toBe(own);
      if (own === 1 && path !== "deck.html") expect(page).toContain('<script src="find.js" defer></script>');
      expect(page, path).not.toMatch(/<(?:img|iframe|object|embed|base|form)\b/i);
      expect(
        page.replace(/<[^<>]*>/g, (tag) => tag.replace(/"[^"]*"/g, '""')),
        path,
      ).not.toMatch(/<[^<>]*\son\w+\s*=/i);
      expect(page, path).not.toMatch(/(?:href|src)="\s*(?:javascript|data):/i);
      expect(page.match(/<\/?(?:style|title)/g)?.length, path).toBe(
        safe.get(path)?.match(/<\/?(?:style|title)/g)?.length,
      );
    }
    expect(files.get("style.css")).not.toMatch(/script|onload|onerror/);
  });
});
