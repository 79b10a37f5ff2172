/**
 * A value or a key that stands on one line, with quotes where YAML would take the text for another one, and without them where every
 * reader of YAML, an old one too, takes it for the same. In between, the author's choice stays. `value` is what it says; `comment` is what follows it on its line.
 */
export function arrangeQuotes(written: string, value: unknown, comment: string): string {
  if (typeof value !== "string") return written;
  const mark = written[0];
  if (mark !== '"' && mark !== "'") return isMisread(written) ? `"${written}"` : written;
  // Whoever writes an escape wants to see it.
  if (mark === '"' && /\\[^"\\]/.test(written.replaceAll("\\\\", ""))) return written;
  // Behind a text without quotes, # and a word look like a text that was cut off.
  if (isPlain(value) && !/^\s*#[^\s#]/.test(comment)) return value;
  const escapes = value.match(/["\\]/g)?.length ?? 0;
  const doublings = value.match(/'/g)?.length ?? 0;
  return doublings < escapes
    ? `'${value.replaceAll("'", "''")}'`
    : `"${value.replace(/["\\]/g, (character) => `\\${character}`)}"`;
}

/** Whether a text without quotes is read as that text by everyone. */
function isPlain(text: string): boolean {
  return (
    /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-[^\s-])/.test(text) &&
    !/\s$|:\s|:$|\s#|[\t\n]/.test(text) &&
    !isOtherThanText(text)
  );
}

/** Whether YAML takes a text for a number which, printed, is another text: 1.1 for 1.10. */
function isMisread(text: string): boolean {
  return numbers.test(text) && String(Number(text)) !== text;
}

function isOtherThanText(text: string): boolean {
  return numbers.test(text) || otherThanText.some((form) => form.test(text));
}

/** What YAML takes for a number: 3, 1.10, 0x1F, 1e3 */
const numbers = /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|0o[0-7]+|0x[\da-f]+|[-+]?\.inf|\.nan)$/i;

/** What else YAML takes for something other than text, or took for it before its version 1.2, as many readers still do. */
const otherThanText: readonly RegExp[] = [
  // Nothing, yes and no, and two marks with a meaning of their own
  /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=)$/i,
  // Numbers in other forms: 1_000, 0b11
  /^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[-+]?\d+)?$/i,
  /^[-+]?0(?:b[01_]+|x[\da-f_]+)$/i,
  // Times, which are numbers to the base of 60: 10:30
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
  // Dates: 2023-06-07, with a time or without
  /^\d{4}-\d\d?-\d\d?(?:$|[Tt\s])/,
];
