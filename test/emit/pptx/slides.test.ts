import { beforeAll, describe, expect, test } from "vitest";
import type { CompiledPlan } from "../../../src/compile/compiled-plan.generated.ts";
import type { XmlElement } from "../../report/read-xml.ts";
import { compiled, outputs, planNames } from "../compiled.ts";
import { type HtmlSlide, readHtmlSlides } from "./read-html-slides.ts";
import { child, deckBytes, elements, named, type ReadPackage, readPackage } from "./read-package.ts";

const width = 12_192_000;
const height = 6_858_000;

/** The kinds of shapes. */
const shapeNames = ["p:sp", "p:grpSp", "p:graphicFrame", "p:cxnSp", "p:pic"];

const squeeze = (text: string): string => text.replace(/\s+/g, "");

/** The name and the words of a shape for those who cannot see it. */
function namingOf(shape: XmlElement): XmlElement | undefined {
  return child(shape.children[0], "p:cNvPr");
}

function isDecoration(shape: XmlElement): boolean {
  const naming = namingOf(shape);
  return (
    naming !== undefined && named(naming, "adec:decorative").some(({ attributes }) => attributes.val === "1")
  );
}

/** The place of a layout that a shape fills. */
function placeOf(shape: XmlElement): Readonly<Record<string, string>> | undefined {
  return named(shape.children[0] ?? shape, "p:ph")[0]?.attributes;
}

