import { entitiesOf, type Planted } from "./garden.ts";
import { type Edit, set } from "./planting.ts";
import type { Mapping, Value } from "./yaml-text.ts";

/** What looks like a fault and is none: the rule that must stay silent, why it is right, and how it gets into the clean plan. */
export type NearMiss = readonly [rule: string, why: string, ...edits: Edit[]];

/** An entity of the clean plan, by its kind and id. */
export function one(kind: string, id: string): Planted {
  const found = entitiesOf(kind).find((entity) => entity.id === id);
  if (found === undefined) throw new Error(`There is no ${kind} ${id}`);
  return found;
}

/** A piece of work. */
export const work = (id: string) => one("intervention", id);
/** Gives a piece of work another title. */
export const titled = (id: string, title: string) => set(work(id), title, "title");
/** Gives a piece of work another timeline. */
export const timed = (id: string, timeline: string) => set(work(id), timeline, "timeline");
/** Puts a sentence in a key point. */
export const point = (text: string) => set(one("priority", "early-help"), [text], "key-points");
/** Puts sentences in key points that follow each other. */
export const points = (...texts: string[]) => set(one("priority", "early-help"), texts, "key-points");
/** Puts a sentence in the summary of the plan. */
export const summary = (text: string) => set({ file: "plan.yaml", path: ["plan"] }, text, "summary");
/** Sets fields of an indicator. */
export const indicator = (id: string, fields: Mapping) =>
  Object.entries(fields).map(([key, value]) => set(one("indicator", id), value, key));
/** Sets fields of a figure. */
export const figure = (id: string, fields: Mapping) =>
  Object.entries(fields).map(([key, value]) => set(one("figure", id), value, key));
/** Says how the name or the text of something is printed elsewhere. */
export const printed = (kind: string, id: string, ...texts: string[]) =>
  set(
    one(kind, id),
    texts.map((text): Value => ({ text })),
    "printed-as",
  );
/** Sets a field of the consultation that is to come. */
export const consulted = (key: string, value: Value) => set(one("consultation", "autumn-2025"), value, key);
/** Makes a piece of work wait for something outside the plan. */
export const waits = (dependency: Mapping) => set(work("bus-network"), [dependency], "external-dependencies");
/** Makes a pledge provisional until a date. */
export const noted = (until: string) =>
  set(one("pledge", "pledge-2"), [{ text: "The number may change.", "provisional-until": until }], "notes");
/** Gives a chapter one section. */
export const section = (fields: Mapping) =>
  set(one("chapter", "money"), [{ title: "What it costs", ...fields }], "sections");
/** Puts a sentence in the key points of three priorities. */
export const others = (text: string) =>
  ["early-help", "active-lives", "fair-chances"].map((id) => set(one("priority", id), [text], "key-points"));
