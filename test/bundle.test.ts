import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFolder, root } from "./cli/test-host.ts";

test("the command knows the names of characters in an address", () => {
  const folder = makeFolder();
  cpSync(path.join(root, "test/plans/climate"), folder, { recursive: true });
  const file = path.join(folder, "chapter.yaml");
  const chapter = 'chapters:\n  - id: names\n    number: "9"\n    title: Names\n    summary: ';
  writeFileSync(file, `${chapter}"See [this caf\u00e9](https://example.org/caf&eacute;?a&hearts;)."\n`);
  const out = path.join(makeFolder(), "site");
  execFileSync(process.execPath, ["bin/planc.js", "build", folder, "--only", "markdown", "-o", out, "-q"], {
    cwd: root,
  });
  expect(readFileSync(path.join(out, "plan.md"), "utf8")).toContain(
    "https://example.org/caf%C3%A9?a%E2%99%A5",
  );
});
