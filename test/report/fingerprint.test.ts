import { expect, test } from "vitest";
import { fingerprints } from "../../src/report/fingerprint.ts";
import type { Diagnostic } from "../../src/source/diagnostic.ts";

/** A finding that points at "value" in a text. */
function findingIn(text: string): Diagnostic {
  const start = text.indexOf("value");
  const file = { path: "a.yaml", text };
  return { rule: "schema", severity: "error", message: "m", location: { file, start, end: start + 5 } };
}

test("a finding keeps its fingerprint when its line moves", () => {
  const before = findingIn("key: value\n");
  const after = findingIn("# one\n# two\nkey: value\n");
  expect(fingerprints([before]).get(before)).toBe(fingerprints([after]).get(after));
});

test("findings that are alike have fingerprints of their own", () => {
  const alike = [findingIn("key: value\n"), findingIn("key: value\n")];
  expect(new Set(fingerprints(alike).values()).size).toBe(2);
});
