import type { SchemaError } from "./schema-error.ts";

/** The validator of a plan file, compiled from schemas/ when planc is built. Its errors are of the last call. */
export const validate: {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
};
