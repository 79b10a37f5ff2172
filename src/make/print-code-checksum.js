// Prints src/cli/output/code.generated.js: a checksum of all that planc is made from, so that a build knows the outputs of another planc.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** The text of the generated module. @param {URL} root @param {string} own the path of that module itself, which does not count */
export function printCodeChecksum(root, own) {
  const sources = readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" })
    .map((name) => `src/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.(?:ts|js|cjs)$/.test(name) && name !== own);
  const hash = createHash("sha256");
  for (const name of [...sources.sort(), "package-lock.json"])
    hash.update(`${name}\0`).update(readFileSync(new URL(name, root)));
  return `export const code = ${JSON.stringify(hash.digest("hex"))};\n`;
}
