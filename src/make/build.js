// Builds planc: what is made from schemas/, templates/ and the pages of the rules, then the bundles in dist/. Run by `npm run build` and after `npm ci`.
import { rmSync, writeFileSync } from "node:fs";
import { buildTemplates } from "./build-templates.js";
import { buildValidators } from "./build-validators.js";
import { bundle } from "./bundle.js";
import { printCodeChecksum } from "./print-code-checksum.js";
import { printKinds } from "./print-kinds.js";
import { outputSchema } from "./print-output-schema.js";
import { printOutputTypes } from "./print-output-types.js";
import { readSchemas } from "./read-schemas.js";
import { printPages, printRulesDocument, readPages } from "./rule-pages.js";

const root = new URL("../../", import.meta.url);
const schemas = readSchemas();
const output = outputSchema(schemas);
const pages = readPages(new URL("src/rules/", root));

writeFileSync(new URL("src/model/kinds.generated.ts", root), printKinds(schemas));
writeFileSync(new URL("schemas/output.schema.json", root), `${JSON.stringify(output, null, 2)}\n`);
writeFileSync(new URL("src/compile/compiled-plan.generated.ts", root), await printOutputTypes(output));
buildValidators(schemas, new URL("src/validate/validators.generated.js", root));
buildTemplates(new URL("templates/", root), {
  target: new URL("src/emit/templates.generated.js", root),
  sources: new URL("src/emit/template-sources.generated.js", root),
});
writeFileSync(new URL("src/rules/pages.generated.js", root), printPages(pages));
const checksum = "src/cli/output/code.generated.js";
writeFileSync(new URL(checksum, root), printCodeChecksum(root, checksum));
rmSync(new URL("dist", root), { recursive: true, force: true });
await bundle(root);

// The groups of the rules are in TypeScript, so they are asked of the library that has just been made.
const { ruleGroups } = await import(new URL("dist/index.js", root).href);
writeFileSync(new URL("RULES.md", root), printRulesDocument(ruleGroups, pages));
