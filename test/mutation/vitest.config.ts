import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The tests near what is mutated, named by whoever starts them. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: process.env.PLANC_MUTATION_TESTS?.split(",") ?? [],
    testTimeout: 60_000,
  },
});
