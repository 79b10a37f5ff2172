import { expect, test } from "vitest";
import { compiled, outputs, pagesOf } from "./compiled.ts";

/** What a reader sees or hears of a page: no tags, and so no class names, ids and addresses. */
function readable(text: string): string {
  const labels = [...text.matchAll(/ (?:aria-label|content)="([^"]*)"/g)].map(([, label]) => label);
  const body = text.replace(/<(style|script)>[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, " ");
  return [body, ...labels].join(" ");
}

test("planc brings no organisation's words into another one's plan", async () => {
  for (const [path, text] of pagesOf(outputs(await compiled("climate")))) {
    expect(readable(text), path).not.toMatch(/leicester|nhs|pledge|priorit|intervention/i);
  }
});

test("what is internal does not reach an output", async () => {
  for (const [path, text] of outputs(await compiled("climate")))
    expect(text, path).not.toContain("INTERNALONLY");
});

test("what is provisional stands on the slide itself, not in the speaker's notes alone", async () => {
  const deck = outputs(await compiled("plan")).get("deck.html") ?? "";
  const slides = deck.replace(/<details[\s\S]*?<\/details>/g, "");
  expect(slides).toContain("Provisional until May 2023");
});

test("a remark of the editors is labelled as theirs", async () => {
  const about = outputs(await compiled("climate")).get("about.html");
  expect(about).toMatch(/Editors&#x27; note<\/p>\s*<p>The district, its council/);
});

test("a page on a year that straddles two explains how it runs, once", async () => {
  for (const [path, text] of outputs(await compiled("plan"))) {
    if (!path.endsWith(".html") || path === "deck.html" || path === "index.html" || path === "about.html")
      continue;
    expect(text.split("A year in this plan runs from April to March"), path).toHaveLength(2);
  }
});
