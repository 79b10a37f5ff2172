import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import MarkdownIt from "markdown-it";
import { expect } from "vitest";
import { pageValidator } from "../emit/page-validator.ts";
import { readPackage } from "../emit/pptx/read-package.ts";
import { rowsOf } from "../emit/read-csv.ts";

/** Expects of every output in a folder that a real parser reads it as what it is, and that no text of the plan has become more than text. */
export function expectSoundOutputs(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\w\.\w+$/.test(name),
  );
  expect(names).toContain("plan.json");
  for (const name of names) expectSoundOutput(name, readFileSync(path.join(folder, name)));
}

/** The same of one output, by its name and what is in it. */
export function expectSoundOutput(name: string, bytes: Buffer): void {
  const read = readers[path.extname(name)];
  expect([name, read === undefined]).toEqual([name, false]);
  read?.(bytes, name);
}

const readers: Readonly<Record<string, (bytes: Buffer, name: string) => void>> = {
  ".html": (bytes, name) => expectSoundPage(bytes.toString(), name),
  ".json": (bytes) => expect(JSON.parse(bytes.toString())).toBeTypeOf("object"),
  ".md": (bytes) => expectSoundMarkdown(bytes.toString()),
  ".csv": (bytes) => expectSoundTable(bytes.toString()),
  ".pptx": (bytes) => expect(readPackage(bytes).paths).toContain("ppt/presentation.xml"),
  // Of planc's own; what a plan may put into the style is a colour or the name of a typeface.
  ".css": (bytes) => expect(bytes.toString()).not.toMatch(/@import|url\(|expression|<|javascript/i),
  ".js": (bytes) => expect(bytes.toString()).not.toMatch(/innerHTML|\beval\b|\bFunction\b/),
};

/** The checksums of pages that have been found valid: most cases leave most pages as they are. */
const valid = new Set<string>();

/** Where a link of a page may lead: a page or place of its own, or an address that opens no program. */
const safeLink = /^(?:https?:\/\/|mailto:|tel:|#|[\w./#%-]*$)/i;

/** Expects of a page that it is valid, has no script but planc's own, and leads nowhere unsafe. */
export function expectSoundPage(page: string, name: string): void {
  const sum = createHash("sha256").update(page).digest("base64");
  if (valid.has(sum)) return;
  const { results } = pageValidator.validateStringSync(page);
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
  expect([name, faults]).toEqual([name, []]);
  const own = ["deck.html", "find.html", "timeline.html"].includes(name) ? 1 : 0;
  expect(page.match(/<script/g)?.length ?? 0, name).toBe(own);
  const tags = page.match(/<\w(?:"[^"]*"|[^"<>])*>/g) ?? [];
  for (const tag of tags) {
    expect(tag).not.toMatch(/^<(?:img|iframe|object|embed|base|form|video|audio|frame)\b/i);
    expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\son\w+\s*=|\ssrcdoc\s*=/i);
    for (const [, link = ""] of tag.matchAll(/\s(?:href|src|action|formaction)="([^"]*)"/gi))
      expect(link).toMatch(safeLink);
  }
  valid.add(sum);
}

/** What a text of a plan may be in Markdown: itself, emphasis and links. */
const soundMarkdown =
  /^(?:(?:heading|paragraph|bullet_list|ordered_list|list_item|table|thead|tbody|tr|th|td|em|strong|link)_(?:open|close)|inline|text|text_special|softbreak)$/;

/** Expects of Markdown that it has no HTML, pictures or code in it, and that every row of a table is as wide as its head. */
export function expectSoundMarkdown(text: string): void {
  const tokens = new MarkdownIt({ html: true, linkify: true }).parse(text, {});
  const all = tokens.flatMap((token) => [token, ...(token.children ?? [])]);
  expect(all.map(({ type }) => type).filter((type) => !soundMarkdown.test(type))).toEqual([]);
  for (const link of all.filter(({ type }) => type === "link_open"))
    expect(link.attrGet("href")).toMatch(/^(?:https?:\/\/|mailto:)/i);
}

/** Expects of a table that all rows are as wide as its head, and that no cell is a formula. */
export function expectSoundTable(text: string): void {
  const [head = [], ...rows] = rowsOf(text);
  for (const row of rows) {
    expect(row).toHaveLength(head.length);
    for (const cell of row) expect(cell).not.toMatch(/^\s*(?:[=@]|[-+](?![\d.,]+$))/);
  }
}
