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

/** Control, bidirectional, zero-width and private characters, line separators, byte order marks and lone surrogates. */
export const invisible =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{e0000}-\u{e0fff}]|[\ufe00-\ufe0f]|[\ud800-\udfff]/gu;
