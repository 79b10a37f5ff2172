import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults, RunOptions } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";

/** Whether this machine has no browser. The setup has said so. */
export const noBrowser = inject("browser") === "";

/** The browser that all tests share. Closing the connection leaves it running. */
export function connect(): Promise<Browser> {
  return chromium.connect(inject("browser"));
}

/** The pages of a plan: paths from its folder, the deck among them. */
export function pathsOf(plan: string): string[] {
  return readdirSync(path.join(inject("pages"), plan), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .sort();
}

/** A page of a plan as an address. */
export function addressOf(plan: string, name: string): string {
  return pathToFileURL(path.join(inject("pages"), plan, name)).href;
}

/** A tab, and what went wrong in it: requests for anything but files, files that are not there, errors, and breaches of the page's policy. */
export interface WatchedPage {
  readonly page: Page;
  readonly faults: string[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Opens a tab without a network, and with axe in it where scripts may run. */
export async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: wide, offline: true, ...options });
  if (options.javaScriptEnabled !== false) await context.addInitScript(axe);
  const faults: string[] = [];
  const page = await context.newPage();
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) faults.push(`requests ${request.url()}`);
  });
  page.on("requestfailed", (request) => faults.push(`does not get ${request.url()}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`says: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`throws: ${error.message}`));
  return { page, faults };
}

/** A wide screen and a narrow one. */
export const wide = { width: 1280, height: 720 };
export const narrow = { width: 320, height: 800 };

/** What axe adds to the window of a page. */
interface Axe {
  readonly axe: { readonly run: (place: Document, options: RunOptions) => Promise<AxeResults> };
}

/** The rules of WCAG 2.2 at level AA, and best practices. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong in the page as it is: the rule, its words, and the first places. */
export function violations(page: Page): Promise<string[]> {
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as Axe;
    const found = await axe.run(document, {
      runOnly: tags,
      resultTypes: ["violations"],
      preload: false,
      iframes: false,
      selectors: false,
    });
    return found.violations.map(({ id, help, nodes }) => {
      const places = nodes.slice(0, 3).map((node) => `${node.html.slice(0, 200)} ${node.failureSummary}`);
      return `${id}: ${help}: ${places.join(" | ")}`;
    });
  }, tags);
}

/** Opens everything that can be unfolded, so that nothing is left out of what is looked at. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
}
