import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { CompiledPlan } from "../../../src/compile/compiled-plan.generated.ts";
import { csv } from "../../../src/emit/csv.ts";
import { deck } from "../../../src/emit/deck.ts";
import type { EmitOptions } from "../../../src/emit/emitter.ts";
import { html } from "../../../src/emit/html.ts";
import { markdown } from "../../../src/emit/markdown.ts";
import { pptx } from "../../../src/emit/pptx.ts";
import { replaceTemplates } from "../../../src/emit/replace-templates.ts";
import { english } from "../../../src/emit/wording/english.ts";
import { compiled, outputs } from "../compiled.ts";
import { wholeOf } from "../whole-content.ts";
import { disguisedPlan, disguisedWording } from "./disguise.ts";
import { everyKind } from "./every-kind.ts";
import { textsOfPage, textsOfPresentation } from "./visible-texts.ts";

const plans: Readonly<Record<string, () => Promise<CompiledPlan>>> = {
  "the real plan": () => compiled("plan"),
  "the climate plan": () => compiled("climate"),
  ...everyKind,
};

const beside: EmitOptions["beside"] = [
  "deck.html",
  "deck.pptx",
  "plan.md",
  "plan.json",
  "interventions.csv",
  "indicators.csv",
  "more.csv",
  "привет",
].map((name) => ({ name, bytes: 12_345 }));

/** What is left of a text in plain letters and digits, where all words and numbers are in disguise. Years are the same in every language. */
function undisguised(text: string): string {
  return text
    .replace(/\{\w+\}/g, "")
    .replace(/\b2\d{3}(?:\/\s*\d\d)?/g, "")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim();
}

function expectDisguise(texts: readonly string[], path: string): void {
  const found = texts.filter((text) => undisguised(text) !== "");
  expect(found.slice(0, 5), `${path}: a fixed word must come from src/emit/wording/`).toEqual([]);
}

/** One plan stands alone: its site has no other outputs beside it. */
function optionsFor(name: string, wording = disguisedWording()): EmitOptions {
  return { wording, beside: name === "a plan with as little as can be" ? [] : beside };
}

describe.each(Object.entries(plans))(
  "%s has no fixed word that is not in the file of words",
  (name, load) => {
    const options = optionsFor(name);

    test("in the pages and in deck.html", async () => {
      const plan = disguisedPlan(await load());
      for (const [path, text] of outputs(plan, options))
        if (path.endsWith(".html")) expectDisguise(textsOfPage(text), path);
    });

    test("in deck.pptx", async () => {
      const bytes = new Map(pptx.emit(disguisedPlan(await load()), options)).get("deck.pptx");
      if (!(bytes instanceof Uint8Array)) throw new Error("deck.pptx is bytes");
      expectDisguise(textsOfPresentation(bytes), "deck.pptx");
    });

    test("in plan.md", async () => {
      for (const [path, content] of markdown.emit(disguisedPlan(await load()), options))
        expectDisguise(String(wholeOf(content)).split("\n"), path);
    });

    test("in the spreadsheets", async () => {
      const plan = await load();
      const ids = new Set([...plan.interventions, ...plan.indicators, ...plan.pledges].map(({ id }) => id));
      const amounts = new Set(plan.indicators.flatMap(numbersOf));
      for (const [path, text] of csv.emit(disguisedPlan(plan), options)) {
        const cells = String(text).split(/","|"?\r\n"?/);
        const isCode = (word: string): boolean => ids.has(word) || amounts.has(word);
        expectDisguise(
          cells.filter((cell) => !cell.split(" ").every(isCode)),
          path,
        );
      }
    });
  },
);

/** The amounts of a measure, which spreadsheets get as numbers. */
function numbersOf({ value, baseline, target }: CompiledPlan["indicators"][number]): string[] {
  return [value, baseline, target].flatMap((one) => (one === undefined ? [] : [String(one.amount)]));
}

test("every fixed word is used", async () => {
  const used = new Set<string>();
  const wording = disguisedWording((path) => used.add(path));
  for (const [name, load] of Object.entries(plans)) {
    const plan = disguisedPlan(await load());
    for (const output of [html, deck, pptx, markdown, csv])
      for (const [, content] of output.emit(plan, optionsFor(name, wording))) wholeOf(content);
  }
  expect(pathsOf(english).filter((path) => !used.has(path))).toEqual([]);
});

test("every fixed word that a template names is there, and is words", () => {
  const words = new Set(pathsOf(english));
  const folder = new URL("../../../templates/", import.meta.url);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".hbs")) continue;
    const text = readFileSync(new URL(name, folder), "utf8");
    for (const [, path = ""] of text.matchAll(/@wording\.([\w.]+)/g))
      expect(words.has(path), `templates/${name}: @wording.${path}`).toBe(true);
  }
});

test("a publisher's own template is given the fixed words, and a name that is none of them is a fault", async () => {
  const plan = await compiled("climate");
  const site = { plan, wording: english };
  const render = (text: string) => replaceTemplates(new Map([["a.hbs", text]])).render("a", {}, site);
  expect(render("<p{{@lang}}>{{@wording.home.vision}}</p>")).toBe("<p>Our vision</p>");
  expect(() => render("{{@wording.home.visoin}}")).toThrow('"visoin" is not in the view');
});

/** The paths of all words: "home.vision". */
function pathsOf(words: object, before = ""): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "object" && !Array.isArray(value)
      ? pathsOf(value, `${before}${key}.`)
      : [`${before}${key}`],
  );
}
