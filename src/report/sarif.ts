import type { Diagnostic, Fix } from "../source/diagnostic.ts";
import { printJson } from "../source/print-json.ts";
import { type Location, rangeOf, type SourceFile } from "../source/source-file.ts";
import { describeRule, levels } from "./describe-rule.ts";
import { fingerprints } from "./fingerprint.ts";
import type { ReportContext, Reporter } from "./reporter.ts";

/** SARIF 2.1.0, which code hosts and editors read (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0). */
export const sarif: Reporter = {
  name: "sarif",
  description: "SARIF 2.1.0, for code scanning",
  async render(diagnostics, context) {
    const log = {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [run(diagnostics, context, await context.loadPages())],
    };
    return printJson(log);
  },
};

function run(
  diagnostics: readonly Diagnostic[],
  { version, profile, rules, suppressed }: ReportContext,
  pages: Readonly<Record<string, string>>,
): object {
  const names = fingerprints([...diagnostics, ...suppressed]);
  return {
    tool: {
      driver: {
        name: "planc",
        semanticVersion: version,
        rules: rules.map((rule) => describeRule(rule, profile, pages[rule.id] ?? "")),
      },
    },
    // Columns count UTF-16 units, as everywhere in planc.
    columnKind: "utf16CodeUnits",
    results: [...diagnostics, ...suppressed].map((diagnostic) => ({
      ruleId: diagnostic.rule,
      ruleIndex: rules.findIndex(({ id }) => id === diagnostic.rule),
      level: levels[diagnostic.severity],
      message: { text: [diagnostic.message, diagnostic.hint].filter((text) => text !== undefined).join(" ") },
      locations: [{ physicalLocation: physical(diagnostic.location) }],
      relatedLocations: (diagnostic.related ?? []).map(({ message, location }, id) => ({
        id,
        physicalLocation: physical(location),
        message: { text: message },
      })),
      ...(diagnostic.fix === undefined ? {} : { fixes: [fixOf(diagnostic.fix)] }),
      partialFingerprints: { "planc/v1": names.get(diagnostic) },
      ...(diagnostic.suppressed === undefined
        ? {}
        : { suppressions: [suppressionOf(diagnostic.suppressed)] }),
    })),
  };
}

/** What the plan itself says is in the source for SARIF; its baseline is outside of it. */
function suppressionOf({ by, because }: NonNullable<Diagnostic["suppressed"]>): object {
  return { kind: by === "plan" ? "inSource" : "external", justification: because };
}

/** A fix: for each file what is taken out and what is put in its place. */
function fixOf({ description, edits }: Fix): object {
  const files = new Set(edits.map(({ location }) => location.file));
  return {
    description: { text: description },
    artifactChanges: [...files].map((file) => ({
      artifactLocation: artifact(file),
      replacements: edits
        .filter(({ location }) => location.file === file)
        .map(({ location, text }) => ({ deletedRegion: region(location), insertedContent: { text } })),
    })),
  };
}

function physical(location: Location): object {
  return { artifactLocation: artifact(location.file), region: region(location) };
}

function artifact(file: SourceFile): object {
  // Half of a character has no place in an address.
  const path = file.path.replace(/[\ud800-\udfff]/gu, "\ufffd");
  return { uri: path.split("/").map(encodeURIComponent).join("/") };
}

function region(location: Location): object {
  const { start, end } = rangeOf(location);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
