// Bundles planc with its libraries: the command as CommonJS, which Node starts fastest, the library as one module with its types.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import {
  builtinsAsTheyAre,
  entitiesWhenAsked,
  spreadingNothingFirst,
  withoutProcesses,
} from "./bundle-plugins.js";
import { makeCode } from "./make-code.js";

/** @param {URL} root */
export async function bundle(root) {
  const folder = fileURLToPath(root);
  await Promise.all([bundleCommand(folder, path.join(folder, "dist")), bundleLibrary(folder)]);
  const tsc = path.join(folder, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", path.join(folder, "src/make/tsconfig.types.json")], {
    stdio: "inherit",
  });
}

/**
 * Node 20 has them, save for the letters of the latest Unicode. esbuild takes it to have none, and writes each literal as a call that makes the expression
 * anew wherever it is come by.
 */
const asNodeHas = { "regexp-unicode-property-escapes": true };

/** @param {string} folder @returns {import("esbuild").BuildOptions} */
function commonOptions(folder) {
  return {
    absWorkingDir: folder,
    bundle: true,
    platform: "node",
    target: "node20.19",
    supported: asNodeHas,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  };
}

/** What the command is bundled with, whatever becomes of it. @param {string} folder @returns {import("esbuild").BuildOptions} */
export function commandOptions(folder) {
  return {
    ...commonOptions(folder),
    entryPoints: { planc: "src/cli/main.ts" },
    plugins: [withoutProcesses, builtinsAsTheyAre, spreadingNothingFirst, entitiesWhenAsked],
  };
}

/**
 * The command: what import() loads later stands in files of its own, so that starting planc reads only what starting needs. esbuild splits only
 * ES modules, so it bundles those first, and each piece is then turned into CommonJS. More plugins, which come first, can put another module in the place
 * of one: the benchmark does.
 * @param {string} folder @param {string} dist where the pieces are put @param {readonly import("esbuild").Plugin[]} [plugins]
 */
export async function bundleCommand(folder, dist, plugins = []) {
  const options = commandOptions(folder);
  const { outputFiles } = await build({
    ...options,
    plugins: [...plugins, ...(options.plugins ?? [])],
    outdir: dist,
    format: "esm",
    splitting: true,
    chunkNames: "planc-[hash]",
    outExtension: { ".js": ".cjs" },
    minify: true,
    write: false,
  });
  mkdirSync(dist, { recursive: true });
  for (const file of outputFiles) {
    const { code } = await transform(file.text, {
      format: "cjs",
      minify: true,
      platform: "node",
      target: "node20.19",
      charset: "utf8",
      // In the file, so that it is read as it is run: see load-pieces.cjs.
      banner: "(function (exports, require, module) {",
      footer: "})",
      supported: { ...asNodeHas, "dynamic-import": false },
    });
    writeFileSync(file.path, code);
  }
  copyFileSync(path.join(folder, "src/make/load-pieces.cjs"), path.join(dist, "start.cjs"));
  makeCode(folder, dist);
}

/** @param {string} folder */
async function bundleLibrary(folder) {
  await build({
    ...commonOptions(folder),
    entryPoints: ["src/index.ts"],
    outdir: "dist",
    format: "esm",
    packages: "external",
    splitting: true,
  });
}
