import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planNames } from "../emit/compiled.ts";
import {
  addressOf,
  connect,
  narrow,
  noBrowser,
  pathsOf,
  unfold,
  violations,
  type WatchedPage,
  watchedPage,
  wide,
} from "./open-pages.ts";

/** How pages are looked at: half of it in one tab, half of it in another at the same time. */
const conditions = [
  [
    { name: "on a light screen", media: {}, size: wide },
    { name: "320 pixels wide", media: {}, size: narrow },
  ],
  [
    { name: "on a dark screen", media: { colorScheme: "dark" }, size: wide },
    { name: "in forced colours", media: { forcedColors: "active" }, size: wide },
  ],
] as const;

describe.skipIf(noBrowser)("in a browser", () => {
  let browser: Browser;
  let scripted: WatchedPage;
  let beside: WatchedPage;
  let scriptless: WatchedPage;
  beforeAll(async () => {
    browser = await connect();
    scripted = await watchedPage(browser);
    beside = await watchedPage(browser);
    scriptless = await watchedPage(browser, { javaScriptEnabled: false });
  });
  afterAll(() => browser.close());

  const pagesOf = (...plans: readonly string[]) =>
    noBrowser ? [] : plans.flatMap((plan) => pathsOf(plan).map((name) => [plan, name] as const));
  const pages = pagesOf(...planNames, "changes");
  // Without a theme, so that the neutral look is seen too. Its slides are many, and say nothing else.
  const neutral = pagesOf("unbroken").filter(([, name]) => name !== "deck.html");

  test.each([...pages, ...neutral])(
    "%s, %s: is accessible, and no wider than the screen",
    async (plan, name) => {
      const found: string[] = [];
      const look = async ({ page }: WatchedPage, ways: (typeof conditions)[number]) => {
        await page.goto(addressOf(plan, name));
        await unfold(page);
        for (const { name, media, size } of ways) {
          await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
          await page.setViewportSize(size);
          found.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
          const wider = await pixelsTooWide(page);
          if (wider > 0) found.push(`${name}: ${wider} pixels wider than the screen`);
        }
      };
      await Promise.all([look(scripted, conditions[0]), look(beside, conditions[1])]);
      expect(found).toEqual([]);
    },
  );

  test("texts of any length make no page wider than the screen", async () => {
    const { page } = scripted;
    for (const [plan, name] of pagesOf("long", "unbroken")) {
      await page.setViewportSize(narrow);
      await page.goto(addressOf(plan, name));
      await unfold(page);
      expect(await pixelsTooWide(page), `${plan}, ${name}`).toBe(0);
    }
  });

  test.each(pages)("%s, %s: breaks no short word where the screen is narrow", async (plan, name) => {
    const { page } = scripted;
    await page.setViewportSize(narrow);
    await page.goto(addressOf(plan, name));
    await unfold(page);
    expect(await brokenWords(page)).toEqual([]);
  });

  test.each(pages.filter(([, name]) => name !== "deck.html"))(
    "%s, %s: numbers side by side have one size",
    async (plan, name) => {
      const { page } = scripted;
      await page.setViewportSize(wide);
      await page.goto(addressOf(plan, name));
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll(".tiles, .cards")].map((group) => {
          const numbers = [...group.querySelectorAll(".tile-value")];
          return [...new Set(numbers.map((one) => getComputedStyle(one).fontSize))];
        }),
      );
      expect(sizes.filter((different) => different.length > 1)).toEqual([]);
    },
  );

  test.each(pages)("%s, %s: says the same without JavaScript", async (plan, name) => {
    const said: string[] = [];
    for (const { page } of [scripted, scriptless]) {
      await page.setViewportSize(wide);
      await page.goto(addressOf(plan, name));
      // But for what is no part of the plan: the buttons and the field that a script brings with it.
      for (const one of await page.locator("[data-script]").all()) await one.evaluate((it) => it.remove());
      said.push(await page.evaluate(() => document.body.innerText));
    }
    expect(said[1]?.length).toBeGreaterThan(300);
    expect(said[1]).toBe(said[0]);
  });

  test.each(pages.filter(([, name]) => name !== "deck.html"))(
    "%s, %s: is printed whole, without what is only for a screen",
    async (plan, name) => {
      const { page } = scripted;
      await page.emulateMedia({ media: "print" });
      await page.goto(addressOf(plan, name));
      const found = await page.evaluate(() => ({
        navigation: [...document.querySelectorAll("nav, .menu, .skip, .data summary")]
          .filter((one) => one.getBoundingClientRect().height > 0)
          .map((one) => one.outerHTML.slice(0, 100)),
        folded: [...document.querySelectorAll("details > :not(summary)")]
          .filter(
            (one) =>
              !one.checkVisibility({ contentVisibilityAuto: true }) || one.getClientRects().length === 0,
          )
          .map((one) => one.outerHTML.slice(0, 100)),
      }));
      await page.emulateMedia({ media: null });
      expect(found).toEqual({ navigation: [], folded: [] });
    },
  );

  test("no page has asked for anything but files, or reported a fault", () => {
    expect([scripted, beside, scriptless].flatMap(({ faults }) => faults)).toEqual([]);
  });
});

/** The words of up to twelve letters that stand on two lines. Longer ones may have to. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      // What is only for screen readers has no room at all.
      if ((node.parentElement?.getBoundingClientRect().width ?? 0) <= 1) continue;
      for (const { 0: word, index } of node.textContent?.matchAll(
        /(?<![\p{L}\p{N}])\p{L}{2,12}(?![\p{L}\p{N}])/gu,
      ) ?? []) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = [...range.getClientRects()]
          .filter(({ width }) => width > 1)
          .map(({ top }) => Math.round(top));
        if (new Set(tops).size > 1) broken.push(word);
      }
    }
    return broken;
  });
}

function pixelsTooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
