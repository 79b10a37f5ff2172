import type { SourceDocument } from "../load/document.ts";

/** Whether a plan says that it is an extract of one: then what it lacks is not stated, and nothing can be concluded from that. */
export function isExtract(documents: readonly SourceDocument[]): boolean {
  return documents.some(
    ({ value }) => (value as { plan?: Record<string, unknown> | null } | null)?.plan?.extract === true,
  );
}
