import type { LinkedPlan } from "../link/linked-plan.ts";
import type { PathStep } from "../load/document.ts";
import type { Entity } from "../model/kinds.generated.ts";
import type { Severity } from "../source/diagnostic.ts";

/** How strict the checks are: the three stages a plan goes through. */
export type Profile = "draft" | "consultation" | "final";

/** The profiles from the mildest to the strictest. */
export const profiles: readonly Profile[] = ["draft", "consultation", "final"];

/** How bad it is to break a rule under each profile. */
export type SeverityByProfile = Readonly<Record<Profile, Severity | "off">>;

/** The severity of rules of structure: without them a plan cannot be compiled. They cannot be switched off or lowered. */
export const alwaysError: SeverityByProfile = { draft: "error", consultation: "error", final: "error" };

/** Something that must hold in every plan. */
export interface Rule {
  /** States what must hold, subject first: weekday-matches-date. Also the name of its page. */
  readonly id: string;
  /** What must hold, in one sentence. */
  readonly description: string;
  readonly severity: SeverityByProfile;
  /**
   * The fields of an entity, by their names in plan.json, any of which mends what the rule finds. Only of such a finding can be said that an
   * extract of a plan no longer has it: others vanish where an extract is silent.
   */
  readonly mendedBy?: readonly string[];
  /** Finds where it does not hold. Absent where an earlier stage, which reads what the rule is about, reports it. */
  readonly check?: (plan: LinkedPlan, report: ReportFinding, today: Today) => void;
}

/** The day that rules take for today, as a day number (see `dayNumber`). */
export type Today = number;

/** Reports what a rule finds. */
export type ReportFinding = (finding: Finding) => void;

/** What is wrong with an entity, and with which part of it. File, line and severity are filled in for a rule. */
export interface Finding {
  readonly entity: Entity;
  /** The field at fault by its YAML name, or the path to a part of it. Without it: the entity as a whole. */
  readonly field?: string | readonly PathStep[];
  /** Whether the key of the field or its value is pointed at. */
  readonly part?: "key" | "value";
  /** What is wrong: one sentence, subject first. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Texts of which one may be what was meant. They are never chosen among. */
  readonly suggestions?: readonly string[];
  readonly related?: readonly {
    readonly entity: Entity;
    readonly field?: string | readonly PathStep[];
    readonly message: string;
  }[];
  /** What must stand where, and what stands there now, if no other change can be right. */
  readonly fix?:
    | {
        readonly description: string;
        readonly texts: readonly FixedText[];
      }
    | undefined;
  /** Milder than the rule's own severity, where this case is; never worse. */
  readonly severity?: Severity;
}

/** A text of a plan as it is and as it should be. */
export interface FixedText {
  readonly entity: Entity;
  readonly field: string | readonly PathStep[];
  readonly from: string;
  readonly to: string;
}
