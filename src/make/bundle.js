// Bundles planc with its libraries: the command as one CommonJS file, which Node starts fastest, the library as one module with its types.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** @param {URL} root */
export async function bundle(root) {
  /** @type {import("esbuild").BuildOptions} */
  const options = {
    absWorkingDir: fileURLToPath(root),
    bundle: true,
    platform: "node",
    target: "node20.19",
    charset: "utf8",
    legalComments: "external",
    logLevel: "warning",
  };
  await Promise.all([
    build({ ...options, entryPoints: ["src/cli/main.ts"], outfile: "dist/planc.cjs", format: "cjs" }),
    build({
      ...options,
      entryPoints: ["src/index.ts"],
      outfile: "dist/index.js",
      format: "esm",
      packages: "external",
    }),
  ]);
  const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", root));
  execFileSync(process.execPath, [tsc, "-p", fileURLToPath(new URL("src/make/tsconfig.types.json", root))], {
    stdio: "inherit",
  });
}
