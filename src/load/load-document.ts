import { type Event, parseEvents, YAMLException } from "js-yaml";
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
    // The parser stops at the first fault. The one that finds them all costs more than a whole check, so it is loaded only here.
    const { explainSyntax } = await import("./explain-syntax.ts");
    explainSyntax(file, error, log);
    return undefined;
  }
  const reader = new DocumentReader(file, events, log);
  const document = reader.read();
  return reader.isTooLong ? undefined : document;
}
