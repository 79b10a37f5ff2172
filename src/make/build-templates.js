// Compiles the templates ahead of time: only Handlebars' runtime is needed when planc runs, and no code is made from strings then.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import Handlebars from "handlebars";

/** The helpers that templates may call; any other name in a template is an error when planc is built. */
const knownHelpers = { words: true };

/** Writes all templates as code, and style sheets and scripts as texts. @param {URL} folder @param {URL} target */
export function buildTemplates(folder, target) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
  const read = (/** @type {string} */ name) => readFileSync(new URL(name, folder), "utf8");
  const templates = names
    .filter((name) => name.endsWith(".hbs"))
    .map((name) => `  ${JSON.stringify(name.slice(0, -4))}: ${compile(name, read(name))},\n`);
  const assets = names
    .filter((name) => /\.(?:css|js)$/.test(name))
    .map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(read(name))},\n`);
  writeFileSync(
    target,
    `export const templates = {\n${templates.join("")}};\n\nexport const assets = {\n${assets.join("")}};\n`,
  );
}

/** @param {string} name @param {string} source */
function compile(name, source) {
  if (source.includes("{{{") || source.includes("{{&"))
    throw new Error(`templates/${name} inserts text without escaping it`);
  try {
    return Handlebars.precompile(source, {
      strict: true,
      knownHelpers,
      knownHelpersOnly: true,
      preventIndent: true,
    });
  } catch (error) {
    throw new Error(`templates/${name}: ${error instanceof Error ? error.message : error}`);
  }
}
