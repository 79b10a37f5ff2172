import { parse } from "yaml";

/** What the parser of faults and edits reads, with numbers as they are written; throws where it finds a fault. */
export function readWithYaml(text: string): unknown {
  return parse(text, {
    schema: "failsafe",
    customTags: ["null", "bool"],
    version: "1.2",
    stringKeys: true,
    merge: false,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: "error",
  });
}
