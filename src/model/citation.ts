import type { Source } from "./kinds.generated.ts";

/** Where something is stated: "summary, plan on a page". */
export interface Citation {
  /** As written in the plan. */
  readonly printed: string;
  readonly source: Source;
  /** The place in the document, if one is given. */
  readonly place?: string;
}

/** Splits a citation into the id of its source and the place in it. */
export function splitCitation(text: string): { id: string; place: string | undefined } {
  const comma = text.indexOf(",");
  if (comma === -1) return { id: text.trim(), place: undefined };
  const place = text.slice(comma + 1).trim();
  return { id: text.slice(0, comma).trim(), place: place === "" ? undefined : place };
}
