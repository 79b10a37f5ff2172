import type { Location } from "./source-file.ts";

/** How bad a finding is. `info` is for information only. */
export type Severity = "error" | "warning" | "info";

/** Severities from the worst to the mildest. */
export const severities: readonly Severity[] = ["error", "warning", "info"];

/** Whether a severity is at least as bad as another. */
export function isAtLeast(severity: Severity, floor: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(floor);
}

/** Another place that belongs to a finding, such as the other end of a conflict. */
export interface RelatedPlace {
  readonly message: string;
  readonly location: Location;
}

/** A stretch of a file, and the text that is to stand in its place. */
export interface TextEdit {
  readonly location: Location;
  readonly text: string;
}

/** The one change that mends a problem. Where there are several to choose among there is none. */
export interface Fix {
  /** What it does, in one sentence. */
  readonly description: string;
  readonly edits: readonly TextEdit[];
}

/** Something wrong with a plan, in words that a person who does not program understands. */
export interface Diagnostic {
  /** The id of the rule that is broken. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong: one sentence, subject first. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string | undefined;
  readonly location: Location;
  /** The thing it is about, as `kind/id`, where it has an id. */
  readonly entity?: string | undefined;
  /** Texts of which one may be what was meant, the likeliest first. */
  readonly suggestions?: readonly string[] | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
  readonly fix?: Fix | undefined;
  /** Who says that it is not to be reported, and why: an entry of the plan, or its baseline. */
  readonly suppressed?: { readonly by: "plan" | "baseline"; readonly because: string } | undefined;
}
