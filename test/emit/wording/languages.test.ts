import { beforeAll, describe, expect, test } from "vitest";
import type { CompiledPlan } from "../../../src/compile/compiled-plan.generated.ts";
import type { EmitOptions } from "../../../src/emit/emitter.ts";
import { english } from "../../../src/emit/wording/english.ts";
import { findWording, languageOf, wordingFor } from "../../../src/emit/wording/languages.ts";
import { tags } from "../../../src/emit/wording/tags.ts";
import { compiled, outputs } from "../compiled.ts";
import { deckBytes, named, readPackage } from "../pptx/read-package.ts";
import { disguisedPlan, disguisedWording } from "./disguise.ts";
import { spokenTexts } from "./language-of-texts.ts";

let climate: CompiledPlan;

beforeAll(async () => {
  climate = await compiled("climate");
});

/** The climate plan as if it were in another language. */
const inLanguage = (language: string): CompiledPlan => ({ ...climate, plan: { ...climate.plan, language } });

describe("the words of an output", () => {
  test("are those of the plan's language, in whatever form of it", () => {
    expect(tags).toEqual(["en"]);
    for (const tag of ["en", "en-GB", "en-IE"]) expect(findWording(inLanguage(tag)), tag).toBe(english);
    expect(findWording(inLanguage("cy-GB"))).toBeUndefined();
  });

  test("are English ones where there are none in that language", () => {
    expect(wordingFor(inLanguage("cy-GB"), {})).toBe(english);
    // Names that every object has are no languages.
    expect(findWording(inLanguage("constructor"))).toBeUndefined();
  });

  test("are those that a program asks for", () => {
    const wording = disguisedWording();
    expect(wordingFor(climate, { wording })).toBe(wording);
  });

  test("are in British English where the plan does not say", () => {
    const { language, ...plan } = climate.plan;
    expect(languageOf({ ...climate, plan })).toBe("en-GB");
  });
});

describe("a plan in a language that there are no words in", () => {
  const options: EmitOptions = { beside: [{ name: "deck.html", bytes: 9 }], wording: disguisedWording() };
  const pages = () => {
    const plan = disguisedPlan(inLanguage("cy-GB"));
    return [...outputs(plan, options)].flatMap(([path, page]) =>
      path.endsWith(".html") ? [{ path, page, texts: spokenTexts(page) }] : [],
    );
  };
  const isFixed = (text: string): boolean => /[\uff21-\uff5a]/.test(text);
  const isOwn = (text: string): boolean => /[а-яА-Я]/.test(text);

  test("has pages in its own language, and no words of its own that are marked as another one", () => {
    for (const { path, page, texts } of pages()) {
      expect(page, path).toContain('<html lang="cy-GB">');
      const wrong = texts.filter(
        ({ text, language }) => isOwn(text) && !isFixed(text) && language !== "cy-GB",
      );
      expect(wrong, path).toEqual([]);
    }
  });

  test("has its headings and sentences of fixed words marked as English", () => {
    const { deck: slides, frame, sections, timeline } = options.wording ?? english;
    const marked = new Map(
      pages().map(({ path, texts }) => [
        path,
        texts.filter(({ language }) => language === "en").map(({ text }) => text),
      ]),
    );
    for (const [path, texts] of marked)
      expect(texts[0], path).toBe((path === "deck.html" ? slides : frame).skip);
    expect(marked.get("index.html")).toContain(sections.promise);
    expect(marked.get("timeline.html")).toContain(timeline.asTable);
    expect(marked.get("deck.html")).toContain(slides.notes(1));
  });

  test("has slides for PowerPoint with the language of each text", () => {
    const { root, numbered } = readPackage(deckBytes(disguisedPlan(inLanguage("cy-GB")), options));
    const runs = numbered("ppt/slides/slide").flatMap((path) => named(root(path), "a:r"));
    const spoken = runs.map((run) => {
      const { lang } = named(run, "a:rPr")[0]?.attributes ?? {};
      return { text: run.text, language: lang };
    });
    const own = spoken.filter(({ text }) => isOwn(text) && !isFixed(text));
    expect(new Set(own.map(({ language }) => language))).toEqual(new Set(["cy-GB"]));
    const fixed = new Set(spoken.filter(({ language }) => language === "en").map(({ text }) => text));
    expect([...fixed].every(isFixed)).toBe(true);
    expect(fixed).toContain(options.wording?.timeline.later);
  });
});

test("a plan in English has no element that is marked as English once more", () => {
  for (const [path, text] of outputs(climate, { beside: [] }))
    expect(text.match(/ lang="/g) ?? [], path).toHaveLength(path.endsWith(".html") ? 1 : 0);
});
