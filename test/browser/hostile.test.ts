import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostileTexts } from "./hostile-plans.ts";
import {
  addressOf,
  connect,
  noBrowser,
  pathsOf,
  unfold,
  type WatchedPage,
  watchedPage,
} from "./open-pages.ts";

describe.skipIf(noBrowser)("texts that try to become code", () => {
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    browser = await connect();
    // Without the policy of the pages, which would stop what the escaping of a page let through.
    watched = await watchedPage(browser, { bypassCSP: true });
    watched.page.on("dialog", (dialog) => {
      watched.faults.push(`asks: ${dialog.message()}`);
      void dialog.dismiss();
    });
  });
  afterAll(() => browser.close());

  test.each(hostileTexts.map((text, at) => [text, at] as const))("stay texts: %s", async (text, at) => {
    const { page, faults } = watched;
    const plan = `hostile-${at}`;
    const said: string[] = [];
    for (const name of pathsOf(plan)) {
      await page.goto(addressOf(plan, name));
      await unfold(page);
      const title = await page.title();
      const found = await page.evaluate(wakeUp);
      said.push(found.said);
      expect({ name, ...found, said: "" }).toEqual({ name, said: "", strange: [], links: [] });
      expect([name, await page.title(), page.url()]).toEqual([name, title, addressOf(plan, name)]);
    }
    expect(faults).toEqual([]);
    // What stands in no Markdown is read as it was written.
    const bare = text.split(/\s+/).filter((word) => /^<\/?\w+[^\s*_`[\]]*>?$/.test(word));
    for (const word of bare) expect(said.some((words) => words.includes(word))).toBe(true);
  });

  test("the page to find things on shows what is looked for as a text", async () => {
    const { page, faults } = watched;
    for (const at of hostileTexts.keys()) {
      await page.goto(addressOf(`hostile-${at}`, "find.html"));
      for (const words of ["odd", hostileTexts[at] ?? ""])
        await page.locator("input[type=search]").fill(words);
      expect((await page.evaluate(wakeUp)).strange).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
});

/** Does in a page what would wake a script that waits for a reader, and tells what is there that planc never writes, and links that lead astray. */
function wakeUp(): { said: string; strange: string[]; links: string[] } {
  const never =
    "img, iframe, object, embed, base, form:not(.find), video, audio, frame, meta[http-equiv=refresh], script:not([src])";
  const own = document.querySelector("script[src='find.js']") === null ? "body > script" : "none";
  const strange = [...document.querySelectorAll(never)].filter((one) => !one.matches(own));
  const listening: Element[] = [];
  for (const one of document.querySelectorAll("*")) {
    for (const kind of ["mouseover", "focus", "load", "error"]) one.dispatchEvent(new Event(kind));
    if ([...one.attributes].some(({ name }) => /^on|^srcdoc$|^formaction$/.test(name))) listening.push(one);
  }
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].filter(
    ({ protocol, href }) =>
      !["https:", "http:", "mailto:", "tel:"].includes(protocol) &&
      !href.startsWith(new URL(location.pathname.includes("/priorities/") ? ".." : ".", location.href).href),
  );
  return {
    said: document.body.innerText,
    strange: [...strange, ...listening].map((one) => one.outerHTML.slice(0, 200)),
    links: links.map(({ outerHTML }) => outerHTML.slice(0, 200)),
  };
}
