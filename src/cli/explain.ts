import { renderPage } from "../report/render-page.ts";
import { loadPages } from "../rules/load-pages.ts";
import { coloursFor } from "./colours.ts";
import { findRule } from "./find-rule.ts";
import type { Host } from "./host.ts";

/** `planc explain`: shows the page of a rule. */
export async function explain(id: string, options: { readonly color: boolean }, host: Host): Promise<void> {
  const rule = findRule(id);
  const page = (await loadPages())[rule.id];
  if (page === undefined) throw new Error(`The rule ${rule.id} has no page`);
  host.stdout.write(renderPage(page, await coloursFor(options, host)));
}
