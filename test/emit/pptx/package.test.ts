import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { CompiledPlan } from "../../../src/compile/compiled-plan.generated.ts";
import { compiled, planNames } from "../compiled.ts";
import { faults } from "./element-order.ts";
import { deckBytes, elements, named, type ReadPackage, readPackage } from "./read-package.ts";

/** The type of content of each kind of part, by the folder or the file it is. */
const contentTypes: readonly (readonly [path: RegExp, type: string])[] = [
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/app\.xml$/, "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  [/^ppt\/theme\//, "application/vnd.openxmlformats-officedocument.theme+xml"],
  ...(
    [
      [/^ppt\/presentation\.xml$/, "presentation.main"],
      [/^ppt\/(?:presProps)\.xml$/, "presProps"],
      [/^ppt\/(?:viewProps)\.xml$/, "viewProps"],
      [/^ppt\/(?:tableStyles)\.xml$/, "tableStyles"],
      [/^ppt\/slideMasters\//, "slideMaster"],
      [/^ppt\/slideLayouts\//, "slideLayout"],
      [/^ppt\/slides\//, "slide"],
      [/^ppt\/notesMasters\//, "notesMaster"],
      [/^ppt\/notesSlides\//, "notesSlide"],
    ] as const
  ).map(
    ([path, kind]) =>
      [path, `application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml`] as const,
  ),
];

describe.each(planNames)("the package of %s", (name) => {
  let plan: CompiledPlan;
  let deck: ReadPackage;
  beforeAll(async () => {
    plan = await compiled(name);
    deck = readPackage(deckBytes(plan));
  });
  const parts = () => deck.paths.filter((path) => !path.endsWith(".rels") && !path.startsWith("["));

  test("begins with the types of all its parts, and lists none that is not there", () => {
    expect(deck.paths[0]).toBe("[Content_Types].xml");
    const overrides = named(deck.root("[Content_Types].xml"), "Override").map(({ attributes }) => attributes);
    expect(overrides.map(({ PartName }) => PartName)).toEqual(parts().map((path) => `/${path}`));
    for (const { PartName = "", ContentType } of overrides) {
      const [, type] = contentTypes.find(([path]) => path.test(PartName.slice(1))) ?? [];
      expect(ContentType, PartName).toBe(type);
    }
    const defaults = named(deck.root("[Content_Types].xml"), "Default").map(({ attributes }) => attributes);
    expect(defaults.map(({ Extension }) => Extension)).toEqual(["rels", "xml"]);
  });

  test("leads from part to part, to every part, and to none that is not there", () => {
    const reached = new Set<string>();
    const visit = (path: string) => {
      if (reached.has(path)) return;
      reached.add(path);
      const relationships = deck.relationships(path);
      expect(new Set(relationships.map(({ id }) => id)).size, path).toBe(relationships.length);
      for (const { target, isExternal, type } of relationships) {
        expect(isExternal, `${path} leads to ${target}`).toBe(type === "hyperlink");
        if (isExternal) expect(target).toMatch(/^(?:https?:\/\/|mailto:)/);
        else {
          expect(parts(), `${path} leads to ${target}`).toContain(target);
          visit(target);
        }
      }
    };
    visit("");
    reached.delete("");
    expect([...reached].sort()).toEqual(parts().sort());
  });

  test("every id of a relationship that a part uses is one it has, and it uses all of its addresses", () => {
    for (const path of parts()) {
      const used = [...elements(deck.root(path))].flatMap(({ attributes }) => attributes["r:id"] ?? []);
      const relationships = deck.relationships(path);
      for (const id of used)
        expect(
          relationships.map((one) => one.id),
          path,
        ).toContain(id);
      for (const { id, isExternal } of relationships) if (isExternal) expect(used, path).toContain(id);
    }
  });

  test("every element stands where the format has it", () => {
    for (const path of parts().filter((path) => path.startsWith("ppt/"))) {
      expect([...elements(deck.root(path))].flatMap(faults), path).toEqual([]);
    }
  });

  test("every shape of a part has a number of its own", () => {
    for (const path of parts().filter((path) => /slide|notes/i.test(path))) {
      const ids = named(deck.root(path), "p:cNvPr").map(({ attributes }) => Number(attributes.id));
      expect(ids.length, path).toBeGreaterThan(2);
      expect(
        [...ids].sort((a, b) => a - b),
        path,
      ).toEqual(ids.map((_, at) => at + 1));
    }
  });

  test("masters, layouts and slides have numbers of their own, in the ranges of the format", () => {
    const presentation = deck.root("ppt/presentation.xml");
    const master = deck.root("ppt/slideMasters/slideMaster1.xml");
    const idsOf = (root: typeof master, element: string) =>
      named(root, element).map(({ attributes }) => Number(attributes.id));
    const shared = [...idsOf(presentation, "p:sldMasterId"), ...idsOf(master, "p:sldLayoutId")];
    expect(shared).toHaveLength(7);
    expect(new Set(shared).size).toBe(7);
    expect(Math.min(...shared)).toBe(2_147_483_648);
    const slides = idsOf(presentation, "p:sldId");
    expect(slides).toEqual(deck.numbered("ppt/slides/slide").map((_, at) => 256 + at));
  });

  test("the properties say what it is, whose it is and in which language, and name no time", () => {
    const core = deck.root("docProps/core.xml");
    const property = (element: string) => named(core, element)[0]?.text;
    expect(property("dc:title")).toBe(`${plan.plan.title}: slides`);
    expect(property("dc:language")).toBe("en-GB");
    const [first] = plan.plan.organisations;
    const publisher = plan.organisations.find(({ id }) => id === first)?.name;
    expect(property("dc:creator")).toContain(publisher);
    expect(core.children.map((one) => one.name).filter((one) => one.startsWith("dcterms"))).toEqual([]);
    expect(named(deck.root("docProps/app.xml"), "Slides")[0]?.text).toBe(
      String(deck.numbered("ppt/slides/slide").length),
    );
  });
});

describe("the bytes of a deck", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone ?? "";
    if (zone === undefined) delete process.env.TZ;
  });

  test("are the same each time, in every time zone, and hold the first day that the format knows", async () => {
    const plan = await compiled("climate");
    const first = deckBytes(plan);
    for (const place of ["UTC", "Pacific/Kiritimati", "America/St_Johns"]) {
      process.env.TZ = place;
      expect(Buffer.compare(deckBytes(plan), first), place).toBe(0);
    }
    const view = new DataView(first.buffer, first.byteOffset);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21]);
  });
});
