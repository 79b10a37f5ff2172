import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planNames } from "../emit/compiled.ts";
import { addressOf, connect, noBrowser, pathsOf, type WatchedPage, watchedPage } from "./open-pages.ts";

/** What a page hands over of the way through it by the tab key. */
interface Way {
  /** What can be reached, in the order of the page. */
  readonly expected: readonly string[];
  /** What was reached, in the order of the key presses. */
  readonly reached: readonly string[];
  /** What looks with focus as it looks without. */
  readonly unmarked: readonly string[];
}

describe.skipIf(noBrowser)("with the keyboard alone", () => {
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    browser = await connect();
    watched = await watchedPage(browser);
  });
  afterAll(() => browser.close());

  const pages = noBrowser
    ? []
    : planNames.flatMap((plan) => pathsOf(plan).map((name) => [plan, name] as const));

  test.each(pages)("%s, %s: everything is reached in order, and seen to be", async (plan, name) => {
    const { page } = watched;
    await page.goto(addressOf(plan, name));
    const stops = await page.evaluate(() => {
      const focusable = [
        ...document.querySelectorAll<HTMLElement>("a[href], summary, button, input, [tabindex]"),
      ].filter((one) => one.checkVisibility() && one.tabIndex >= 0);
      const label = (one: Element) =>
        `${focusable.indexOf(one as HTMLElement)} ${one.outerHTML.slice(0, 80)}`;
      const look = (one: Element) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } =
          getComputedStyle(one);
        const outline =
          outlineStyle === "none" || outlineColor === "rgba(0, 0, 0, 0)"
            ? ""
            : `${outlineWidth} ${outlineColor}`;
        return [outline, boxShadow, backgroundColor].join();
      };
      const before = new Map(focusable.map((one) => [one as Element, look(one)]));
      const way = { expected: focusable.map(label), reached: [] as string[], unmarked: [] as string[] };
      document.addEventListener("focusin", ({ target }) => {
        if (!(target instanceof Element)) return;
        way.reached.push(label(target));
        const { top, bottom, left, right } = target.getBoundingClientRect();
        const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
        if (!inView || look(target) === before.get(target)) way.unmarked.push(label(target));
      });
      Object.assign(window, { way });
      return focusable.length;
    });
    for (let press = 0; press < stops; press++) await page.keyboard.press("Tab");
    const way = await page.evaluate(() => (window as unknown as { readonly way: Way }).way);
    expect(way.reached).toEqual(way.expected);
    expect(way.unmarked).toEqual([]);
  });
});
