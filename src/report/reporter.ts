import type { Diagnostic, Severity } from "../source/diagnostic.ts";

/** How many there are of each. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that the plan or its baseline keeps quiet. */
  readonly suppressed: number;
}

/** What a report may say beside the findings. */
export interface ReportContext {
  /** planc's own version. */
  readonly version: string;
  readonly profile: string;
  /** What was found and is kept quiet, each with its reason. */
  readonly suppressed: readonly Diagnostic[];
  /** Every rule there is, for reports that describe what they name. */
  readonly rules: readonly DescribedRule[];
  /** Loads the page of every rule by its id, as Markdown. */
  readonly loadPages: () => Promise<Readonly<Record<string, string>>>;
  /** The most problems that a report for people shows; reports for programs have all. */
  readonly maxProblems: number;
  /** Whether a report for people shows errors alone. */
  readonly quiet: boolean;
  readonly paint: Paint;
}

/** What a report knows of a rule. */
export interface DescribedRule {
  readonly id: string;
  readonly description: string;
  /** How bad it is to break it under each profile. */
  readonly severity: Readonly<Record<string, Severity | "off">>;
}

/** Colours words for a terminal, or leaves them as they are. */
export type Paint = (style: Severity | "bold" | "dim", text: string) => string;

/** A way to tell findings. It sees diagnostics and nothing else. */
export interface Reporter {
  /** Its name in `--format`. */
  readonly name: string;
  readonly description: string;
  /** The whole report, ending in a line break. */
  readonly render: (diagnostics: readonly Diagnostic[], context: ReportContext) => string | Promise<string>;
}

/** Counts findings by severity. */
export function summarise(
  diagnostics: readonly Diagnostic[],
  { suppressed }: Pick<ReportContext, "suppressed">,
): Summary {
  const count = (severity: Severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    suppressed: suppressed.length,
  };
}
