import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressOf, connect, noBrowser, type WatchedPage, watchedPage, wide } from "./open-pages.ts";

describe.skipIf(noBrowser)("what scripts add", () => {
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    browser = await connect();
    watched = await watchedPage(browser);
    ({ page } = watched);
    await page.setViewportSize(wide);
  });
  afterAll(() => browser.close());

  /** The slides that can be seen. */
  const shown = () =>
    page
      .locator(".slide")
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id));
  const ids = () => page.locator(".slide").evaluateAll((all) => all.map(({ id }) => id));
  const hash = () => new URL(page.url()).hash.slice(1);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  test("the deck is presented with the keys, one slide at a time, and its address says which", async () => {
    await page.goto(addressOf("plan", "deck.html"));
    const all = await ids();
    expect(await shown()).toEqual(all);
    // A letter alone does nothing until presenting has been asked for.
    await press("n", "o", "f");
    expect(await shown()).toEqual(all);
    expect(await page.locator("dialog").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Present" }).click();
    expect(await shown()).toEqual([all[0]]);
    await press("ArrowRight", "PageDown", " ");
    expect(await shown()).toEqual([all[3]]);
    expect(hash()).toBe(all[3]);
    await press("ArrowLeft");
    expect(await shown()).toEqual([all[2]]);
    await press("End", "ArrowRight");
    expect(await shown()).toEqual([all.at(-1)]);
    await press("Home", "ArrowLeft");
    expect(await shown()).toEqual([all[0]]);
    const said = page.locator("body > [role=status]");
    expect(await said.textContent()).toMatch(/^Slide 1 of \d+: \S/);
    expect(await page.locator("progress").evaluate((one) => (one as HTMLProgressElement).value)).toBe(1);
    await press("ArrowRight", "Escape");
    expect(await shown()).toEqual(all);
  });

  test("a slide that is presented fills the window, whatever its shape, and nothing of it is cut off", async () => {
    for (const size of [wide, { width: 1024, height: 768 }, { width: 1920, height: 1080 }]) {
      await page.setViewportSize(size);
      await page.goto(`${addressOf("plan", "deck.html")}?present`);
      for (let at = 0; at < 6; at++) {
        const { width, height, over } = await page.locator(".current").evaluate((one) => ({
          width: one.getBoundingClientRect().width,
          height: one.getBoundingClientRect().height,
          over: one.scrollHeight - one.clientHeight,
        }));
        expect(Math.max(width / size.width, height / size.height)).toBeCloseTo(1, 2);
        expect(width / height).toBeCloseTo(16 / 9, 1);
        expect(over).toBeLessThanOrEqual(1);
        await press("ArrowRight");
      }
    }
    await page.setViewportSize(wide);
  });

  test("an address leads to a slide, presented or not", async () => {
    await page.goto(addressOf("plan", "deck.html"));
    const [, , , fourth = ""] = await ids();
    await page.goto(`${addressOf("plan", "deck.html")}?present#${fourth}`);
    expect(await shown()).toEqual([fourth]);
  });

  test("notes stand beside their slide with the time, and the overview leads to any slide", async () => {
    await page.goto(`${addressOf("plan", "deck.html")}?present`);
    const all = await ids();
    await press("n", "ArrowRight");
    const notes = page.locator(".notes").filter({ visible: true });
    expect(await notes.locator("summary").textContent()).toBe("Speaker notes for slide 2");
    expect(await page.locator(".present-time").textContent()).toMatch(/^\d+:\d\d$/);
    await press("o");
    const links = page.locator("dialog a");
    expect(await links.count()).toBe(all.length);
    expect(await page.locator("dialog a:focus").getAttribute("href")).toBe(`#${all[1]}`);
    await links.nth(6).click();
    expect(await shown()).toEqual([all[6]]);
    expect(await page.locator("dialog").isVisible()).toBe(false);
  });

  test("a finger moves from slide to slide", async () => {
    await page.goto(`${addressOf("plan", "deck.html")}?present`);
    const all = await ids();
    await page.locator("body").evaluate((body) => {
      const touch = (clientX: number) => new Touch({ identifier: 1, target: body, clientX, clientY: 300 });
      body.dispatchEvent(new TouchEvent("touchstart", { bubbles: true, touches: [touch(500)] }));
      body.dispatchEvent(new TouchEvent("touchend", { bubbles: true, changedTouches: [touch(300)] }));
    });
    expect(await shown()).toEqual([all[1]]);
  });

  test("the page to find things on leaves what has all the words, and says how many", async () => {
    await page.goto(addressOf("plan", "find.html"));
    const items = page.locator("[data-item]").filter({ visible: true });
    const all = await items.count();
    await page.locator("input[type=search]").fill("CANCER  treat");
    const texts = await items.allTextContents();
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text.toLowerCase()).toMatch(/cancer.*treat|treat.*cancer/s);
    expect(await page.locator("[role=status]").textContent()).toBe(`${texts.length} of ${all} things`);
    expect(await page.locator("h2").filter({ visible: true }).count()).toBeLessThan(4);
    await page.locator("input[type=search]").fill("zzz");
    expect(await page.locator("[role=status]").textContent()).toBe(
      "Nothing in this plan has all these words.",
    );
    await page.locator("input[type=search]").fill("");
    expect(await items.count()).toBe(all);
    await page.goto(`${addressOf("plan", "find.html")}?q=cancer`);
    expect(await items.count()).toBeLessThan(all);
  });

  test("the timeline leaves the work of a year", async () => {
    await page.goto(addressOf("plan", "timeline.html"));
    const rows = page.locator("li[data-item]").filter({ visible: true });
    const all = await rows.count();
    await page.locator("input[type=search]").fill("2026/27");
    const left = await rows.evaluateAll((some) => some.map((one) => (one as HTMLElement).dataset.item ?? ""));
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(all);
    for (const years of left) expect(years).toContain("2026/27");
  });

  test("nothing was asked for but files, and no fault reported", () => {
    expect(watched.faults).toEqual([]);
  });
});
