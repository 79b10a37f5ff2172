// `npm run bench`: bundles the benchmark, since Node 20 does not run TypeScript, and runs it.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const outfile = fileURLToPath(new URL("../../node_modules/.cache/bench/bench.js", import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL("bench.ts", import.meta.url))],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  packages: "external",
  logLevel: "warning",
});
await import(outfile);
