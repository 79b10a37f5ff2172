import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compilePlan } from "../../src/compile-plan.ts";
import { html } from "../../src/emit/html.ts";
import { withWholeLists } from "../../src/emit/lazy-list.ts";
import { ownTemplates } from "../../src/emit/templates.ts";
import { english } from "../../src/emit/wording/english.ts";
import { dayNumber } from "../../src/model/calendar.ts";
import { wholeOf } from "../emit/whole-content.ts";
import type { GeneratedFile } from "./generate-plan.ts";
import { goTemplate } from "./go-template.ts";

/**
 * What Hugo needs to lay out the pages of planc's site for the plan in a folder: planc's own templates in its language, and for each page all that planc has worked
 * out for it, which are its texts, what refers to what, and every place in a chart.
 */
export async function hugoPages(folder: string): Promise<Iterable<GeneratedFile>> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({ path: name, text: readFileSync(path.join(folder, name), "utf8") }));
  const { flatten } = await compilePlan(files, { day: dayNumber(2026, 1, 1) });
  // Each is made when it is to be written: those of a large plan together do not go into memory.
  return siteFiles(flatten());
}

function* siteFiles(plan: Parameters<typeof html.emit>[0]): Generator<GeneratedFile> {
  const config = {
    disableKinds: ["taxonomy", "term", "section", "RSS", "sitemap", "404"],
    disableHugoGeneratorInject: true,
  };
  yield { path: "config.json", text: JSON.stringify(config) };
  yield { path: "data/wording.json", text: JSON.stringify(english) };
  const sourceOf = (name: string) => readFileSync(path.join("templates", `${name}.hbs`), "utf8");
  for (const [room, layouts] of [
    ["parts", "partials/parts"],
    ["site", "_default"],
  ] as const) {
    for (const file of readdirSync(path.join("templates", room))) {
      const name = file.replace(/\.hbs$/, "");
      // The frame of pages is put into each of them.
      if (name !== "page")
        yield {
          path: `layouts/${layouts}/${name}.html`,
          text: goTemplate(sourceOf(`${room}/${name}`), sourceOf),
        };
    }
  }
  const pageFor = (template: string, view: object) => ({
    layout: template.replace("site/", ""),
    view: forHugo(withWholeLists(view)),
  });
  // In the place of its text each page has what that is laid out from.
  const templates = {
    ...ownTemplates,
    renderPage: (template: string, view: object) => [JSON.stringify(pageFor(template, view))],
  };
  for (const [name, content] of html.emit(plan, { beside: [], templates })) {
    const text = String(wholeOf(content));
    yield name.endsWith(".html") ? contentFile(name, text) : { path: `static/${name}`, text };
  }
}

function contentFile(name: string, page: string): GeneratedFile {
  const place = name === "index.html" ? "_index" : name.replace(/\.html$/, "");
  return {
    path: `content/${place}.md`,
    text: `{"url": ${JSON.stringify(`/${name}`)}, ${page.slice(1)}`,
  };
}

/** Values with their names in small letters, which is how Hugo gives most of them, and numbers as planc writes them: Hugo would write a million as 1e+06. */
function forHugo(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forHugo);
  if (typeof value === "number" && value !== 0) return String(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [name.toLowerCase(), forHugo(inside)]),
  );
}
