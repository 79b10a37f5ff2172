import type { CompiledPlan } from "../../../src/compile/compiled-plan.generated.ts";
import { english } from "../../../src/emit/wording/english.ts";
import type { Wording } from "../../../src/emit/wording/languages.ts";

// Fixed words and the plan's own are disguised, each in letters and digits of another script. What is still in plain letters or digits in
// an output is then neither: it is a fixed word that does not come from the file of words.

/** Letters and digits in another script, which begins each of its runs at a code point. */
function disguise(text: string, small: number, large: number, digits: number): string {
  const moved = (letter: string, from: string, to: number): string =>
    String.fromCodePoint(to + (letter.charCodeAt(0) - from.charCodeAt(0)));
  return text
    .replace(/[a-z]/g, (letter) => moved(letter, "a", small))
    .replace(/[A-Z]/g, (letter) => moved(letter, "A", large))
    .replace(/[0-9]/g, (digit) => moved(digit, "0", digits));
}

/** Wide letters and digits, for fixed words. What stands in braces is for scripts to fill in, and stays. */
function wide(text: string): string {
  return text
    .split(/(\{\w+\})/)
    .map((part, at) => (at % 2 === 0 ? disguise(part, 0xff41, 0xff21, 0xff10) : part))
    .join("");
}

/** Cyrillic letters and Arabic digits, for the plan's own words. */
function cyrillic(text: string): string {
  return disguise(text, 0x0430, 0x0410, 0x0660);
}

/**
 * Runs a function of the file of words. Words that it is given are kept aside, so that only what it says itself is disguised; a function that
 * looks at them would be fooled, and so would one that cuts them.
 */
function speak(say: (...given: unknown[]) => unknown, given: readonly unknown[]): unknown {
  const aside: string[] = [];
  const hide = (value: unknown): unknown => {
    if (typeof value === "string" && /\p{L}/u.test(value))
      return String.fromCharCode(0xe000 + aside.push(value) - 1);
    return inside(value, hide);
  };
  const said = say(...given.map(hide));
  const restore = (value: unknown): unknown =>
    typeof value === "string"
      ? wide(value).replace(/[\ue000-\uf8ff]/g, (mark) => aside[mark.charCodeAt(0) - 0xe000] ?? "")
      : inside(value, restore);
  return restore(said);
}

/** A list or a record with something done to all that is in it. What is in a list has its key. */
function inside(value: unknown, change: (value: unknown, key: string) => unknown, own = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => change(item, own));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]));
}

/** The English words in disguise; `onUse` hears the path of each word that is used: "home.vision". */
export function disguisedWording(onUse: (path: string) => void = () => {}): Wording {
  // It has the form of the English words, since it is made of them.
  return disguiseWords(english, "", onUse) as Wording;
}

function disguiseWords(value: unknown, path: string, onUse: (path: string) => void): unknown {
  if (typeof value === "string" || Array.isArray(value) || value === null) return inside(value, wideOf);
  if (typeof value !== "object") return value;
  const words: object = {};
  for (const [key, item] of Object.entries(value)) {
    const at = path === "" ? key : `${path}.${key}`;
    const isGroup = typeof item === "object" && !Array.isArray(item);
    const disguised = isGroup ? disguiseWords(item, at, onUse) : undefined;
    Object.defineProperty(words, key, {
      enumerable: true,
      get() {
        if (isGroup) return disguised;
        onUse(at);
        if (at === "language") return item;
        if (typeof item === "function") return (...given: unknown[]) => speak(item, given);
        return wideOf(item);
      },
    });
  }
  return words;
}

function wideOf(value: unknown): unknown {
  return typeof value === "string" ? wide(value) : inside(value, wideOf);
}

/** What a plan has that is not words: names of things for programs, and values that outputs print by the functions of the language. */
const codes: Readonly<Record<string, readonly string[]>> = {
  status: ["draft", "consultation", "final", "met", "missed"],
  claimedStatus: ["met", "missed"],
  by: ["authors", "editors", "website", "survey", "email", "post", "telephone", "event", "other"],
  notedBy: ["authors", "editors"],
  kind: ["count", "percentage", "money", "rate", "rank", "person", "organisation", "place"],
  better: ["higher", "lower"],
  obligation: ["required", "encouraged"],
  state: ["expected", "delayed", "cancelled", "done"],
  audience: ["public", "internal"],
};
const kept = ["id", "language", "theme", "yearStarts", "years", "year", "version"];

/** Where words stand that may happen to be an id as well. */
const never = ["unit", "role", "roles", "term"];

/** A plan with its own words in disguise. Ids, years, dates, timelines and ranks stay: only the functions of the language may print them. */
export function disguisedPlan(plan: CompiledPlan): CompiledPlan {
  const ids = new Set<unknown>();
  const collect = (value: unknown): unknown => {
    if (typeof value === "object" && value !== null && "id" in value) ids.add(value.id);
    return inside(value, collect);
  };
  collect(plan);
  const change = (value: unknown, key: string): unknown => {
    if (kept.includes(key)) return value;
    if (typeof value === "string")
      return (ids.has(value) && !never.includes(key)) || codes[key]?.includes(value)
        ? value
        : cyrillic(value);
    if (typeof value === "object" && value !== null) {
      // A timeline as it is printed is the plan's own.
      if ("openEnded" in value && "printed" in value)
        return { ...value, printed: cyrillic(String(value.printed)) };
      if ("precision" in value || ("kind" in value && value.kind === "rank")) return value;
    }
    return inside(value, change, key);
  };
  // It has the form of the plan, since it is made of it.
  return inside(plan, change) as CompiledPlan;
}
