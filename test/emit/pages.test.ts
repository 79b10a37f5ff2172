import { beforeAll, describe, expect, test } from "vitest";
import type { CompiledPlan } from "../../src/compile/compiled-plan.generated.ts";
import { htmlText } from "../../src/emit/html-text.ts";
import { compiled, outputs, pagesOf, planNames } from "./compiled.ts";
import { pageValidator } from "./page-validator.ts";

/** Whether a page has a text, without printing the whole page where it has not. */
function contains(page: string, text: string): void {
  expect(page.includes(text), text).toBe(true);
}

describe.each(planNames)("the site and the deck of %s", (name) => {
  let plan: CompiledPlan;
  let files: ReadonlyMap<string, string>;

  beforeAll(async () => {
    plan = await compiled(name);
    files = outputs(plan);
  });

  const page = (path: string): string => files.get(path) ?? `no ${path}`;

  test("say every promise, priority, piece of work and measure", () => {
    for (const { text } of plan.pledges) {
      contains(page("pledges.html"), htmlText(text));
      contains(page("deck.html"), htmlText(text));
    }
    for (const { id, name } of plan.priorities) {
      contains(page(`priorities/${id}.html`), `<h1>${htmlText(name)}</h1>`);
      contains(page("deck.html"), htmlText(name));
    }
    for (const { title, priority, id } of plan.interventions) {
      contains(page(`priorities/${priority}.html`), htmlText(title));
      contains(page(`priorities/${priority}.html`), `id="intervention-${id}"`);
      contains(page("timeline.html"), htmlText(title));
      contains(page("deck.html"), htmlText(title));
    }
    for (const { name } of plan.indicators) {
      contains(page("indicators.html"), htmlText(name));
      contains(page("deck.html"), htmlText(name));
    }
  });

  test("say everything else that the plan holds", () => {
    const site = [...files].filter(([path]) => path !== "deck.html").map(([, text]) => text);
    const said = (text: string | undefined) =>
      expect(text === undefined || site.some((words) => words.includes(htmlText(text))), text).toBe(true);
    for (const { title, measure } of plan.milestones) [title, measure].forEach(said);
    for (const { text, saidBy } of plan.outcomes) [text, saidBy].forEach(said);
    for (const { name, text, law } of plan.duties) [name, text, law].forEach(said);
    for (const { name, statement } of plan.figures) [name, statement].forEach(said);
    for (const { title, text, points } of plan.chapters.flatMap(({ sections }) => sections))
      [title, text, ...points].forEach(said);
    for (const { title, summary, points } of plan.chapters) [title, summary, ...points].forEach(said);
    for (const { name } of [...plan.organisations, ...plan.people, ...plan.places, ...plan.stages])
      said(name);
    for (const { opinion } of plan.organisations) [opinion?.text, opinion?.given?.text].forEach(said);
    for (const { title, describes } of plan.sources) [title, describes].forEach(said);
    for (const { term, meaning } of plan.terms) [term, meaning].forEach(said);
    for (const { keyPoints, notes, printedAs } of plan.priorities) {
      for (const text of [
        ...keyPoints,
        ...notes.map((note) => note.text),
        ...printedAs.map((one) => one.text),
      ])
        said(text);
    }
  });

  test("have links that lead somewhere", () => {
    const places = new Set<string>();
    for (const [path, text] of pagesOf(files)) {
      places.add(path);
      for (const [, id = ""] of text.matchAll(/ id="([^"]*)"/g)) places.add(`${path}#${id}`);
    }
    // What stands beside the site and is not made here.
    places.add("plan.json").add("style.css");
    for (const [path, text] of pagesOf(files)) {
      for (const [, href = ""] of text.matchAll(/ href="([^"]*)"/g)) {
        if (/^(?:https?|mailto|tel):/.test(href)) continue;
        const target = new URL(href, `https://site.example/${path}`);
        expect(places, `${path} links to ${href}`).toContain(target.pathname.slice(1) + target.hash);
      }
    }
  });

  test("have links that make sense alone: on a page, the same words lead to the same place", () => {
    for (const [path, text] of pagesOf(files)) {
      // It lists things of the same name, and says beside each what it is.
      if (path === "find.html") continue;
      const targets = new Map<string, string>();
      const main = text.slice(text.indexOf("<main"));
      for (const [, href = "", inner = ""] of main.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gs)) {
        // A page's contents name its sections, some of which link to a page of that name.
        if (href.startsWith("#")) continue;
        const words = inner.replace(/<[^>]*>/g, "").toLowerCase();
        expect(targets.get(words) ?? href, `"${words}" on ${path}`).toBe(href);
        targets.set(words, href);
      }
    }
  });

  test("have one h1 and skip no level of heading", () => {
    for (const [path, text] of pagesOf(files)) {
      const levels = [...text.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      expect(
        levels.filter((level) => level === 1),
        path,
      ).toHaveLength(1);
      levels.forEach((level, at) => {
        expect(level, `heading ${at + 1} of ${path}`).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
      });
    }
  });

  test("have titles of their own, of 65 characters at most in their h1", () => {
    const titles = pagesOf(files).map(([, text]) => /<title>(.*)<\/title>/.exec(text)?.[1]);
    expect(new Set(titles).size).toBe(titles.length);
    for (const [path, text] of pagesOf(files)) {
      const heading = /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1] ?? "";
      expect(heading.length, path).toBeGreaterThan(0);
      expect(heading.length, path).toBeLessThanOrEqual(65);
    }
  });

  test("are valid HTML", () => {
    for (const [path, text] of pagesOf(files)) {
      const report = pageValidator.validateStringSync(text, path);
      const messages = report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`),
      );
      expect(messages).toEqual([]);
    }
  });

  test("have no traces of templates or of values that are missing", () => {
    for (const [path, text] of files)
      expect(text.match(/.{0,40}(?:\{\{|undefined|\[object|NaN).{0,40}/), path).toBeNull();
  });

  test("say the status and the revision on every page and slide", () => {
    const revised = outputs(plan, { beside: [], revision: "Revision 12" });
    for (const [path, text] of pagesOf(revised)) expect(text, path).toContain("Revision 12");
    const slides = page("deck.html").split('<section class="slide').slice(1);
    for (const slide of slides) expect(slide).toContain(htmlText(plan.plan.statusLabel ?? ""));
  });

  test("are the same each time", () => {
    expect(outputs(plan)).toEqual(files);
  });
});

describe.each(planNames)("the page to find things on, of %s", (name) => {
  test("lists every named thing once, each with an address that is there", async () => {
    const plan = await compiled(name);
    const files = outputs(plan);
    const find = files.get("find.html") ?? "";
    const links = [...find.matchAll(/<li data-item=""><a href="([^"]+)">/g)].map((match) => match[1] ?? "");
    const { pledges, priorities, interventions, chapters, indicators, ratings, figures } = plan;
    const { places, organisations, people, terms, duties, consultations, principles, stages, sources } = plan;
    const lists = [pledges, priorities, interventions, chapters, indicators, ratings, figures, places];
    const others = [organisations, people, terms, duties, consultations, principles, stages, sources];
    const things = [...lists, ...others, chapters.flatMap(({ sections }) => sections)];
    expect(links).toHaveLength(things.reduce((sum, list) => sum + list.length, 0));
    for (const { number } of interventions)
      contains(find, htmlText(`, ${plan.plan.labels.intervention.one} ${number}`));
    for (const link of links) {
      const [page = "", anchor] = link.split("#");
      expect(files.has(page), link).toBe(true);
      if (anchor !== undefined) expect(files.get(page), link).toContain(`id="${anchor}"`);
    }
  });

  test("has the words of every term on the glossary, in the order of the alphabet", async () => {
    const plan = await compiled(name);
    const glossary = outputs(plan).get("glossary.html") ?? "";
    const names = [...glossary.matchAll(/<h2 class="entry-name">([^<]+)</g)].map((match) => match[1] ?? "");
    expect(names).toHaveLength(plan.terms.length);
    expect(names).toEqual([...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  });
});
