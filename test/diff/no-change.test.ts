import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { Audience } from "../../src/compile/flatten-plan.ts";
import { comparePlans } from "../../src/diff/compare-plans.ts";
import { type PlanSide, sideOfData, sideOfLinked } from "../../src/diff/plan-side.ts";
import { readPlanData } from "../../src/diff/read-plan-data.ts";
import type { SourceFile } from "../../src/source/source-file.ts";
import { scramble } from "../arrange/scramble.ts";
import { pick, seeded } from "../arrange/seeded.ts";
import { planFolders, readPlanFolder } from "../read-plan-folder.ts";
import { filesOf } from "../seeded/check-planted.ts";
import { cleanPlan, type PlanValues } from "../seeded/clean-plan.ts";
import { isText, placesIn } from "../seeded/places.ts";
import { type Edit, edited } from "../seeded/planting.ts";
import type { Mapping } from "../seeded/yaml-text.ts";
import { inShort, link, sideOf } from "./compare.ts";

const plans: Readonly<Record<string, readonly SourceFile[]>> = {
  real: readPlanFolder(planFolders.real),
  climate: readPlanFolder(planFolders.climate),
  extract: readPlanFolder("test/plans/llr-final-2023"),
  clean: filesOf(cleanPlan),
};

/** The values of a file, every one a text. */
function valuesOf({ text }: SourceFile): Record<string, unknown> {
  return parse(text, { schema: "failsafe", customTags: ["bool"] });
}

function written(values: unknown, path: string): SourceFile {
  return { path, text: stringify(values, { schema: "failsafe", customTags: ["bool"] }) };
}

/** What stands in files, an entity each: the singular of its kind, or the plural, and its values. */
function entriesOf(files: readonly SourceFile[]): [string, unknown][] {
  return files.flatMap((file) =>
    Object.entries(valuesOf(file)).flatMap(([key, value]): [string, unknown][] =>
      Array.isArray(value) ? value.map((item) => [key, [item]]) : [[key, value]],
    ),
  );
}

/** The plural of a key of a file that holds one thing. */
const plurals: Readonly<Record<string, string>> = {
  person: "people",
  priority: "priorities",
  duty: "duties",
};

/** What may be done to the files of a plan without a change of what it says. */
const layouts: Readonly<Record<string, (files: readonly SourceFile[]) => SourceFile[]>> = {
  "keys in another order, other indentation, needless quotes": (files) =>
    files.map((file, at) => ({ ...file, text: scramble(file.text, at + 1) })),
  "the line breaks of Windows": (files) =>
    files.map((file) => ({ ...file, text: file.text.replaceAll("\n", "\r\n") })),
  "no comments, quotes where a program puts them": (files) =>
    files.map((file) => written(valuesOf(file), file.path)),
  "texts folded over lines": (files) =>
    files.map(({ path, text }) => ({
      path,
      text: stringify(valuesOf({ path, text }), {
        schema: "failsafe",
        customTags: ["bool"],
        lineWidth: 30,
        defaultStringType: "BLOCK_FOLDED",
        defaultKeyType: "PLAIN",
      }),
    })),
  "everything in double quotes": (files) =>
    files.map(({ path, text }) => ({
      path,
      text: stringify(valuesOf({ path, text }), {
        schema: "failsafe",
        customTags: ["bool"],
        lineWidth: 50,
        defaultStringType: "QUOTE_DOUBLE",
        defaultKeyType: "PLAIN",
      }),
    })),
  "other names of files, and so another order": (files) =>
    [...files].reverse().map((file, at) => ({ ...file, path: `plan/deep/${at}.yaml` })),
  "a file for each thing": (files) =>
    entriesOf(files).map(([key, value], at) => written({ [key]: value }, `plan/${at}.yaml`)),
  "one file for all": (files) => {
    const whole: Record<string, unknown> = {};
    for (const [key, value] of entriesOf(files)) {
      const name = key === "plan" || Array.isArray(value) ? key : (plurals[key] ?? `${key}s`);
      if (key === "plan") whole.plan = value;
      else whole[name] = [...((whole[name] as unknown[]) ?? []), ...(Array.isArray(value) ? value : [value])];
    }
    return [written(whole, "plan/all.yaml")];
  },
};

function changesBetween(before: PlanSide, after: PlanSide): string[] {
  return comparePlans(before, after).changes.map(inShort);
}

