/**
 * Characters that have no place in a plan: they are not seen, or change the order in which text is shown. Tabs are for YAML to judge; a
 * carriage return is a part of a line break, and alone it hides a line from editors that YAML sees. Surrogates are meant where they are
 * alone; they are named by number, since an expression with a class of Unicode takes Node half a millisecond to make.
 */
export const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{e0000}-\u{e0fff}]|\r(?!\n)|[\ud800-\udfff]/gu;

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
