import { cleanPlan } from "./clean-plan.ts";
import { entitiesOf, oneTextPerField, type Planted, textIn } from "./garden.ts";
import type { Place } from "./places.ts";
import { at, type Fault, type Seed, set, valueAt } from "./planting.ts";
import { isMapping, type Value } from "./yaml-text.ts";

/** Every field of text, save those of documents that are cited: their titles are not the plan's own words. */
const ownWords = oneTextPerField.filter(({ kind }) => kind !== "source");

/** One fault for each text: some words are added to it, or put around it, in one of several ways. */
function inEach(all: readonly Place[], what: string, ways: readonly ((text: string) => string)[]): Fault[] {
  return all.map((place, index) => {
    const text = String(place.value);
    const to = ways[index % ways.length]?.(text) ?? text;
    // A promise with other words in it is one that no section gives.
    const isOtherPromise = place.field === "chapter.promises" && !to.startsWith("[");
    return {
      what: `${what} at ${place.field} (${place.file} ${place.path.join(".")})`,
      edits: [set(place, to)],
      at: [at(place), ...(isOtherPromise ? [{ ...at(place), rule: "section-has-content" }] : [])],
    };
  });
}

/** Adds words before the mark that ends a text. */
function add(words: string): (text: string) => string {
  return (text) => `${text.replace(/[.:]$/, "")} ${words}${/[.:]$/.exec(text)?.[0] ?? ""}`;
}

/** Fields that a list follows, into which their sentence may lead. */
function leadsIntoList({ file, path, field }: Place): boolean {
  const around = valueAt(cleanPlan[file], path.slice(0, -1));
  const lists: Readonly<Record<string, string>> = {
    text: "points",
    summary: "points",
    introduction: "channels",
    title: "parts",
    name: "interventions",
  };
  const list = lists[String(path.at(-1))] ?? "";
  return field.startsWith("plan.labels.") || (isMapping(around) && around[list] !== undefined);
}

function printed(one: Planted, words: string, field: "name" | "text", severity?: string): Fault {
  const wording: Value = { text: words, source: "leaflet, page 4" };
  return {
    what: `${one.id} is printed as "${words}"`,
    edits: [set(one, [wording], "printed-as")],
    at: [{ ...at(one, field), ...(severity === undefined ? {} : { severity }) }],
  };
}

const forInformation = "i/i/i";

function otherWordings(): Fault[] {
  return entitiesOf("pledge").flatMap((pledge) => {
    const text = textIn(pledge, "text");
    return [
      printed(pledge, text.split(" ").slice(0, -1).join(" "), "text"),
      printed(pledge, `${text} and more`, "text"),
      printed(pledge, `${text}.`, "text", forInformation),
      printed(pledge, text.toUpperCase(), "text", forInformation),
    ];
  });
}

function otherNames(): Fault[] {
  return [...entitiesOf("priority"), ...entitiesOf("stage")].flatMap((one) => {
    const name = textIn(one, "name");
    return [
      printed(one, `${name} and more`, "name"),
      printed(one, `${name}!`, "name", forInformation),
      printed(one, name.toLowerCase(), "name", forInformation),
    ];
  });
}

function addressesToNowhere(): Fault[] {
  return entitiesOf("consultation").flatMap((consultation) =>
    ["#", "https://", "mailto:"].map((address) => ({
      what: `${consultation.id} is answered at ${address}`,
      edits: [set(consultation, address, "channels", 0, "address")],
      at: [at(consultation, "channels", 0, "address")],
    })),
  );
}

/** Faults of words: links, abbreviations, spellings, and what is printed in other words elsewhere. */
export const seedsOfWords: readonly Seed[] = [
  { rule: "wording-consistent", severity: "W/W/E", faults: otherWordings },
  { rule: "name-consistent", severity: "W/W/E", faults: otherNames },
  {
    rule: "link-has-target",
    severity: "W/E/E",
    faults: () => [
      ...inEach(oneTextPerField, "a link to nowhere", [
        (text) => (/[[\]]/.test(text) ? `${text} [More of it](#)` : `[${text}](#)`),
        add("[the full report](#)"),
        add("[the full report]()"),
        add("[the full report](https://)"),
      ]),
      ...addressesToNowhere(),
    ],
  },
  {
    rule: "link-text-meaningful",
    severity: "W/W/E",
    faults: () =>
      inEach(oneTextPerField, "a link that does not say where it leads", [
        add("[here](https://www.calderwick.example/plan)"),
        add("<https://www.calderwick.example/plan>"),
        add("[Read more](https://www.calderwick.example/plan)"),
        add("[**Click here**](https://www.calderwick.example/plan)"),
      ]),
  },
  {
    rule: "abbreviation-defined",
    severity: "i/W/W",
    faults: () =>
      inEach(ownWords, "an abbreviation", [
        add("with the QZK team"),
        add("with other QZKs in towns"),
        add("with Kern20PLUS5 in towns"),
        add("with K&Q in towns"),
      ]),
  },
  {
    rule: "sentence-complete",
    severity: "i/i/W",
    faults: () =>
      inEach(
        oneTextPerField.filter((place) => !leadsIntoList(place)),
        "an end that is none",
        ["because of the", "such as", "in order to", "and a variety of"].map(
          (words) => (text: string) => `${text.replace(/[.:]$/, "")} ${words}`,
        ),
      ),
  },
  {
    rule: "term-spelled-consistently",
    severity: "i/i/W",
    faults: () =>
      inEach(
        ownWords.filter(({ value }) => !/Calder/.test(String(value))),
        "a term in one word",
        [add("with CalderLink")],
      ),
  },
];