describe.each(Object.entries(plans))("the %s plan", (name, files) => {
  test("is the same as itself", async () => {
    expect(changesBetween(await sideOf(files), await sideOf(files))).toEqual([]);
  });

  test.each(Object.entries(layouts))("%s: no change", async (what, layOut) => {
    // The scrambler knows a value a line.
    if (name === "clean" && what.startsWith("keys in")) return;
    const laidOut = layOut(files);
    expect(laidOut.map(({ text }) => text)).not.toEqual(files.map(({ text }) => text));
    const [one, other] = [await link(files), await link(laidOut)];
    // What is laid out anew has all that was there.
    expect(other.problems.map(({ message }) => message).sort()).toEqual(
      one.problems.map(({ message }) => message).sort(),
    );
    expect(other.linked.entities.length).toBe(one.linked.entities.length);
    const [before, after] = [sideOfLinked(one.linked, "internal"), sideOfLinked(other.linked, "internal")];
    expect(changesBetween(before, after)).toEqual([]);
    expect(changesBetween(after, before)).toEqual([]);
  });

  test("is the same as the plan.json that is built of it", async () => {
    const { linked } = await link(files);
    if (linked.plan?.extract === true) return;
    const { flattenPlan } = await import("../../src/compile/flatten-plan.ts");
    for (const audience of ["public", "internal"] satisfies Audience[]) {
      const data = sideOfData(readPlanData(JSON.stringify(flattenPlan(linked, audience))));
      const side = sideOfLinked(linked, audience);
      expect(changesBetween(side, data)).toEqual([]);
      expect(changesBetween(data, side)).toEqual([]);
    }
  });
});

/** Another spelling of a value that says the same. */
const notations: Readonly<Record<string, (text: string) => string>> = {
  timeline: (text) =>
    text
      .replace(/20(\d\d\/\d\d)/g, "$1")
      .replace(/^(\d\d)\/(\d\d) to \2\/(\d\d)$/, "$1/$2 & $2/$3")
      .replace(/^(\d\d\/\d\d) to (\d\d\/\d\d)/, "$1 – $2"),
  date: (text) => {
    const [, day = "", month = "", year] = /^(?:\w+day )?(\d+) (\w+) (\d{4})$/.exec(text) ?? [];
    const at = "January February March April May June July August September October November December"
      .split(" ")
      .indexOf(month);
    return year === undefined ? text : `${year}-${String(at + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  },
  quantity: (text) => text.replace(/(?<=\d),(?=\d{3})/g, ""),
};

describe("another notation", () => {
  test.each(Object.entries(notations))("of every %s: no change", async (value, rewrite) => {
    const edits = placesIn(cleanPlan).flatMap(({ file, path, schema, value: text }): Edit[] =>
      schema["x-value"] === value && typeof text === "string" && rewrite(text) !== text
        ? [{ file, path, to: rewrite(text) }]
        : [],
    );
    expect(edits.length).toBeGreaterThan(3);
    await expectSame(edited(cleanPlan, edits));
  });

  test("line breaks inside paragraphs: no change", async () => {
    const random = seeded(3);
    const edits = placesIn(cleanPlan).flatMap((place): Edit[] => {
      const { file, path, value } = place;
      const isLong = isText(place) && String(value).length > 30;
      const broken = String(value).replace(/ /g, () => pick(random, [" ", "\n"]));
      return isLong ? [{ file, path, to: broken }] : [];
    });
    expect(edits.length).toBeGreaterThan(100);
    await expectSame(edited(cleanPlan, edits));
  });

  test("letters with their accents put together in another way: no change", async () => {
    const accented = (name: string): Mapping => ({ id: "cafe", term: name, meaning: "A place." });
    const terms = (name: string): PlanValues => ({ ...cleanPlan, "more.yaml": { term: accented(name) } });
    const [before, after] = [terms("café"), terms("cafe\u0301")];
    expect(changesBetween(await sideOf(filesOf(before)), await sideOf(filesOf(after)))).toEqual([]);
  });

  test("that something is for the public, said or not: no change", async () => {
    const edits = placesIn(cleanPlan).flatMap(({ file, path, value }): Edit[] =>
      path.at(-1) === "audience" && value === "public" ? [{ file, path }] : [],
    );
    expect(edits.length).toBeGreaterThan(10);
    await expectSame(edited(cleanPlan, edits));
  });
});

async function expectSame(plan: PlanValues): Promise<void> {
  const { linked, problems } = await link(filesOf(plan));
  expect(problems).toEqual([]);
  const [before, after] = [await sideOf(filesOf(cleanPlan)), sideOfLinked(linked, "internal")];
  expect(changesBetween(before, after)).toEqual([]);
  expect(changesBetween(after, before)).toEqual([]);
}
