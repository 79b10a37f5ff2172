// Compiles the templates ahead of time: Handlebars is loaded only where a publisher replaces some of them, and no code is made from strings otherwise.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { compileTemplate } from "./compile-template.js";

/**
 * Writes all templates as code, with style sheets and scripts as texts, into `target`, and the templates as they are into `sources`.
 * @param {URL} folder @param {{ target: URL, sources: URL }} files
 */
export function buildTemplates(folder, { target, sources }) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
  const read = (/** @type {string} */ name) => readFileSync(new URL(name, folder), "utf8");
  const templates = names.filter((name) => name.endsWith(".hbs")).map((name) => name.slice(0, -4));
  const assets = names.filter((name) => /\.(?:css|js)$/.test(name));
  const compiled = new Map(templates.map((name) => [name, compile(name, read(`${name}.hbs`), templates)]));
  const namesOf = (/** @type {boolean} */ isPage) =>
    templates.filter((name) => compiled.get(name)?.isPage === isPage);
  const codeOf = (/** @type {string} */ name) => compiled.get(name)?.code ?? "";
  for (const [name, { source }] of compiled)
    for (const [insertion, block, part = ""] of source.matchAll(insertions))
      if (compiled.get(part)?.isPage !== (block === "#"))
        throw new Error(
          `templates/${name}.hbs: ${insertion} must ${block === "#" ? "" : "not "}name a frame of pages`,
        );
  const used =
    'import { escapeHtml, htmlText, isGiven, joinEach, need, together } from "./template-runtime.ts";';
  writeFileSync(
    target,
    [
      used,
      exported("templates", namesOf(false), codeOf),
      exported("pages", namesOf(true), codeOf),
      exported("assets", assets, (name) => JSON.stringify(read(name))),
    ].join("\n\n"),
  );
  writeFileSync(
    sources,
    exported("sources", templates, (name) => JSON.stringify(read(`${name}.hbs`))),
  );
}

/** {{> part}} and {{#> frame}} */
const insertions = /\{\{~?(#?)> *([\w/-]+)/g;

/** @param {string} name @param {readonly string[]} keys @param {(key: string) => string} toCode */
function exported(name, keys, toCode) {
  const members = keys.map((key) => `  ${JSON.stringify(key)}: ${toCode(key)},\n`);
  return `export const ${name} = {\n${members.join("")}};\n`;
}

/** @param {string} name @param {string} source @param {readonly string[]} templates */
function compile(name, source, templates) {
  try {
    for (const [, , part = ""] of source.matchAll(insertions))
      if (!templates.includes(part)) throw new Error(`there is no template ${part}`);
    return { source, ...compileTemplate(source) };
  } catch (error) {
    throw new Error(`templates/${name}.hbs: ${error instanceof Error ? error.message : error}`);
  }
}
