import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { compareFolders } from "../diff/compare-folders.ts";
import { compiled, outputs } from "../emit/compiled.ts";
import { findBrowser } from "./find-browser.ts";
import { compileHostile, hostileTexts } from "./hostile-plans.ts";
import { lengthen, unbreak } from "./long-plan.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser listens; empty where there is none on this machine. */
    browser: string;
    /** The folder with a folder of pages for each plan. */
    pages: string;
  }
}

/** Builds the pages of every plan and starts the browser, once for all tests. Returns what ends it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const pages = mkdtempSync(path.join(tmpdir(), "planc-pages-"));
  const plans = {
    plan: await compiled("plan"),
    climate: await compiled("climate"),
    long: lengthen(await compiled("plan")),
    unbroken: unbreak(await compiled("climate")),
  };
  const write = (folder: string, files: Iterable<readonly [name: string, text: string]>) => {
    for (const [file, text] of files) {
      const target = path.join(pages, folder, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  };
  for (const [name, plan] of Object.entries(plans)) write(name, outputs(plan));
  for (const [at, text] of hostileTexts.entries()) {
    const options = { beside: [{ name: "deck.html", bytes: 9 }], revision: text };
    write(`hostile-${at}`, outputs(await compileHostile(text), options));
  }
  const changes = await compareFolders("plan", "test/plans/llr-final-2023", "html");
  write("changes", [["changes.html", changes]]);
  project.provide("pages", pages);
  const found = await findBrowser();
  if (found === undefined) {
    console.warn(
      "No tests in a browser: the development dependencies have one for Linux on x64 only. Name another one in PLANC_CHROMIUM.",
    );
  }
  const server = found && (await chromium.launchServer({ ...found, args: [] }));
  project.provide("browser", server?.wsEndpoint() ?? "");
  return async () => {
    await server?.close();
    rmSync(pages, { recursive: true });
  };
}
