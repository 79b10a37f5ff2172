import { expect, test } from "vitest";
import { contentPolicy } from "../../src/emit/content-policy.ts";

// The checksum of nothing, and that of "abc", as FIPS 180 gives them.
const [nothing, abc] = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='",
];

test("a page lets in its own style and script, and nothing else", () => {
  expect(contentPolicy("", "abc")).toBe(
    `default-src 'none'; style-src ${nothing}; script-src ${abc}; img-src data:; base-uri 'none'; form-action 'none'`,
  );
});

test("a page without a script lets in none", () => {
  expect(contentPolicy("abc")).toBe(
    `default-src 'none'; style-src ${abc}; img-src data:; base-uri 'none'; form-action 'none'`,
  );
});
