import { invisible } from "./show.ts";

/**
 * JSON as reports are written in it. Characters that nobody sees, and `##`, with which commands to CI runners begin, are written as
 * escapes: whoever reads the JSON gets them back as they were, but no log or terminal that shows it meets them.
 */
export function printJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(invisible, (character) =>
    character === "\n" ? character : escapeUnits(character),
  );
  return `${text.replaceAll("##", "#\\u0023")}\n`;
}

function escapeUnits(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
