import type full from "handlebars";
import runtime from "handlebars/runtime.js";

/** Handlebars without its compiler. The package types only the whole of it; the runtime is the same less `compile` and `parse`. */
export const handlebars = runtime as unknown as Omit<typeof full, "compile" | "precompile" | "parse">;
