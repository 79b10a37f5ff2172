import type { CompiledPlan } from "../../compile/compiled-plan.generated.ts";
import { english } from "./english.ts";

/** The fixed words of all outputs in one language, and its grammar. What a language lacks is a type error. */
export type Wording = typeof english;

/** Every language that there are words in, by its tag. To add one, write its file and add a line here. */
export const languages: Readonly<Record<string, Wording>> = {
  en: english,
};

/** The language of a plan's own words: "en-GB" where it does not say. */
export function languageOf({ plan }: CompiledPlan): string {
  return plan.language ?? "en-GB";
}

/** The words in a plan's language; undefined where there are none. */
export function findWording(plan: CompiledPlan): Wording | undefined {
  return wordingIn(languageOf(plan));
}

/** The words in a language by its tag: in just this form of it, or in the language; undefined where there are none. */
export function wordingIn(tag: string): Wording | undefined {
  const [language = ""] = tag.split("-");
  return [tag, language].filter((one) => Object.hasOwn(languages, one)).map((one) => languages[one])[0];
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
