// Runs after `npm ci`: builds planc, unless the development dependencies were left out (`npm ci --omit=dev`) and dist/ is what was packed.
import { existsSync } from "node:fs";

if (existsSync(new URL("../../node_modules/esbuild", import.meta.url))) await import("./build.js");