describe.each(planNames)("the slides of %s", (name) => {
  let plan: CompiledPlan;
  let deck: ReadPackage;
  let slides: readonly { readonly path: string; readonly root: XmlElement }[];
  let htmlSlides: readonly HtmlSlide[];
  beforeAll(async () => {
    plan = await compiled(name);
    deck = readPackage(deckBytes(plan));
    slides = deck.numbered("ppt/slides/slide").map((path) => ({ path, root: deck.root(path) }));
    htmlSlides = readHtmlSlides(outputs(plan).get("deck.html") ?? "");
  });

  const shapesOf = (root: XmlElement): XmlElement[] => named(root, ...shapeNames);
  const inPlace = (root: XmlElement, ...types: readonly (string | undefined)[]): XmlElement[] =>
    shapesOf(root).filter((shape) => {
      const place = placeOf(shape);
      return place !== undefined && types.includes(place.type);
    });

  test("are those of deck.html, in its order, with its titles, and each title is another one", () => {
    const titles = slides.map(({ root }) => inPlace(root, "title", "ctrTitle").map(({ text }) => text));
    expect(titles).toEqual(htmlSlides.map(({ title }) => [title]));
    expect(new Set(titles.flat()).size).toBe(slides.length);
    const order = deck.relationships("ppt/presentation.xml");
    const listed = named(deck.root("ppt/presentation.xml"), "p:sldId").map(
      ({ attributes }) => order.find(({ id }) => id === attributes["r:id"])?.target,
    );
    expect(listed).toEqual(slides.map(({ path }) => path));
  });

  test("have the words of deck.html, in its order, and no others", () => {
    slides.forEach(({ root, path }, at) => {
      const html = htmlSlides[at];
      const words = shapesOf(root)
        // Which years have a label depends on the room for them.
        .filter((shape) => namingOf(shape)?.attributes.name !== "Year")
        .flatMap((shape) => named(shape, "a:t").filter(() => shape.name !== "p:grpSp"))
        .map(({ text }) => text);
      if (at > 0) expect(squeeze(words.join("")), path).toBe(squeeze(html?.words.join("") ?? ""));
      // The cover begins with its title here, and with its publisher there.
      else for (const text of html?.words ?? []) expect(squeeze(words.join(""))).toContain(squeeze(text));
    });
  });

  test("have the tables of deck.html, cell by cell, with a header row, column heads of rows and words for what they show", () => {
    let count = 0;
    slides.forEach(({ root }, at) => {
      const rows = named(root, "a:tr").map(({ children }) => children.map(({ text }) => text));
      expect(rows).toEqual((htmlSlides[at]?.rows ?? []).map((row) => row.filter((cell) => cell !== "")));
      for (const table of named(root, "a:tbl")) {
        count++;
        expect(child(table, "a:tblPr")?.attributes).toMatchObject({ firstRow: "1", firstCol: "1" });
        const columns = named(table, "a:gridCol").length;
        for (const row of named(table, "a:tr")) expect(row.children).toHaveLength(columns);
        const style = named(table, "a:tableStyleId")[0]?.text;
        const styles = deck.root("ppt/tableStyles.xml");
        expect(named(styles, "a:tblStyle").map(({ attributes }) => attributes.styleId)).toEqual([style]);
      }
    });
    expect(count).toBeGreaterThan(1);
  });

  test("have the notes of deck.html, and a page of notes where there are some", () => {
    slides.forEach(({ path }, at) => {
      const notes = deck.relationships(path).filter(({ type }) => type === "notesSlide");
      const texts = notes.flatMap(({ target }) => {
        expect(deck.relationships(target).map(({ target }) => target)).toContain(path);
        const [body] = inPlace(deck.root(target), "body");
        return named(body as XmlElement, "a:p").map(({ text }) => text);
      });
      expect(texts).toEqual(htmlSlides[at]?.notes);
    });
  });

  test("tell those who cannot see them what all shapes show, or that they only decorate", () => {
    for (const { root, path } of slides) {
      for (const shape of shapesOf(root)) {
        const { descr = "", name: shapeName = "" } = namingOf(shape)?.attributes ?? {};
        expect(shapeName, path).not.toBe("");
        const text = shape.name === "p:sp" ? (child(shape, "p:txBody")?.text ?? "") : "";
        const ways = [descr.trim() !== "", isDecoration(shape), text.trim() !== ""];
        expect(
          ways.filter((way) => way),
          `${path}: ${shapeName}`,
        ).toHaveLength(1);
      }
    }
  });

  test("say the years of every piece of work beside its timeline, and draw a bar for each stretch", () => {
    const said = slides.flatMap(({ root }) =>
      named(root, "p:grpSp").map((shape) => namingOf(shape)?.attributes.descr ?? ""),
    );
    const bars = slides.flatMap(({ root }) =>
      named(root, "p:sp").flatMap((shape) => namingOf(shape)?.attributes.name ?? []),
    );
    const drawn = plan.interventions.filter(({ timeline }) => timeline !== null);
    for (const { number, timeline } of drawn) {
      const years = timeline?.text.replace(" (?)", " (tentative)") ?? "";
      expect(said.some((text) => text.toLowerCase().includes(`${number}: ${years}`.toLowerCase()))).toBe(
        true,
      );
      expect(bars).toContain(`Bar of ${number}`);
    }
    expect(drawn.length).toBeGreaterThan(10);
  });

  test("have no letters below 18 points, and never make them smaller to fit", () => {
    const files = [...slides.map(({ root }) => root), ...deck.numbered("ppt/slideLayouts/").map(deck.root)];
    for (const root of files) {
      for (const { attributes } of named(root, "a:rPr", "a:endParaRPr", "a:defRPr"))
        if (attributes.sz !== undefined) expect(Number(attributes.sz)).toBeGreaterThanOrEqual(1800);
      expect(named(root, "a:normAutofit", "a:spAutoFit")).toEqual([]);
    }
  });

  test("keep everything on the slide, and above its foot", () => {
    for (const { root, path } of slides.slice(1)) {
      for (const shape of shapesOf(root).filter((shape) => placeOf(shape)?.type !== "ftr")) {
        const place = named(shape, "a:xfrm", "p:xfrm")[0];
        if (place === undefined) continue;
        const { x = "", y = "" } = child(place, "a:off")?.attributes ?? {};
        const { cx = "", cy = "" } = child(place, "a:ext")?.attributes ?? {};
        const what = `${path}: ${namingOf(shape)?.attributes.name}`;
        for (const one of [x, y, cx, cy]) expect(one, what).toMatch(/^\d+$/);
        expect(Number(x) + Number(cx), what).toBeLessThanOrEqual(width - 500_000);
        expect(Number(y) + Number(cy), what).toBeLessThanOrEqual(height - 840_000);
      }
    }
  });

  test("name the language of all words", () => {
    for (const path of deck.paths.filter(
      (path) => /^ppt\/(?:slide|notes)/.test(path) && !path.endsWith("rels"),
    )) {
      for (const run of named(deck.root(path), "a:r", "a:fld", "a:br"))
        expect(child(run, "a:rPr")?.attributes.lang, path).toBe("en-GB");
      for (const end of named(deck.root(path), "a:endParaRPr"))
        expect(end.attributes.lang, path).toBe("en-GB");
    }
  });

  test("take the places of their text from a layout, which takes them from the master", () => {
    const master = deck.root("ppt/slideMasters/slideMaster1.xml");
    const masterTypes = shapesOf(master).map((shape) => placeOf(shape)?.type);
    expect(masterTypes).toEqual(["title", "body", "ftr", "sldNum"]);
    const used = new Set<string>();
    for (const { root, path } of slides) {
      const [layout, ...others] = deck.relationships(path).filter(({ type }) => type === "slideLayout");
      expect(others).toEqual([]);
      used.add(layout?.target ?? "");
      const offered = shapesOf(deck.root(layout?.target ?? "")).map(placeOf);
      const taken = shapesOf(root)
        .map(placeOf)
        .filter((place) => place !== undefined);
      for (const place of taken) expect(offered, path).toContainEqual(place);
      // In the order in which it is read out, the title is first.
      expect(taken[0]?.type, path).toBe(path.endsWith("/slide1.xml") ? "ctrTitle" : "title");
      expect(new Set(taken.map((place) => JSON.stringify(place))).size, path).toBe(taken.length);
    }
    for (const layout of deck.numbered("ppt/slideLayouts/")) {
      for (const shape of shapesOf(deck.root(layout))) {
        const type = placeOf(shape)?.type ?? "body";
        const like: Readonly<Record<string, string>> = { ctrTitle: "title", subTitle: "body" };
        expect(masterTypes, layout).toContain(like[type] ?? type);
        expect(named(shape, "a:xfrm"), layout).toHaveLength(1);
      }
    }
    expect(used.size).toBeGreaterThan(4);
  });

  test("say status and edition on each, and their number in a field that a program keeps right", () => {
    slides.forEach(({ root, path }, at) => {
      const [foot] = inPlace(root, "ftr");
      expect(foot?.text, path).toContain(plan.plan.edition);
      if (at === 0) {
        expect(named(root, "p:sp").map(({ text }) => text)).toContain(plan.plan.statusLabel);
        return;
      }
      expect(foot?.text).toContain(plan.plan.statusLabel);
      const [number] = inPlace(root, "sldNum");
      const [field] = named(number as XmlElement, "a:fld");
      expect([field?.attributes.type, field?.text]).toEqual(["slidenum", String(at + 1)]);
    });
  });

  test("lead to the addresses of deck.html", () => {
    slides.forEach(({ path, root }, at) => {
      const relationships = deck.relationships(path);
      const links = named(root, "a:hlinkClick").map(
        ({ attributes }) => relationships.find(({ id }) => id === attributes["r:id"])?.target,
      );
      expect(links).toEqual(htmlSlides[at]?.links);
    });
  });
});

