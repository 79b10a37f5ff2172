import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const source = new URL("../src/", import.meta.url);

test("every exported thing says what it is", () => {
  const silent = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|js)$/.test(name) && !name.includes(".generated."))
    .flatMap((name) => {
      const text = readFileSync(new URL(name, source), "utf8");
      const exported = [
        ...text.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm),
      ];
      return (
        exported
          .filter(({ index }) => !/\*\/\n$/.test(text.slice(0, index)))
          // A rule says what it is in its own description, which is on its page.
          .filter(({ index, 0: head }) => !text.slice(index + head.length).startsWith(": Rule = {"))
          .map((match) => `${name}: ${match[1]}`)
      );
    });
  expect(silent).toEqual([]);
});
