import { hiddenCharacters } from "../source/hidden-characters.ts";

/**
 * Characters that have no place in a plan: they are not seen, or change the order in which text is shown. Tabs are for YAML to judge; a
 * carriage return is a part of a line break, and alone it hides a line from editors that YAML sees.
 */
export const forbidden = new RegExp(String.raw`${hiddenCharacters}|\r(?!\n)`, "gu");

/** The same for one search. A global expression remembers where it stopped, and would start there in the next file. */
const firstForbidden = new RegExp(forbidden.source, "u");

/** The first forbidden character of a text, or undefined where it has none. */
export function findForbidden(text: string): string | undefined {
  return firstForbidden.exec(text)?.[0];
}

/** How a character is named: U+200B. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