test("a theme's colours and typeface are those of the deck, and the neutral ones where a plan has none", async () => {
  const plan = await compiled("plan");
  const themeOf = (of: CompiledPlan) => readPackage(deckBytes(of)).root("ppt/theme/theme1.xml");
  const colours = (theme: XmlElement) =>
    Object.fromEntries(
      (named(theme, "a:clrScheme")[0]?.children ?? []).map(({ name, children }) => [
        name,
        children[0]?.attributes.val,
      ]),
    );
  expect(colours(themeOf(plan))).toMatchObject({
    "a:dk1": "212B32",
    "a:dk2": "003087",
    "a:accent1": "005EB8",
  });
  const { theme: _, ...rest } = plan.plan;
  const plain = themeOf({ ...plan, plan: rest });
  expect(colours(plain)).toMatchObject({ "a:dk1": "1D2327", "a:lt1": "FFFFFF", "a:accent1": "35637D" });
  expect(named(plain, "a:latin").map(({ attributes }) => attributes.typeface)).toEqual(["Arial", "Arial"]);
  const serif = themeOf({ ...plan, plan: { ...rest, theme: { font: "system-ui, 'Source Serif', serif" } } });
  expect(named(serif, "a:latin")[0]?.attributes.typeface).toBe("Source Serif");
});

test("what builds on work of the slide before has its line from there", async () => {
  const deck = readPackage(deckBytes(await compiled("plan")));
  const edges = (shape: XmlElement) => {
    const place = named(shape, "a:xfrm")[0];
    const y = Number(place && child(place, "a:off")?.attributes.y);
    return { top: y, bottom: y + Number(place && child(place, "a:ext")?.attributes.cy) };
  };
  const timelines = deck
    .numbered("ppt/slides/slide")
    .map(deck.root)
    .filter((slide) => /Keeping People Well: interventions/.test(slide.text))
    .flatMap((slide) => named(slide, "p:grpSp"))
    .map((group) => {
      const connectors = (name: string) =>
        named(group, "p:cxnSp")
          .filter((shape) => namingOf(shape)?.attributes.name === name)
          .map(edges);
      const lanes = connectors("Builds on").filter(({ top, bottom }) => top < bottom);
      return { lanes, firstRow: connectors("Line")[0]?.top, bottom: edges(group).bottom };
    });
  const [first, second] = timelines;
  expect(timelines.map(({ lanes }) => lanes.length)).toEqual([1, 1]);
  expect(first?.lanes[0]?.bottom).toBe(first?.bottom);
  expect(second?.lanes[0]?.top).toBe(second?.firstRow);
});

test("without years the pieces of work are a list", async () => {
  const plan = await compiled("climate");
  const deck = readPackage(deckBytes({ ...plan, plan: { ...plan.plan, years: [] } }));
  const names = deck.numbered("ppt/slides/slide").flatMap((path) => [...elements(deck.root(path))]);
  expect(names.filter(({ attributes }) => attributes.name === "Timeline")).toEqual([]);
});
