// What is changed in libraries while the command is bundled, so that it starts sooner. See docs/speed.md.
import { readFileSync } from "node:fs";
import path from "node:path";

/** commander loads Node's child processes for commands in files of their own, which planc has none of; they take a quarter of its start. */
export const withoutProcesses = {
  name: "without-processes",
  /** @param {import("esbuild").PluginBuild} building */
  setup(building) {
    building.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes(`${path.sep}commander${path.sep}`)
        ? { path: "child_process", namespace: "empty" }
        : undefined,
    );
    building.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** What Node brings, asked for by name. For an import of it esbuild would make an object with a getter for each of its hundreds of functions. */
export const builtinsAsTheyAre = {
  name: "builtins-as-they-are",
  /** @param {import("esbuild").PluginBuild} building */
  setup(building) {
    building.onResolve({ filter: /^node:/ }, ({ path: name, kind }) =>
      kind === "import-statement" ? { path: name, namespace: "builtin" } : undefined,
    );
    building.onLoad({ filter: /.*/, namespace: "builtin" }, async ({ path: name }) => {
      const exported = Object.keys(await import(name)).filter((one) => one !== "default");
      const lines = exported.map(
        (one) => `export const ${one} = /* @__PURE__ */ Reflect.get(builtin, "${one}");`,
      );
      const all = `const builtin = require("${name}"); export default builtin;`;
      return { contents: [all, ...lines].join("\n") };
    });
  },
};

/**
 * js-yaml makes the state of its parser by spreading others into it, which makes each step of it three times as slow, unless what is spread first is
 * empty: see src/source/together.ts.
 */
export const spreadingNothingFirst = {
  name: "spreading-nothing-first",
  /** @param {import("esbuild").PluginBuild} building */
  setup(building) {
    let found = false;
    building.onLoad({ filter: /[\\/]js-yaml\.mjs$/ }, ({ path: file }) => {
      found = true;
      const code = readFileSync(file, "utf8");
      const changed = code.replaceAll(/\{(?=\s*\.\.\.DEFAULT)/g, "{ ...nothing,");
      if (changed === code)
        return { errors: [{ text: "js-yaml makes the state of its parser in another way." }] };
      return { contents: `const nothing = {};\n${changed}` };
    });
    building.onEnd(() => (found ? {} : { errors: [{ text: "js-yaml is no longer in js-yaml.mjs." }] }));
  },
};

/** markdown-it asks for the names of characters (&eacute;) only in an address that has one, and to read all of them takes a fiftieth of a small build. */
export const entitiesWhenAsked = {
  name: "entities-when-asked",
  /** @param {import("esbuild").PluginBuild} building */
  setup(building) {
    building.onResolve({ filter: /^entities$/ }, ({ resolveDir }) => ({
      path: "entities",
      namespace: "when-asked",
      pluginData: resolveDir,
    }));
    building.onLoad({ filter: /.*/, namespace: "when-asked" }, ({ pluginData }) => ({
      contents: `export const decodeHTMLStrict = (text) => require("entities/decode").decodeHTMLStrict(text);`,
      resolveDir: pluginData,
    }));
  },
};
