import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { compareFolders } from "./compare-folders.ts";

const schema = JSON.parse(readFileSync(new URL("../../schemas/diff.schema.json", import.meta.url), "utf8"));
const pairs = [
  ["plan", "test/plans/llr-final-2023"],
  ["test/plans/llr-final-2023", "plan"],
  ["plan", "test/plans/climate"],
  ["plan", "plan"],
] as const;

describe.each(pairs)("from %s to %s", (from, to) => {
  test("the JSON is as schemas/diff.schema.json says", async () => {
    const told = JSON.parse(await compareFolders(from, to, "json"));
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    validate(told);
    expect(validate.errors).toBeNull();
    expect(told.changed).toBe(from !== to);
  });

  test("the page is valid HTML, and as a page needs to be for everybody", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended", "html-validate:a11y"],
      rules: { "doctype-style": "off", "long-title": "off" },
    });
    const { results } = await validator.validateString(await compareFolders(from, to, "html"));
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });
});
