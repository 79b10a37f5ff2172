import { EVENT_ID, type Event, parseEvents, SCALAR_STYLE, type ScalarEvent, YAMLException } from "js-yaml";
import type { DiagnosticLog } from "../source/diagnostic-log.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { SourceDocument } from "./document.ts";
import { DocumentReader } from "./document-reader.ts";
import { nestingLimit } from "./limits.ts";

/**
 * Reads the text of a file: values and places in one pass over the events of the parser. What plans may not hold (anchors, aliases, tags, directives,
 * `? ` keys, repeated keys, prototype names) is reported and set aside. Undefined where the text is no YAML at all; every fault is reported then.
 */
export async function loadDocument(
  file: SourceFile,
  log: DiagnosticLog,
): Promise<SourceDocument | undefined> {
  let events: Event[];
  try {
    events = parseEvents(file.text, { maxDepth: nestingLimit });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    if (hasNoBreakSpace(file, [], log)) return undefined;
    // The parser stops at the first fault. The one that finds them all costs more than a whole check, so it is loaded only here.
    const { explainSyntax } = await import("./explain-syntax.ts");
    explainSyntax(file, error, log);
    return undefined;
  }
  if (hasNoBreakSpace(file, events, log)) return undefined;
  const reader = new DocumentReader(file, events, log);
  const document = reader.read();
  return reader.isTooLong ? undefined : document;
}

/** A no-break space where YAML needs a space: before the first word of a line, after the dash of an item, or after the colon of a key. */
const noBreakSpace = /^ *(?:- +)*(?:-?|[\w-]+:)\u00a0/gm;

/**
 * Reports no-break spaces that stand where YAML needs a space; says whether there are any. In blocks and in quotes they are part of a text:
 * of a file that can be parsed, the events tell where those are.
 */
function hasNoBreakSpace(file: SourceFile, events: readonly Event[], log: DiagnosticLog): boolean {
  // Nearly no file has one, and each line of each would be looked at.
  if (!file.text.includes("\u00a0")) return false;
  const texts = events.filter(isText);
  let found = false;
  let at = 0;
  for (const { 0: before, index } of file.text.matchAll(noBreakSpace)) {
    const start = index + before.length - 1;
    while ((texts[at]?.valueEnd ?? start + 1) <= start) at++;
    if ((texts[at]?.valueStart ?? start + 1) <= start) continue;
    log.add({
      rule: "yaml-syntax",
      severity: "error",
      message: "A no-break space stands where a space is expected.",
      hint: "Delete it and type a space. It looks the same, and comes in with text copied from a document or a web page.",
      location: { file, start, end: start + 1 },
    });
    found = true;
  }
  return found;
}

/** Whether an event is a text in a block or in quotes. */
function isText(event: Event): event is ScalarEvent {
  return event.type === EVENT_ID.SCALAR && event.style !== SCALAR_STYLE.PLAIN;
}
