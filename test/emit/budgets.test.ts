import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { compiled, outputs } from "./compiled.ts";

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = outputs(await compiled("plan"));
});

const kilobyte = 1000;

/** What a page and everything it loads weigh on their way to a reader. */
function weight(path: string): number {
  const page = files.get(path) ?? "";
  const loaded = [...page.matchAll(/<(?:link|script|img)\b[^>]*? (?:href|src)="([^"]+)"/g)].map(
    ([, address = ""]) => new URL(address, `https://site.example/${path}`).pathname.slice(1),
  );
  const texts = loaded.map((name) => {
    const text = files.get(name);
    expect(text, `${path} loads ${name}`).toBeDefined();
    return text ?? "";
  });
  return [page, ...texts].reduce((sum, text) => sum + gzipSync(text).length, 0);
}

test("the home page weighs less than 60 kB", () => {
  expect(weight("index.html")).toBeGreaterThan(gzipSync(files.get("index.html") ?? "").length);
  expect(weight("index.html")).toBeLessThan(60 * kilobyte);
});

test("no page weighs more than 200 kB, and the deck is no file of more than 300 kB", () => {
  for (const path of files.keys())
    if (path.endsWith(".html")) expect(weight(path), path).toBeLessThan(200 * kilobyte);
  expect(Buffer.byteLength(files.get("deck.html") ?? "")).toBeLessThan(300 * kilobyte);
});
