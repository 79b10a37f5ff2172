import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressOf, connect, noBrowser, type WatchedPage, watchedPage } from "./open-pages.ts";
import { slideFaults } from "./slide-faults.ts";

describe.skipIf(noBrowser)("slides", () => {
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    browser = await connect();
    watched = await watchedPage(browser);
  });
  afterAll(() => browser.close());

  test.each(["plan", "climate", "long", "unbroken"])(
    "of %s hold all that is on them, in type that can be read",
    async (plan) => {
      const { page } = watched;
      await page.goto(addressOf(plan, "deck.html"));
      expect(await slideFaults(page)).toEqual([]);
    },
  );

  test.each(["plan", "climate", "long", "unbroken"])("of %s are printed one a page", async (plan) => {
    const { page } = watched;
    await page.goto(addressOf(plan, "deck.html"));
    const slides = await page.locator(".slide").count();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(slides);
  });
});
