import type { Page } from "playwright-core";

/**
 * What does not fit on the slides of a page, seen at 1280 by 720: 18 points are 24 pixels there, and the margins of 0.6 inches 57.6.
 * Every text must stand inside its slide's margins, between the title and the foot, and clear of every other text.
 */
export function slideFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1.5;
    const faults: string[] = [];
    const hidden = (one: Element): boolean => {
      for (let up: Element | null = one; up !== null && !up.matches(".slide"); up = up.parentElement) {
        const { visibility, clipPath } = getComputedStyle(up);
        if (visibility === "hidden" || clipPath !== "none") return true;
      }
      return false;
    };
    /** The box of the letters of an element's own texts. */
    const letters = (one: Element): DOMRect[] => {
      const own = [...one.childNodes].filter(
        (node) => node.nodeType === 3 && (node.textContent ?? "").trim() !== "",
      );
      return own.flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].filter(({ width }) => width > 0);
      });
    };
    for (const slide of document.querySelectorAll(".slide")) {
      const say = (words: string) => faults.push(`${slide.id}: ${words}`);
      const whole = slide.getBoundingClientRect();
      if (Math.abs(whole.width - 1280) > slack || Math.abs(whole.height - 720) > slack)
        say(`is ${whole.width} by ${whole.height}`);
      const margins = {
        left: whole.left + 57.6 - slack,
        right: whole.right - 57.6 + slack,
        top: whole.top + 57.6 - slack,
        bottom: whole.bottom - 57.6 + slack,
      };
      const head = slide.querySelector(".slide-head")?.getBoundingClientRect().bottom ?? margins.top;
      const foot = slide.querySelector(".slide-foot")?.getBoundingClientRect().top ?? margins.bottom;
      const placed: { readonly words: string; readonly box: DOMRect }[] = [];
      for (const one of slide.querySelectorAll("*")) {
        if (hidden(one)) continue;
        const words = `"${(one.textContent ?? "").trim().slice(0, 60)}"`;
        const box = one.getBoundingClientRect();
        const inBody = one.closest(".slide-body") !== null;
        if (
          inBody &&
          box.width > 0 &&
          (box.bottom > foot + slack || box.right > margins.right + 8 || box.left < margins.left - 8)
        )
          say(`<${one.localName}> ${words} leaves its place`);
        const lines = letters(one);
        if (lines.length === 0) continue;
        const size = Number.parseFloat(getComputedStyle(one).fontSize);
        const least = one.matches("h1, h2") ? 37.3 : 23.9;
        if (size < least) say(`${words} is in type of ${(size * 0.75).toFixed(1)} points`);
        for (const line of lines) {
          const middle = (line.top + line.bottom) / 2;
          const inPlace =
            line.left >= margins.left &&
            line.right <= margins.right &&
            line.top >= margins.top - 6 &&
            line.bottom <= margins.bottom + 6;
          if (!inPlace) say(`${words} stands in the margin`);
          else if (inBody && (middle < head || line.bottom > foot + slack))
            say(`${words} runs into the title or the foot`);
          const own = one.closest("td, th, li, p, h3, div")?.getBoundingClientRect() ?? box;
          if (line.right > own.right + slack) say(`${words} is wider than its place`);
        }
        for (const line of lines) placed.push({ words, box: line });
      }
      placed.forEach(({ words, box }, at) => {
        for (const other of placed.slice(at + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // The boxes of lines are a little higher than their letters.
          if (words !== other.words && across > 2 && down > 7) say(`${words} covers ${other.words}`);
        }
      });
      const prose = [...slide.querySelectorAll(".slide-body > p, .slide-body > .list > li")].flatMap(letters);
      const tops = new Set(prose.map(({ top }) => Math.round(top)));
      if (tops.size > 12) say(`has ${tops.size} lines of text`);
      const cards = slide.querySelectorAll(".promise-card").length;
      if (cards === 1 && document.querySelectorAll(".promise-card").length > 1) say("has one card alone");
      const rows = slide.querySelectorAll("tbody tr").length;
      if (rows > 8) say(`has a table of ${rows} rows`);
      if (slide.querySelectorAll(".slide-body *").length === 0 && !slide.matches(".slide-cover"))
        say("is empty");
    }
    return [...new Set(faults)];
  });
}
