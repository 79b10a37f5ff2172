import { hiddenCharacters } from "./hidden-characters.ts";

/**
 * Makes a piece of a plan safe to repeat in a message, a terminal or a log: control, bidirectional and invisible
 * characters are written out, commands to CI runners (`::` at the start of a line, `##[`, `##name[`) are broken, and what is longer
 * than 120 characters is cut. Every text of a plan that reaches a message goes through here.
 */
export function show(text: string): string {
  if (harmless.test(text)) return text;
  const whole = visible(text);
  const characters = [...whole];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : whole;
}

/** The same for what must stay whole, such as a line or the name of a file: it is not cut. */
export function visible(line: string): string {
  return line
    .replace(invisible, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(/^(\s*):(?=:)/, "$1:\u200a")
    .replace(/##(?=\w{0,40}\[)/g, "# #");
}

const longest = 120;

/** Ids, numbers and years, which most messages name several of: short, and of no character that could be in the way. */
const harmless = /^[\w .,/-]{0,120}$/;

/** Whatever is not seen as itself in a line: hidden characters, tabs, line breaks and variation selectors. */
export const invisible = new RegExp(String.raw`${hiddenCharacters}|[\t\n\r\ufe00-\ufe0f]`, "gu");
