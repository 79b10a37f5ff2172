import type { CompiledPlan } from "../../compile/compiled-plan.generated.ts";
import { english } from "./english.ts";
import { findTag, type Tag } from "./tags.ts";

/** The fixed words of all outputs in one language, and its grammar. What a language lacks is a type error. */
export type Wording = typeof english;

/** The words in each language, by its tag. To add one, write its file, add its tag to tags.ts and a line here. */
const languages: Readonly<Record<Tag, Wording>> = {
  en: english,
};

/** The language of a plan's own words: "en-GB" where it does not say. */
export function languageOf({ plan }: CompiledPlan): string {
  return plan.language ?? "en-GB";
}

/** The words in a plan's language; undefined where there are none. */
export function findWording(plan: CompiledPlan): Wording | undefined {
  const tag = findTag(languageOf(plan));
  return tag && languages[tag];
}

/** The words that a plan's outputs are in: those given, or else those in its language, or else the English ones. */
export function wordingFor(
  plan: CompiledPlan,
  { wording }: { readonly wording?: Wording | undefined },
): Wording {
  return wording ?? findWording(plan) ?? english;
}

/** The language of fixed words, where it is another one than that of the plan's own words. */
export function otherLanguage(plan: CompiledPlan, { language }: Wording): string | undefined {
  return languageOf(plan).split("-")[0] === language.split("-")[0] ? undefined : language;
}
