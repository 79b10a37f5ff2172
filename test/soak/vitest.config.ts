import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The long runs: more rounds, and every combination, of what `npm test` tries in small. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: ["test/soak/*.soak.ts"],
    testTimeout: 3_600_000,
    // Each has the machine to itself, as far as it can.
    maxWorkers: 1,
  },
});
